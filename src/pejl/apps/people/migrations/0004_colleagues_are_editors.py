# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0

from django.db import migrations
from django.utils import timezone


def give_roles(apps, _schema_editor):
    """Whoever worked with the figures before there were roles goes on as central editor."""
    users, grants = apps.get_model("people", "User"), apps.get_model("people", "Grant")
    for user in users.objects.filter(is_staff=True, is_active=True):
        grants.objects.create(
            user=user,
            role="central_editor",
            recorded_from=timezone.now(),
            recorded_by="pejl",
            reason="Had access to the figures before there were roles.",
        )


class Migration(migrations.Migration):
    dependencies = [("people", "0003_append_only")]

    operations = [migrations.RunPython(give_roles, migrations.RunPython.noop)]
