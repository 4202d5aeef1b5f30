# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How typst's language is written: all text in strings, so that nothing that anybody typed is read as a command."""

from __future__ import annotations

from collections.abc import Iterable

from pejl.documents.writers.legible import legible


def string(text: str) -> str:
    """A text as a string of typst.

    >>> string('a "b" \\\\ #c')
    '"a \\\\"b\\\\" \\\\\\\\ #c"'
    """
    escaped = legible(text).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def words(text: str) -> str:
    """A text as content, its line ends kept.

    >>> words("a\\nb")
    '"a" + linebreak() + "b"'
    """
    return " + linebreak() + ".join(string(line.replace("\t", " ")) for line in legible(text).split("\n"))


def call(name: str, *arguments: str, **named: str) -> str:
    """A call of a function; the arguments are expressions, those that are empty are left out.

    >>> call("text", words("a"), size="8pt")
    'text("a", size: 8pt)'
    """
    given = [*arguments, *(f"{key.replace('_', '-')}: {value}" for key, value in named.items() if value)]
    return f"{name}({', '.join(given)})"


def joined(parts: Iterable[str]) -> str:
    """Content made of several pieces; nothing at all is nothing."""
    return " + ".join(part for part in parts if part) or "[]"


def array(parts: Iterable[str]) -> str:
    """A list, also of one.

    >>> array(["1fr"])
    '(1fr,)'
    """
    return f"({''.join(f'{part},' for part in parts)})"


def placed(content: str, anchor: str) -> str:
    """Content with a name to lead to, as markup.

    >>> placed('figure("a")', "table_1")
    '#figure("a")<table_1>'
    """
    return f"#{content}<{anchor}>"
