# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Parts against their total: a part is never more than the whole, and parts that are all of it add up to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from pejl.core.issues import Statement


def parts_against_total(
    total: Decimal, parts: Mapping[str, Decimal], *, adds_up: bool, complete: bool
) -> Iterator[tuple[str, Statement]]:
    """What is wrong with counts of parts beside the count of the whole, by the code of the part ("" for all together).

    `parts.more_than_total` for a part; `parts.differ` where the parts `adds_up` to the whole, are `complete`, and do
    not. A negative count is no count and is left to other checks.

    >>> [(part, one.code) for part, one in parts_against_total(
    ...     Decimal(10), {"m": Decimal(4), "k": Decimal(7)}, adds_up=True, complete=True)]
    [('', 'parts.differ')]
    """
    for code, value in parts.items():
        if value > total:
            yield code, Statement("parts.more_than_total", {"value": value, "total": total})
    together = sum(parts.values(), Decimal(0))
    if adds_up and complete and together != total:
        yield "", Statement("parts.differ", {"value": together, "total": total})
