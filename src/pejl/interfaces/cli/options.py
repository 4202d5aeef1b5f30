# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The parameters that several verbs share: days, times, settings, and the help that every verb ends with."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import click

from pejl.core.errors import PejlError
from pejl.interfaces.cli.catalogue import VERBS
from pejl.interfaces.cli.language import gettext as _

Command = Callable[..., Any]


def verb(name: str, *more: str) -> Callable[[Command], click.Command]:
    """Make a function the command of a verb, with its line of the catalogue, further paragraphs and its examples."""
    entry = VERBS[name]
    examples = "\n".join(f"  {example}" for example in entry.examples)
    return click.command(
        name,
        help="\n\n".join([_(entry.help), *more]),
        epilog=f"\b\n{_('Examples')}:\n{examples}",
        short_help=_(entry.help),
        options_metavar=_("[OPTIONS]"),
    )


class DayType(click.ParamType):
    """An ISO date."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day, or click's own refusal."""
        from pejl.interfaces.exchange.moments import read_day

        return value if isinstance(value, date) else _read(self, read_day, value, param, ctx)


class MomentType(click.ParamType):
    """An ISO time, or a day, which means its end."""

    name = "time"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        """The moment, or click's own refusal."""
        from pejl.interfaces.exchange.moments import read_moment

        return value if isinstance(value, datetime) else _read(self, read_moment, value, param, ctx)


class SettingType(click.ParamType):
    """`name=value`."""

    name = "name=value"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, str]:
        """Name and value, or click's own refusal."""
        if isinstance(value, tuple):
            return value
        name, equals, setting = value.partition("=")
        if not equals or not name:
            self.fail(_("{value} is not written as name=value.").format(value=value), param, ctx)
        return name.strip(), setting.strip()


def _read(kind: click.ParamType, reader: Callable[[str], Any], value: str, *where: Any) -> Any:
    from pejl.interfaces.wording.issues import error_sentence

    try:
        return reader(value)
    except PejlError as error:
        return kind.fail(error_sentence(error, say=_), *where)


KNOWN_AT = click.option(
    "--known-at",
    type=MomentType(),
    metavar="TIME",
    help=_("Only what was known then; a day means its end. Default: now."),
)

PORT = click.option(
    "--port",
    default=8000,
    show_default=True,
    envvar="PORT",
    type=click.IntRange(1, 65535),
    help=_("The port to listen on; PORT= says the same."),
)
