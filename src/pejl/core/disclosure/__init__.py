# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Disclosure control: what of a table may be shown, so that nobody can be recognised.

`protect(table, rule)` is the only way to a `ProtectedTable`, and `audit(protected)` says what an intruder is left
with. Everything is pure; SciPy is imported when the first system of equations is solved.
"""

from pejl.core.disclosure.audit import Left
from pejl.core.disclosure.counting import mean_of, means_by, named_by, overlapping, share_of, shares_by
from pejl.core.disclosure.earlier import Earlier, with_earlier
from pejl.core.disclosure.protect import ProtectedTable, after, audit, protect
from pejl.core.disclosure.rules import Estimable, Largest, Rule, Zeros
from pejl.core.disclosure.tables import Dimension, Equation, Table, linked, renamed, shares, table_of

__all__ = [
    "Dimension",
    "Earlier",
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
    "mean_of",
    "means_by",
    "named_by",
    "overlapping",
    "protect",
    "renamed",
    "share_of",
    "shares",
    "shares_by",
    "table_of",
    "with_earlier",
]
