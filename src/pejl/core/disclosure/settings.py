# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A source's disclosure rule as it is written down: settings by name, and where they are from.

Nothing is presumed: the policy for zeros and the citation must be there. `like` begins from a published rule that
stands here, and what is written beside it goes before.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import Any

from pejl.core.disclosure.rules import Estimable, Largest, Rule, Zeros
from pejl.core.errors import PejlError

PUBLISHED: Mapping[str, Mapping[str, Any]] = MappingProxyType(
    {
        "sdc-handbook": {
            "zeros": "public",
            "threshold": 3,
            "fewest": 1,
            "citation": "SDC Handbook (Hundepool et al.): minimum frequency normally 3, group disclosure",
        },
        "sundhedsdatastyrelsen": {
            "zeros": "public",
            "threshold": 5,
            "fewest": 30,
            "base": 5,
            "citation": "Sundhedsdatastyrelsen: under 5 hidden, units under 30 left out, counts rounded to 5",
        },
        "persons": {
            "zeros": "public",
            "threshold": 5,
            "citation": "Pejl's own: 5 persons (OECD glossary: agencies use 3 or 5), percentages of 20 or more",
        },
        "vulnerable": {
            "zeros": "protected",
            "threshold": 10,
            "beyond_threshold": True,
            "citation": "Pejl's own: 10 persons, zeros hidden too, for groups that must not be recognised",
        },
    }
)


def read_rule(settings: Mapping[str, Any]) -> Rule:
    """The rule that settings by name make, such as a definition or a package has them.

    `dominance` is `{"largest": units, "percent": p}` or `{"estimable_within": p}`. Raises `disclosure.setting` with the
    setting, what was found and what was expected, and `disclosure.rule` for a number that makes no sense.

    >>> read_rule({"like": "persons", "threshold": 10}).threshold
    10
    """
    own = dict(settings)
    like = own.pop("like", None)
    if like is not None and like not in PUBLISHED:
        _refuse("like", like, ", ".join(PUBLISHED))
    whole = {**PUBLISHED.get(like, {}), **own}
    for name in whole.keys() - _READERS.keys():
        _refuse(name, name, ", ".join(_READERS))
    for name in ("zeros", "citation"):
        if not whole.get(name):
            _refuse(name, "", "a value")
    return Rule(**{name: _READERS[name](name, value) for name, value in whole.items()})


def written(rule: Rule) -> dict[str, Any]:
    """The settings of a rule by name, but the parameters of dominance: those stay secret.

    >>> written(Rule(Zeros.PUBLIC, citation="SDC Handbook"))["zeros"]
    'public'
    """
    plain = {name: getattr(rule, name) for name in _READERS if name not in ("zeros", "dominance")}
    kind = {Largest: "largest", Estimable: "estimable_within", type(None): None}[type(rule.dominance)]
    return {"zeros": rule.zeros.value, **plain, "dominance": kind}


def read_back(settings: Mapping[str, Any]) -> Rule:
    """A rule as `written` wrote it, for reckoning with what it let out; it judges no dominance.

    >>> rule = Rule(Zeros.PROTECTED, threshold=7)
    >>> read_back(written(rule)) == rule
    True
    """
    return Rule(**{**settings, "zeros": Zeros(settings["zeros"]), "dominance": None})


def _refuse(setting: str, found: Any, expected: str) -> None:
    raise PejlError("disclosure.setting", setting=setting, found=found, expected=expected)


def _whole(name: str, value: Any) -> int:
    if type(value) is not int:
        _refuse(name, value, "a whole number")
    return int(value)


def _yes_or_no(name: str, value: Any) -> bool:
    if type(value) is not bool:
        _refuse(name, value, "true or false")
    return bool(value)


def _text(name: str, value: Any) -> str:
    if not isinstance(value, str):
        _refuse(name, value, "a text")
    return str(value)


def _zeros(name: str, value: Any) -> Zeros:
    if value not in {one.value for one in Zeros}:
        _refuse(name, value, ", ".join(Zeros))
    return Zeros(value)


def _dominance(name: str, value: Any) -> Largest | Estimable | None:
    if value is None:
        return None
    keys = set(value) if isinstance(value, Mapping) else set()
    if keys == {"largest", "percent"}:
        return Largest(units=_whole(name, value["largest"]), percent=_percent(name, value["percent"]))
    if keys == {"estimable_within"}:
        return Estimable(percent=_percent(name, value["estimable_within"]))
    expected = "largest and percent, or estimable_within"
    raise PejlError("disclosure.setting", setting=name, found=sorted(map(str, keys)), expected=expected)


def _percent(name: str, value: Any) -> Fraction:
    try:
        return Fraction(str(value))
    except ValueError:
        raise PejlError("disclosure.setting", setting=name, found=value, expected="a percentage") from None


_READERS: Mapping[str, Callable[[str, Any], Any]] = MappingProxyType(
    {
        "zeros": _zeros,
        "threshold": _whole,
        "complements": _yes_or_no,
        "groups": _yes_or_no,
        "width": _whole,
        "beyond_threshold": _yes_or_no,
        "corrections": _yes_or_no,
        "singles": _yes_or_no,
        "fewest": _whole,
        "dominance": _dominance,
        "base": _whole,
        "optimal": _yes_or_no,
        "citation": _text,
    }
)
