# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What is more than chance, and what lies ahead: the only sentences that may say that something rose or fell.

Within chance nothing is called stable or unchanged: it has not clearly changed. A limit that is not 0 is never written
as 0.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from pejl.core.numbers import round_half_away
from pejl.core.units import UNITS, UnitKind
from pejl.interfaces.wording.figures import difference_unit, figure
from pejl.interfaces.wording.languages import count_word, listed

Params = Mapping[str, Any]
MOST_DECIMALS = 3


def signed(value: Decimal, unit: str) -> str:
    """A difference with its sign, rounded as far as it is not 0: `+17`, `−1,4`."""
    return figure(_rounded(value, unit), sign=True)


def with_unit(value: Decimal, unit: str, *, sign: bool) -> str:
    """A figure, or with `sign` a difference, with its unit: `−5 procentpoint`."""
    counted_in = difference_unit(unit) if sign else unit
    return figure(_rounded(value, unit), counted_in if counted_in in UNITS else None, sign=sign)


def _rounded(value: Decimal, unit: str) -> Decimal:
    counts = unit in UNITS and UNITS[unit].kind is UnitKind.COUNT
    for decimals in range(0 if counts else 1, MOST_DECIMALS):
        if round_half_away(value, decimals):
            return round_half_away(value, decimals)
    return round_half_away(value, MOST_DECIMALS).normalize() + 0


def clear(raw: Params, written: Params) -> str:
    """`Klart fald siden 2013. Forskellen er −211, mellem −317 og −105. Nul ligger udenfor.`"""
    words = {
        (True, False): lambda: _("Clear rise since {from_period}."),
        (False, False): lambda: _("Clear fall since {from_period}."),
        (True, True): lambda: _("Clear rise since {from_period}, just beyond the limit."),
        (False, True): lambda: _("Clear fall since {from_period}, just beyond the limit."),
    }[raw["rises"], raw["borderline"]]
    found = words().format(**written)
    text = _("{found} The difference is {by}, between {low} and {high}. Zero lies outside.")
    return _with_basis(text.format(found=found, **_difference(raw)), raw)


def within_noise(raw: Params, written: Params) -> str:
    """`Har ikke ændret sig klart siden 2022. Forskellen er +17, mellem −86 og +120. Nul ligger indenfor.`"""
    found = _("Has not clearly changed since {from_period}.").format(**written)
    text = _("{found} The difference is {by}, between {low} and {high}. Zero lies inside.")
    return _with_basis(text.format(found=found, **_difference(raw)), raw)


def _difference(raw: Params) -> dict[str, str]:
    unit = raw["unit"]
    by = with_unit(raw["by"], unit, sign=True) if unit == "%" else signed(raw["by"], unit)
    return {"by": by, "low": signed(raw["low"], unit), "high": signed(raw["high"], unit)}


def _with_basis(text: str, raw: Params) -> str:
    if raw["basis"] != "usual_variation":
        return text
    held = _("That is held against how much the figure usually varies from one time to the next.")
    return f"{text} {held}"


UNTESTED: dict[str, Callable[[], str]] = {
    "levels_unpublished": lambda: _("Variation cannot be computed: the figures themselves were not published."),
    "suppressed": lambda: _("Variation cannot be computed: a figure is hidden because it covers few people."),
    "break_between": lambda: _("Variation cannot be computed: it is counted in a new way since then."),
    "not_comparable": lambda: _("Variation cannot be computed: the two figures cannot be compared."),
    "disputed": lambda: _("Whether it is more than chance depends on which paper is right."),
    "approximate": lambda: _("Variation cannot be computed: the source gives an approximate figure."),
    "no_denominator": lambda: _("Variation cannot be computed: numerator and denominator are missing."),
    "no_spread": lambda: _(
        "Variation cannot be computed: there are too few figures to know how much it usually varies."
    ),
    "nothing_counted": lambda: _("Variation cannot be computed: both figures are 0."),
}


BESIDE_UNTESTED: dict[str, Callable[[], str]] = {
    "disputed": lambda: _("Whether the difference is more than chance depends on which paper is right."),
    "approximate": lambda: _("Whether the difference is more than chance cannot be computed: a figure is approximate."),
    "no_denominator": lambda: _(
        "Whether the difference is more than chance cannot be computed: numerator and denominator are missing."
    ),
    "no_spread": lambda: _(
        "Whether the difference is more than chance cannot be computed: the spread of the figures is not known."
    ),
}


def untested(raw: Params, _written: Params) -> str:
    """Why nothing is claimed."""
    return UNTESTED[raw["untested"]]()


def certainty(raw: Params, _written: Params) -> str:
    """Whether the target is met for sure, given the interval of the figure."""
    words = {
        "surely_met": lambda: _("With its uncertainty (between {low} and {high}) the target is met too."),
        "surely_not_met": lambda: _("With its uncertainty (between {low} and {high}) the target is not met either."),
    }.get(
        raw["certainty"],
        lambda: _(
            "With its uncertainty (between {low} and {high}) it is not sure on which side of the target it lies."
        ),
    )
    return words().format(**_limits(raw))


def _limits(raw: Params) -> dict[str, str]:
    low = signed(raw["low"], raw["unit"]).lstrip("+")
    return {"low": low, "high": with_unit(raw["high"], raw["unit"], sign=False)}


UNSEEN: dict[str, Callable[[], str]] = {
    "too_few": lambda: _(
        "Whether the target for {due} is reached we cannot tell: it takes four comparable figures, there are {points}."
    ),
    "gap": lambda: _("Whether the target for {due} is reached we cannot tell: years are missing between the figures."),
    "too_far": lambda: _("Whether the target for {due} is reached we cannot tell: it is too far ahead."),
    "no_spread": lambda: _(
        "Whether the target for {due} is reached we cannot tell: the figures show no variation to judge by."
    ),
    "disputed": lambda: _(
        "Whether the target for {due} is reached we cannot tell: the papers disagree about a figure."
    ),
    "wide": lambda: _(
        "Whether the target for {due} is reached we cannot tell: what the past allows lies on both sides of it."
    ),
}


def cannot_tell(raw: Params, written: Params) -> str:
    """Why the past does not answer."""
    return UNSEEN[raw["unseen"]]().format(due=written["due"], points=count_word(raw["points"]))


def told(raw: Params, written: Params) -> str:
    """`Går det videre som hidtil, ligger tallet i 2026 mellem 40 og 55. Målet nås sandsynligvis.`"""
    words = {
        "likely": lambda: _(
            "As before, the figure for {due} would lie between {low} and {high}. The target is likely to be reached."
        ),
    }.get(
        raw["outlook"],
        lambda: _(
            "As before, the figure for {due} would lie between {low} and {high}. The target is unlikely to be reached."
        ),
    )
    return words().format(due=written["due"], **_limits(raw))


def pace(raw: Params, written: Params) -> str:
    """What would have to happen each year, beside what did."""
    years = {name: with_unit(raw[name], raw["unit"], sign=True) for name in ("needed", "observed")}
    text = _("To reach {number} by {due} takes {needed} a year. So far it has been {observed} a year.")
    return text.format(**{**written, **years})


def of_goal(raw: Params, written: Params) -> str:
    """How many figures were tested, and how they came out."""
    if not raw["tested"]:
        return _("None of the figures could be tested for random variation.")
    counted = [
        (raw["codes_up"], _("{codes} clearly better").format(codes=written["codes_up"])),
        (raw["codes_down"], _("{codes} clearly worse").format(codes=written["codes_down"])),
        (raw["within"], _("{count} within random variation").format(count=count_word(raw["within"]))),
    ]
    found = listed([words for count, words in counted if count])
    text = _("{tested} of {parts} figures tested at 95 % certainty: {found}.")
    return text.format(tested=count_word(raw["tested"]), parts=count_word(raw["parts"]), found=found)


def ahead_of_goal(raw: Params, _written: Params) -> str:
    """How many of the figures with a target ahead are likely to reach it."""
    counted = [
        (raw["likely"], _("{count} likely to be reached")),
        (raw["unlikely"], _("{count} unlikely to be reached")),
        (raw["cannot_tell"], _("{count} where we cannot tell")),
    ]
    found = listed([words.format(count=count_word(count)) for count, words in counted if count])
    return _("Targets ahead: {found}.").format(found=found)
