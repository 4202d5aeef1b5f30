# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0

from django.db import migrations

from pejl.apps.audit.triggers import protect


class Migration(migrations.Migration):
    dependencies = [("goals", "0001_initial")]

    operations = [
        protect(
            rows=["goals_scheme", "goals_goal"],
            versions={
                "goals_plan": ["name"],
                "goals_schemeversion": ["scheme_id"],
                "goals_goalversion": ["goal_id"],
                "goals_goaltext": ["goal_id", "kind", "position"],
                "goals_amendment": ["scheme_id", "goal_code", "kind", "number"],
            },
        ),
    ]
