# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Whether what is about to be published gives away what is hidden: by another way, a sum, a difference or a change.

Disclosure control looks after what comes from registers. Figures that people type or import, and hide by their
confidentiality, are looked at here: a hidden one must not be its total less the parts that are shown, nor the sum of
its parts, nor lie a stated change away from a figure that is shown.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from pejl.apps.disclosure.queries import hidden_cells
from pejl.apps.measurements.facts import FigureVersion
from pejl.apps.measurements.queries import cells, figure_versions
from pejl.apps.publication.facts import IndicatorPart
from pejl.core.errors import PejlError

_PARTS = ("value", "numerator", "denominator")
_OF_A_CELL = frozenset({"numerator", "denominator", "sum", "count"})


def refuse_given_away(parts: Mapping[str, IndicatorPart]) -> None:
    """Raises `release.undisclosed` for a figure that disclosure control hid and never showed, and
    `release.reckonable` for one from which a hidden figure follows. Two queries.
    """
    ledger = hidden_cells(list(parts))
    for code, part in parts.items():
        for one in _now(part.versions):
            if one.value is not None and _place(one) in _places(ledger.get(code, ())):
                raise PejlError("release.undisclosed", **_where(one), expected="a figure that was let out")
    hidden = [one for part in parts.values() for one in _now(part.versions) if one.hidden]
    true = figure_versions([one.id for one in hidden], include_hidden=True) if hidden else {}
    for code, part in parts.items():
        _refuse_reckonable(list(_now(part.versions)), [one for one in true.values() if one.series.indicator == code])


def _now(versions: Iterable[FigureVersion]) -> Iterator[FigureVersion]:
    return (one for one in versions if one.recorded_to is None)


def _where(one: FigureVersion) -> dict[str, str]:
    return {"indicator": one.series.indicator, "breakdown": one.series.breakdown, "period": str(one.period)}


# --- what the ledger has hidden ----------------------------------------------------------------------------------


def _place(one: FigureVersion) -> tuple[str, frozenset[str]] | None:
    """Where a figure of our own stands, as the ledger names it."""
    outside = one.series.group or one.series.organisation or one.from_period
    return None if outside else (str(one.period), cells(one.series.breakdown))


def _places(hidden: Iterable[tuple[str, ...]]) -> set[tuple[str, frozenset[str]]]:
    return {(period, frozenset(codes) - _OF_A_CELL - {"all"}) for period, *codes in hidden}


# --- what can be reckoned out ------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Neighbours:
    """The figures of one period that are shown beside a hidden one, by breakdown."""

    shown: Mapping[frozenset[str], Decimal]
    true: Decimal

    def give_away(self, place: frozenset[str]) -> bool:
        """Whether the hidden figure of `place` is a total less its other parts, or the sum of its own."""
        return any(self._by_difference(place, cell) for cell in place) or self._by_sum(place)

    def _by_difference(self, place: frozenset[str], own: str) -> bool:
        above = place - {own}
        others = self._members(above, own.partition("=")[0], but=own)
        return bool(others) and above in self.shown and self.shown[above] - sum(others) == self.true

    def _by_sum(self, place: frozenset[str]) -> bool:
        dimensions = {cell.partition("=")[0] for one in self.shown for cell in one - place}
        members = [self._members(place, name) for name in sorted(dimensions)]
        return any(len(parts) > 1 and sum(parts) == self.true for parts in members)

    def _members(self, above: frozenset[str], dimension: str, *, but: str = "") -> list[Decimal]:
        found = []
        for place, figure in self.shown.items():
            extra = place - above
            if (
                above <= place
                and len(extra) == 1
                and but not in extra
                and next(iter(extra)).startswith(f"{dimension}=")
            ):
                found.append(figure)
        return found


def _refuse_reckonable(versions: list[FigureVersion], hidden: Iterable[FigureVersion]) -> None:
    by_place: dict[tuple[str, str, str], list[FigureVersion]] = defaultdict(list)
    for one in versions:
        if one.value is not None and one.from_period is None:
            by_place[one.series.group, one.series.organisation, str(one.period)].append(one)
    for secret in hidden:
        place = (secret.series.group, secret.series.organisation, str(secret.period))
        if any(_given_away(by_place[place], secret, part) for part in _PARTS) or _by_change(versions, secret):
            raise PejlError("release.reckonable", **_where(secret), expected="one more hidden figure")


def _given_away(shown: Iterable[FigureVersion], secret: FigureVersion, part: str) -> bool:
    true: Decimal | None = getattr(secret, part)
    if true is None or secret.from_period is not None:
        return False
    figures = {cells(one.series.breakdown): figure for one in shown if (figure := getattr(one, part)) is not None}
    return _Neighbours(figures, true).give_away(cells(secret.series.breakdown))


def _by_change(versions: Iterable[FigureVersion], secret: FigureVersion) -> bool:
    """Whether a change that is shown leads from a figure that is shown to the hidden one, or back."""
    same = [one for one in versions if one.series == secret.series and one.value is not None]
    levels = {str(one.period): one.value for one in same if one.from_period is None}
    for one in same:
        if one.from_period is not None and one.value is not None:
            ends = {str(one.from_period), str(one.period)}
            if secret.from_period is None and str(secret.period) in ends and ends & levels.keys():
                return True
    return False
