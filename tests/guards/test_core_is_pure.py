# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The rules depend on nothing but their arguments, and say what they do.

Imports between our own rooms are import-linter's business; here stands what it cannot see: third parties that
nobody has listed, the clock, the disk, the screen, and documentation.
"""

import ast
import sys
from collections.abc import Iterator

import pytest

from tests.guards.sources import SOURCE, Function, Module, modules

CORE = SOURCE / "core"
MAY_BE_IMPORTED = {"pejl", "snowballstemmer", *sys.stdlib_module_names}
# Where floating point is allowed, and the libraries that compute with it.
FLOATING = {"src/pejl/core/statistics", "src/pejl/core/disclosure"}
FLOATING_LIBRARIES = {"numpy", "scipy"}
# Standard library that reaches out of the function.
REACHES_OUT = {"asyncio", "os", "io", "pathlib", "shutil", "socket", "subprocess", "tempfile", "time", "urllib"}
FORBIDDEN_CALLS = {"print", "open", "input", "float"}
CLOCKS = {"now", "utcnow", "today"}

# Positional parameters beyond two, or no example, by name with the reason.
EXCEPTIONS: dict[str, str] = {}


def imported(module: Module) -> Iterator[str]:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module.split(".")[0]


def floats(module: Module) -> bool:
    return any(module.path.startswith(f"{folder}/") for folder in FLOATING)


def impurities(module: Module) -> Iterator[str]:
    floating = floats(module)
    allowed = MAY_BE_IMPORTED | (FLOATING_LIBRARIES if floating else set())
    for name in sorted(set(imported(module))):
        if name not in allowed or name in REACHES_OUT:
            yield f"{module.path} imports {name}"
    for node in ast.walk(module.tree):
        if not isinstance(node, ast.Call):
            continue
        if isinstance(node.func, ast.Name) and node.func.id in FORBIDDEN_CALLS - ({"float"} if floating else set()):
            yield f"{module.path}:{node.lineno} calls {node.func.id}()"
        if isinstance(node.func, ast.Attribute) and node.func.attr in CLOCKS:
            yield f"{module.path}:{node.lineno} reads the clock ({node.func.attr})"


def mutable_defaults(module: Module) -> Iterator[str]:
    for function in module.functions():
        defaults = [*function.args.defaults, *function.args.kw_defaults]
        if any(isinstance(default, ast.List | ast.Dict | ast.Set) for default in defaults):
            yield f"{module.path}::{function.name} has a mutable default"


def public_functions(module: Module) -> list[Function]:
    return [node for node in module.tree.body if isinstance(node, Function) and not node.name.startswith("_")]


def undocumented(module: Module) -> Iterator[str]:
    if not ast.get_docstring(module.tree):
        yield f"{module.path}: no sentence on what the module answers"
    for function in public_functions(module):
        docstring = ast.get_docstring(function) or ""
        if not docstring:
            yield f"{module.path}::{function.name}: no docstring"
        elif ">>>" not in docstring:
            yield f"{module.path}::{function.name}: no example"


def positional_crowds(module: Module) -> Iterator[str]:
    for function in public_functions(module):
        if len(function.args.posonlyargs) + len(function.args.args) > 2:
            yield f"{module.path}::{function.name}: more than two positional parameters"


def test_the_core_reaches_for_nothing_outside_its_arguments() -> None:
    assert [found for module in modules(CORE) for found in impurities(module)] == []


def test_the_core_has_no_mutable_defaults() -> None:
    assert [found for module in modules(CORE) for found in mutable_defaults(module)] == []


def test_every_public_function_of_the_core_is_documented_with_an_example() -> None:
    found = [complaint for module in modules(CORE) for complaint in undocumented(module)]
    assert [complaint for complaint in found if complaint.split(": ")[0] not in EXCEPTIONS] == []


def test_the_core_takes_more_than_two_arguments_by_name() -> None:
    found = [complaint for module in modules(CORE) for complaint in positional_crowds(module)]
    assert [complaint for complaint in found if complaint.split(": ")[0] not in EXCEPTIONS] == []


@pytest.mark.parametrize(
    "text",
    [
        "import django\n",
        "from pathlib import Path\n",
        "print(1)\n",
        "half = float('0.5')\n",
        "from datetime import datetime\nmoment = datetime.now()\n",
        "from datetime import date\nday = date.today()\n",
        "import numpy\n",
        "def f():\n    from scipy.special import ndtri\n",
    ],
)
def test_the_guard_sees_an_impurity(text: str) -> None:
    assert list(impurities(Module("sample.py", text)))


def test_only_statistics_and_disclosure_may_compute_with_floats() -> None:
    text = "import numpy\nhalf = float('0.5')\n"
    assert list(impurities(Module("src/pejl/core/statistics/sample.py", text))) == []
    assert len(list(impurities(Module("src/pejl/core/status/sample.py", text)))) == 2


def test_the_guard_sees_a_mutable_default() -> None:
    assert list(mutable_defaults(Module("sample.py", "def f(a=[]): ...\n")))


@pytest.mark.parametrize("text", ["x = 1\n", '"""Doc."""\ndef f(): ...\n', '"""Doc."""\ndef f():\n    """Does."""\n'])
def test_the_guard_sees_missing_documentation(text: str) -> None:
    assert list(undocumented(Module("sample.py", text)))


def test_the_guard_sees_positional_crowds() -> None:
    assert list(positional_crowds(Module("sample.py", "def f(a, b, c): ...\n")))
