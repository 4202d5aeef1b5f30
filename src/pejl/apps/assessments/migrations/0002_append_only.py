# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0

from django.db import migrations

from pejl.apps.audit.triggers import protect


class Migration(migrations.Migration):
    dependencies = [("assessments", "0001_initial")]

    operations = [
        protect(
            versions={
                "assessments_publishedstatus": ["goal_id", "as_of", "position"],
                "assessments_publishedcount": ["scheme_id", "as_of", "what"],
                "assessments_judgement": ["goal_id", "as_of"],
            }
        ),
    ]
