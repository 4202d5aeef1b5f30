# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0

from django.db import migrations

from pejl.apps.audit.triggers import protect


class Migration(migrations.Migration):
    dependencies = [("initiatives", "0001_initial")]

    operations = [
        protect(
            rows=["initiatives_initiative", "initiatives_budgetitem"],
            versions={
                "initiatives_initiativeversion": ["initiative_id"],
                "initiatives_contribution": ["initiative_id", "goal_id"],
                "initiatives_budgetitemversion": ["item_id"],
                "initiatives_support": ["item_id", "goal_id"],
                "initiatives_condition": ["code"],
            },
        ),
    ]
