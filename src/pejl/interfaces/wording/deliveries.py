# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What happens to a figure in a round, and what looks wrong about it, in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from pejl.core.issues import Statement
from pejl.core.numbers import round_half_away
from pejl.interfaces.wording.figures import figure
from pejl.interfaces.wording.periods import in_period


def state_word(state: str) -> str:
    """`Mangler`, `Indberettet`, `Sendt retur` …"""
    return _STATES[state]()


def step_word(step: str) -> str:
    """`Afleveret`, `Sendt retur` …: what somebody did."""
    return _STEPS[step]()


def mark_word(mark: str) -> str:
    """The kind of figure that somebody delivers, or why there is none."""
    return MARKS[mark]()


def remark_sentence(remark: Statement, unit: str) -> str:
    """`Ti gange så stort som i 2024 (167).`"""
    return _REMARKS[remark.code](remark.params, unit)


def _slip(params: Mapping[str, Any], unit: str) -> str:
    text = _("Ten times as large as {in_period} ({value}).") if params["larger"] else _smaller()
    return text.format(in_period=in_period(params["period"]), value=figure(params["value"], unit))


def _smaller() -> str:
    return _("A tenth of {in_period} ({value}).")


def _jump(params: Mapping[str, Any], unit: str) -> str:
    text = (
        _("{times} times as large as any earlier figure ({value}).")
        if params["larger"]
        else _("{times} times smaller than any earlier figure ({value}).")
    )
    times = figure(round_half_away(Decimal(params["times"]), 1))
    return text.format(times=times, value=figure(params["value"], unit))


def _part(params: Mapping[str, Any], _unit: str) -> str:
    return _("The period is shorter than {earlier}. The two will not be compared.").format(
        earlier=in_period(params["earlier"])
    )


_REMARKS: dict[str, Callable[[Mapping[str, Any], str], str]] = {
    "delivery.slip": _slip,
    "delivery.jump": _jump,
    "delivery.part": _part,
}
_STATES: dict[str, Callable[[], str]] = {
    "open": lambda: _("Missing"),
    "postponed": lambda: _("Comes later"),
    "delivered": lambda: _("Delivered"),
    "returned": lambda: _("Sent back"),
    "approved": lambda: _("Approved"),
    "locked": lambda: _("Locked"),
}
_STEPS: dict[str, Callable[[], str]] = {
    "deliver": lambda: _("Delivered"),
    "postpone": lambda: _("Comes later"),
    "return": lambda: _("Sent back"),
    "approve": lambda: _("Approved"),
    "lock": lambda: _("Locked"),
}
MARKS: dict[str, Callable[[], str]] = {
    "A": lambda: _("Final"),
    "P": lambda: _("Provisional"),
    "E": lambda: _("Estimated"),
    "not_collected": lambda: _("Not measured"),
    "not_yet": lambda: _("Not ready yet"),
}
