# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The reference pages name every command, setting, variable and status method, and nothing that does not exist."""

import re
from collections.abc import Iterable
from dataclasses import fields

import click
import pytest

from docs_build import commands
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


def test_the_page_of_the_command_line_says_what_the_commands_say() -> None:
    assert page("cli.md") == commands.page(), "run: python -m docs_build.commands"


def test_every_command_and_option_stands_on_its_page() -> None:
    from pejl.interfaces.cli.main import main

    assert isinstance(main, click.Group)
    context = click.Context(main)
    found = {name: main.get_command(context, name) for name in main.list_commands(context)}
    assert found
    text = page("cli.md")
    assert unnamed((f"pejl {name}" for name in found), text) == []
    options = {
        name for command in found.values() if command for one in command.params for name in one.opts if name[0] == "-"
    }
    assert [name for name in sorted(options) if name not in text] == []


def test_every_command_shows_an_example() -> None:
    assert commands.verbs()
    without = [name for name in commands.verbs() if f"  pejl {name}" not in commands.say(name, "--help")]
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
