# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Disclosure control: what of a table may be shown, so that nobody can be recognised.

`protect(table, rule)` is the only way to a `ProtectedTable`, and `audit(protected)` says what an intruder is left
with. Everything is pure; SciPy is imported when the first system of equations is solved.
"""

from pejl.core.disclosure.audit import Left
from pejl.core.disclosure.protect import ProtectedTable, after, audit, protect
from pejl.core.disclosure.rules import Estimable, Largest, Rule, Zeros
from pejl.core.disclosure.tables import Dimension, Equation, Table, linked, renamed, shares, table_of

__all__ = [
    "Dimension",
    "Equation",
    "Estimable",
    "Largest",
    "Left",
    "ProtectedTable",
    "Rule",
    "Table",
    "Zeros",
    "after",
    "audit",
    "linked",
    "protect",
    "renamed",
    "shares",
    "table_of",
]
