# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What people wrote beside bound figures, held against them: words for trends, and goals that are called reached."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from pejl.apps.assessments.facts import GoalStatus
from pejl.core.bindings import Binding, read_binding
from pejl.core.bindings.binding import Figure, OfGoal, Relative, Source
from pejl.core.checking.goal_text import against_change, against_verdict
from pejl.core.checking.trend_words import TrendWord, trend_words
from pejl.core.periods import Period
from pejl.core.status.base import Verdict
from pejl.core.status.reading import obstacle_between
from pejl.documents.paper import Bound, Inline, Words
from pejl.interfaces.papers.answers.changes import tested
from pejl.interfaces.papers.sentences import sentence_at
from pejl.interfaces.papers.unbound import text_of
from pejl.interfaces.papers.view import RegisterView


def against_trend(line: tuple[Inline, ...], view: RegisterView) -> Iterator[str]:
    """The sentences of a line whose typed word for a trend does not fit the one series that the line quotes twice."""
    quoted = _quoted(line)
    if len(quoted) != 1:
        return
    source, periods = next(iter(quoted.items()))
    series = view.series(source)
    earlier, later = series.at(min(periods)), series.at(max(periods))
    if earlier is None or later is None or not (earlier.candidates and later.candidates):
        return
    if obstacle_between(series, earlier=earlier.period, later=later.period) is not None:
        return
    change = tested(view, source, earlier, later)
    text = text_of(line)
    typed = _typed(line, trend_words(text))
    for start in against_change(text, change, unit=series.unit, words=typed):
        yield sentence_at(text, start)


def _quoted(line: tuple[Inline, ...]) -> dict[Source, set[Period]]:
    """The series of which a line quotes figures of two periods or more."""
    found: dict[Source, set[Period]] = defaultdict(set)
    for binding in _bindings(line):
        if isinstance(binding, Figure) and not isinstance(binding.at, Relative):
            found[binding.source].add(binding.at)
    return {source: periods for source, periods in found.items() if len(periods) > 1}


def _bindings(line: tuple[Inline, ...]) -> Iterator[Binding]:
    return (read_binding(one.binding) for one in line if isinstance(one, Bound))


def _typed(line: tuple[Inline, ...], words: tuple[TrendWord, ...]) -> Iterator[TrendWord]:
    """Those that a person typed: what a rule wrote fits by itself."""
    at = 0
    for one in line:
        end = at + len(text_of((one,)))
        if isinstance(one, Words):
            yield from (word for word in words if at <= word.start and word.end <= end)
        at = end


def against_status(line: tuple[Inline, ...], view: RegisterView) -> Iterator[str]:
    """The sentences of a line that call a goal reached or missed where the one goal it is about is judged otherwise."""
    if not view.scheme:
        return
    goals = {one.goal.code: one for one in _goals(line, view)}
    if len(goals) != 1:
        return
    verdict = _verdict(next(iter(goals.values())))
    typed = "".join(one.text if isinstance(one, Words) else "…" for one in line)
    for start in against_verdict(typed, verdict):
        yield sentence_at(typed, start)


def _goals(line: tuple[Inline, ...], view: RegisterView) -> Iterator[GoalStatus]:
    """The goals that the bindings of a line name, or that are measured by what it quotes."""
    status = view.status()
    for binding in _bindings(line):
        if isinstance(binding, OfGoal) and not binding.scheme:
            named = status.goal(binding.goal)
            yield from (named,) if named else ()
        elif isinstance(binding, Figure):
            yield from (one for one in status.goals if _is_measured_by(one, binding.source))


def _is_measured_by(one: GoalStatus, source: Source) -> bool:
    return any(
        (each.indicator, each.breakdown, each.group) == (source.indicator, source.breakdown, source.group)
        for each in one.measures
        if each.counts
    )


def _verdict(one: GoalStatus) -> Verdict:
    """That of people where there is one."""
    return Verdict(one.judgement.verdict) if one.judgement else one.assessment.verdict
