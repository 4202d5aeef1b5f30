# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0

from django.db import migrations

from pejl.apps.audit.triggers import protect

IDENTITY = ["user_id", "role", "organisation", "scheme"]


class Migration(migrations.Migration):
    dependencies = [("people", "0002_grant")]

    operations = [protect(rows=[], versions={"people_grant": IDENTITY})]
