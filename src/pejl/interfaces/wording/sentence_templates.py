# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""One template per statement code: whole sentences with named places, so that Danish can order its own words.

A template is a function of the raw parameters (to choose between sentences) and the written ones (to fill them in).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from pejl.interfaces.wording import judgement_sentences
from pejl.interfaces.wording.languages import count_word, listed
from pejl.interfaces.wording.path_sentences import path_of_goal, path_of_piece
from pejl.interfaces.wording.statuses import change_word, colour_word, level_word, path_word, verdict_word

Raw = Mapping[str, Any]
Written = Mapping[str, Any]
Template = Callable[[Raw, Written], str]


def _plain(words: Callable[[], str]) -> Template:
    return lambda _raw, written: words().format(**written)


def _no_data(raw: Raw, _written: Written) -> str:
    if raw["parts"] == 0:
        return _("Nothing has been chosen to measure this by.")
    return _("There is neither a baseline nor a figure to judge by.")


def _only_baseline(raw: Raw, _written: Written) -> str:
    one = _("{with_baseline} of {parts} measuring points has a baseline. None has a new figure yet.")
    many = _("{with_baseline} of {parts} measuring points have a baseline. None has a new figure yet.")
    chosen = one if raw["with_baseline"] == 1 else many
    return chosen.format(with_baseline=count_word(raw["with_baseline"]), parts=count_word(raw["parts"]))


def _joined(raw: Raw, written: Written) -> str:
    words = {
        "mean": lambda: _("{counted} of {parts} measuring points count. Their mean is {score}."),
        "min": lambda: _("{counted} of {parts} measuring points count. The lowest is {score}."),
        "max": lambda: _("{counted} of {parts} measuring points count. The highest is {score}."),
    }.get(raw["join"], lambda: _("{counted} of {parts} measuring points count. Together they give {score}."))
    weights = {
        "stated": lambda: _("They weigh as decided."),
        "population": lambda: _("They weigh by the size of their population."),
    }.get(raw["weights"], lambda: "")
    counts = {"counted": count_word(raw["counted"]), "parts": count_word(raw["parts"])}
    return f"{words().format(**{**written, **counts})} {weights()}".strip()


def _zeros(raw: Raw, written: Written) -> str:
    one = _("{codes} has a baseline but no new figure, and counts as 0 by the rule chosen.")
    many = _("{codes} have a baseline but no new figure, and count as 0 by the rule chosen.")
    return (one if raw["count"] == 1 else many).format(**written)


def _not_counted(raw: Raw, written: Written) -> str:
    one = _("{codes} does not count: {reason}.")
    many = _("{codes} do not count: {reason}.")
    return (one if raw["count"] == 1 else many).format(**written)


def _colour_parts(raw: Raw, _written: Written) -> str:
    counted = [
        (raw["better"], _("{count} better")),
        (raw["unchanged"], _("{count} unchanged")),
        (raw["worse"], _("{count} worse")),
        (raw["mixed"], _("{count} both ways")),
        (raw["unknown"], _("{count} that cannot be compared")),
    ]
    found = [words.format(count=count_word(count)) for count, words in counted if count]
    return _("Since the baseline: {counts}.").format(counts=listed(found))


def _rolled_up(raw: Raw, _written: Written) -> str:
    counted = [
        (raw["achieved"], _("{count} achieved")),
        (raw["partly"], _("{count} partly achieved")),
        (raw["not_achieved"], _("{count} not achieved")),
        (raw["not_due"], _("{count} not due yet")),
        (raw["without_data"], _("{count} without data")),
    ]
    found = [words.format(count=count_word(count)) for count, words in counted if count]
    text = ngettext("Of {parts} goal: {counts}.", "Of {parts} goals: {counts}.", raw["parts"])
    return text.format(parts=count_word(raw["parts"]), counts=listed(found))


def _level_parts(raw: Raw, _written: Written) -> str:
    counted = [
        (raw["met"], _("{count} targets are met")),
        (raw["not_met"], _("{count} are not met")),
        (raw["not_testable"], _("{count} cannot be held against a number")),
    ]
    found = [words.format(count=count_word(count)) for count, words in counted if count]
    return f"{listed(found)}."


def _beyond_limit(raw: Raw, written: Written) -> str:
    if raw["difference"] is None:
        return _("Worse, from 0. That is beyond the limit for yellow, {limit}.").format(**written)
    return _("Worse by {difference}, beyond the limit for yellow, {limit}.").format(**written)


def _levels(raw: Raw, written: Written) -> str:
    text = _("From {from_value} {in_from_period} to {to_value} {in_to_period}: {change}")
    if raw["change"] == "unchanged":
        return f"{text}.".format(**written)
    by = (
        _(", by {difference}") if raw["relative"] is None or raw["unit"] == "%" else _(", by {difference} ({relative})")
    )
    return f"{text}{by}.".format(**written)


def _stated_change(raw: Raw, written: Written) -> str:
    if raw["value"] is None:
        text = _("{change} from {from_period} to {to_period}. The figures themselves were not published.")
    else:
        text = _("{change} from {from_period} to {to_period}, by {value}. The figures themselves were not published.")
    return text.format(**written)


def _awaited(raw: Raw, written: Written) -> str:
    if raw["expected"] is None:
        return _("The figure {in_period} is missing. No date given.").format(**written)
    return _("The figure {in_period} is missing. Expected {expected}.").format(**written)


def _depends(raw: Raw, written: Written) -> str:
    speak = {"change": change_word, "colour": colour_word, "level": level_word, "verdict": verdict_word}
    speak["path"] = path_word
    if raw["what"] in speak:
        found = listed([speak[raw["what"]](one).lower() for one in raw["outcomes"]])
        text = _("The papers disagree about {codes}, and the conclusion depends on which is right: {outcomes}.")
        return text.format(**{**written, "outcomes": found})
    text = _("The papers disagree about {codes}, and the score depends on which is right: {outcomes}.")
    return text.format(**written)


def _passed_over(raw: Raw, written: Written) -> str:
    words = {
        "part_year": lambda: _("{values} {in_period} covers only a part of a year and is not used."),
        "break_between": lambda: _("{values} {in_period} is counted in a new way and is not used."),
    }.get(raw["reason"], lambda: _("{values} {in_period} cannot be compared with the baseline and is not used."))
    return words().format(**written)


def _positive(raw: Raw, _written: Written) -> str:
    text = _("{count} of {parts} moved the right way.")
    return text.format(count=count_word(raw["count"]), parts=count_word(raw["parts"]))


TEMPLATES: dict[str, Template] = {
    "state.no_data": _no_data,
    "state.only_baseline": _only_baseline,
    "state.direction_only": _plain(
        lambda: _("The goal is a direction without a number, so it is judged by which way the figures have moved.")
    ),
    "state.nothing_counts": _plain(lambda: _("There are figures, but none of them can count.")),
    "state.not_judged": _plain(lambda: _("No rule for a status has been chosen here, so none is computed.")),
    "level.parts": _level_parts,
    "score.joined": _joined,
    "score.zeros": _zeros,
    "score.pulls_up": _plain(lambda: _("Pulling up: {codes} ({scores}).")),
    "score.pulls_down": _plain(lambda: _("Pulling down: {codes} ({scores}).")),
    "parts.not_counted": _not_counted,
    "weights.unpublished": _plain(
        lambda: _("{codes} weigh by the size of their population, and those sizes are not public.")
    ),
    "weights.population": _plain(lambda: _("{codes} weigh {weights_of_codes} by the size of their population.")),
    "colour.parts": _colour_parts,
    "colour.both_ways": _plain(lambda: _("{codes_better} moved the right way, {codes_worse} the wrong way.")),
    "path.goal": path_of_goal,
    "verdict.rolled_up": _rolled_up,
    "signal.goal": judgement_sentences.of_goal,
    "outlook.goal": judgement_sentences.ahead_of_goal,
    "signal.clear": judgement_sentences.clear,
    "signal.within_noise": judgement_sentences.within_noise,
    "signal.untested": judgement_sentences.untested,
    "signal.counts": _plain(
        lambda: _("The count tries to get everybody. The interval describes chance, not a sample.")
    ),
    "level.certainty": judgement_sentences.certainty,
    "outlook.cannot_tell": judgement_sentences.cannot_tell,
    "outlook.told": judgement_sentences.told,
    "pace.needed": judgement_sentences.pace,
    "signal.not_testable": _plain(lambda: _("It has not been tested whether the changes are more than chance.")),
    "outlook.none": _plain(lambda: _("No outlook has been computed.")),
    "score.piece": _plain(
        lambda: _("From {baseline} {in_from_period} to {value} {in_to_period}, on the way to {number}: {score} of 5.")
    ),
    "score.clamped": _plain(lambda: _("Computed {raw_score}. The scale stops, so it counts as {score}.")),
    "score.zero": _plain(lambda: _("There is a baseline but no new figure. It counts as 0 by the rule chosen.")),
    "score.not_counted": _plain(lambda: _("Does not count: {reason}.")),
    "path.piece": path_of_piece,
    "change.levels": _levels,
    "change.stated": _stated_change,
    "change.size_not_stated": _plain(lambda: _("How much worse was not said.")),
    "change.within_limit": _plain(lambda: _("Worse by {difference}, within the limit for yellow, {limit}.")),
    "change.beyond_limit": _beyond_limit,
    "change.no_direction": _plain(lambda: _("Nobody has decided which way this figure should move.")),
    "level.met": _plain(lambda: _("{value} {in_period} meets the target, {number}.")),
    "level.not_met": _plain(lambda: _("{value} {in_period} does not meet the target, {number}.")),
    "verdict.target": _plain(lambda: _("The target was for {due}: {verdict}.")),
    "verdict.not_due": _plain(lambda: _("The target is not met yet. It is for {due}.")),
    "verdict.direction": _plain(
        lambda: _("The goal is a direction without a number. Against the baseline: {change}, so {verdict}.")
    ),
    "verdict.no_data": _plain(lambda: _("There is no figure to conclude from.")),
    "figure.uncertain": _plain(lambda: _("{values} {in_period} is marked: {status}.")),
    "figure.approximate": _plain(lambda: _("The source gives {values} {in_period} as an approximate figure.")),
    "figure.disputed": _plain(lambda: _("{values} {in_period}. The papers disagree, and Pejl does not choose.")),
    "figure.passed_over": _passed_over,
    "figure.awaited": _awaited,
    "figure.suppressed": _plain(lambda: _("The figure {in_period} is hidden because it covers few people.")),
    "comparison.rolling": _plain(
        lambda: _("{from_period} and {to_period} are equally long but begin at another time of the year.")
    ),
    "comparison.follow_up": _plain(lambda: _("{from_period} and {to_period} were looked at after unequal time.")),
    "comparison.part_year": _plain(
        lambda: _("{from_period} and {to_period} cannot be compared: one covers only a part of a year.")
    ),
    "comparison.rate_of_part": _plain(
        lambda: _("{from_period} and {to_period} do not cover equally much of the year, so compare with caution.")
    ),
    "comparison.not_comparable": _plain(lambda: _("{from_period} and {to_period} cannot be compared.")),
    "comparison.break_between": _plain(
        lambda: _("Counted in a new way from {at}. {from_period} and {to_period} cannot be compared.")
    ),
    "dispute.agrees": _plain(
        lambda: _("The papers disagree about {codes}. The conclusion is the same with every figure.")
    ),
    "dispute.depends": _depends,
    "count.positive": _positive,
}
