# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The figures somebody owes as rows to fill in: what was, what is typed, what stands in its way."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from django.utils.translation import gettext as _

from pejl.apps.indicators.facts import IndicatorSheet
from pejl.apps.indicators.queries import comparison_groups, indicator_sheets
from pejl.apps.measurements.queries import series_for
from pejl.apps.rounds.actions import as_delivered, sole_figure
from pejl.apps.rounds.facts import Figure, OwedFacts, Taken
from pejl.apps.rounds.queries import drafts_of
from pejl.core.errors import PejlError
from pejl.core.observations import Series
from pejl.core.rounds.plausibility import remarks
from pejl.core.rounds.states import State
from pejl.interfaces.exchange.workbooks.cells import figure_text
from pejl.interfaces.staff.errors import told
from pejl.interfaces.wording.deliveries import MARKS, mark_word, remark_sentence, state_word
from pejl.interfaces.wording.figures import figure, shown
from pejl.interfaces.wording.languages import own_words, speaking
from pejl.interfaces.wording.lookups import Lookups
from pejl.interfaces.wording.periods import period_words
from pejl.interfaces.wording.series_label import series_label

FIELDS = ("value", "numerator", "denominator", "mark", "explanation")
STATUSES = ("A", "P", "E")
EARLIER = 2  # figures that stand beside the new one
EXPLAINED = ("delivery.slip", "delivery.jump")  # allowed where somebody has said why


@dataclass(slots=True)
class Row:
    """One figure to fill in. `errors` stand in the way of delivering it, `remarks` do not."""

    owed: OwedFacts
    title: str
    unit: str
    share: bool
    series: Series
    typed: dict[str, str]
    errors: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)

    @property
    def id(self) -> int:
        return self.owed.id

    @property
    def follows(self) -> str:
        """The last step as the form carries it, "" before the first."""
        return str(self.owed.last or "")

    @property
    def period(self) -> str:
        return period_words(self.owed.period)

    @property
    def state(self) -> str:
        return self.owed.state.value

    @property
    def state_word(self) -> str:
        return state_word(self.owed.state)

    @property
    def mark_word(self) -> str:
        """The kind of figure, where it is not a final one."""
        mark = self.typed.get("mark", "")
        return mark_word(mark) if mark in MARKS else ""

    @property
    def open(self) -> bool:
        """Whether something can be typed."""
        return self.owed.state in (State.OPEN, State.POSTPONED, State.RETURNED, State.DELIVERED)

    @property
    def note(self) -> str:
        """Why it was sent back, or when it comes."""
        last = self.owed.steps[-1] if self.owed.steps else None
        return last.note if last and last.kind in ("return", "postpone") else ""

    @property
    def earlier(self) -> tuple[tuple[str, str], ...]:
        """The newest earlier figures, oldest first."""
        before = [one for one in self.series.observations if one.period < self.owed.period][-EARLIER:]
        return tuple((period_words(one.period), shown(one.value, "%" if self.unit == "%" else None)) for one in before)

    @property
    def all_earlier(self) -> tuple[tuple[str, str], ...]:
        """Every earlier figure, newest first."""
        unit = "%" if self.unit == "%" else None
        before = [one for one in self.series.observations if one.period < self.owed.period]
        return tuple((period_words(one.period), shown(one.value, unit)) for one in reversed(before))

    @property
    def proposed(self) -> dict[str, str]:
        """What the register has already for the period, pulled or calculated, to be confirmed; empty elsewhere."""
        present = sole_figure(self.series, self.owed.period) if self.owed.state.awaited else None
        return as_typed(as_delivered(present)) if present else {}

    @property
    def shown(self) -> str:
        """The figure that was delivered as the page's language writes it, to be read only."""
        delivered = self.owed.delivered
        value = delivered.figure.get("value") if delivered else None
        return figure(Decimal(value)) if value else ""

    @property
    def filled(self) -> bool:
        """Whether there is something to deliver."""
        return bool(self.typed.get("value") or self.typed.get("mark") not in (None, "", *STATUSES))

    @property
    def new(self) -> bool:
        """Whether what is typed differs from what was delivered last."""
        delivered = self.owed.delivered
        return delivered is None or self.owed.state is State.RETURNED or as_typed(delivered.figure) != self.typed

    def taken(self) -> Taken:
        """What is typed, as a delivery. Raises `PejlError` for what cannot be read."""
        return Taken(self.id, self.owed.last, figure_of(self.typed, self.unit))


def rows_of(owed: Sequence[OwedFacts], person: str, typed: Mapping[int, Mapping[str, str]] | None = None) -> list[Row]:
    """The rows with what is typed: from the form where it was sent, else the draft, else what was delivered."""
    sheets, names = indicator_sheets(), Lookups(groups=comparison_groups())
    series = series_for([one.series for one in owed])
    drafts = drafts_of(person, [one.id for one in owed])
    found = []
    for one in owed:
        sheet = sheets[one.series.indicator]
        said = typed.get(one.id) if typed is not None else drafts.get(one.id)
        if said is None and one.delivered:
            said = as_typed(one.delivered.figure)
        title, share = _title(one, sheet, names), sheet.figure_kind == "share"
        made = Row(one, title, sheet.unit, share, series[one.series], dict(said or {}))
        if said is None:
            made.typed = made.proposed
        look_over(made)
        found.append(made)
    return found


def _title(one: OwedFacts, sheet: IndicatorSheet, names: Lookups) -> str:
    label = series_label(one.series, sheet, names)
    title = own_words(sheet.title)
    return f"{title}: {label}" if label else title


def look_over(row: Row) -> None:
    """What is wrong with what is typed, and what is only remarkable."""
    if not row.filled:
        return
    try:
        said = figure_of(row.typed, row.unit)
    except PejlError as error:
        row.errors.append(told(error))
        return
    if not said.get("value"):
        return
    for remark in remarks(row.series, period=row.owed.period, value=Decimal(said["value"])):
        words = remark_sentence(remark, row.unit)
        if remark.code in EXPLAINED and not said.get("explanation"):
            row.errors.append(_("{remark} Correct the figure, or explain it.").format(remark=words))
        else:
            row.remarks.append(words)


def read_form(post: Mapping[str, str], ids: Iterable[int]) -> dict[int, dict[str, str]]:
    """What a form says of each figure, as typed."""
    return {one: {name: text for name in FIELDS if (text := post.get(f"{name}-{one}", "").strip())} for one in ids}


def figure_of(typed: Mapping[str, str], unit: str) -> Figure:
    """What is typed, as a delivery. Raises `PejlError` for a figure that cannot be read or an unknown mark."""
    mark = typed.get("mark", "") or "A"
    if mark not in MARKS:
        raise PejlError("field.unknown_choice", field="mark", found=mark, expected=", ".join(MARKS))
    said = {"explanation": typed.get("explanation", "")}
    if mark in STATUSES:
        value, hedge = figure_text(typed.get("value", ""), unit)
        said |= {"value": value, "approximation": str(hedge), "status": mark}
        for name in ("numerator", "denominator"):
            if typed.get(name):
                said[name] = figure_text(typed[name], "number")[0]
    else:
        said["missing_reason"] = mark
    return {name: text for name, text in said.items() if text}


_FIGURES = ("value", "numerator", "denominator")


def as_typed(delivered: Figure) -> dict[str, str]:
    """A delivery as its writer would type it: the Danish way on every page, since that is how it is read."""
    with speaking("da"):
        said = {name: figure(Decimal(delivered[name])) for name in _FIGURES if delivered.get(name)}
    mark = delivered.get("missing_reason") or delivered.get("status", "A")
    if mark != "A":
        said["mark"] = mark
    if delivered.get("explanation"):
        said["explanation"] = delivered["explanation"]
    return said
