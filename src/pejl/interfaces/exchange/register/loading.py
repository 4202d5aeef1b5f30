# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How a checked package is loaded: everything or nothing, and nothing twice.

What the register says already is left alone. What it says differently becomes a new version: known from the package's
time where that is later than the version it replaces, else from now, since what was known earlier stays what it was.
What a package leaves out stays in the register; figures are withdrawn by their `recorded_to`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from pejl.apps.audit.collector import no_search_for_cycles
from pejl.apps.audit.drafting import ensure
from pejl.apps.audit.recording import stamp
from pejl.apps.goals.models import Goal, Scheme
from pejl.apps.indicators.models import Indicator, Source
from pejl.apps.measurements.importing import Imported, import_versions
from pejl.apps.measurements.rows import HistoricalRow, MeasurementRow
from pejl.apps.organisation.models import Organisation
from pejl.core.errors import PejlError
from pejl.core.issues import Issue, Level
from pejl.interfaces.exchange.figures import Figure, PlacedFigure
from pejl.interfaces.exchange.package_reader import ReadPackage
from pejl.interfaces.exchange.register.flattening import Stated, flatten
from pejl.interfaces.exchange.register.kinds import BY_NAME, KINDS
from pejl.interfaces.exchange.register.state import Key, Saved, canonical_entry, register_state

Progress = Callable[[str], None]
Further = Callable[["Loaded"], None]
_ROWS = {"organisation": Organisation, "source": Source, "indicator": Indicator, "scheme": Scheme}


@dataclass(slots=True)
class Loaded:
    """What a package came to: how many entries of each kind were new, changed or there already, and the figures."""

    new: Counter[str] = field(default_factory=Counter)
    changed: Counter[str] = field(default_factory=Counter)
    unchanged: Counter[str] = field(default_factory=Counter)
    figures: Imported = field(default_factory=Imported)
    issues: tuple[Issue, ...] = ()

    @property
    def refused(self) -> bool:
        """Whether something kept the package out; then nothing was loaded."""
        return any(issue.level is Level.ERROR for issue in self.issues)

    @property
    def nothing_new(self) -> bool:
        """Whether the register said all of it already."""
        return not (self.new or self.changed or self.figures.added or self.figures.closed)


@dataclass(frozen=True, slots=True)
class Order:
    """How to load: who does it, why what is there may change, and whether it is only a rehearsal."""

    acting_user: str
    reason: str
    dry_run: bool = False


@no_search_for_cycles()
def load_package(
    package: ReadPackage, order: Order, *, progress: Progress = lambda _: None, further: Further = lambda _: None
) -> Loaded:
    """Load a package without errors in one transaction; `progress` hears the kind that is being loaded.

    `further` loads in the same transaction what stands on plan and figures, and adds to what was loaded.
    """
    if package.plan is None or not package.loadable:
        raise PejlError("package.not_loadable", found=str(len(package.errors)), expected="0")
    figures = package.figures
    earliest = min((one.figure.recorded_from for one in figures if one.figure.recorded_from), default=None)
    loaded = Loaded()
    with transaction.atomic():
        _load_entries(flatten(package.plan, earliest_figure=earliest), order, loaded, progress)
        progress("figure")
        loaded.figures = import_versions([historical_row(one) for one in figures], acting_user=order.acting_user)
        loaded.issues = tuple(one for one in loaded.figures.issues if one.level is Level.ERROR)
        if not loaded.refused:
            further(loaded)
        if order.dry_run or loaded.refused:
            transaction.set_rollback(True)
    return loaded


# --- plans -------------------------------------------------------------------------------------------------------


def _load_entries(stated: list[Stated], order: Order, loaded: Loaded, progress: Progress) -> None:
    _ensure_rows(stated)
    state = register_state()
    earlier = _Earlier()
    batches: dict[str, dict[datetime, list[Mapping[str, Any]]]] = defaultdict(lambda: defaultdict(list))
    for one in stated:
        moment = _moment_of_change(one, state, earlier, loaded)
        if moment:
            batches[one.kind][moment].append(one.entry)
    for kind in KINDS:
        progress(kind.name)
        for moment, entries in sorted(batches[kind.name].items()):
            by = stamp(order.acting_user, reason=order.reason, recorded_at=moment)
            kind.save_all(entries, by=by)


def _ensure_rows(stated: Iterable[Stated]) -> None:
    """Rows that only carry a code come first, so that entries of any moment can refer to each other."""
    named: dict[str, list[str]] = defaultdict(list)
    goals: dict[str, list[str]] = defaultdict(list)
    for one in stated:
        if one.kind in _ROWS:
            named[one.kind].append(one.entry[one.kind])
        elif one.kind == "goal":
            goals[one.entry["scheme"]].append(one.entry["goal"])
    for kind, codes in named.items():
        ensure(_ROWS[kind], codes)
    for scheme in Scheme.objects.filter(code__in=list(goals)):
        ensure(Goal, goals[scheme.code], scheme=scheme)


class _Earlier:
    """What the register said at earlier moments, asked for only when an entry differs."""

    def __init__(self) -> None:
        self._states: dict[datetime, dict[Key, Saved]] = {}

    def at(self, moment: datetime) -> dict[Key, Saved]:
        if moment not in self._states:
            self._states[moment] = register_state(moment)
        return self._states[moment]


def _moment_of_change(one: Stated, state: dict[Key, Saved], earlier: _Earlier, loaded: Loaded) -> datetime | None:
    """When the entry is to be recorded, or None where the register says it already (or has moved on since)."""
    kind = BY_NAME[one.kind]
    entry = canonical_entry(kind, one.entry)
    key = kind.key(entry)
    standing = state.get(key)
    then = standing if standing and standing.entry == entry else earlier.at(one.known_from).get(key)
    if then is not None and then.entry == entry:
        loaded.unchanged[one.kind] += 1
        return None
    if standing is None:
        loaded.new[one.kind] += 1
        return one.known_from
    loaded.changed[one.kind] += 1
    return one.known_from if one.known_from > standing.recorded_from else timezone.now()


# --- figures -----------------------------------------------------------------------------------------------------


def historical_row(placed: PlacedFigure) -> HistoricalRow:
    """The row with the times at which it was recorded, as the import of versions takes it."""
    figure = placed.figure
    if figure.recorded_from is None:
        raise ValueError("a figure without recorded_from: read_package gives every figure one")
    row = measurement_row(placed)
    return HistoricalRow(row, figure.recorded_from, figure.recorded_to, figure.recorded_by, figure.reason)


_SAME = ("indicator", "breakdown", "group", "organisation", "kind", "variant", "value", "numerator", "denominator")
_SAME += ("approximation", "status", "confidentiality", "missing_reason", "expected", "source", "place", "footnote")


def measurement_row(placed: PlacedFigure) -> MeasurementRow:
    """The row as the actions of the measurements take it."""
    figure: Figure = placed.figure
    return MeasurementRow(
        period=str(figure.period),
        from_period=str(figure.from_period or ""),
        note={"da": figure.note_da, "en": figure.note_en},
        at=placed.place(""),
        **{name: getattr(figure, name) for name in _SAME},
    )
