# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Releases in words: what one is called by its day, and what can be different between two."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from pejl.interfaces.wording.periods import day_words

Words = Callable[[], str]

_CAUSES: dict[str, Words] = {
    "rules": lambda: _("Pejl computes in another way"),
    "revised": lambda: _("Corrected figures"),
    "new_period": lambda: _("New figures"),
    "target": lambda: _("Changed targets"),
    "method": lambda: _("Changed method or definition"),
    "goals": lambda: _("Goals and indicators that came, went or were reworded"),
    "published": lambda: _("What papers printed"),
    "judgement": lambda: _("What people concluded"),
}
_SHORT_CAUSES: dict[str, Words] = {
    "rules": lambda: _("another computation"),
    "revised": lambda: _("corrected figures"),
    "new_period": lambda: _("new figures"),
    "target": lambda: _("changed targets"),
    "method": lambda: _("changed method"),
    "goals": lambda: _("changed goals"),
}
_WHAT: dict[str, Words] = {
    "dropped": lambda: _("is no longer there"),
    "reworded": lambda: _("says something else"),
    "redefined": lambda: _("is described otherwise"),
    "measures_added": lambda: _("is also measured by"),
    "measures_dropped": lambda: _("is no longer measured by"),
}
_FIELDS: dict[str, Words] = {
    "title": lambda: pgettext("changed", "title"),
    "short_title": lambda: pgettext("changed", "short title"),
    "description": lambda: pgettext("changed", "description"),
    "levels": lambda: pgettext("changed", "names of the levels"),
    "period": lambda: pgettext("changed", "period"),
    "wording": lambda: pgettext("changed", "wording"),
    "target_group": lambda: pgettext("changed", "target group"),
    "state": lambda: pgettext("changed", "state"),
    "parent": lambda: pgettext("changed", "place"),
    "texts": lambda: pgettext("changed", "texts"),
    "note": lambda: pgettext("changed", "note"),
    "weights_note": lambda: pgettext("changed", "note on the weights"),
    "definition": lambda: pgettext("changed", "definition"),
    "unit": lambda: pgettext("changed", "unit"),
    "figure_kind": lambda: pgettext("changed", "kind of figure"),
    "direction": lambda: pgettext("changed", "wanted direction"),
    "numerator": lambda: pgettext("changed", "numerator"),
    "denominator": lambda: pgettext("changed", "denominator"),
    "source": lambda: pgettext("changed", "source"),
    "frequency": lambda: pgettext("changed", "frequency"),
    "lag": lambda: pgettext("changed", "lag"),
    "caveats": lambda: pgettext("changed", "reservations"),
    "legal_basis": lambda: pgettext("changed", "legal basis"),
    "owner": lambda: pgettext("changed", "owner"),
    "valid_from": lambda: pgettext("changed", "valid from"),
    "parts_join": lambda: pgettext("changed", "how the parts are joined"),
    "parts": lambda: pgettext("changed", "parts"),
    "breakdowns": lambda: pgettext("changed", "breakdowns"),
    "breaks": lambda: pgettext("changed", "breaks in the series"),
    "notes": lambda: pgettext("changed", "notes"),
}
_SETTINGS: dict[str, Words] = {
    "method": lambda: pgettext("setting", "method"),
    "missing": lambda: pgettext("setting", "parts without a figure"),
    "clamp": lambda: pgettext("setting", "end of the scale"),
    "join": lambda: pgettext("setting", "several figures under one part"),
    "weights": lambda: pgettext("setting", "weights"),
    "compare_with": lambda: pgettext("setting", "compared with"),
    "rounding": lambda: pgettext("setting", "rounding"),
    "yellow_relative": lambda: pgettext("setting", "yellow limit in percent"),
    "yellow_points": lambda: pgettext("setting", "yellow limit in percentage points"),
    "path_tolerance": lambda: pgettext("setting", "tolerance of the plan"),
    "weight": lambda: pgettext("setting", "weight"),
    "direction": lambda: pgettext("setting", "wanted direction"),
    "indicator": lambda: pgettext("setting", "indicator"),
    "breakdown": lambda: pgettext("setting", "breakdown"),
    "group": lambda: pgettext("setting", "comparison group"),
    "population_size": lambda: pgettext("setting", "size of the population"),
    "counts": lambda: pgettext("setting", "counts"),
}


def release_title(day: date) -> str:
    """What a release is called that nobody gave a title."""
    return _("Release of {day}").format(day=day_words(day))


def cause_heading(cause: str) -> str:
    """Over all changes of one cause."""
    return _CAUSES[cause]()


def cause_words(cause: str) -> str:
    """A cause inside a sentence: `nye tal`."""
    return _SHORT_CAUSES[cause]()


def what_words(what: str, *, is_goal: bool) -> str:
    """What became of a goal, a scheme or an indicator."""
    if what == "added":
        return _("is a new goal") if is_goal else _("is new")
    return _WHAT[what]()


def field_words(name: str) -> str:
    """A part of a description that was changed; its plain name where it is one that came later."""
    return _FIELDS.get(name, lambda: name)()


def setting_label(name: str) -> str:
    """A setting of a method by name; its code where it is one that came later."""
    return _SETTINGS.get(name, lambda: name)()
