# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What a status says about itself, as sentences: the templates of `pejl.core.status.statements`.

Parameters are formatted by their name (that module lists the kinds) before they meet a template; every period `x` is
there as `{x}` and, with its preposition, as `{in_x}`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from pejl.core.issues import Statement
from pejl.core.numbers import round_half_away
from pejl.core.periods import Period
from pejl.core.units import UNITS
from pejl.interfaces.wording import statuses
from pejl.interfaces.wording.figures import difference_unit, figure, score, status_words
from pejl.interfaces.wording.languages import capitalised, either, listed, speaking
from pejl.interfaces.wording.periods import day_words, in_period, period_words
from pejl.interfaces.wording.sentence_templates import TEMPLATES

FIGURES = frozenset({"value", "from_value", "to_value", "number", "baseline", "required"})
DIFFERENCES = frozenset({"difference"})
SCORES = frozenset({"score", "raw_score", "plan", "clamp"})
DATES = frozenset({"as_of", "at", "expected"})
WORDS = {
    "reason": lambda value: statuses.reason_words(value) if value in statuses.REASONS else value,
    "change": lambda value: statuses.change_word(value).lower(),
    "path": statuses.path_word,
    "verdict": lambda value: statuses.verdict_word(value).lower(),
    "colour": lambda value: statuses.colour_word(value).lower(),
    "status": lambda value: status_words(value).lower(),
}


def sentence(statement: Statement, *, names: Mapping[str, str] | None = None, language: str | None = None) -> str:
    """One statement as a sentence with a capital and a full stop.

    `names` gives the short name that a part goes by on the page (`1.A` is `A` on the page of goal 1).
    """
    with speaking(language):
        written = written_params(statement.params, names or {})
        return capitalised(TEMPLATES[statement.code](statement.params, written))


def explanation(statements: Iterable[Statement], *, language: str | None = None) -> str:
    """All statements as one text, in their order of importance."""
    return " ".join(filter(None, (sentence(one, language=language) for one in statements)))


def written_params(params: Mapping[str, Any], names: Mapping[str, str]) -> dict[str, Any]:
    """Each parameter as it is read: figures with their unit, periods with and without preposition."""
    unit = str(params.get("unit", ""))
    written: dict[str, Any] = {}
    for name, value in params.items():
        written[name] = _written(name, value, unit, names)
        if isinstance(value, Period):
            written[f"in_{name}"] = in_period(value)
    return written | _against_limit(params, unit)


def _against_limit(params: Mapping[str, Any], unit: str) -> dict[str, str]:
    """A worsening and its limit are both in `unit` itself: percent of the earlier figure, or percentage points."""
    if "limit" not in params:
        return {}
    limit = {"limit": figure(params["limit"], unit)}
    worsening = params["difference"]
    return limit if worsening is None else limit | {"difference": figure(abs(worsening), unit, decimals=1)}


def _written(name: str, value: Any, unit: str, names: Mapping[str, str]) -> Any:
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, Period):
        return period_words(value)
    if isinstance(value, Decimal):
        return _number(name, value, unit)
    if name in DATES:
        return day_words(value)
    if name == "code":
        return names.get(value, value)
    if isinstance(value, (tuple, list)):
        return _several(name, value, unit, names)
    return WORDS[name](value) if name in WORDS else value


def _number(name: str, value: Decimal, unit: str) -> str:
    if name == "required":
        return figure(round_half_away(value, 1).normalize() + 0, unit)
    if name in FIGURES:
        return figure(value, unit)
    if name in DIFFERENCES:
        counted_in = difference_unit(unit)
        return figure(abs(value), counted_in if counted_in in UNITS else None)
    if name == "relative":
        return figure(abs(value), "%", decimals=1)
    return score(value) if name in SCORES else figure(value.normalize() if value else value)


def _several(name: str, values: Iterable[Any], unit: str, names: Mapping[str, str]) -> str:
    found = list(values)
    if name.startswith("codes"):
        return listed([names.get(code, code) for code in found])
    if name == "values":
        return either([*(figure(value) for value in found[:-1]), figure(found[-1], unit)])
    if name == "outcomes":
        return either([score(one) if isinstance(one, Decimal) else str(one) for one in found])
    return listed([score(value) if isinstance(value, Decimal) else str(value) for value in found])
