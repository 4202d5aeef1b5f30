# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Time two ways of doing the same thing in turn, in one process, and say how they compare."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median

ROUNDS = 5


@dataclass(frozen=True)
class Comparison:
    """`ours` beside what somebody else would use, on the same `size` of input."""

    name: str
    size: str
    ours: Callable[[], object]
    beside: Callable[[], object]
    beside_name: str
    rounds: int = ROUNDS
    counted: tuple[int, str] | None = None  # how many of what are done each time, to be told per second


def seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def measure(comparison: Comparison) -> str:
    """One line; the two are timed in turn, so that a busy moment of the machine strikes both."""
    comparison.ours()
    comparison.beside()
    pairs = [(seconds(comparison.ours), seconds(comparison.beside)) for _ in range(comparison.rounds)]
    ours, beside = (median(times) for times in zip(*pairs, strict=True))
    return (
        f"{comparison.name}: ours {_told(ours, comparison)}, beside {_told(beside, comparison)}, "
        f"ratio {ours / beside:.2f} "
        f"({comparison.size}; beside is {comparison.beside_name}; median of {comparison.rounds})"
    )


def _told(duration: float, comparison: Comparison) -> str:
    time_taken = f"{duration * 1000:.1f} ms"
    if comparison.counted is None:
        return time_taken
    count, what = comparison.counted
    return f"{time_taken} = {count / duration:,.0f} {what}/s"
