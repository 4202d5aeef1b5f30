# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Every sentence a status can say about itself: its code, its parameters and an English gloss.

`pejl.interfaces.wording` has one template a code in Danish and English; a test compares the two lists, and another
that every statement made by a status has exactly the parameters listed here. Kinds of parameters, by name:

- `code`, `codes`: the code of a part, a tuple of codes (in the order of the goal)
- `value`, `from_value`, `to_value`, `number`, `baseline`, `required`, `difference`, `limit`: exact Decimals in `unit`
- `values`, `scores`: a tuple of exact Decimals (`values` smallest first, several where papers disagree)
- `unit`: a unit code (`persons`, `%`, …)
- `relative`: percent of the earlier figure, a Decimal, or None where that figure is 0 or unknown
- `score`, `raw_score`, `plan`, `clamp`, `weight`: Decimals on the scale −5…+5 (a weight: any scale), not rounded
- `period`, `from_period`, `to_period`, `due`: `Period`; `as_of`, `at`, `expected`: `date` (`expected` may be None)
- `elapsed`, `total`: years between baseline and today, and between baseline and target, Decimals
- `reason`, `colour`, `change`, `path`, `verdict`, `comparator`, `status`, `direction`: the text of the enum member
- `parts`, `counted`, `better`, `count` …: whole numbers
- `by`, `needed`, `observed`: signed Decimals, the difference of two figures in `unit`; `low`, `high`: its limits, and
  after `period` or `due` those of a figure
- `join`: mean | min | max | separate; `weights`: equal | stated | population
"""

from __future__ import annotations

from typing import Any, NamedTuple

from pejl.core.issues import Statement


class Sentence(NamedTuple):
    """What a statement's template is given, and what it is to say."""

    params: tuple[str, ...]
    gloss: str


def _sentence(params: str, gloss: str) -> Sentence:
    return Sentence(tuple(params.split()), gloss)


SENTENCES: dict[str, Sentence] = {
    # --- a goal: its state ----------------------------------------------------------------------------------------
    "state.no_data": _sentence("parts", "No baseline has been measured for any of the {parts} parts."),
    "state.only_baseline": _sentence(
        "with_baseline parts", "{with_baseline} of {parts} parts have a baseline, none a status."
    ),
    "state.direction_only": _sentence(
        "parts", "No part has a number to reach, so progress is judged by direction alone."
    ),
    "state.not_judged": _sentence("", "No rule for a status was chosen for this goal, so none is computed."),
    "state.nothing_counts": _sentence("parts", "There are figures, but none of the {parts} parts can be counted."),
    # --- a goal: its score ----------------------------------------------------------------------------------------
    "score.joined": _sentence(
        "score counted parts join weights",
        "The score {score} is the {join} of the {counted} of {parts} parts that count; weights are {weights}.",
    ),
    "score.zeros": _sentence(
        "codes count", "{codes} have a baseline but no status and count as 0 by the setting chosen."
    ),
    "score.pulls_up": _sentence("codes scores", "{codes} pull the score up, with {scores} (same order)."),
    "score.pulls_down": _sentence("codes scores", "{codes} pull the score down, with {scores} (same order)."),
    "parts.not_counted": _sentence("reason codes count", "{codes} do not count, because of {reason} (a Reason)."),
    "weights.unpublished": _sentence("codes", "{codes} are weighted by population, and those sizes are not public."),
    "weights.population": _sentence(
        "codes weights_of_codes", "{codes} weigh {weights_of_codes} (same order) by population."
    ),
    # --- a goal: its other judgements -----------------------------------------------------------------------------
    "colour.parts": _sentence(
        "colour better unchanged worse mixed unknown",
        "{better} parts moved as wanted, {unchanged} not at all, {worse} the other way, {mixed} both ways; {unknown} "
        "cannot be compared.",
    ),
    "colour.both_ways": _sentence(
        "codes_better codes_worse", "{codes_better} moved as wanted, {codes_worse} the other way."
    ),
    "path.goal": _sentence(
        "path score plan as_of elapsed total",
        "After {elapsed} of {total} years the plan is {plan}; the score {score} is ahead of, on, or behind it. "
        "elapsed and total are None where the parts have different times.",
    ),
    "verdict.rolled_up": _sentence(
        "verdict parts achieved partly not_achieved not_due without_data",
        "Of {parts} parts {achieved} are achieved, {partly} partly, {not_achieved} not, {not_due} are not due yet and "
        "{without_data} have no data: together {verdict}.",
    ),
    "level.parts": _sentence("level met not_met not_testable", "{met} parts meet their number, {not_met} do not."),
    "signal.not_testable": _sentence("", "Whether this is more than chance is not tested by this method."),
    "outlook.none": _sentence("", "No outlook is computed by this method."),
    "signal.goal": _sentence(
        "signal tested parts codes_up codes_down within",
        "Of {parts} figures {tested} could be tested at 95 %: {codes_up} clearly better, {codes_down} clearly worse, "
        "{within} within chance.",
    ),
    "outlook.goal": _sentence(
        "outlook likely cannot_tell unlikely",
        "Of the figures with a target ahead {likely} are likely to reach it, {unlikely} unlikely, {cannot_tell} cannot "
        "be told.",
    ),
    # --- one part: its score --------------------------------------------------------------------------------------
    "score.piece": _sentence(
        "code baseline from_period value to_period number score unit",
        "From {baseline} in {from_period} to {value} in {to_period}, on the way to {number}: {score} of 5.",
    ),
    "score.clamped": _sentence(
        "raw_score score clamp", "The computed {raw_score} lies outside the scale and counts as {score}."
    ),
    "score.zero": _sentence("from_period", "A baseline in {from_period}, no status: it counts as 0 by the setting."),
    "score.not_counted": _sentence("reason", "It does not count, because of {reason} (a Reason)."),
    "path.piece": _sentence(
        "path plan required unit as_of elapsed total",
        "After {elapsed} of {total} years the straight line to the target is at {required} {unit} ({plan} of 5): "
        "ahead of, on or behind the plan.",
    ),
    # --- one part: colour and change ------------------------------------------------------------------------------
    "change.levels": _sentence(
        "change from_value from_period to_value to_period difference relative unit",
        "From {from_value} in {from_period} to {to_value} in {to_period}: {change}, {difference} ({relative} %).",
    ),
    "change.stated": _sentence(
        "change from_period to_period value in_percent unit",
        "The change from {from_period} to {to_period} was published without the figures: {change}, {value} "
        "(None: size not said; in_percent True: value is percent of the earlier figure).",
    ),
    "change.size_not_stated": _sentence("colour", "It got worse by an unknown amount, and counts as {colour}."),
    "change.within_limit": _sentence(
        "difference limit unit", "Worse by {difference}, at most the limit {limit} {unit}: yellow."
    ),
    "change.beyond_limit": _sentence(
        "difference limit unit", "Worse by {difference} (None: from 0), more than the limit {limit} {unit}: red."
    ),
    "change.no_direction": _sentence("", "Nobody has decided which way this figure should move."),
    # --- one part: more than chance, and the time ahead -------------------------------------------------
    "signal.clear": _sentence(
        "rises borderline basis from_period to_period by low high unit",
        "A clear rise or fall: the difference is {by}, between {low} and {high}; 0 lies outside (borderline: just).",
    ),
    "signal.within_noise": _sentence(
        "basis from_period to_period by low high unit",
        "No clear change: the difference is {by}, between {low} and {high}; 0 lies inside.",
    ),
    "signal.untested": _sentence("untested", "The change cannot be tested, because of {untested} (an Untested)."),
    "signal.counts": _sentence("", "The count tries to get everybody; the interval is about chance, not a sample."),
    "level.certainty": _sentence(
        "certainty period low high unit",
        "The interval of the figure, {low} to {high}, lies wholly on one side of the target or not (a Certainty).",
    ),
    "outlook.told": _sentence(
        "outlook due low high unit",
        "At {due} the band lies between {low} and {high}: likely or unlikely to reach the target.",
    ),
    "outlook.cannot_tell": _sentence(
        "unseen due points", "Whether the target is reached by {due} cannot be told, because of {unseen} (an Unseen)."
    ),
    "pace.needed": _sentence(
        "needed observed due number unit",
        "To reach {number} by {due} it must change by {needed} a year; since the baseline it changed by {observed}.",
    ),
    # --- one part: level and verdict ------------------------------------------------------------------------------
    "level.met": _sentence(
        "value period comparator number unit", "{value} in {period} meets the target {comparator} {number}."
    ),
    "level.not_met": _sentence(
        "value period comparator number unit", "{value} in {period} does not meet the target {comparator} {number}."
    ),
    "verdict.target": _sentence("verdict due", "The target was for {due}: {verdict} (achieved or not_achieved)."),
    "verdict.not_due": _sentence("due", "The target is not met yet and is not due before the end of {due}."),
    "verdict.direction": _sentence(
        "verdict change", "The goal is a direction only; the figure is {change} than its baseline: {verdict}."
    ),
    "verdict.no_data": _sentence("", "There is no figure to conclude from."),
    # --- one part: reservations about its figures -----------------------------------------------------------------
    "figure.uncertain": _sentence(
        "values period unit status", "{values} in {period} is marked {status} (an ObservationStatus: E G I P U V)."
    ),
    "figure.approximate": _sentence(
        "values period unit approximation", "The source says {approximation} {values} in {period} (an Approximation)."
    ),
    "figure.disputed": _sentence(
        "values period unit", "Papers state different figures for {period}: {values}. None is chosen."
    ),
    "figure.passed_over": _sentence(
        "values period unit reason",
        "The newer {values} in {period} is not used: {reason} (part_year, not_comparable, break_between).",
    ),
    "figure.awaited": _sentence(
        "period reason expected", "The figure for {period} is missing ({reason}); expected {expected}."
    ),
    "figure.suppressed": _sentence("period", "The figure for {period} is hidden because it covers few people."),
    "comparison.rolling": _sentence(
        "from_period to_period", "{from_period} and {to_period} are equally long but start at another time of the year."
    ),
    "comparison.follow_up": _sentence(
        "from_period to_period", "{from_period} and {to_period} were looked at after unequally long time."
    ),
    "comparison.part_year": _sentence(
        "from_period to_period",
        "One of {from_period} and {to_period} is a part of such a period as the other: not compared.",
    ),
    "comparison.rate_of_part": _sentence(
        "from_period to_period",
        "One of {from_period} and {to_period} is a part of such a period as the other: rates are compared, it is said.",
    ),
    "comparison.not_comparable": _sentence(
        "from_period to_period comparability",
        "{from_period} and {to_period} cannot be compared ({comparability}: different_length, different_kind, open).",
    ),
    "comparison.break_between": _sentence(
        "from_period to_period at kind",
        "From {at} it is counted in another way ({kind}): nothing is compared across it.",
    ),
    # --- figures that papers disagree about -----------------------------------------------------------------------
    "dispute.agrees": _sentence(
        "codes", "Papers disagree about {codes}; the conclusion is the same with every figure."
    ),
    "dispute.depends": _sentence(
        "what codes outcomes",
        "The {what} (score, colour, level or verdict) depends on which paper is right about {codes}: it is one of "
        "{outcomes} (a tuple; Decimals for a score, else texts of enum members).",
    ),
    # --- a count of goals -----------------------------------------------------------------------------------------
    "count.positive": _sentence(
        "count parts", "{count} of {parts} goals have a positive development by the stated rule."
    ),
}


def say(code: str, /, **params: Any) -> Statement:
    """A statement of this module's list; enum members are written as their texts.

    >>> say("state.no_data", parts=2).params
    {'parts': 2}
    """
    return Statement(code, params)
