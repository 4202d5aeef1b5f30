# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Figures as people state them: exact quantities, and reading and writing them in Danish (and writing in English)."""

from pejl.core.numbers.errors import NumberError
from pejl.core.numbers.formatting import format_danish, format_english, format_quantity
from pejl.core.numbers.parsing import parse_danish
from pejl.core.numbers.quantity import Quantity, RoundingInterval, round_half_away
from pejl.core.numbers.words import number_word, parse_fraction_words, parse_number_word
from pejl.core.observations import Approximation

__all__ = [
    "Approximation",
    "NumberError",
    "Quantity",
    "RoundingInterval",
    "format_danish",
    "format_english",
    "format_quantity",
    "number_word",
    "parse_danish",
    "parse_fraction_words",
    "parse_number_word",
    "round_half_away",
]
