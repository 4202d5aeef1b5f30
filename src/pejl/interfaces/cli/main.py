# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""`pejl`: finds the verb, loads it, and turns whatever went wrong into one sentence and an exit status.

0: done, and nothing to object to. 1: done, and the answer is a finding. 2: not done.
"""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Any, NoReturn

import click

from pejl import __version__
from pejl.core.errors import PejlError
from pejl.interfaces.cli.catalogue import VERBS
from pejl.interfaces.cli.language import LANGUAGES, chosen_language, gettext, speak
from pejl.interfaces.wording.marking import gettext_noop

NOT_DONE = 2
STATUSES = (
    gettext_noop("Done, and nothing to object to."),
    gettext_noop("Done, and the answer is a finding."),
    gettext_noop("Not done."),
)
INTERRUPTED = 130


class Verbs(click.Group):
    """A group that knows its commands by name and loads the one that is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in VERBS:
            return None
        module = importlib.import_module(f"pejl.interfaces.cli.verbs.{VERBS[cmd_name].module}")
        return module.command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in VERBS and not args[0].startswith("-"):
            from click.exceptions import NoSuchCommand

            raise NoSuchCommand(args[0], possibilities=_nearest(args[0]), ctx=ctx)
        return super().resolve_command(ctx, args)

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(gettext("Political goals, their indicators and every version of every figure."))

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section(gettext("Commands")):
            formatter.write_dl([(name, gettext(verb.help)) for name, verb in VERBS.items()])
        with formatter.section(gettext("Examples")):
            for verb in VERBS.values():
                formatter.write(f"{'':>{formatter.current_indent}}{verb.examples[0]}\n")
        with formatter.section(gettext("Exit status")):
            formatter.write_dl([(str(status), gettext(meaning)) for status, meaning in enumerate(STATUSES)])

    def main(self, args: Sequence[str] | None = None, **extra: Any) -> NoReturn:
        given = list(sys.argv[1:] if args is None else args)
        language, rest = chosen_language(given, os.environ)
        speak(language)
        extra |= {"standalone_mode": False, "prog_name": "pejl"}
        sys.exit(_status(lambda: super(Verbs, self).main(rest, **extra), for_programs=_wants_json(rest)))


def _nearest(name: str) -> list[str]:
    from difflib import get_close_matches

    return get_close_matches(name, VERBS)


def _wants_json(arguments: Sequence[str]) -> bool:
    """Whether a program reads the answer: then an error is a document as well."""
    return "--format=json" in arguments or ("--format", "json") in pairwise(arguments)


def _status(run: Callable[[], Any], *, for_programs: bool) -> int:
    """Run and answer the exit status; every error has been told when this returns."""
    try:
        answer = run()
    except click.exceptions.Exit as error:
        return error.exit_code
    except click.ClickException as error:
        error.show()
        return NOT_DONE
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except BrokenPipeError:
        return _silence()
    except PejlError as error:
        from pejl.interfaces.cli.output import tell_error

        tell_error(error, for_programs=for_programs)
        return NOT_DONE
    except Exception as error:  # noqa: BLE001 - a traceback is for developers, and its exit status would say "a finding"
        return _tell_unexpected(error)
    return answer if isinstance(answer, int) else 0


def _tell_unexpected(error: Exception) -> int:
    if os.environ.get("PEJL_DEBUG"):
        import traceback

        traceback.print_exception(error)
    sentence = gettext("Something unexpected happened: {error}. With PEJL_DEBUG=1 the details are shown.")
    click.echo(sentence.format(error=f"{type(error).__name__}: {error}"), err=True)
    return NOT_DONE


def _silence() -> int:
    """Whoever read the output has seen enough (`pejl status | head`)."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


class SaidInTime(click.Option):
    """An option of `pejl` itself, whose help is translated when it is shown: it is read before the language is."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        if self.help:  # an empty text is the head of the catalogue, not a translation
            self.help = gettext(self.help)
        return super().get_help_record(ctx)


@click.group(
    cls=Verbs,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    options_metavar="[--language da|en]",
    subcommand_metavar="VERB …",
)
@click.version_option(
    __version__,
    "-V",
    "--version",
    message="pejl %(version)s",
    cls=SaidInTime,
    help=gettext_noop("Show the version and exit."),
)
@click.option("--language", type=click.Choice(LANGUAGES), expose_value=False, help="PEJL_LANGUAGE")
def main() -> None:
    """Run `pejl`."""
