# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Figures that add up cells of a row: *tilfredse eller meget tilfredse* are two columns, and neither of them alone."""

import pytest

from pejl.core.checking.check import check_blocks
from tests.written import document, verdict_on

ANSWERS = (
    "Hvor tilfreds er du? (procent, 2024)",
    "Spørgsmål | Meget tilfreds | Tilfreds | Hverken-eller | Utilfreds | Meget utilfreds",
    "Rengøringen | 38 | 41 | 13 | 6 | 2",
    "Maden på plejecentret | 42 | 29 | 18 | 8 | 3",
    "Aktiviteterne | 21 | 47 | 20 | 7 | 5",
)
ONE_ROW = ("Svar i procent, 2024", "Svar | Enig | Helt enig | Uenig", "Beboere | 52 | 31 | 17")

ADDED_UP = [
    ("79 procent er tilfredse eller meget tilfredse med rengøringen.", "79 procent", "holds"),
    ("97 procent er tilfredse eller meget tilfredse med rengøringen.", "97 procent", "contradicted"),
    ("Med maden på plejecentret er 71 procent meget tilfredse eller tilfredse.", "71 procent", "holds"),
    ("Med aktiviteterne er 68 procent tilfredse, mens 12 procent er utilfredse eller meget utilfredse.", "12 procent",
     "holds"),
    ("Med aktiviteterne er 68 procent tilfredse, mens 21 procent er utilfredse eller meget utilfredse.", "21 procent",
     "contradicted"),
    # The row is the one that was spoken of last; that is enough to bear a figure out, and not to refute it.
    ("41 procent er tilfredse med rengøringen. Kun 8 procent er utilfredse eller meget utilfredse.", "8 procent",
     "holds"),
    ("41 procent er tilfredse med rengøringen. Kun 9 procent er utilfredse eller meget utilfredse.", "9 procent",
     "rounding"),
    ("41 procent er tilfredse med rengøringen. Kun 19 procent er utilfredse eller meget utilfredse.", "19 procent",
     "not_checkable"),
    ("Af beboerne er 77 procent tilfredse eller meget tilfredse.", "77 procent", "not_checkable"),  # with what?
    ("Rengøringen og aktiviteterne er 77 procent tilfredse eller meget tilfredse med.", "77 procent", "not_checkable"),
    ("I 2022 var 97 procent tilfredse eller meget tilfredse med rengøringen.", "97 procent", "not_checkable"),
    ("79 borgere er tilfredse eller meget tilfredse med rengøringen.", "79", "not_checkable"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "quote", "verdict"), ADDED_UP)
def test_the_columns_are_named_beside_the_figure_and_the_row_by_its_sentence(text, quote, verdict):
    assert verdict_on(quote, text, ANSWERS) == verdict


def test_the_only_row_of_a_table_is_meant():
    assert verdict_on("83 procent", "83 procent er enige eller helt enige.", ONE_ROW) == "holds"


def test_a_table_far_away_is_not_meant():
    between = ["Herom er intet at sige."] * 9
    text = "83 procent er enige eller helt enige."
    assert verdict_on("83 procent", text, *between, ONE_ROW) == "not_checkable"


def test_one_degree_is_not_another():
    text = "54 procent svarer, at de er meget tilfredse, og 37 procent, at de er tilfredse."
    table = ("Svar i procent, 2024", "Svar | Meget tilfreds | Tilfreds | Utilfreds", "Alle brugere | 54 | 37 | 9")
    report = check_blocks([document(text, table)])
    assert "contradicted" not in {str(one.verdict) for one in report.claims}
