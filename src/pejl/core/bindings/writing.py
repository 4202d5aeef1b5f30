# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A binding as text, in one way only: what is read of that is the same binding."""

from __future__ import annotations

from collections.abc import Iterable

from pejl.core.bindings.binding import (
    Binding,
    Change,
    Count,
    Counted,
    Figure,
    Form,
    OfGoal,
    Part,
    Refer,
    Relative,
    Share,
    Source,
    Trend,
    UnitForm,
    When,
)
from pejl.core.bindings.keywords import BETWEEN, COUNTED, OPERATIONS, RELATIVES, Small
from pejl.core.texts import Localised

_WITH, _WITHOUT = Localised("med", "with"), Localised("uden", "without")
_UNIT, _SIGN = Localised("enhed", "unit"), Localised("fortegn", "sign")
_DECIMALS = Localised("decimaler", "decimals")


def write_binding(binding: Binding, language: str = "da") -> str:
    """What stands between the braces, in Danish or English words.

    >>> from pejl.core.bindings.reading import read_binding
    >>> write_binding(read_binding("change  in % hjemloese [ 2022→2024 ]"))
    'ændring i procent hjemloese[2022 -> 2024]'
    """
    return _Writer(language).write(binding)


class _Writer:
    def __init__(self, language: str) -> None:
        self._language = language

    def write(self, binding: Binding) -> str:
        form = getattr(binding, "form", None)
        return " ".join(filter(None, (*self._parts(binding), *self._form(form or Form()))))

    def _parts(self, binding: Binding) -> Iterable[str]:
        if isinstance(binding, Figure):
            word = "" if binding.part is Part.VALUE else self._say(OPERATIONS[binding.part])
            return (word, self._figure(binding.source, binding.at))
        if isinstance(binding, Change):
            return (self._say(OPERATIONS[binding.kind]), self._figure(binding.source, binding.earlier, binding.later))
        if isinstance(binding, Trend):
            return (self._say(OPERATIONS[Small.TREND]), self._figure(binding.source, binding.earlier, binding.later))
        if isinstance(binding, Share):
            part, whole = (
                self._figure(binding.part, binding.part_at),
                self._figure(binding.whole, binding.whole_at),
            )
            return (self._say(OPERATIONS[Small.SHARE]), part, self._say(BETWEEN[Small.OF]), whole)
        if isinstance(binding, OfGoal):
            goal = f"{binding.scheme}/{binding.goal}" if binding.scheme else binding.goal
            return (self._say(OPERATIONS[binding.known]), goal)
        return self._count(binding) if isinstance(binding, Count) else self._reference(binding)

    def _count(self, binding: Count) -> Iterable[str]:
        level = f"({binding.level})" if binding.level else ""
        which = "" if binding.counted is Counted.ALL else self._say(COUNTED[binding.counted])
        scheme = f"{self._say(BETWEEN[Small.IN])} {binding.scheme}" if binding.scheme else ""
        return (self._say(OPERATIONS[Small.COUNT]), level, which, scheme)

    def _reference(self, binding: Refer) -> Iterable[str]:
        return (self._say(OPERATIONS[binding.target]), binding.label)

    def _figure(self, source: Source, *periods: When) -> str:
        said = [*source.breakdown.split(";"), f"@{source.group}" if source.group else ""]
        parts = ", ".join(filter(None, said))
        times = " -> ".join(self._when(one) for one in periods)
        return f"{source.indicator}{f'({parts})' if parts else ''}[{times}]"

    def _when(self, when: When) -> str:
        return self._say(RELATIVES[when]) if isinstance(when, Relative) else str(when)

    def _form(self, form: Form) -> Iterable[str]:
        if form.unit is not UnitForm.AUTO:
            yield f"{self._say(_WITH if form.unit is UnitForm.WITH else _WITHOUT)} {self._say(_UNIT)}"
        if not form.sign:
            yield f"{self._say(_WITHOUT)} {self._say(_SIGN)}"
        if form.decimals is not None:
            yield f"{self._say(_WITH)} {form.decimals} {self._say(_DECIMALS)}"

    def _say(self, text: Localised) -> str:
        return text.say(self._language)
