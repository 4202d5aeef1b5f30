# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How a number of a published example is read, and when ours counts as the same."""

from collections.abc import Iterator

from pejl.core.statistics.intervals import Interval

RELATIVE = 1e-9  # values printed in full


def number(text: str) -> float | None:
    return float(text) if text else None


def half_a_unit(text: str) -> float:
    """How far the true value may lie from one printed with these decimals, and a little for binary fractions."""
    decimals = len(text.partition("e")[0].partition(".")[2])
    return 0.5 * 10.0**-decimals * 1.000001


def differs(name: str, ours: float | None, expected: str, *, relative: float = RELATIVE) -> Iterator[str]:
    """Nothing where they are the same: missing both, or within `relative` of the size (at least of 1e-3)."""
    stated = number(expected)
    if ours is None or stated is None:
        if (ours is None) != (stated is None):
            yield f"{name}: expected {expected or 'nothing'}, ours {ours}"
    elif abs(ours - stated) > relative * max(abs(stated), 1e-3):
        yield f"{name}: expected {expected}, ours {ours}"


def differs_as_printed(name: str, ours: float | None, expected: str) -> Iterator[str]:
    """Nothing where ours rounds to what was printed."""
    if ours is None or not expected or abs(ours - float(expected)) > half_a_unit(expected):
        yield f"{name}: expected {expected or 'nothing'}, ours {ours}"


def differs_in_limits(level: str, ours: Interval, lower: str, upper: str) -> Iterator[str]:
    yield from differs(f"lower {level}", ours.lower, lower)
    yield from differs(f"upper {level}", ours.upper, upper)


def says(name: str, ours: object, expected: object) -> Iterator[str]:
    if ours != expected:
        yield f"{name}: expected {expected}, ours {ours}"
