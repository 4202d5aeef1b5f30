# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0

from django.db import migrations

from pejl.apps.audit.triggers import protect


class Migration(migrations.Migration):
    dependencies = [("papers", "0001_initial")]

    operations = [
        protect(
            rows=["papers_paper", "papers_paperstep", "papers_frozenpaper", "papers_quotedfigure"],
            versions={"papers_sectionversion": ["paper_id", "section"]},
        ),
    ]
