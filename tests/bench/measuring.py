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


@dataclass(frozen=True)
class Measured:
    """What a comparison came to: medians in seconds."""

    name: str
    size: str
    ours: float
    beside: float
    beside_name: str
    rounds: int
    counted: tuple[int, str] | None = None

    def __str__(self) -> str:
        return (
            f"{self.name}: ours {self.told(self.ours)}, beside {self.told(self.beside)}, "
            f"ratio {self.ratio} ({self.size}; beside is {self.beside_name}; median of {self.rounds})"
        )

    @property
    def ratio(self) -> str:
        return f"{self.ours / self.beside:.2f}"

    def told(self, duration: float) -> str:
        time_taken = f"{duration * 1000:,.1f} ms"
        if self.counted is None:
            return time_taken
        count, what = self.counted
        return f"{time_taken} = {count / duration:,.0f} {what}/s"


def seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def measure(comparison: Comparison) -> Measured:
    """Each once to warm up, then in turn, so that a busy moment of the machine strikes both."""
    comparison.ours()
    comparison.beside()
    pairs = [(seconds(comparison.ours), seconds(comparison.beside)) for _ in range(comparison.rounds)]
    ours, beside = (median(times) for times in zip(*pairs, strict=True))
    return Measured(
        comparison.name,
        comparison.size,
        ours,
        beside,
        comparison.beside_name,
        comparison.rounds,
        comparison.counted,
    )
