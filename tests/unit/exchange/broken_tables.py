# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Tables of figures and descriptions with wrong headers, cells and rows."""

from pejl.core.issues import Level
from tests.unit.exchange.broken import DESCRIPTION, Broken, figures

ROW_2018 = "trips,,,,2018,level,,,859,,,,A,F,,,register,,,,,,,,"
ROW_SHARE = "share-content,,,,2018,level,,,14.6,116,795,,A,F,,,report-2019,s. 7,*,Spørgeskema,Questionnaire,,,,"
ROW_MISSING = "trips,,,,2020,level,,,,,,,O,F,not_yet,2021-02-01,register,,,,,,,,"
ROW_CHANGE = "well-being,,,,2019,change,2018,,0.4,,,,A,F,,,report-2019,,,,,,,,"
ROW_CORRECTED = "trips,,,,2019,level,,,900,,,about,A,F,,,report-2019,s. 5,,,,,2020-03-10,,"
ROW_CORRECTION = "trips,,,,2019,level,,,905,,,,A,F,,,register,,,,,2020-03-10,,,Efterregistreret."
HEADER = "indicator,breakdown,group,"

TABLE = [
    figures("column.missing", HEADER, "indicator,breakdown,", ""),
    figures("column.unknown", HEADER, "indicator,brekdown,group,", suggestion="breakdown"),
    figures("column.twice", HEADER, "indicator,breakdown,breakdown,group,"),
    figures("csv.separator", HEADER, "indicator;breakdown;group;", mark="indicator;", found=";"),
    figures("csv.unreadable", ROW_2018, 'trips,"2018"x,,,2018,level,,,859,,,,A,F,,,register,,,,,,,,'),
    figures("csv.unreadable", ROW_CHANGE, ROW_CHANGE.replace("0.4", '"0.4'), mark="well-being,,,,2020"),
    figures("row.cells", ROW_2018, "trips,,,,2018,level,,,859"),
    figures("row.cells", ROW_2018, ROW_2018 + ","),
    figures("file.control_character", "s. 5", "s.\x00 5"),
]

ROWS = [
    figures("field.missing", ROW_2018, ROW_2018.replace("trips", "", 1), "indicator"),
    figures("field.missing", ROW_2018, ROW_2018.replace("2018", "", 1), "period"),
    figures("field.missing", ROW_CHANGE, ROW_CHANGE.replace("2018", ""), "from_period"),
    figures("reference.unknown", ROW_2018, ROW_2018.replace("trips", "trip"), "indicator", suggestion="trips"),
    figures("reference.unknown", ",country,", ",contry,", "group", suggestion="country"),
    figures("reference.unknown", ROW_2018, ROW_2018.replace("trips,,,", "trips,,,Nord"), "organisation"),
    figures("reference.unknown", ROW_2018, ROW_2018.replace("register", "regsiter"), "source", suggestion="register"),
    figures("reference.unknown", "season=summer", "season=spring", "breakdown"),
    figures("reference.unknown", "season=summer", "saeson=summer", "breakdown", suggestion="season"),
    figures("breakdown.unreadable", "season=summer", "summer", "breakdown"),
    figures("period.unreadable", ROW_2018, ROW_2018.replace("2018", "20188"), "period"),
    figures("period.unreadable", ROW_2018, ROW_2018.replace("2018", "2018-13"), "period"),
    figures("period.no_such_date", ROW_2018, ROW_2018.replace("2018", "@2018-02-29"), "period"),
    figures("period.unlikely_year", ROW_2018, ROW_2018.replace("2018", "3018"), "period"),
    figures("period.backwards", ROW_2018, ROW_2018.replace("2018", "2018-12-31..2018-01-01"), "period"),
    figures("period.backwards", ROW_CHANGE, ROW_CHANGE.replace("2018", "2021"), "from_period"),
    figures("field.not_allowed", ROW_2018, ROW_2018.replace("level", "levl"), "kind", suggestion="level"),
    figures("field.not_allowed", ",,,about,A", ",,,circa,A", "approximation"),
    figures("field.not_allowed", ROW_2018, ROW_2018.replace(",A,F", ",X,F"), "status"),
    figures("field.not_allowed", ROW_2018, ROW_2018.replace(",A,F", ",A,Z"), "confidentiality"),
    figures("field.not_allowed", "not_yet", "later", "missing_reason"),
    figures("number.unreadable", ROW_2018, ROW_2018.replace("859", '"1.859,0"'), "value"),
    figures("number.unreadable", ROW_2018, ROW_2018.replace("859", "859 personer"), "value"),
    figures("number.unreadable", ROW_2018, ROW_2018.replace("859", "8.59E+2"), "value"),
    figures("number.unreadable", ROW_2018, ROW_2018.replace("859", "0859"), "value"),
    figures("number.unreadable", ROW_SHARE, ROW_SHARE.replace("116", "1l6"), "numerator"),
    figures("number.too_long", ROW_2018, ROW_2018.replace("859", "8" * 25), "value"),
    figures("date.unreadable", "2021-02-01", "2021-02-29", "expected"),
    figures("moment.unreadable", ROW_CORRECTED, ROW_CORRECTED.replace("2020-03-10", "10/3-2020"), "recorded_to"),
    figures("text.too_long", "s. 5", "s" * 201, "place"),
    figures("figure.no_value_no_reason", ROW_2018, ROW_2018.replace("859", ""), "missing_reason"),
    figures("figure.value_and_missing_reason", ROW_2018, ROW_2018.replace("A,F,", "A,F,lost"), "missing_reason"),
    figures("figure.value_with_no_value_status", ROW_2018, ROW_2018.replace(",A,F", ",Q,F"), "status"),
    figures("figure.value_with_no_value_status", ROW_2018, ROW_2018.replace(",A,F", ",O,F"), "status"),
    figures("figure.value_and_expected", ROW_2018, ROW_2018.replace("A,F,,", "A,F,,2021-01-01"), "expected"),
    figures(
        "figure.detail_without_value",
        ROW_MISSING,
        ROW_MISSING.replace(",,O,", ",about,O,").replace(",,,,,,,about", ",,,,,about"),
        "value",
    ),
    figures("figure.level_with_from_period", ROW_2018, ROW_2018.replace("level,", "level,2017"), "from_period"),
    figures("figure.not_a_sign", "2019,,-1,", "2019,,-2,", "value"),
    figures("figure.numerator_alone", ROW_SHARE, ROW_SHARE.replace("795", ""), "denominator", level=Level.WARNING),
    figures("figure.denominator_alone", ROW_SHARE, ROW_SHARE.replace("116", ""), "numerator", level=Level.WARNING),
    figures("figure.denominator_not_positive", ROW_SHARE, ROW_SHARE.replace("795", "0"), "denominator"),
    figures("figure.numerator_exceeds_denominator", ROW_SHARE, ROW_SHARE.replace("116", "796"), "numerator"),
    figures("figure.share_out_of_range", "20.0,,,,A", "120.0,,,,A", "value"),
    figures("figure.share_out_of_range", "20.0,,,,A", "-20.0,,,,A", "value"),
    figures("figure.negative_count", ROW_2018, ROW_2018.replace("859", "-859"), "value"),
    figures("figure.twice", ROW_2018, f"{ROW_2018}\n{ROW_2018}", "indicator"),
    figures("figure.twice", ROW_2018, f"{ROW_2018}\n{ROW_2018.replace('859', '860')}", "indicator"),
    figures("figure.versions_overlap", ROW_CORRECTED, ROW_CORRECTED.replace("2020-03-10", "2020-03-11"), "recorded_to"),
    figures(
        "figure.ends_before_it_begins", ROW_CORRECTED, ROW_CORRECTED.replace("2020-03-10", "2020-02-14"), "recorded_to"
    ),
    figures(
        "figure.correction_without_reason", ROW_CORRECTION, ROW_CORRECTION.replace("Efterregistreret.", ""), "reason"
    ),
    figures("figure.share_does_not_fit", ROW_SHARE, ROW_SHARE.replace("14.6", "14.8"), "value", level=Level.WARNING),
    figures("figure.no_source", ROW_2018, ROW_2018.replace("register", ""), "source", level=Level.WARNING),
    figures("figure.variant_beside_plain", ",sag,15.3", ",,15.3", "variant", mark=",bilag,", level=Level.WARNING),
]

DESCRIBED = [
    Broken("json.unreadable", DESCRIPTION, '"name": "mini",', '"name": "mini"', mark='"title"'),
    Broken("description.no_resources", DESCRIPTION, '"resources"', '"ressources"', "resources", mark=""),
    Broken(
        "description.file_not_described",
        DESCRIPTION,
        '"path": "plan.yaml"',
        '"path": "../plan.yaml"',
        "resources",
        mark="",
    ),
    Broken(
        "description.column_not_described",
        DESCRIPTION,
        '"name": "variant"',
        '"name": "version"',
        "resources.schema.fields",
        mark='"fields"',
    ),
]
