# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Writing and reading Danish figures, beside Babel."""

from collections.abc import Iterator
from decimal import Decimal

from babel.numbers import format_decimal, parse_decimal

from pejl.core.numbers import format_danish, parse_danish
from tests.bench.measuring import Comparison

SIZE = 5_000
FIGURES = [Decimal(number * 7919 % 1_000_003) / 10 for number in range(SIZE)]
TEXTS = [format_danish(figure) for figure in FIGURES]


def comparisons() -> Iterator[Comparison]:
    yield Comparison(
        "format_danish",
        f"{SIZE:,} figures",
        lambda: [format_danish(figure) for figure in FIGURES],
        lambda: [format_decimal(figure, locale="da") for figure in FIGURES],
        "Babel's format_decimal",
    )
    yield Comparison(
        "parse_danish",
        f"{SIZE:,} texts",
        lambda: [parse_danish(text) for text in TEXTS],
        lambda: [parse_decimal(text, locale="da", strict=True) for text in TEXTS],
        "Babel's parse_decimal, which knows no units or hedges",
    )
