# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Where we should have been by now: `Efter ét af fire år burde vi være på 1,25. Foran planen.`"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from pejl.interfaces.wording.figures import figure
from pejl.interfaces.wording.languages import count_word

Params = Mapping[str, Any]


def path_of_goal(raw: Params, written: Params) -> str:
    """The plan of a whole goal, in points; without the years where its parts have different ones."""
    if raw["elapsed"] is None or raw["total"] is None:
        text = _("The plan today is {plan}. {path}.")
        return text.format(**written)
    text = _("After {elapsed} of {total} years we should be at {plan}. {path}.")
    return text.format(**{**written, **_years(raw)})


def path_of_piece(raw: Params, written: Params) -> str:
    """The plan of one figure, in its own unit and in points."""
    text = _("After {elapsed} of {total} years the plan is {required}. {path}.")
    return text.format(**{**written, **_years(raw)})


def _years(raw: Params) -> dict[str, str]:
    """Both as words where both are whole (`ét af fire`), else both as figures (`1,5 af 4`)."""
    years = raw["elapsed"], raw["total"]
    if all(one == one.to_integral_value() and one <= 10 for one in years):
        elapsed, total = (count_word(int(one)) for one in years)
    else:
        elapsed, total = (figure(one.quantize(Decimal("0.1")).normalize()) for one in years)
    return {"elapsed": elapsed, "total": total}
