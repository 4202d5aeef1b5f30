# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Print how fast we are beside what somebody else would use: `make bench`."""

import sys
from collections.abc import Iterator

from tests.bench import importing, numbers, pages, statuses
from tests.bench.measuring import Comparison, measure


def comparisons() -> Iterator[Comparison]:
    """In this order: the pages want a register with nothing but the example in it."""
    yield from numbers.COMPARISONS
    yield from pages.comparisons()
    yield from importing.comparisons()
    yield from statuses.comparisons()


def main() -> int:
    for comparison in comparisons():
        print(measure(comparison), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
