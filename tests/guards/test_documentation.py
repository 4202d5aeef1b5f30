# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The reference pages name every command, setting, variable and status method, and nothing that does not exist."""

import re
from collections.abc import Iterable
from dataclasses import fields

import click
import pytest

from pejl.config import environment
from pejl.core.status.base import Settings
from tests.guards.sources import ROOT

REFERENCE = ROOT / "docs" / "reference"


def page(name: str) -> str:
    return (REFERENCE / name).read_text(encoding="utf-8")


def unnamed(names: Iterable[str], text: str) -> list[str]:
    """The names that a page does not show as code."""
    return sorted(
        name for name in names if not re.search(rf"`[^`\n]*(?<![\w-]){re.escape(name)}(?![\w-])[^`\n]*`", text)
    )


def command_line() -> click.Group:
    from pejl.interfaces.cli.main import main

    assert isinstance(main, click.Group)
    return main


def verbs() -> dict[str, click.Command]:
    group = command_line()
    context = click.Context(group)
    found = {name: group.get_command(context, name) for name in group.list_commands(context)}
    return {name: command for name, command in found.items() if command and not command.hidden}


def options(command: click.Command) -> list[str]:
    return [name for option in command.params if isinstance(option, click.Option) for name in option.opts[:1]]


def test_every_command_is_documented() -> None:
    assert verbs()
    assert unnamed((f"pejl {name}" for name in verbs()), page("cli.md")) == []


def test_every_option_is_documented() -> None:
    assert unnamed({name for command in verbs().values() for name in options(command)}, page("cli.md")) == []


def test_no_documented_command_is_made_up() -> None:
    documented = set(re.findall(r"`pejl ([a-z][a-z-]*)", page("cli.md")))
    assert documented <= set(verbs())


def test_every_command_shows_an_example() -> None:
    without = [
        name for name, command in verbs().items() if f"pejl {name}" not in (command.help or "") + (command.epilog or "")
    ]
    assert without == []


def test_every_variable_is_documented() -> None:
    known = {name for name, _ in environment._READERS}
    assert unnamed(known, page("configuration.md")) == []


def test_no_documented_variable_is_made_up() -> None:
    known = {name for name, _ in environment._READERS} | set(environment._OTHER)
    assert set(re.findall(r"PEJL_[A-Z_]+[A-Z]", page("configuration.md"))) <= known


def test_every_setting_of_a_status_is_documented_with_its_choices() -> None:
    choices = {choice for allowed in Settings.CHOICES.values() for choice in allowed}
    assert unnamed({field.name for field in fields(Settings)} | choices, page("status-methods.md")) == []


def test_every_status_method_is_documented() -> None:
    methods = {path.stem for path in (ROOT / "src/pejl/core/status/methods").glob("[a-z]*.py")}
    assert methods
    assert unnamed(methods, page("status-methods.md")) == []


def test_every_make_target_that_is_mentioned_exists() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), flags=re.MULTILINE))
    pages = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
    mentioned = {
        (path.name, name)
        for path in pages
        for name in re.findall(r"(?:`|^\$? ?)make ([a-z-]+)", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    }
    assert mentioned
    assert sorted((name, target) for name, target in mentioned if target not in targets) == []


@pytest.mark.parametrize("text", ["", "pejl status without code marks", "`pejl status-page`"])
def test_the_guard_sees_an_undocumented_command(text: str) -> None:
    assert unnamed(["pejl status"], text) == ["pejl status"]


def test_the_guard_accepts_a_documented_command() -> None:
    assert unnamed(["pejl status", "--as-of"], "`pejl status [SCHEME] [--as-of DATE]`") == []
