# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0

from django.db import migrations

from pejl.apps.audit.triggers import protect


class Migration(migrations.Migration):
    dependencies = [("calculations", "0001_initial")]

    operations = [protect(rows=["calculations_calculationrun"])]
