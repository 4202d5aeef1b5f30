# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0

import django.db.models.deletion
from django.db import migrations, models

from pejl.apps.audit.triggers import protect


class Migration(migrations.Migration):
    dependencies = [("goals", "0002_append_only")]

    operations = [
        migrations.CreateModel(
            name="AmendmentComment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("goal_code", models.CharField(max_length=100)),
                ("kind", models.CharField(max_length=20)),
                ("number", models.PositiveIntegerField()),
                ("text", models.TextField()),
                ("by", models.CharField(max_length=150)),
                ("at", models.DateTimeField()),
                (
                    "scheme",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="comments", to="goals.scheme"
                    ),
                ),
            ],
            options={"abstract": False},
        ),
        protect(rows=["goals_amendmentcomment"]),
    ]
