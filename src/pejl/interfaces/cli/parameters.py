# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Days, moments and settings as they are written on the command line."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from gettext import gettext as _
from typing import Any

import click

from pejl.core.errors import PejlError


class _Read(click.ParamType):
    """A parameter read by a function of ours; what it refuses is said with what was found and expected."""

    def __init__(self, name: str, reader: Callable[[str], Any]) -> None:
        self.name = name
        self.reader = reader

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if not isinstance(value, str):
            return value
        try:
            return self.reader(value)
        except PejlError as error:
            found, expected = error.params["found"], error.params["expected"]
            self.fail(_("Found: {found}. Expected: {expected}.").format(found=found, expected=expected), param, ctx)


def _day(text: str) -> date:
    from pejl.interfaces.exchange.moments import read_day

    return read_day(text)


def _moment(text: str) -> datetime:
    from pejl.interfaces.exchange.moments import read_moment

    return read_moment(text)


def _setting(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals:
        raise PejlError("setting.unreadable", found=text, expected="missing=zero")
    return name, value


DAY = _Read("date", _day)
MOMENT = _Read("time", _moment)
SETTING = _Read("name=value", _setting)
