# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Lines of a near table that the words do not name outright: by a part of a compound, by what was just spoken of."""

import pytest

from tests.written import verdict_on

TEACHING = ("Undervisning | 2022 | 2023 | 2024", "Holdtimer | 412 | 437 | 468", "Aftentimer | 379 | 374 | 351",
            "I alt | 791 | 811 | 819")  # fmt: skip
ONE_ROW = ("År | 2022 | 2023 | 2024", "Andel | 91 % | 94 % | 97 %")
NAMED_ALIKE = ("Sted | 2023 | 2024", "Nordhuset | 10 | 34", "Nordgården | 10 | 34")
HALF_YEARS = ("Post | Regnskab 1. halvår 2024 | Regnskab 1. halvår 2025 | Regnskab 2025",
              "Servicedrift | 1.402 | 1.451 | 2.887", "Anlæg | 88 | 61 | 205")  # fmt: skip
DOWNWARDS = ("År | Lånte bøger | Lånte film", "2022 | 612 | 88", "2023 | 600 | 95", "2024 | 574 | 121")
LINES = [
    ("*holdundervisningen* is told from *aftentimer* by its beginning", TEACHING,
     "Antallet i holdundervisningen er steget med 56 siden 2022.", "56", "holds"),
    ("a change of several digits that is off by a slip is wrong", ("Sted | 2022 | 2024", "Holdtimer | 4.412 | 5.568",
     "Aftentimer | 379 | 374"), "Antallet i holdundervisningen er steget med 1.165 siden 2022.", "1.165",
     "contradicted"),
    ("another change is of something else", TEACHING,
     "Antallet i holdundervisningen er steget med 12 siden 2022.", "12", "not_checkable"),
    ("so is the other row", TEACHING,
     "Antallet i aftenholdene er gået ned med 28 siden 2022.", "28", "holds"),
    ("a paragraph goes on speaking of one thing", TEACHING,
     "Der er holdtimer hele året. Der er 3 pladser. Siden 2022 er antallet vokset med 56.", "56", "holds"),
    ("the total is meant where the table is", TEACHING,
     "Undervisningen er steget med 28 siden 2022.", "28", "holds"),
    ("nothing is meant where the table is not", TEACHING,
     "Trafikken er steget med 28 siden 2022.", "28", "not_checkable"),
    ("the only row of a table", ONE_ROW,
     "Den er vokset med 6 procentpoint siden 2022.", "6 procentpoint", "holds"),
    ("two rows that are named alike are neither", NAMED_ALIKE,
     "I nord er tallet steget med 24 siden 2023.", "24", "not_checkable"),
    ("half a year is held against half a year", HALF_YEARS,
     "Servicedriften er vokset med 49 i forhold til 1. halvår 2024.", "49", "holds"),
    ("a line of no years has no change", ("Hold | Pladser | Pladser", "Holdtimer | 412 | 468", "Aftentimer | 12 | 9"),
     "Antallet i holdundervisningen er steget med 56.", "56", "not_checkable"),
    ("lines that are things over the years", DOWNWARDS,
     "Filmudlånet er steget med 33 siden 2022.", "33", "holds"),
]  # fmt: skip


@pytest.mark.parametrize(("why", "table", "text", "quote", "verdict"), LINES)
def test_a_line_need_only_be_told_from_the_others_of_its_table(why, table, text, quote, verdict):
    assert verdict_on(quote, table, text) == verdict, why


TEXT = "Antallet i holdundervisningen er steget med 56 siden 2022."


def test_the_table_may_stand_behind_another_heading_or_below():
    assert verdict_on("56", TEXT, "# Andet", TEACHING) == verdict_on("56", TEACHING, "# Andet", TEXT) == "holds"


def test_a_table_far_off_or_very_large_is_not_meant():
    far = (TEACHING, *["# Andet"] * 7, TEXT)
    large = (("Undervisning | 2022 | 2024", *(f"Fag{number} | 4 | 6" for number in range(90)), TEACHING[1]), TEXT)
    wide = ((TEACHING[0] + " | 2025" * 320, TEACHING[1] + " | 468" * 320), TEXT)
    assert [verdict_on("56", *blocks) for blocks in (far, large, wide)] == ["not_checkable"] * 3


def test_where_the_print_is_spoiled_nothing_is_refuted_by_it():
    bad = "Hjemlgse barn pa gaden, malsetning arligt naeste ar, bgrn og unge pd skolerne, laererne gger"
    text = "Antallet i holdundervisningen er steget med 1.165 siden 2022."
    table = ("Sted | 2022 | 2024", "Holdtimer | 4.412 | 5.568", "Aftentimer | 379 | 374")
    assert verdict_on("1.165", table, *[bad] * 8, text) == "not_checkable"
