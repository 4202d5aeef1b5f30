# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A number in words against the list that it counts. Only a list right behind a colon refutes it."""

import pytest

from tests.written import verdict_on

COUNTED = [
    ("tre", ("Planen har tre spor: 1) Bolig, 2) Skole og 3) Arbejde.",), "holds"),
    ("fire", ("Planen har fire spor: 1) Bolig, 2) Skole og 3) Arbejde.",), "contradicted"),
    ("fire", ("Planen har fire spor, nemlig 1) Bolig, 2) Skole og 3) Arbejde.",), "not_checkable"),
    ("tre", ("Planen har tre spor:", "- Bolig", "- Skole", "- Arbejde", "Mere tekst."), "holds"),
    ("fire", ("Planen har fire spor:", "- Bolig", "- Skole", "- Arbejde", "Mere tekst."), "contradicted"),
    ("fire", ("Planen har fire spor.", "- Bolig", "- Skole", "- Arbejde", "Mere tekst."), "not_checkable"),
    ("tre", ("Planen har tre spor.", "1. Bolig 2. Skole 3. Arbejde"), "holds"),
    ("tre", ("Planen har tre spor.", ("1. Bolig | 2. Skole | 3. Arbejde", "ja | ja | nej")), "holds"),
    ("tre", ("Planen har tre spor.", ("Spor | Midler", "Bolig | 12", "Skole | 14", "Arbejde | 9", "I alt | 35")),
     "holds"),
    ("fire", ("Planen har fire spor.", ("Spor | Midler", "Bolig | 12", "Skole | 14", "Arbejde | 9")), "not_checkable"),
    ("tre", ("Planen har tre spor.", "# Spor 1: Bolig", "Tekst.", "# Spor 2: Skole", "# Spor 3: Arbejde"), "holds"),
    ("fire", ("Planen har fire spor.", "# Spor 1: Bolig", "Tekst.", "# Spor 2: Skole"), "not_checkable"),
    ("fire", ("Planen har fire spor.",), "not_checkable"),
]  # fmt: skip


@pytest.mark.parametrize(("quote", "paper", "verdict"), COUNTED)
def test_a_number_of_things_is_held_against_their_list(quote, paper, verdict):
    assert verdict_on(quote, *paper) == verdict
