# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0

import django.db.models.deletion
from django.db import migrations, models

from pejl.apps.audit.triggers import protect


class Migration(migrations.Migration):
    dependencies = [("rounds", "0003_reminders_and_calendar_keys")]

    operations = [
        migrations.CreateModel(
            name="Evidence",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=200)),
                ("size", models.PositiveIntegerField()),
                ("sha256", models.CharField(max_length=64)),
                ("body", models.BinaryField()),
                ("by", models.CharField(max_length=150)),
                ("at", models.DateTimeField()),
                (
                    "obligation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="evidence", to="rounds.obligation"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("obligation", "sha256"), name="rounds_evidence_kept_once")
                ]
            },
        ),
        protect(rows=["rounds_evidence"]),
    ]
