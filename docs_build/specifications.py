# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Turn specification tests into pages of the manual, so that the manual cannot say what the tests do not.

A page of the documentation holds a line `::specification tests/spec/test_periods.py`; when the documentation is
built, MkDocs calls `on_page_markdown` and the line becomes the tests of that file: each test's name as a sentence,
and its table of cases.
"""

from __future__ import annotations

import importlib
import inspect
import re
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
_DIRECTIVE = re.compile(r"^::specification (?P<path>\S+\.py)$", re.MULTILINE)
_CELL_BREAKERS = str.maketrans({"|": "\\|", "\n": " "})


def on_page_markdown(markdown: str, **_: Any) -> str:
    """Called by MkDocs for every page."""
    return _DIRECTIVE.sub(lambda found: manual_of(found["path"]), markdown)


def manual_of(path: str) -> str:
    """The tests of one file as Markdown. A file that cannot be imported or holds no tests stops the build."""
    sys.path[:0] = [entry for entry in (str(ROOT), str(ROOT / "src")) if entry not in sys.path]
    module = importlib.import_module(path.removesuffix(".py").replace("/", "."))
    tests = [item for name, item in vars(module).items() if name.startswith("test_") and inspect.isfunction(item)]
    if not tests:
        raise ValueError(f"{path} holds no tests to make a manual of")
    return "\n".join(_section(test) for test in tests)


def _section(test: Callable[..., None]) -> str:
    sentence = test.__name__.removeprefix("test_").replace("_", " ").capitalize()
    tables = [mark.args for mark in getattr(test, "pytestmark", []) if mark.name == "parametrize"]
    body = "".join(_table(*arguments) for arguments in tables)
    return f"**{sentence}.**\n{body}"


def _table(names: str | Sequence[str], rows: Iterable[Any]) -> str:
    columns = [name.strip() for name in names.split(",")] if isinstance(names, str) else list(names)
    cells = [_row(row if len(columns) > 1 else (row,)) for row in rows]
    head = [_line(column.replace("_", " ") for column in columns), _line("---" for _ in columns)]
    return "\n" + "\n".join(head + cells) + "\n"


def _row(row: Any) -> str:
    values = getattr(row, "values", row)  # pytest.param keeps its values in an attribute of that name
    return _line(_cell(value) for value in values)


def _line(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _cell(value: Any) -> str:
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list | tuple):
        return ", ".join(map(_cell, value))
    text = getattr(value, "__name__", None) or str(value)
    return f"`{text.translate(_CELL_BREAKERS)}`"
