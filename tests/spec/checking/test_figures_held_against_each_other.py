# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""When a figure holds, when it is contradicted, and when nothing can be said: the last is what happens in doubt."""

from decimal import Decimal

import pytest

from pejl.core.checking.blocks import Cell, Document, Place, TableBlock, TextBlock, TextKind
from pejl.core.checking.check import check_blocks
from pejl.core.checking.report import Verdict
from pejl.core.errors import PejlError
from pejl.core.numbers import parse_danish
from tests.written import claims_on, verdict_on

SHELTER = TableBlock(
    (
        (Cell("Årstal"), Cell("2019"), Cell("2022"), Cell("2024")),
        (Cell("Hjemløse på herberg"), Cell("1.442"), Cell("1.370"), Cell("1.387")),
    ),
    Place(table=1),
    "Tabel 1.1 Antal hjemløse på herberg",
)
RETURNED = TableBlock(
    (
        (Cell("Boligtype"), Cell("2021"), Cell("2023")),
        (Cell("Returnerede familieboliger"), Cell("43%"), Cell("24%")),
        (Cell("Returnerede ungdomsboliger"), Cell("40%"), Cell("31%")),
    ),
    Place(table=1),
    "Tabel 1.3 Andel af returnerede boliger",
)
VACANCIES = TableBlock(
    (
        (Cell("Opslag"), Cell("2023"), Cell("2024")),
        (Cell("Opslag i alt"), Cell("276"), Cell("312")),
        (Cell("Opslag uden ansættelse"), Cell("50"), Cell("59")),
        (Cell("Andel uden ansættelse"), Cell("18,1 %"), Cell("25,9 %")),
    ),
)


def document(*blocks, name="sag.txt"):
    texts = [
        TextBlock(one, Place(line=number)) if isinstance(one, str) else one for number, one in enumerate(blocks, 1)
    ]
    return Document(name, tuple(texts))


def verdicts(*documents):
    return [(one.quote, str(one.verdict), one.explanation) for one in check_blocks(documents).claims]


def verdict_of(quote, *documents):
    (found,) = {one[1:] for one in verdicts(*documents) if one[0] == quote}
    return found


def test_a_figure_that_stands_in_the_table_too_holds():
    text = "Der var 1.370 hjemløse på herberg i 2022."
    assert verdict_of("1.370", document(text, SHELTER)) == ("holds", "same_elsewhere")


def test_another_figure_for_the_same_thing_and_year_is_a_contradiction_at_both_places():
    text = "I 2024 var antallet af hjemløse på herberg 1.378."
    report = check_blocks([document(text, SHELTER)])
    found = {one.quote: one for one in report.claims if one.verdict is Verdict.CONTRADICTED}
    assert set(found) == {"1.378", "1.387"}
    assert found["1.378"].evidence[0].value == Decimal(1387)
    assert found["1.387"].evidence[0].span.place.line == 1


def test_the_same_figure_under_another_year_is_a_contradiction_of_years():
    text = "I 2023 var antallet af hjemløse på herberg 1.387."
    (claim,) = [one for one in check_blocks([document(text, SHELTER)]).claims if one.span.block == 0]
    assert (claim.verdict, claim.explanation) == (Verdict.CONTRADICTED, "other_period")


@pytest.mark.parametrize(
    "text",
    [
        "I 2024 var der 612 pladser på plejehjem.",  # another thing
        "I 2020 var antallet af hjemløse på herberg 1.401.",  # a year that nobody else speaks of
        "Antallet af hjemløse på herberg er 1.500.",  # no year at all
        "I 2024 var 12 % af de hjemløse på herberg under 25 år.",  # another unit
        "I 2024 flyttede 272 hjemløse borgere ind i egen bolig.",  # something else that homeless people do
    ],
)
def test_what_cannot_be_held_against_anything_is_not_judged(text):
    report = check_blocks([document(text, SHELTER)])
    (claim,) = [one for one in report.claims if one.span.block == 0]
    assert claim.verdict is Verdict.NOT_CHECKABLE
    assert claim.evidence == ()


def test_a_share_whose_rest_stands_elsewhere_holds():
    text = "I 2023 blev 76 % af familieboligerne ikke returnerede."
    assert verdict_of("76 %", document(text, RETURNED)) == ("holds", "complement")


def test_two_rows_of_a_table_do_not_contradict_each_other():
    assert {one[1] for one in verdicts(document(RETURNED))} == {"not_checkable"}


def test_a_share_of_a_table_is_held_against_its_part_and_whole():
    found = {one[0]: one[1:] for one in verdicts(document(VACANCIES))}
    assert found["18,1 %"] == ("holds", "share_holds")
    assert found["25,9 %"] == ("contradicted", "share_fails")


def test_a_lost_comma_is_read_as_damage_and_never_as_a_contradiction():
    absence = TableBlock(((Cell("Skoleår"), Cell("2022/23")), (Cell("Skolefravær blandt anbragte"), Cell("241"))))
    text = "I skoleåret 2022/23 var skolefravær blandt anbragte 24,1."
    report = check_blocks([document(text, absence)])
    (cell,) = [one for one in report.claims if one.quote == "241"]
    assert (cell.verdict, cell.likely_reading) == (Verdict.DAMAGED, Decimal("24.1"))


CHANGES = [
    ("I 2021 var omsætningen 24,2 %, og i 2024 var den 22,8 %. Det er et fald på 1,4 procentpoint fra 2021 til 2024.",
     "1,4 procentpoint", "holds"),
    ("I 2021 var omsætningen 24,2 %, og i 2024 var den 22,8 %. Det er et fald på 2,4 procentpoint fra 2021 til 2024.",
     "2,4 procentpoint", "contradicted"),
    ("I 2022 fik 1.644 personer pension, og i 2024 var det 2.727 personer, en stigning på 65,9 %.", "65,9 %", "holds"),
    ("I 2022 fik 1.644 personer pension, og i 2024 var det 2.727 personer, en stigning på 56,9 %.", "56,9 %",
     "contradicted"),
    ("Der kom 80 færre i 2017.", "80", "not_checkable"),
    ("I 2022 var der 0 pladser, og i 2024 var der 5 pladser. Det er en stigning på 40 % fra 2022 til 2024.", "40 %",
     "not_checkable"),
    ("Alderen er faldet fra 12 år i 2022 til 10,1 år i 2025, altså et fald på knap 2 år.", "2 år", "holds"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "quote", "verdict"), CHANGES)
def test_a_change_is_held_against_the_figures_it_is_between(text, quote, verdict):
    assert verdict_of(quote, document(text))[0] == verdict


DIRECTIONS = [
    ("Ventetiden er faldet fra 37,4 uger i 2021 til 36,8 i 2023.", "holds"),
    ("Ventetiden er faldet fra 36,8 uger i 2021 til 37,4 i 2023.", "contradicted"),
    ("Ventetiden gik fra 37,4 uger i 2021 til 36,8 i 2023.", "not_checkable"),
    ("Ventetiden er steget fra 37,4 uger i 2021 til 37,4 i 2023.", "not_checkable"),
]


@pytest.mark.parametrize(("text", "verdict"), DIRECTIONS)
def test_words_of_direction_are_held_against_the_figures(text, verdict):
    (claim,) = check_blocks([document(text)]).claims
    assert str(claim.verdict) == verdict


def test_two_documents_contradict_each_other_where_they_speak_of_the_same():
    case = document("I 2024 var der 2.727 personer, der fik tilkendt førtidspension.", name="sag.txt")
    appendix = document("I 2024 fik 2.728 personer tilkendt førtidspension.", name="bilag.txt")
    assert [one[1] for one in verdicts(case, appendix)] == ["contradicted", "contradicted"]


def test_what_is_counted_must_be_the_same():
    text = "I 2025 fik borgere anvist 99 almene familieboliger. I 2025 fik borgere anvist 37 almene ungdomsboliger."
    assert {one[1] for one in verdicts(document(text))} == {"not_checkable"}


def test_two_tables_of_one_name_are_held_against_each_other():
    other = TableBlock(((Cell("Boligtype"), Cell("2021")), (Cell("Returnerede familieboliger"), Cell("34%"))))
    named = TableBlock(other.rows, Place(table=2), RETURNED.caption)
    first, second = document(RETURNED, name="sag.txt"), document(named, name="bilag.txt")
    assert verdict_of("34%", first, second) == ("contradicted", "other_value")
    assert verdict_of("43%", first, second) == ("contradicted", "other_value")


def test_a_table_that_nobody_has_named_may_be_about_anything():
    other = TableBlock(((Cell("Boligtype"), Cell("2021")), (Cell("Returnerede familieboliger"), Cell("34%"))))
    assert (
        verdict_of("34%", document(RETURNED, name="sag.txt"), document(other, name="bilag.txt"))[0] == "not_checkable"
    )


def test_two_series_that_agree_on_one_year_are_held_against_each_other_on_the_next():
    case = document("Byen havde 1.370 hjemløse i 2022, mens tallet i 2024 var 1.378.", name="sag.txt")
    appendix = document("Hjemløse: 1.370 i 2022 og 1.387 i 2024.", name="bilag.txt")
    found = {one[0]: one[1] for one in verdicts(case, appendix)}
    assert (found["1.378"], found["1.387"]) == ("contradicted", "contradicted")


def test_a_count_without_a_unit_may_be_one_with():
    case = document("Ventetiden er faldet fra 37,4 uger i 2021 til 36,8 i 2023.", name="sag.txt")
    appendix = document("Ventetiden er faldet til 36,8 i 2023 mod 37,3 i 2021.", name="bilag.txt")
    assert verdict_of("37,3", case, appendix) == ("contradicted", "other_value")


def test_two_words_that_a_scan_ran_together_say_nothing():
    text = "I 2022 fik 12 personer tilkendt førtidspension, mens deti 2024 var 14 personer."
    other = "I 2024 fik 15 personer tilkendt førtidspension."
    assert verdict_of("14 personer", document(text), document(other, name="bilag.txt"))[0] == "contradicted"


def test_a_word_that_a_scan_spoiled_is_the_same_word():
    text = "I 2024 var antallet af hjemlgse på herberg 1.387."
    assert verdict_of("1.387", document(text, SHELTER)) == ("holds", "same_elsewhere")


def test_a_figure_of_a_year_and_one_of_a_part_of_it_are_not_mixed_up():
    text = "I 1. halvår 2023 var antallet af hjemløse på herberg 1.387."
    (claim,) = [one for one in check_blocks([document(text, SHELTER)]).claims if one.span.block == 0]
    assert claim.verdict is Verdict.NOT_CHECKABLE


def test_a_rounded_figure_is_no_contradiction():
    case = document("I 2024 fik ca. 2.700 personer tilkendt førtidspension.", name="sag.txt")
    appendix = document("I 2024 fik 2.728 personer tilkendt førtidspension.", name="bilag.txt")
    assert [one[1] for one in verdicts(case, appendix)] == ["rounding", "rounding"]


def test_headings_count_as_context_and_claim_nothing():
    heading = TextBlock("Hjemløse på herberg 2024", Place(line=1), TextKind.HEADING)
    report = check_blocks([document(heading, "I 2022 var tallet 1.370.", SHELTER)])
    assert [one.quote for one in report.claims if one.span.block == 1] == ["1.370"]
    assert all(one.span.block != 0 for one in report.claims)


def test_ranges_are_claims_that_nothing_is_held_against_yet():
    (claim,) = check_blocks([document("Andelen svinger fra 20 % til 24,6 %.")]).claims
    assert (str(claim.kind), claim.verdict) == ("range", Verdict.NOT_CHECKABLE)


def test_a_table_without_heads_or_labels_says_nothing():
    bare = TableBlock(((Cell("12"), Cell("13")), (Cell(""), Cell("14 af 15")), ()))
    assert {one[1] for one in verdicts(document(bare, TableBlock(((Cell("kun"), Cell("ord")),))))} <= {"not_checkable"}


def test_the_value_of_a_claim_is_as_printed():
    (claim,) = check_blocks([document("Det faldt fra 38,7 % i 2023 til 24,6 % i 2024.")]).claims
    assert claim.value == parse_danish("-14,1").value
    assert str(claim.period) == "2024"


def test_two_rows_of_a_named_table_do_not_contradict_each_other_even_when_their_labels_are_spoiled():
    rows = (
        (Cell("Faggruppe"), Cell("2024")),
        (Cell("assistenter"), Cell("29,1%")),
        (Cell("assistentre"), Cell("19,4%")),
    )
    table = TableBlock(rows, Place(table=1), "Tabel 4.1 Omsætning efter faggruppe")
    assert {one[1] for one in verdicts(document(table))} == {"not_checkable"}


HEDGES = [
    ("Der er 12 pladser.", "="),
    ("Der er ca. 12 pladser.", "~"),
    ("Der er knap 12 pladser.", "~"),
    ("Der er mindst 12 pladser.", ">="),
    ("Der er højst 12 pladser.", "<="),
    ("Der er over 12 pladser.", ">"),
    ("Der er under 12 pladser.", "<"),
]


@pytest.mark.parametrize(("text", "comparator"), HEDGES)
def test_a_claim_says_how_exactly_it_is_meant(text, comparator):
    (claim,) = check_blocks([document(text)]).claims
    assert claim.comparator == comparator


def test_two_documents_of_one_name_are_refused():
    with pytest.raises(PejlError, match=r"documents\.same_name"):
        check_blocks([document("Der er 12 pladser."), document("Der er 13 pladser.")])


CASH = (
    "Likviditet 2025, mio. kr.",
    "Kvartal | 1. kvartal | 2. kvartal | 3. kvartal",
    "Likviditet | 412,5 | 398,1 | 371,4",
)

QUARTERS = [
    ("I 2. kvartal 2025 var likviditet 398,1 mio. kr.", "398,1 mio. kr.", "holds"),
    ("I 2. kvartal 2025 var likviditet 371,4 mio. kr.", "371,4 mio. kr.", "contradicted"),  # that of the third
]


@pytest.mark.parametrize(("text", "quote", "verdict"), QUARTERS)
def test_a_quarter_in_a_head_is_one_of_the_year_that_the_caption_names(text, quote, verdict):
    assert verdict_on(quote, text, CASH) == verdict


QUEUES = ("Ventetid i uger | 2023 | 2024", "Ergoterapi | 11,9 | 12,3", "Fysioterapi | 8,0 | 7,1")
SPOKEN = "I 2024 blev der ventet længere."

OF_THE_TIME_SPOKEN_OF = [
    ("Ventetid til ergoterapi er oppe på 12,3 uger.", "12,3 uger", "holds"),
    ("Ventetid til ergoterapi er oppe på 13,2 uger.", "13,2 uger", "contradicted"),
    ("Ventetid til ergoterapi er oppe på 14,8 uger.", "14,8 uger", "not_checkable"),  # perhaps of another time
]


@pytest.mark.parametrize(("text", "quote", "verdict"), OF_THE_TIME_SPOKEN_OF)
def test_a_figure_of_no_period_is_of_the_one_spoken_of_and_wrong_only_by_a_slip(text, quote, verdict):
    assert verdict_on(quote, SPOKEN, text, QUEUES) == verdict


def test_two_long_figures_that_differ_by_a_slip_may_be_of_two_places():
    nord = "Fraværet var 1.378 dage blandt ansatte i plejehjemmene i 2024."
    syd = "Fraværet var 1.387 dage blandt ansatte i børnehaverne i 2024."
    assert verdict_on("1.378 dage", nord, syd) == "not_checkable"


ABSENCE = (
    "Sygefravær i procent",
    "Område | 2023 | 2024",
    "Hjemmepleje | 9,1 | 8,7",
    "Skoler | 5,3 | 4,9",
    "I alt | 6,4 | 5,9",
)

NAMED_ROWS = [
    ("I 2024 er fravær i hjemmepleje 8,7 procent.", "8,7 procent", "holds"),  # *fravær* for *sygefravær*
    ("I 2024 er fravær i hjemmepleje 8,1 procent.", "8,1 procent", "contradicted"),
    ("I 2024 er sygefravær i alt 5,1 procent.", "5,1 procent", "contradicted"),  # of a total
    ("I 2024 er fravær i hjemmepleje 8,7 procent. Det er 8,1 procent i fravær i hjemmepleje.", "8,1 procent",
     "not_checkable"),  # the row is told already
]  # fmt: skip


@pytest.mark.parametrize(("text", "quote", "verdict"), NAMED_ROWS)
def test_a_row_that_a_text_names_contradicts_a_slip(text, quote, verdict):
    assert verdict_on(quote, text, ABSENCE) == verdict


FOLLOW_UP = (
    "Forventet regnskab 2025, t.kr.",
    "Udvalg | Korrigeret budget 2025 | Afvigelse",
    "Børn og skole | 1.218.650 | 13.250",
    "Administration | 321.000 | -5.900",
    "I alt | 1.539.650 | 7.350",
)


def test_the_day_of_a_heading_is_not_the_period_of_each_figure_under_it():
    text = "Der forventes et samlet merforbrug på 7,4 mio. kr."
    assert verdict_on("7,4 mio. kr.", "# Opfølgning pr. 30. september 2025", text, FOLLOW_UP) == "rounding"


def test_what_is_to_be_seen_in_some_light_is_no_target():
    text = "Administrationens mindreforbrug på 5,9 mio. kr. i 2025 skal ses i lyset af vakancer."
    assert verdict_on("5,9 mio. kr.", text, FOLLOW_UP) == "rounding"


CARE = (
    "Nøgletal | 2022 | 2024",
    "Selvhjulpne efter forløbet (procent) | 61 | 67",
    "Genindlæggelser (procent) | 13 | 12",
    "Udskrevne med plan (procent) | 88 | 88",
)
ONCE = [
    ("I 2024 blev 67 procent af borgerne selvhjulpne.", "67 procent", "holds"),
    ("I 2024 blev 76 procent af borgerne selvhjulpne.", "76 procent", "not_checkable"),  # of something else, perhaps
    ("I 2022 blev 67 procent af borgerne selvhjulpne.", "67 procent", "not_checkable"),
]


@pytest.mark.parametrize(("text", "quote", "verdict"), ONCE)
def test_a_figure_that_stands_once_in_its_table_needs_less_in_common(text, quote, verdict):
    assert verdict_on(quote, text, CARE) == verdict


RESTRAINTS = (
    "Type | 2023 | 2024",
    "Fastholdelse i hygiejnesituationer | 231 | 194",
    "Andre | 145 | 124",
    "I alt | 376 | 318",
)
OF_A_HEADING = [
    ("Der blev i 2024 indberettet 318 magtanvendelser.", "318", "holds"),
    ("Der blev i 2024 indberettet 381 magtanvendelser.", "381", "contradicted"),
    ("Der blev i 2024 indberettet 381 utilsigtede hændelser.", "381", "not_checkable"),
]


@pytest.mark.parametrize(("text", "quote", "verdict"), OF_A_HEADING)
def test_the_total_of_a_table_without_a_caption_is_of_the_heading_above_it(text, quote, verdict):
    assert str(claims_on(quote, "# Magtanvendelser", text, RESTRAINTS)[0].verdict) == verdict


COMPLAINTS = ("Klager", "Område | 2023 | 2024", "Sygedagpenge | 318 | 352", "Kontanthjælp | 274 | 281")


def test_an_area_is_named_by_what_makes_it_one():
    text = "I 2024 var der 352 klager på sygedagpengeområdet."
    assert str(claims_on("352", text, COMPLAINTS)[0].verdict) == "holds"
