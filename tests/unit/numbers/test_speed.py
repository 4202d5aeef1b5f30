# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A page may show thousands of figures, so that writing them must not be noticed."""

from __future__ import annotations

import subprocess
import sys

SCRIPT = """
import time
from decimal import Decimal
from pejl.core.numbers import Quantity, format_danish

figures = [Quantity(Decimal(number) / 10, "%") for number in range(5_000)]
seconds = []
for _ in range(7):
    start = time.perf_counter()
    for figure in figures:
        format_danish(figure)
    seconds.append(time.perf_counter() - start)
print(min(seconds))
"""


def test_five_thousand_figures_are_written_in_a_blink() -> None:
    # In a process of its own, since measuring coverage makes every line several times slower.
    told = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=True)
    fastest = float(told.stdout)
    assert fastest < 0.05, f"{fastest * 1000:.0f} ms"  # about 7 ms alone on a core
