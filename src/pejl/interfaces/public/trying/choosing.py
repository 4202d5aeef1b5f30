# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The choices of a rule as the fields of a form, and what a reader put into them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from decimal import Decimal

from django.utils.translation import gettext as _

from pejl.core.status.base import Settings
from pejl.interfaces.public.presenting.answer import USED_BY
from pejl.interfaces.wording.figures import figure
from pejl.interfaces.wording.statuses import setting_words

# In a link as in a form: a point or a comma. Longer numbers mean nothing here and would only cost time.
NUMBER = re.compile(r"\d{1,3}(?:[.,]\d{1,4})?")
LARGEST = Decimal(100)
SCALE_ENDS = ("5", "10", "none")
LONGEST_SHOWN = 40

LABELS: dict[str, Callable[[], str]] = {
    "missing": lambda: _("Parts without a figure"),
    "clamp": lambda: _("End of the scale"),
    "join": lambda: _("Several figures under one part"),
    "weights": lambda: _("Weights"),
    "compare_with": lambda: _("Compared with"),
    "rounding": lambda: _("Rounding"),
    "yellow_relative": lambda: _("Yellow: worse by at most this many percent of the baseline"),
    "yellow_points": lambda: _("Yellow: for percentages, worse by at most this many percentage points"),
    "path_tolerance": lambda: _("On plan: at most this many points from the plan"),
}


@dataclass(frozen=True, slots=True)
class Option:
    """One thing to choose; "" leaves the rule as it is."""

    value: str
    words: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Field:
    """One choice: a list to choose from, or a number to write where `options` is empty."""

    name: str
    label: str
    hint: str
    value: str
    options: tuple[Option, ...]
    error: str


@dataclass(frozen=True, slots=True)
class Choice:
    """What was chosen: `overrides` are settings that can be used, `errors` say what could not, by the field's name.

    `unused` are settings that were asked for although the method of the scheme has no use for them.
    """

    overrides: Mapping[str, str]
    errors: Mapping[str, str]
    unused: tuple[str, ...]


def chosen(asked: Mapping[str, str], method: str) -> Choice:
    """Read what a form or a link says. An empty field leaves the rule as it is; what is wrong changes nothing."""
    overrides, errors = {}, {}
    used = USED_BY.get(method, ())
    for name in used:
        text = asked.get(name, "").strip()
        if text:
            value, error = _read(name, text)
            (errors if error else overrides)[name] = error or value
    known = {one.name for one in fields(Settings)}
    unused = tuple(LABELS[name]() for name in asked if name in known and name not in used and asked[name].strip())
    return Choice(overrides, errors, unused)


def _read(name: str, text: str) -> tuple[str, str]:
    """The value as the rules read it, or what is wrong with it."""
    shown = text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]} …"
    if name in Settings.CHOICES:
        wrong = _("“{found}” is not one of the choices. Choose from the list.")
        return (text, "") if text in Settings.CHOICES[name] else ("", wrong.format(found=shown))
    if name == "clamp" and text == "none":
        return text, ""
    number = Decimal(text.replace(",", ".")) if NUMBER.fullmatch(text) else None
    if number is None or number > LARGEST:
        wrong = _("“{found}” is not a number from 0 to {most}. Write it as {example}.")
        return "", wrong.format(found=shown, most=LARGEST, example=figure(Decimal("0.5")))
    if name == "clamp" and not number:
        return "", _("A scale must have a length. Choose an end above 0.")
    return str(number), ""


def form_fields(own: Settings, method: str, asked: Mapping[str, str], choice: Choice) -> tuple[Field, ...]:
    """The fields that matter to the method, filled in as the reader left them."""
    return tuple(_field(name, own, asked.get(name, "").strip(), choice) for name in USED_BY.get(method, ()))


def _field(name: str, own: Settings, text: str, choice: Choice) -> Field:
    rule = _("The rule: {words}.").format(words=setting_words(own, name))
    options = _options(name, own, choice.overrides.get(name, ""))
    return Field(name, LABELS[name](), rule, text, options, choice.errors.get(name, ""))


def _options(name: str, own: Settings, value: str) -> tuple[Option, ...]:
    """What can be chosen; none for a number, which is written."""
    values = SCALE_ENDS if name == "clamp" else Settings.CHOICES.get(name, ())
    if not values:
        return ()
    more = (value,) if value and value not in values else ()
    found = [Option("", _("As the rule says"), not value)]
    for one in (*values, *more):
        words = setting_words(own.changed({name: one}), name)
        found.append(Option(one, words, one == value))
    return tuple(found)
