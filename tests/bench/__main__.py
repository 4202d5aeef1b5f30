# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Print how fast we are beside what somebody else would use: `make bench`."""

import sys

from tests.bench import numbers
from tests.bench.measuring import measure

COMPARISONS = [*numbers.COMPARISONS]


def main() -> int:
    for comparison in COMPARISONS:
        print(measure(comparison), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
