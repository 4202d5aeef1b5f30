# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""`pejl`: the group that every verb hangs on."""

from __future__ import annotations

import os
import sys
from gettext import gettext as _
from importlib import import_module

import click

from pejl import __version__
from pejl.interfaces.cli.language import LANGUAGES, chosen_language, speak

# In the order a newcomer meets them. The module is the verb's name with underscores.
VERBS = (
    "demo",
    "import",
    "export",
    "import-excel",
    "export-excel",
    "status",
    "serve",
    "worker",
    "create-user",
    "check-config",
    "schema",
)


class VerbGroup(click.Group):
    """A group that imports a verb's module when the verb is called or its summary is to be shown."""

    def list_commands(self, _context: click.Context) -> list[str]:
        return list(VERBS)

    def get_command(self, _context: click.Context, name: str) -> click.Command | None:
        if name not in VERBS:
            return None
        module = import_module(f"pejl.interfaces.cli.verbs.{name.replace('-', '_')}")
        return module.command


def build() -> click.Group:
    """The group, in the language that is spoken now."""
    group = VerbGroup(
        "pejl",
        help=_(
            "Goals, indicators and every version of every figure; statuses by stated rules.\n\n"
            "\b\nExamples:\n"
            "  pejl demo\n"
            "  pejl import examples/copenhagen\n"
            "  pejl status pejlemaerker-2014-2017\n\n"
            "Exit status: 0 done; 1 done, and there is something to look at; 2 not done."
        ),
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
        params=[
            click.Option(
                ["--language"],
                type=click.Choice(LANGUAGES),
                expose_value=False,
                help=_("Danish (da) or English (en); otherwise PEJL_LANGUAGE decides, and without it Danish."),
            )
        ],
    )
    return click.version_option(__version__, prog_name="pejl")(group)


def main() -> None:
    """The entry point `pejl`. `--language` may stand anywhere on the line."""
    language, arguments = chosen_language(sys.argv[1:], os.environ)
    speak(language)
    build().main(args=arguments, prog_name="pejl")
