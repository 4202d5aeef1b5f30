# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The table of Django's database cache: how often an account was guessed at, in all processes together."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("people", "0004_colleagues_are_editors")]

    operations = [
        migrations.SeparateDatabaseAndState(
            database_operations=[
                migrations.CreateModel(
                    name="Cache",
                    fields=[
                        ("cache_key", models.CharField(max_length=255, primary_key=True)),
                        ("value", models.TextField()),
                        ("expires", models.DateTimeField(db_index=True)),
                    ],
                    options={"db_table": "people_cache"},
                )
            ]
        )
    ]
