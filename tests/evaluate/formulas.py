# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Figures as labels print them, and the arithmetic that a label states for its claim.

A formula is arithmetic over printed figures in braces: `{2.727}-{1.644}`, `{50}/{276}*100`, `min({9,9}-{9,5},1)`.
`{11~1}` is a figure known only to the nearest 1. Everything is reckoned with intervals, never with points: a printed
figure stands for all that rounds to it. This is written apart from the checker's own arithmetic, to judge it.
"""

import ast
import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_BRACED = re.compile(r"\{([^{}~]+)(?:~([^{}]+))?\}")
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_EXACT = Decimal(0)
_HALF = Decimal(1) / 2
_ABOUT = Decimal(1) / 20
_ALMOST = Decimal(1) / 10


@dataclass(frozen=True)
class Interval:
    """All values from `low` to `high`, both included."""

    low: Decimal
    high: Decimal

    def meets(self, other: "Interval") -> bool:
        """Whether they share a value; 24,6 and 24,7 only touch, which is not the same figure."""
        if self.low == self.high or other.low == other.high:
            return self.low <= other.high and other.low <= self.high
        return self.low < other.high and other.low < self.high

    def wider(self, by: Decimal) -> "Interval":
        return Interval(self.low - by, self.high + by)


def number(printed: str) -> Decimal:
    """`1.378` is 1378 and `24,6` is 24.6; `7.5` is no thousands and keeps its dot as a decimal mark."""
    text = printed.strip().replace("−", "-").replace(" ", "")
    bare = text.lstrip("-")
    bare = bare.replace(".", "") if _THOUSANDS.fullmatch(bare) else bare
    return Decimal(bare.replace(",", ".")) * (-1 if text.startswith("-") else 1)


def numbers(text: str) -> list[Decimal]:
    """The figures of a text as numbers; dates such as `30.9.2025` are none."""
    found = []
    for printed in figures(text):
        with suppress(InvalidOperation):
            found.append(number(printed))
    return found


def step(printed: str) -> Decimal:
    """The last digit that is printed: 0.1 for `24,6`, 1 for `1.378`."""
    decimals = printed.partition(",")[2]
    return Decimal(1).scaleb(-len(decimals))


def figures(text: str) -> list[str]:
    """The figures of a text in their order, as printed."""
    return [match[0] for match in FIGURE.finditer(text)]


def braced(formula: str) -> list[str]:
    """The printed figures that a formula speaks of."""
    return [match[1] for match in _BRACED.finditer(formula)]


def replaced(formula: str, old: str, new: str) -> str:
    """The formula with another figure in the first place where `old` stands."""
    return re.sub(r"\{" + re.escape(old) + r"(?=[}~])", "{" + new, formula, count=1)


def reckon(formula: str, *, rounded_wholes: bool = False) -> Interval:
    """What a formula comes to. `rounded_wholes`: figures without decimals are rounded too, as percentages are."""
    known: dict[str, Interval] = {}

    def name(match: re.Match[str]) -> str:
        printed, nearest = match[1], match[2]
        half = (number(nearest) if nearest else step(printed)) * _HALF
        exact = "," not in printed and not nearest and not rounded_wholes
        value = number(printed)
        known[f"f{len(known)}"] = Interval(value, value).wider(_EXACT if exact else half)
        return f"f{len(known) - 1}"

    # Danish figures may stand without braces too, where they are plain constants (`19.99`, `2*`).
    return _evaluate(ast.parse(_BRACED.sub(name, formula), mode="eval").body, known)


def _evaluate(node: ast.expr, known: Mapping[str, Interval]) -> Interval:
    match node:
        case ast.Name(id=name) if name in known:
            return known[name]
        case ast.Constant(value=int() | float() as value):
            return Interval(Decimal(str(value)), Decimal(str(value)))
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            inner = _evaluate(operand, known)
            return Interval(-inner.high, -inner.low)
        case ast.BinOp(left=left, op=operator, right=right) if type(operator) in _OPERATORS:
            return _combined(_OPERATORS[type(operator)], _evaluate(left, known), _evaluate(right, known))
        case ast.Call(func=ast.Name(id="min" | "max" | "abs" as function), args=arguments):
            inner = [_evaluate(one, known) for one in arguments]
            return _FUNCTIONS[function](inner)
    raise ValueError(f"not arithmetic over figures: {ast.unparse(node)}")


def _divided(one: Decimal, other: Decimal) -> Decimal:
    return one / other if other else Decimal("Infinity")


_OPERATORS: dict[type[ast.operator], Callable[[Decimal, Decimal], Decimal]] = {
    ast.Add: lambda one, other: one + other,
    ast.Sub: lambda one, other: one - other,
    ast.Mult: lambda one, other: one * other,
    ast.Div: _divided,
}
_FUNCTIONS: dict[str, Callable[[list[Interval]], Interval]] = {
    "min": lambda of: Interval(min(one.low for one in of), min(one.high for one in of)),
    "max": lambda of: Interval(max(one.low for one in of), max(one.high for one in of)),
    "abs": lambda of: Interval(
        _EXACT if of[0].low <= 0 <= of[0].high else min(abs(of[0].low), abs(of[0].high)),
        max(abs(of[0].low), abs(of[0].high)),
    ),
}


def _combined(operator: Callable[[Decimal, Decimal], Decimal], one: Interval, other: Interval) -> Interval:
    corners = [operator(left, right) for left in (one.low, one.high) for right in (other.low, other.high)]
    return Interval(min(corners), max(corners))


def agrees(printed: str, formula: str, comparison: str, *, rounded_wholes: bool = False) -> bool:
    """Whether the printed value can be true if the formula's figures are: by their rounding, and by its hedge."""
    came_to = reckon(formula, rounded_wholes=rounded_wholes)
    if comparison == "over0":
        return came_to.high > 0
    if comparison.startswith("eqtol"):
        tolerance = Decimal(comparison.removeprefix("eqtol") or 0)
        return came_to.wider(tolerance).meets(Interval(number(printed), number(printed)))
    return came_to.meets(said(printed, comparison))


def said(printed: str, comparison: str) -> Interval:
    """What a printed value says with its hedge: the tolerances are those of the reference manual."""
    value = number(printed)
    half = step(printed) * _HALF
    if comparison == "ca":
        return Interval(value, value).wider(max(abs(value) * _ABOUT, _last_digit_that_says_something(value) * _HALF))
    if comparison == "knap":
        return Interval(*sorted((value, value - value * _ALMOST)))
    if comparison == "godt":
        return Interval(*sorted((value, value + value * _ALMOST)))
    if comparison == "over":
        return Interval(value, Decimal("Infinity"))
    return Interval(value, value).wider(half)


def _last_digit_that_says_something(value: Decimal) -> Decimal:
    """10 for 320, 1000 for 12000, 0.1 for 0.5: a rounded figure is never meant more finely."""
    exponent = value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)
