# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Plans with wrong syntax, keys, types and single values."""

from tests.unit.exchange.broken import GOAL_A, GOAL_B, SCHEME, TARGET_A, plan

LANGUAGES = "title: {da: Antal sejlture}"
LEVELS = """\
  levels:
  - {code: beacon, title: {da: pejlemærke, en: beacon}}
  - {code: goal, title: {da: delmål, en: sub-goal}}
"""

SYNTAX = [
    plan("yaml.unreadable", "name: mini", "name: mini\n  title: x: y", ""),
    plan("yaml.unreadable", "fictional: true", "fictional: [true", mark="recorded_from"),
    plan("yaml.unreadable", "fictional: true", "\tfictional: true"),
    plan("yaml.unreadable", "name: mini", "name: @mini"),
    plan("yaml.unreadable", 'score: "1.6"', 'score: "1.6', mark="{as_of: 2019-12-31, score"),
    plan("yaml.key_twice", "name: mini", "name: mini\nname: maxi"),
    plan("yaml.key_twice", "  unit: days", "  unit: days\n  unit: weeks"),
    plan("yaml.reference_refused", "name: mini", "name: &navn mini"),
    plan("yaml.reference_refused", "name: mini", "name: &navn mini\ndescription: *navn"),
    plan("yaml.tag_refused", "name: mini", "name: !!python/object/apply:os.getcwd []"),
    plan("yaml.tag_refused", "name: mini", "name: !navn mini"),
    plan("yaml.many_documents", "amendments:", "---\namendments:", mark="---"),
    plan("yaml.key_not_text", "name: mini", "name: mini\n? [a, b]\n: 1", mark="? [a, b]"),
    plan("yaml.too_deep", "fictional: true", "fictional: " + "[" * 100 + "]" * 100),
    plan("file.control_character", "Byrådet i Vestby", "Byrådet\x00 i Vestby"),
    plan("file.control_character", "Byrådet i Vestby", "Byrådet\x1b[31m i Vestby"),
]

STRUCTURE = [
    plan("field.unknown", "fictional: true", "ficitonal: true", "ficitonal", suggestion="fictional"),
    plan("field.unknown", "  figure_kind: mean", "  figure_kind: mean\n  colour: red", "indicators[waiting].colour"),
    plan(
        "field.unknown", "title: {da: Ventetid}", "title: {da: Ventetid, no: Ventetid}", "indicators[waiting].title.no"
    ),
    plan("field.unknown", LANGUAGES, "tilte: {da: Antal sejlture}", f"{GOAL_A}.tilte", suggestion="title"),
    plan("field.missing", LANGUAGES, "note: {da: Antal}", f"{GOAL_A}.title", mark="- code: 1.A"),
    plan("field.missing", "name: mini\n", "", "name", mark="pejl_package"),
    plan("field.missing", "recorded_from: 2020-03-01\n", "", "recorded_from", mark="pejl_package"),
    plan("field.missing", "  figure_kind: mean\n", "", "indicators[waiting].figure_kind", mark="- code: waiting"),
    plan("field.missing", "  unit: days\n", "", "indicators[waiting].unit", mark="- code: waiting"),
    plan("field.missing", "  method: barometer\n", "", f"{SCHEME}.method", mark="- code: harbour"),
    plan("field.missing", "- indicator: trips\n        baseline", "- baseline", f"{GOAL_A}.measures[#1].indicator"),
    plan("field.missing", 'comparator: ">=", value', "value", f"{TARGET_A}.comparator"),
    plan("field.missing", "title: {da: Ventetid}", "title:", "indicators[waiting].title"),
    plan("field.empty", "title: {da: Ventetid}", 'title: {da: ""}', "indicators[waiting].title.da"),
    plan(
        "field.empty",
        LEVELS,
        "  levels: []\n",
        f"{SCHEME}.levels",
    ),
    plan("field.wrong_type", "title: {da: Ventetid}", "title: Ventetid", "indicators[waiting].title"),
    plan("field.wrong_type", "title: {da: Ventetid}", "title: {da: [Ventetid]}", "indicators[waiting].title.da"),
    plan("field.wrong_type", "fictional: true", "fictional: ja", "fictional"),
    plan(
        "field.wrong_type", "  breaks:\n", "  breaks: none\n  notes:\n", "indicators[trips].breaks", mark="breaks: none"
    ),
    plan("field.wrong_type", "unit: days", "unit: [days]", "indicators[waiting].unit"),
    plan("field.wrong_type", "period: 2018..2021", "period: {from: 2018}", f"{SCHEME}.period"),
    plan(
        "field.wrong_type", "- code: country\n  title", "- country\n- title", "comparison_groups[#1]", mark="- country"
    ),
    plan("field.not_allowed", "pejl_package: 1", "pejl_package: 2", "pejl_package"),
    plan("field.not_allowed", "kind: council", "kind: counsil", "organisations[council].kind", suggestion="council"),
    plan("field.not_allowed", "direction: decrease", "direction: down", "indicators[waiting].direction"),
    plan("field.not_allowed", "figure_kind: mean", "figure_kind: median", "indicators[waiting].figure_kind"),
    plan(
        "field.not_allowed",
        "method: barometer",
        "method: barometre",
        f"{SCHEME}.method",
        suggestion="barometer",
    ),
    plan("field.not_allowed", 'comparator: ">=", value', 'comparator: "=>", value', f"{TARGET_A}.comparator"),
    plan("field.not_allowed", "state: proposed_new", "state: new", f"{SCHEME}.goals[2].state"),
    plan("field.not_allowed", "missing: exclude", "missing: ignore", f"{SCHEME}.settings.missing"),
    plan(
        "field.not_allowed",
        "verdict: partly",
        "verdict: delvist",
        f"{SCHEME}.goals[1].judgements[#1].verdict",
    ),
    plan("field.not_allowed", "frequency: yearly", "frequency: daily", "indicators[trips].frequency"),
    plan("field.not_allowed", "kind: case_system", "kind: system", "sources[register].kind"),
    plan("field.not_allowed", "remedy: other_baseline", "remedy: ignore", "indicators[trips].breaks[#1].remedy"),
    plan("field.not_allowed", "parts: {join: mean", "parts: {join: sum", "indicators[well-being].parts.join"),
    plan("code.unreadable", "name: mini", "name: Mini Plan", "name"),
    plan("code.unreadable", "code: harbour-2018-2021", "code: Havn 2018", "schemes[Havn 2018].code"),
    plan("code.unreadable", "- code: waiting", "- code: ventetid/dage", "indicators[ventetid/dage].code"),
    plan("code.unreadable", "code: 1.A", "code: 1..A", f"{SCHEME}.goals[1].goals[1..A].code"),
    plan("text.too_long", "Kajen er bygget om.", "x" * 20_001, "amendments[#1].reason.da"),
    plan("text.too_long", "abbreviation: SOF", f"abbreviation: {'S' * 31}", "organisations[social].abbreviation"),
]

VALUES = [
    plan("number.unreadable", 'value: "1000"', 'value: "1.000,5"', f"{TARGET_A}.value"),
    plan("number.unreadable", 'value: "1000"', 'value: "1e9"', f"{TARGET_A}.value"),
    plan("number.unreadable", 'value: "1000"', 'value: "NaN"', f"{TARGET_A}.value"),
    plan("number.unreadable", 'value: "1000"', 'value: "Infinity"', f"{TARGET_A}.value"),
    plan("number.unreadable", 'value: "1000"', 'value: "X %"', f"{TARGET_A}.value"),
    plan("number.unreadable", 'clamp: "5"', "clamp: five", f"{SCHEME}.settings.clamp"),
    plan(
        "number.unreadable",
        "what: positive, value: 1",
        "what: positive, value: 1.5",
        f"{SCHEME}.published_counts[#1].value",
    ),
    plan("number.too_long", 'value: "1000"', f'value: "{"9" * 40}"', f"{TARGET_A}.value"),
    plan("number.out_of_range", 'weight: "2"', 'weight: "0"', f"{GOAL_B}.weight"),
    plan("number.out_of_range", 'clamp: "5"', 'yellow_points: "-1"', f"{SCHEME}.settings.yellow_points"),
    plan("date.unreadable", "adopted_on: 2018-01-15", "adopted_on: 2018-02-30", f"{SCHEME}.adopted_on"),
    plan("date.unreadable", "adopted_on: 2018-01-15", "adopted_on: 15.1.2018", f"{SCHEME}.adopted_on"),
    plan(
        "date.unreadable",
        "[2019-12-31, 2020-12-31]",
        "[2019-12-31, 2020]",
        f"{SCHEME}.status_dates[#2]",
    ),
    plan("moment.unreadable", "recorded_from: 2020-03-01", "recorded_from: marts 2020", "recorded_from"),
    plan("moment.unreadable", "recorded_from: 2020-03-01", "recorded_from: 2020", "recorded_from"),
    plan(
        "period.unreadable",
        'baseline: "2018"\n        targets:\n        - {',
        'baseline: "20188"\n        targets:\n        - {',
        f"{GOAL_A}.measures[#1].baseline",
        mark='baseline: "20188"',
    ),
    plan(
        "period.unreadable",
        'period: "2021", comparator: ">="',
        'period: "2021/2023", comparator: ">="',
        f"{TARGET_A}.period",
    ),
    plan(
        "period.unreadable",
        'period: "2021", comparator: ">="',
        'period: "ultimo 2021", comparator: ">="',
        f"{TARGET_A}.period",
    ),
    plan(
        "period.no_such_date",
        '"@2020-12-31"',
        '"@2020-02-31"',
        f"{SCHEME}.goals[2].measures[#1].targets[#2].period",
    ),
    plan("period.backwards", "period: 2018..2021", "period: 2021..2018", f"{SCHEME}.period"),
    plan(
        "period.unlikely_year",
        'period: "2021", comparator: ">="',
        'period: "0201", comparator: ">="',
        f"{TARGET_A}.period",
    ),
    plan("breakdown.unreadable", "breakdown: season=winter", "breakdown: winter", f"{GOAL_B}.measures[1.B2].breakdown"),
    plan(
        "breakdown.unreadable",
        "breakdown: season=winter",
        'breakdown: "season=winter;season=summer"',
        f"{GOAL_B}.measures[1.B2].breakdown",
    ),
]
