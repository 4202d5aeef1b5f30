# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Small files, short functions, few parameters, names that say something."""

import ast
from collections.abc import Iterator

import pytest

from tests.guards.sources import ROOT, SOURCE, Function, Module, modules, tracked

LINES_OF_A_MODULE = 400
LINES_OF_A_FUNCTION = 40
PARAMETERS = 5
SAYS_NOTHING = {"utils", "helpers", "common", "manager", "service"}

# What may be larger, by name, with the reason. Keep it short: an entry is a debt.
EXCEPTIONS: dict[str, str] = {
    "src/pejl/core/statistics/control_charts.py::xmr": "its signature is published (interfaces for other programs)",
}


def parameters(function: Function) -> int:
    """Parameters a caller fills in; self and cls are not among them."""
    arguments = function.args
    named = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]
    return len([argument for argument in named if argument.arg not in ("self", "cls")])


def is_command(function: Function) -> bool:
    """A command of the command line has one parameter for each of its options."""
    return any(ast.unparse(decorator).startswith("click.") for decorator in function.decorator_list)


def breaches(module: Module) -> Iterator[str]:
    lines = module.text.count("\n")
    if lines > LINES_OF_A_MODULE:
        yield f"{module.path}: {lines} lines, at most {LINES_OF_A_MODULE}"
    for function in module.functions():
        length = (function.end_lineno or 0) - function.lineno + 1
        if length > LINES_OF_A_FUNCTION:
            yield f"{module.path}::{function.name}: {length} lines, at most {LINES_OF_A_FUNCTION}"
        if parameters(function) > PARAMETERS and not is_command(function) and not module.path.startswith("tests/"):
            yield f"{module.path}::{function.name}: {parameters(function)} parameters, at most {PARAMETERS}"


def names_that_say_nothing(paths: list[str]) -> list[str]:
    parts = [(path, part.removesuffix(".py").rstrip("s")) for path in paths for part in path.split("/")]
    return sorted({path for path, part in parts if part in {name.rstrip("s") for name in SAYS_NOTHING}})


def test_modules_and_functions_keep_the_house_measures() -> None:
    found = [breach for module in modules() for breach in breaches(module)]
    assert [breach for breach in found if breach.split(": ")[0] not in EXCEPTIONS] == []


def test_every_exception_is_still_needed() -> None:
    needed = {breach.split(": ")[0] for module in modules() for breach in breaches(module)}
    assert set(EXCEPTIONS) <= needed


def test_the_median_module_stays_small() -> None:
    lengths = sorted(module.text.count("\n") for module in modules(SOURCE))
    assert lengths[len(lengths) // 2] < 150


def test_no_module_is_called_by_a_name_that_says_nothing() -> None:
    assert names_that_say_nothing([str(path.relative_to(ROOT)) for path in tracked() if path.suffix == ".py"]) == []


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("x = 1\n" * 401, "401 lines"),
        ("def f():\n" + "    x = 1\n" * 40, "41 lines"),
        ("def f(a, b, c, d, e, f): ...\n", "6 parameters"),
        ("def f(a, b, c, *, d, e, f): ...\n", "6 parameters"),
    ],
)
def test_the_guard_sees_what_is_too_large(text: str, complaint: str) -> None:
    assert any(complaint in breach for breach in breaches(Module("sample.py", text)))


def test_the_guard_sees_a_name_that_says_nothing() -> None:
    assert names_that_say_nothing(
        ["src/pejl/core/utils.py", "src/pejl/apps/services/a.py", "src/pejl/core/units.py"]
    ) == [
        "src/pejl/apps/services/a.py",
        "src/pejl/core/utils.py",
    ]
