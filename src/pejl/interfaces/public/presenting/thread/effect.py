# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Did it work? What an indicator did after an initiative began, in careful words, and the promise beside what came."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from django.utils import timezone
from django.utils.translation import gettext as _

from pejl.apps.initiatives.facts import Claim, InitiativeFacts
from pejl.apps.measurements.facts import SeriesName
from pejl.apps.publication.facts import IndicatorPart
from pejl.core.errors import PejlError
from pejl.core.observations import Observation, Series
from pejl.core.periods import Period
from pejl.core.status.judged import Signal
from pejl.core.targets import Direction
from pejl.core.thread.effect import Effect, Held, Obstacle, Promise, Watched, before_and_after
from pejl.interfaces.public.presenting.thread.telling import Line, Node, Reading, node
from pejl.interfaces.wording.figures import difference_unit, rivals
from pejl.interfaces.wording.languages import own_words
from pejl.interfaces.wording.periods import in_period


@dataclass(frozen=True, slots=True)
class Seen:
    """A claim with what its indicator did, and which comparison group was held beside it ("" for none)."""

    claim: Claim
    part: IndicatorPart
    effect: Effect
    group: str


def effect_node(reading: Reading, one: InitiativeFacts) -> Node:
    """The last step on the line. Where nobody named a figure it says that nothing can be said."""
    seen = list(_seen(reading, one))
    kind = _("Did it work?")
    if not seen:
        missing = node("worked", kind, _("We cannot say"), missing=True)
        return replace(missing, texts=(_("Nobody has written which figure it was to move, how much and when."),))
    known = [each for each in seen if each.effect.change is not None]
    title = _("Before and after") if known else _("There is no before and after")
    texts = (_("A figure can move for many reasons. It does not show that the initiative is the cause."),)
    told = replace(node("worked", kind, title, missing=not known), texts=texts)
    return replace(told, lines=tuple(_line(reading, each) for each in seen))


def _seen(reading: Reading, one: InitiativeFacts) -> Iterator[Seen]:
    began = Period.parse(one.start).start if one.start else None
    for claim in {each.claim: None for each in one.contributions if each.claim.indicator}:
        try:
            part = reading.edition.indicator(claim.indicator)
        except PejlError:  # it was not published
            continue
        yield _watched(reading, claim, part, began)


def _watched(reading: Reading, claim: Claim, part: IndicatorPart, began: date | None) -> Seen:
    release = reading.edition.release
    as_of = timezone.localdate(release.known_at) if release else timezone.localdate()
    own = part.series.get(SeriesName(claim.indicator, claim.breakdown))
    groups = [name for name in part.series if name.group and name.breakdown == claim.breakdown]
    direction = Direction(part.sheet.direction) if part.sheet.direction else Direction.NONE
    promise = Promise(claim.amount, Period.parse(claim.by) if claim.by else None)
    effects = [
        (before_and_after(Watched(own, direction, began, as_of, part.series[name]), promise), name.group)
        for name in groups
        if own is not None
    ]
    beside = next(((effect, group) for effect, group in effects if effect.group_change is not None), None)
    if beside is None:
        series = own or Series(part.sheet.code, part.sheet.unit)
        beside = (before_and_after(Watched(series, direction, began, as_of), promise), "")
    return Seen(claim, part, *beside)


def _line(reading: Reading, seen: Seen) -> Line:
    sheet = seen.part.sheet
    said = [*_promise(reading, seen), *_before_after(reading, seen), *_group(reading, seen), _HELD[seen.effect.held]()]
    href = reading.href("public:indicator", sheet.code)
    return Line(own_words(sheet.title), href, " ".join(filter(None, said)))


def _promise(reading: Reading, seen: Seen) -> Iterator[str]:
    claim = seen.claim
    if claim.amount is not None:
        amount = reading.names.figure(claim.amount, difference_unit(seen.part.sheet.unit), sign=True)
        if claim.by:
            yield _("Promised: {amount} {in_period}.").format(
                amount=amount, in_period=in_period(Period.parse(claim.by))
            )
        else:
            yield _("Promised: {amount}, no time said.").format(amount=amount)


def _before_after(reading: Reading, seen: Seen) -> Iterator[str]:
    effect = seen.effect
    if effect.before:
        yield _("Before: {figure}.").format(figure=_figure(reading, seen, effect.before))
    if effect.after:
        head = _("After: {figure}.") if seen.effect.obstacle is not Obstacle.NO_START else _("Newest: {figure}.")
        yield head.format(figure=_figure(reading, seen, effect.after))
    if effect.obstacle:
        yield _OBSTACLES[effect.obstacle]()
    if effect.came is not None:
        came = reading.names.figure(effect.came, difference_unit(seen.part.sheet.unit), sign=True)
        yield _("The change is {change}.").format(change=came)
    if effect.change:
        yield _SIGNALS[effect.change.signal]()


def _figure(reading: Reading, seen: Seen, one: Observation) -> str:
    value = rivals(one.candidates, reading.names.unit(seen.part.sheet.unit))
    return _("{value} {in_period}").format(value=value, in_period=in_period(one.period))


def _group(reading: Reading, seen: Seen) -> Iterator[str]:
    if seen.effect.group_change is not None:
        change = reading.names.figure(seen.effect.group_change, difference_unit(seen.part.sheet.unit), sign=True)
        group = reading.names.group_title(seen.group)
        yield _("Meanwhile {group}: {change}.").format(group=group, change=change)
    elif seen.effect.change:
        yield _("There is no comparison group.")


_OBSTACLES = {
    Obstacle.NO_START: lambda: _("Nobody said when the initiative began, so there is no before."),
    Obstacle.NO_BEFORE: lambda: _("There is no figure from before it began."),
    Obstacle.NO_AFTER: lambda: _("There is no figure from after it began."),
    Obstacle.NOT_COMPARABLE: lambda: _("The two figures do not cover equally long times and cannot be compared."),
    Obstacle.BREAK_BETWEEN: lambda: _("The figures were counted in another way in between and cannot be compared."),
}
_SIGNALS = {
    Signal.IMPROVEMENT: lambda: _("It is better, and more than chance explains."),
    Signal.DETERIORATION: lambda: _("It is worse, and more than chance explains."),
    Signal.WITHIN_NOISE: lambda: _("The change is no larger than chance explains."),
    Signal.NOT_TESTABLE: lambda: _("Whether chance explains the change cannot be computed."),
}
_HELD = {
    Held.KEPT: lambda: _("As much came as was promised."),
    Held.NOT_KEPT: lambda: _("Less came than was promised."),
    Held.NOT_YET: lambda: _("The time of the promise has not run out."),
    Held.UNKNOWN: lambda: _("Whether the promise was kept cannot be seen from the figures."),
    Held.NOTHING_PROMISED: lambda: _("Nobody promised by how much."),
}
