# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0

from django.db import migrations

from pejl.apps.audit.triggers import protect


class Migration(migrations.Migration):
    dependencies = [("checks", "0001_initial")]

    operations = [
        protect(
            rows=["checks_check", "checks_checkeddocument", "checks_checkreport", "checks_quotedversion"],
            versions={
                "checks_decision": ["check_asked_id", "target"],
                "checks_taughtphrase": ["phrase"],
            },
        ),
    ]
