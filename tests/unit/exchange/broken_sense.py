# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Plans whose parts are right and contradict each other."""

from pejl.core.issues import Level
from tests.unit.exchange.broken import GOAL_A, GOAL_B, SCHEME, TARGET_A, plan

CODES = [
    plan("code.twice", "- code: social\n", "- code: council\n", "organisations[council].code"),
    plan("code.twice", "- code: share-content\n", "- code: trips\n", "indicators[trips].code"),
    plan("code.twice", "- code: register\n", "- code: report-2019\n", "sources[report-2019].code"),
    plan("code.twice", "- code: 1.B\n", "- code: 1.A\n", f"{SCHEME}.goals[1].goals[1.A].code"),
    plan("code.twice", '- code: "2"\n', '- code: "1"\n', f"{SCHEME}.goals[1].code"),
    plan("code.twice", "- code: 1.B2", "- code: 1.B1", f"{GOAL_B}.measures[1.B1].code"),
    plan("code.twice", "{code: winter,", "{code: summer,", "indicators[trips].breakdowns[season].members[summer].code"),
    plan("code.twice", "{code: goal,", "{code: beacon,", f"{SCHEME}.levels[beacon].code"),
    plan(
        "code.twice",
        "[2019-12-31, 2020-12-31]",
        "[2020-12-31, 2020-12-31]",
        f"{SCHEME}.status_dates[#2]",
    ),
    plan("code.twice", "[share-content, waiting]", "[waiting, waiting]", "indicators[well-being].parts.indicators[#2]"),
    plan(
        "entry.twice",
        "  published_counts:",
        "  published_counts:\n  - {as_of: 2019-12-31, what: positive, value: 2}",
        f"{SCHEME}.published_counts[#2]",
        mark="what: positive, value: 1, source",
    ),
    plan("code.reserved", "code: harbour-2018-2021", "code: data", "schemes[data].code", mark="- code: data"),
    plan("code.reserved", "code: harbour-2018-2021", "code: healthz", "schemes[healthz].code", mark="- code: healthz"),
    plan("unit.known_already", "- code: boat-trips", "- code: persons", "units[persons].code"),
    plan(
        "reference.unknown", "parent: council", "parent: counsil", "organisations[social].parent", suggestion="council"
    ),
    plan("reference.unknown", "owner: council", "owner: mayor", f"{SCHEME}.owner"),
    plan("reference.unknown", "adopted_by: council", "adopted_by: mayor", f"{SCHEME}.adopted_by"),
    plan(
        "reference.unknown",
        "proposed_by: social",
        "proposed_by: socail",
        "amendments[#1].proposed_by",
        suggestion="social",
    ),
    plan("reference.unknown", "unit: days", "unit: day", "indicators[waiting].unit", suggestion="days"),
    plan(
        "reference.unknown",
        "source: register\n  frequency",
        "source: regster\n  frequency",
        "indicators[trips].source",
        mark="source: regster",
        suggestion="register",
    ),
    plan(
        "reference.unknown",
        "- indicator: waiting",
        "- indicator: waitng",
        f"{SCHEME}.goals[2].measures[#1].indicator",
        suggestion="waiting",
    ),
    plan(
        "reference.unknown",
        "indicators: [share-content, waiting]",
        "indicators: [share-content, mood]",
        "indicators[well-being].parts.indicators[#2]",
    ),
    plan("reference.unknown", "- code: 1.B\n      level: goal", "- code: 1.B\n      level: subgoal", f"{GOAL_B}.level"),
    plan(
        "reference.unknown",
        "breakdown: season=winter",
        "breakdown: season=autumn",
        f"{GOAL_B}.measures[1.B2].breakdown",
    ),
    plan(
        "reference.unknown", "breakdown: season=winter", "breakdown: time=winter", f"{GOAL_B}.measures[1.B2].breakdown"
    ),
    plan("reference.unknown", '  goal: "2"', '  goal: "3"', "amendments[#1].goal"),
    plan("reference.unknown", "- scheme: harbour-2018-2021", "- scheme: harbour", "amendments[#1].scheme"),
    plan(
        "reference.unknown",
        "  period: 2018..2021",
        "  period: 2018..2021\n  replaces: harbour-2014",
        f"{SCHEME}.replaces",
    ),
    plan(
        "reference.circle",
        "  kind: council\n",
        "  kind: council\n  parent: social\n",
        "organisations[council].parent",
        mark="parent: social",
    ),
    plan(
        "reference.circle",
        "indicators: [share-content, waiting]",
        "indicators: [well-being]",
        "indicators[well-being].parts",
    ),
]

SENSE = [
    plan(
        "date.backwards",
        "valid_from: 2007-01-01",
        "valid_from: 2007-01-01\n  valid_to: 2006-12-31",
        "organisations[social].valid_to",
    ),
    plan(
        "date.backwards",
        "  adopted_by: council",
        "  adopted_by: council\n  closed_on: 2017-12-31",
        f"{SCHEME}.closed_on",
    ),
    plan(
        "date.backwards",
        "proposed_on: 2019-06-01",
        "proposed_on: 2019-06-01\n  decided_on: 2019-05-01",
        "amendments[#1].decided_on",
    ),
    plan("period.without_end", "period: 2018..2021", "period: 2018..", f"{SCHEME}.period"),
    plan(
        "period.backwards",
        "  adopted_by: council",
        "  adopted_by: council\n  prolonged_to: '2017'",
        f"{SCHEME}.prolonged_to",
    ),
    plan(
        "target.before_baseline",
        'period: "2021", comparator: ">="',
        'period: "2017", comparator: ">="',
        f"{TARGET_A}.period",
    ),
    plan("target.no_number", ', value: "1000"', "", f"{TARGET_A}.value", mark='- {period: "2021", comparator: ">="}'),
    plan(
        "target.number_not_wanted",
        "{comparator: undecided,",
        '{comparator: undecided, value: "5",',
        f"{GOAL_B}.measures[1.B2].targets[#1].value",
    ),
    plan(
        "target.points_without_percentage",
        'value: "1000"',
        'relative: {kind: points, amount: "5"}',
        f"{TARGET_A}.relative.kind",
    ),
    plan(
        "measure.excluded_without_reason",
        "        reason: {da: Først fra 2020.}\n",
        "",
        f"{GOAL_B}.measures[1.B2].reason",
        mark="- code: 1.B2",
    ),
    plan(
        "published.empty",
        ', score: "1.6", display: "1,6"',
        "",
        f"{SCHEME}.goals[1].published[#1]",
        mark="- {as_of: 2019-12-31, source",
    ),
    plan(
        "target.against_direction",
        'comparator: ">=", value',
        'comparator: "<", value',
        f"{TARGET_A}.comparator",
        level=Level.WARNING,
    ),
    plan(
        "target.against_direction",
        'amount: "10"',
        'amount: "-10"',
        f"{GOAL_B}.measures[1.B1].targets[#1].relative.amount",
        level=Level.WARNING,
    ),
    plan(
        "target.period_twice",
        '- {period: "@2020-12-31", comparator: direction}',
        '- {period: "2021", comparator: direction}',
        f"{SCHEME}.goals[2].measures[#1].targets[#2].period",
        level=Level.WARNING,
    ),
    plan(
        "published.display_differs",
        'display: "1,6"',
        'display: "1,7"',
        f"{SCHEME}.goals[1].published[#1].display",
        level=Level.WARNING,
    ),
    plan(
        "published.beyond_scale",
        'score: "1.6", display: "1,6"',
        'score: "6"',
        f"{SCHEME}.goals[1].published[#1].score",
        level=Level.WARNING,
    ),
    plan(
        "published.no_status_date",
        "{as_of: 2019-12-31, score",
        "{as_of: 2019-12-30, score",
        f"{SCHEME}.goals[1].published[#1].as_of",
        level=Level.WARNING,
    ),
    plan(
        "status_date.before_scheme",
        "[2019-12-31,",
        "[2009-12-31,",
        f"{SCHEME}.status_dates[#1]",
        level=Level.WARNING,
    ),
    plan(
        "source.known_before_published",
        "  recorded_from: 2020-02-15",
        "  recorded_from: 2019-02-15",
        "sources[report-2019].recorded_from",
        level=Level.WARNING,
    ),
    plan(
        "measure.no_baseline_figure",
        'baseline: "2018"\n        targets:\n        - {',
        'baseline: "2017"\n        targets:\n        - {',
        f"{GOAL_A}.measures[#1].baseline",
        mark='baseline: "2017"',
        level=Level.WARNING,
    ),
]
