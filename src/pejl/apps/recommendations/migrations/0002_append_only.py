# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0

from django.db import migrations

from pejl.apps.audit.triggers import protect


class Migration(migrations.Migration):
    dependencies = [("recommendations", "0001_initial")]

    operations = [
        protect(
            versions={
                "recommendations_assembly": ["scheme_id"],
                "recommendations_answer": ["recommendation_id"],
                "recommendations_commitment": ["recommendation_id", "position"],
                "recommendations_ledto": ["recommendation_id", "initiative_id"],
                "recommendations_aim": ["recommendation_id", "goal_id"],
            },
        ),
    ]
