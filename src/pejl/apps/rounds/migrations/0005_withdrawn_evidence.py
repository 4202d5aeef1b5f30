# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A file may be withdrawn and handed in again, so that its bytes no longer stand once beside a figure for ever."""

import django.db.models.deletion
from django.db import migrations, models

from pejl.apps.audit.triggers import protect


class Migration(migrations.Migration):
    dependencies = [("rounds", "0004_evidence")]

    operations = [
        migrations.RemoveConstraint(model_name="evidence", name="rounds_evidence_kept_once"),
        migrations.CreateModel(
            name="WithdrawnEvidence",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("reason", models.TextField()),
                ("by", models.CharField(max_length=150)),
                ("at", models.DateTimeField()),
                (
                    "evidence",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="withdrawal", to="rounds.evidence"
                    ),
                ),
            ],
            options={"abstract": False},
        ),
        protect(rows=["rounds_evidence", "rounds_withdrawnevidence"]),
    ]
