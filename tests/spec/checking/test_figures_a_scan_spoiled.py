# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Lost commas, lost digits, unsure recognition: read as probably meant, and never an error by themselves."""

from decimal import Decimal

import pytest

from pejl.core.checking.blocks import Cell, Document, Mark, MarkKind, Place, TableBlock, TextBlock
from pejl.core.checking.check import check_blocks
from pejl.core.checking.damage import is_slip, is_spoiled
from pejl.core.numbers import Quantity

SCAN = (
    "Forvaltningen har i en lengere periode arbejdet med at sikre flere borgere en bolig og at styrke den indsats "
    "der er i kommunen for de mest udsatte borgere og deres familier. Det er et arbejde som er fortsat i det seneste "
    "ar, og som der er afsat midler til i budgettet. Til arbejdet er der knyttet en styregruppe, og den har ansvar "
    "for at indsatsen bliver fulgt og at der er sammenhang med de andre planer for omradet, som er vedtaget af "
    "udvalget. Det er den samme indsats som er beskrevet i den plan der er vedtaget, og den er fortsat i gang."
)
CLEAN = SCAN.replace("lengere", "længere").replace("ar,", "år,").replace("omradet", "området") + " Også på øer og åer."


def table(*rows, caption=""):
    return TableBlock(tuple(tuple(map(Cell, row)) for row in rows), Place(table=1), caption)


def claims(*blocks):
    texts = tuple(TextBlock(one) if isinstance(one, str) else one for one in blocks)
    return {one.quote: one for one in check_blocks([Document("sag", texts)]).claims}


ABSENCE = (("Elever", "2022", "2023", "2024"), ("Fravær i procent", "12,4 %", "13,1 %", "131 %"))


def test_a_text_that_has_lost_its_danish_letters_is_spoiled_and_a_danish_one_is_not():
    assert is_spoiled(Document("scan", (TextBlock(SCAN),)))
    assert not is_spoiled(Document("sag", (TextBlock(CLEAN),)))


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [
        ("1378", "1387", True),
        ("22.8", "228", True),
        ("62", "66", False),
        ("1378", "137.9", False),
        ("512", "519", True),
    ],
)
def test_long_figures_that_differ_as_slips_do_are_twins(one, other, slip):
    assert is_slip(Quantity(Decimal(one)), Quantity(Decimal(other))) is slip


def test_a_whole_figure_among_others_with_a_decimal_has_lost_its_comma():
    found = claims(table(*ABSENCE))["131 %"]
    assert (str(found.verdict), found.explanation, found.likely_reading) == ("damaged", "out_of_line", Decimal("13.1"))


def test_a_figure_far_from_its_line_that_no_comma_explains_is_left_alone():
    far = (("Elever", "2022", "2023", "2024"), ("Fravær i procent", "12,4 %", "13,1 %", "900 %"))
    assert str(claims(table(*far))["900 %"].verdict) == "not_checkable"


def test_in_a_scan_a_lost_first_digit_is_proposed_from_what_the_text_says():
    rows = (("Unge", "2023"), ("Unge med koordineret forlob", "12"))
    text = "Antallet af unge med koordineret forlob var 112 i 2023."
    found = claims(SCAN, text, table(*rows))
    assert (str(found["12"].verdict), found["12"].likely_reading) == ("damaged", Decimal(112))
    assert (str(found["112"].verdict), found["112"].explanation) == ("damaged", "evidence_damaged")


def test_in_a_scan_the_rest_of_a_share_may_tell_what_a_figure_was():
    rows = (("Boliger", "2022", "2024"), ("Returnerede familieboliger", "24 %", "1 %"))
    found = claims(SCAN, "I 2025 blev 89 % af familieboligerne ikke returnerede.", table(*rows))
    assert (str(found["1 %"].verdict), found["1 %"].likely_reading) == ("damaged", Decimal(11))


def test_in_a_clean_paper_a_lost_first_digit_is_a_contradiction():
    rows = (("Unge", "2023"), ("Unge med koordineret forløb", "12"))
    found = claims("Antallet af unge med koordineret forløb var 112 i 2023.", table(*rows))
    assert str(found["12"].verdict) == "contradicted"


def test_figures_of_one_time_that_differ_by_a_comma_alone_are_one():
    rows = (("Ventetid i uger", "2023", "2024"), ("Familierådgivning", "8,0", "7,1"))
    found = claims("Ventetiden til familierådgivning var 71 uger i 2024.", table(*rows))
    assert (str(found["71 uger"].verdict), found["71 uger"].likely_reading) == ("damaged", Decimal("7.1"))


def test_what_recognition_was_unsure_of_is_no_contradiction():
    unsure = TextBlock(
        "I 2024 var antallet af pladser på herberg 1.378.", marks=(Mark(MarkKind.DOUBTFUL, 42, 47, confidence=31),)
    )
    rows = (("Pladser", "2023", "2024"), ("Pladser på herberg", "1.370", "1.387"))
    found = claims(unsure, table(*rows))["1.378"]
    assert (str(found.verdict), found.explanation) == ("damaged", "read_unsurely")
