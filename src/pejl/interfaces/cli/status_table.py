# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The status of a scheme as lines for a terminal: one a goal, and below it one for each thing it is measured by."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Mapping

from pejl.apps.assessments.facts import GoalStatus, PublishedFacts, SchemeStatus
from pejl.core.status.base import Assessment, Change, Piece, State
from pejl.interfaces.cli.language import gettext as _
from pejl.interfaces.wording.figures import figure, score
from pejl.interfaces.wording.languages import own_words
from pejl.interfaces.wording.periods import day_words
from pejl.interfaces.wording.statuses import (
    change_word,
    colour_word,
    display_score,
    reason_words,
    state_word,
    verdict_word,
)
from pejl.interfaces.wording.targets import target_words

_WIDEST, _NARROWEST = 120, 80
_CODE, _STATUS, _PUBLISHED = 8, 26, 16


def status_table(status: SchemeStatus) -> str:
    """A heading, the goals, and a last line that counts the disagreements."""
    width = max(_NARROWEST, min(_WIDEST, shutil.get_terminal_size((_WIDEST, 24)).columns))
    lines = [_heading(status), _line(width, [_("Code"), _("Goal"), _("Status"), _("Published")]), "─" * width]
    for goal in status.goals:
        lines.append(_line(width, _cells(goal), indent=goal.goal.depth))
        lines += [f"{'':{_CODE + 2 * goal.goal.depth + 2}}{text}" for text in _measured(goal)]
    return "\n".join([*lines, "─" * width, *_disagreements(status), _summary(status)])


def _heading(status: SchemeStatus) -> str:
    title = own_words(status.scheme.title)
    return _("{title}, as of {day}").format(title=title, day=day_words(status.as_of))


def _cells(goal: GoalStatus) -> list[str]:
    return [goal.goal.code, own_words(goal.goal.title), _status(goal.assessment), _published(goal.published)]


def _status(found: Assessment) -> str:
    if found.method == "barometer":
        return display_score(found) if found.state is not State.NOT_COMPUTABLE else state_word(found.state)
    word = verdict_word(found.verdict) if found.colour == "none" else colour_word(found.colour, found.change)
    return word if found.method != "none" else "–"


def _published(one: PublishedFacts | None) -> str:
    if one is None:
        return ""
    mark = {True: " ✓", False: " ≠"}.get(one.agrees, "") if one.agrees is not None else " ?"
    return (one.display or one.colour or one.verdict) + mark


def _measured(goal: GoalStatus) -> Iterable[str]:
    """The goal's own measures: baseline, newest figure, target and score."""
    own = {measure.code: measure for measure in goal.measures}
    for piece in goal.assessment.pieces:
        if piece.code in own and piece.indicator:
            yield _piece(piece, own[piece.code].direction)


def _piece(piece: Piece, direction: str) -> str:
    from pejl.core.targets import Direction

    parts = [
        _movement(piece),
        target_words(piece.target, piece.target_number, piece.unit, Direction(direction)) if piece.target else "",
        score(piece.score) if piece.score is not None else "",
        reason_words(piece.reason) if piece.reason else "",
    ]
    return " · ".join(part for part in parts if part)


def _movement(piece: Piece) -> str:
    """From the baseline to the newest figure; where only a change was published, which way it went."""
    if piece.baseline is None and piece.value is None and piece.change is not Change.UNKNOWN:
        return change_word(piece.change)
    return f"{_amount(piece.baseline, piece)} → {_amount(piece.value, piece)}"


def _amount(value: object, piece: Piece) -> str:
    return "–" if value is None else figure(value, piece.unit)  # type: ignore[arg-type]


def _line(width: int, cells: list[str], *, indent: int = 0) -> str:
    """Code, title (cut to what is left), status and published, in columns."""
    code, title, status, published = cells
    start = f"{'  ' * indent}{code:<{_CODE}}"
    room = width - len(start) - _STATUS - _PUBLISHED - 2
    short = title if len(title) <= room else f"{title[: room - 1]}…"
    return f"{start}{short:<{room}}  {status:<{_STATUS}}{published}".rstrip()


def _disagreements(status: SchemeStatus) -> Iterable[str]:
    """For each: what was published, what the rules give, and the settings under which they would give the same."""
    for goal in status.disagreements:
        published = goal.published
        if published is None or not published.reproduced_by:
            yield f"{goal.goal.code}: " + _("The published status disagrees, and no documented setting gives it.")
            continue
        sentence = _("Published {published}, computed {computed}. The published figure comes out with {ways}.")
        ways = "; ".join(_way(one) for one in published.reproduced_by)
        computed = display_score(goal.assessment)
        yield f"{goal.goal.code}: " + sentence.format(published=published.display, computed=computed, ways=ways)


def _way(settings: Mapping[str, object]) -> str:
    return ", ".join(f"{name}={value}" for name, value in settings.items() if name not in ("score", "display"))


def _summary(status: SchemeStatus) -> str:
    compared = [one for one in status.goals if one.published and one.published.agrees is not None]
    if not compared:
        return _("Nothing was published to compare with.")
    sentence = _("{count} of {all} published statuses disagree with the rules: {codes}.")
    codes = ", ".join(one.goal.code for one in status.disagreements)
    if not codes:
        return _("All {all} published statuses agree with the rules.").format(all=len(compared))
    return sentence.format(count=len(status.disagreements), all=len(compared), codes=codes)
