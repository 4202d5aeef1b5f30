# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The examples in the docstrings of the exchange say what really happens."""

import doctest
import importlib
import pkgutil

import pytest

import pejl.interfaces.exchange as exchange

MODULES = sorted(one.name for one in pkgutil.walk_packages(exchange.__path__, f"{exchange.__name__}."))


@pytest.mark.parametrize("name", MODULES)
def test_examples_of_a_module_hold(name: str) -> None:
    result = doctest.testmod(importlib.import_module(name))
    assert result.failed == 0


def test_there_are_examples() -> None:
    assert sum(doctest.testmod(importlib.import_module(name)).attempted for name in MODULES) >= 8
