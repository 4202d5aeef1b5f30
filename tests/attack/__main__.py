# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Attack random protected tables, and say what was disclosed: `python -m tests.attack --tables 1000`.

Every table has a number, and the same number is the same table. `make test` attacks the first hundred.
"""

import argparse
import sys
import time
from collections import Counter
from collections.abc import Sequence

from tests.attack.attacking import Attack, attack


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.attack", description="Attack random protected tables.")
    parser.add_argument("--tables", type=int, default=100, help="how many (default: 100)")
    parser.add_argument("--from", type=int, default=0, dest="first", help="the number of the first (default: 0)")
    chosen = parser.parse_args(arguments)
    started = time.perf_counter()
    done = []
    for seed in range(chosen.first, chosen.first + chosen.tables):
        done.append(attack(seed, costs=True))
        if done[-1].refused:
            print(f"table {seed} ({done[-1].kind}): {done[-1].refused}")
        if done[-1].disclosed:
            print(f"table {seed} ({done[-1].kind}): {done[-1].disclosed} disclosed")
        if sys.stderr.isatty():
            print(f"\r{len(done)} of {chosen.tables}", end="", file=sys.stderr)
    print("\n".join(told(done)))
    print(f"{time.perf_counter() - started:,.0f} s")
    return 1 if any(one.disclosed for one in done) else 0


def told(done: list[Attack]) -> list[str]:
    """What came of it in a few lines."""
    kinds = Counter(one.kind for one in done)
    refused = Counter(one.refused for one in done if one.refused)
    priced = [one for one in done if one.cheapest]
    which = ", ".join(f"{number} {kind}" for kind, number in sorted(kinds.items()))
    lines = [
        f"{len(done)} tables ({which})",
        f"{sum(one.cells for one in done):,} cells, {sum(one.sensitive for one in done):,} sensitive",
        f"disclosed: {sum(one.disclosed for one in done)}",
        f"refused: {refused.total()}" + "".join(f", {code} {number}" for code, number in sorted(refused.items())),
    ]
    if priced:
        ours, lowest = sum(one.cost for one in priced), sum(one.cheapest or 0 for one in priced)
        same = sum(one.cost == one.cheapest for one in priced)
        worst = max(one.cost / (one.cheapest or 1) for one in priced)
        lines.append(
            f"cost on {len(priced)} small tables: {ours:,} beside {lowest:,} at the cheapest, "
            f"{ours / lowest:.3f} times; the cheapest itself {same} times; at worst {worst:.2f} times"
        )
    return lines


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
