# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The disclosure rule that a definition states, as `core.disclosure` knows it."""

from __future__ import annotations

from pejl.core.disclosure.rules import Rule
from pejl.core.disclosure.settings import read_rule
from pejl.registers.definitions.model import Definition, Disclosure


def rule_of(disclosure: Disclosure) -> Rule:
    """The rule. Raises `disclosure.setting` and `disclosure.rule` for a setting that makes no sense.

    >>> rule_of(Disclosure(like="persons", threshold=10)).threshold
    10
    """
    return read_rule(disclosure.settings)


def population_of(definition: Definition) -> str:
    """Whose figures they are."""
    return definition.disclosure.population or definition.code
