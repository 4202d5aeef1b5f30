# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Simulate what the statistics promise: `python -m tests.evaluate.statistics`, part of `make evaluate`.

False alarms: how often the change of a series that did not change is called clear, at 3 to 20 figures, for counts that
vary by chance alone, counts that are more restless than that, and figures without a known chance. Power: how often a
steady change of a stated size is found. Coverage: how often the 80 % band of the outlook holds the later figure, in
four worlds, beside a straight line's. Every series goes through the functions that a status uses.

    --series N      simulated series in each cell (1000)
    --write         put the tables into docs/explanation/signal-or-noise.md
"""

import argparse
import sys
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path

import numpy as np

from pejl.core.observations import Observation, Present, Series
from pejl.core.periods import Period
from pejl.core.statistics.projection import drift, straight_line
from pejl.core.status.change_test import Pair, change_between
from pejl.core.status.comparable import Stretch
from pejl.core.targets import Direction

PAGE = Path(__file__).resolve().parents[2] / "docs" / "explanation" / "signal-or-noise.md"
BEGIN, END = "<!-- simulated: begin -->", "<!-- simulated: end -->"
SEED = 20261127
SIZES = (3, 4, 5, 6, 7, 8, 10, 12, 15, 20)
LEVEL = 400  # the true count
AHEAD = 5
YEARS = [Period.parse(str(year)) for year in range(2000, 2020)]
Draw = Callable[[np.random.Generator, int], np.ndarray]


def poisson(rng: np.random.Generator, size: int) -> np.ndarray:
    return rng.poisson(LEVEL, size).astype(float)


def restless(rng: np.random.Generator, size: int) -> np.ndarray:
    """Counts whose true level wanders around a fixed one by 10 % a year: five times the variance of chance alone."""
    return rng.poisson(LEVEL * np.maximum(0.1, 1 + 0.1 * rng.standard_normal(size))).astype(float)


def measured(rng: np.random.Generator, size: int) -> np.ndarray:
    return np.round(50 + 3 * rng.standard_normal(size), 2)


def falling(each_year: float) -> Draw:
    """Counts that fall by a share of the first level every year."""

    def draw(rng: np.random.Generator, size: int) -> np.ndarray:
        return rng.poisson(LEVEL * np.maximum(0.05, 1 - each_year * np.arange(size))).astype(float)

    return draw


UNCHANGED: tuple[tuple[str, str, Draw], ...] = (
    ("counts, chance alone", "count", poisson),
    ("counts, more restless", "count", restless),
    ("a mean without its spread", "mean", measured),
)
CHANGED: tuple[tuple[str, str, Draw], ...] = (
    ("counts, 3 % fewer a year", "count", falling(0.03)),
    ("counts, 5 % fewer a year", "count", falling(0.05)),
)


def clear(kind: str, values: np.ndarray) -> bool:
    """Whether a status would call the change from the first to the last figure clear."""
    figures = tuple(
        Observation(period, Present(Decimal(str(value)).normalize()))
        for period, value in zip(YEARS, values.tolist(), strict=False)
    )
    series = Series("simulated", "persons", figures, figure_kind=kind)
    pair = Pair(series, figures[0], figures[-1], Stretch.of(figures))
    return bool(change_between(pair, direction=Direction.DECREASE).certain)


def alarms(many: int) -> Iterator[tuple[str, list[float | None]]]:
    """The share of series called clearly changed, by number of figures; None where nothing is ever tested."""
    rng = np.random.default_rng(SEED)
    for name, kind, draw in (*UNCHANGED, *CHANGED):
        shares: list[float | None] = []
        for size in SIZES:
            if kind == "mean" and size < 5:
                shares.append(None)
                continue
            shares.append(sum(clear(kind, draw(rng, size)) for _ in range(many)) / many)
        yield name, shares


# --- the outlook in four worlds --------------------------------------------------------------------------------------


def line_and_noise(rng: np.random.Generator, size: int) -> np.ndarray:
    return 100 - 2 * np.arange(size) + 3 * rng.standard_normal(size)


def random_walk(rng: np.random.Generator, size: int) -> np.ndarray:
    return 100 + np.cumsum(-2 + 3 * rng.standard_normal(size))


def slow_swings(rng: np.random.Generator, size: int) -> np.ndarray:
    """A level that keeps 70 % of last year's distance from its mean."""
    found, state = [], 0.0
    for shock in 3 * rng.standard_normal(size + 20):
        state = 0.7 * state + shock
        found.append(100 + state)
    return np.array(found[-size:])


def constant_and_noise(rng: np.random.Generator, size: int) -> np.ndarray:
    return 100 + 3 * rng.standard_normal(size)


WORLDS: tuple[tuple[str, Draw], ...] = (
    ("line + noise", line_and_noise),
    ("random walk + drift", random_walk),
    ("slow swings (0.7 of last year's)", slow_swings),
    ("constant + noise", constant_and_noise),
)
PAST = (4, 7, 10)


def coverage(many: int) -> Iterator[tuple[str, list[tuple[float, float, float]]]]:
    """For 4, 7 and 10 figures: how often the drift band by t, that by the normal, and the straight line hold true."""
    rng = np.random.default_rng(SEED)
    for name, draw in WORLDS:
        yield name, [_covered(rng, draw, size, many) for size in PAST]


def _covered(rng: np.random.Generator, draw: Draw, size: int, many: int) -> tuple[float, float, float]:
    held = np.zeros(3)
    for _ in range(many):
        whole = draw(rng, size + AHEAD)
        past, truth = whole[:size].tolist(), float(whole[-1])
        bands = (
            drift(past).band(AHEAD, confidence=0.8),
            drift(past).band(AHEAD, confidence=0.8, by_normal=True),
            straight_line(past).band(AHEAD, confidence=0.8),
        )
        held += [bool(band.contains(truth)) for band in bands]
    with_t, normal, line = (held / many).tolist()
    return with_t, normal, line


# --- telling ---------------------------------------------------------------------------------------------------------


def percent(share: float | None) -> str:
    return "–" if share is None else f"{100 * share:.1f}"


def tables(many: int) -> str:
    """Both tables as Markdown."""
    head = "| figures | " + " | ".join(map(str, SIZES)) + " |\n|---|" + "---|" * len(SIZES)
    rows = [f"| {name} | {' | '.join(map(percent, shares))} |" for name, shares in alarms(many)]
    names = ", ".join(map(str, PAST))
    second = f"| truth | drift, t ({names} figures) | drift, normal | straight line |\n|---|---|---|---|"
    found = [
        f"| {name} | " + " | ".join(" / ".join(f"{one[way]:.2f}" for one in cells) for way in range(3)) + " |"
        for name, cells in coverage(many)
    ]
    return "\n".join(
        [
            f"Simulated with {many} series in each cell by `python -m tests.evaluate.statistics`.",
            "",
            "How often a change is called clear, in percent. The first three did not change; the last two did.",
            "",
            head,
            *rows,
            "",
            f"How often the 80 % band holds the figure {AHEAD} years later.",
            "",
            second,
            *found,
        ]
    )


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.evaluate.statistics", description=__doc__)
    parser.add_argument("--series", type=int, default=1000)
    parser.add_argument("--write", action="store_true")
    chosen = parser.parse_args(arguments)
    found = tables(chosen.series)
    print(found)
    if chosen.write:
        before, _, rest = PAGE.read_text(encoding="utf-8").partition(BEGIN)
        _, _, after = rest.partition(END)
        PAGE.write_text(f"{before}{BEGIN}\n{found}\n{END}{after}", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
