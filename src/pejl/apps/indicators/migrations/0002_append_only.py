# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0

from django.db import migrations

from pejl.apps.audit.triggers import protect


class Migration(migrations.Migration):
    dependencies = [("indicators", "0001_initial")]

    operations = [
        protect(
            rows=["indicators_source", "indicators_indicator", "indicators_measure"],
            versions={
                "indicators_sourceversion": ["source_id"],
                "indicators_unit": ["code"],
                "indicators_comparisongroup": ["code"],
                "indicators_indicatorversion": ["indicator_id"],
                "indicators_seriesbreak": ["indicator_id", "at", "kind", "breakdown"],
                "indicators_measureversion": ["measure_id"],
                "indicators_target": ["measure_id", "position"],
            },
        ),
    ]
