# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What the register says of a figure: the same, rounded, corrected since, something else, disputed, or not known."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from pejl.core.checking import check_blocks
from pejl.core.checking.blocks import Cell, Document, Place, TableBlock, TextBlock
from pejl.core.checking.register import Names, Register, RegisterFigure, RegisterSeries, TaughtPhrase
from pejl.core.checking.report import Claim, Source
from pejl.core.periods import Period

CORRECTED = datetime(2026, 3, 1, tzinfo=UTC)


def series(
    title: str, unit: str, figures: dict[str, str], *, part: str = "", earlier: dict[str, str] | None = None
) -> RegisterSeries:
    """A series with one figure for each period; several that disagree are written with a bar between them."""
    standing = {
        Period.parse(period): tuple(
            RegisterFigure(Decimal(value), f"{title} {period} {value}") for value in values.split("|")
        )
        for period, values in figures.items()
    }
    before = {
        Period.parse(period): (
            RegisterFigure(Decimal(value), f"{title} {period} {value}", corrected=CORRECTED, reason="Talt dobbelt."),
        )
        for period, value in (earlier or {}).items()
    }
    names = Names.of([title], part=part)
    return RegisterSeries(title, f"{title}, {part}".rstrip(", "), unit, names, part, "", standing, before)


PLACES = series(
    "Pladser på herberger", "places", {"2022": "1442", "2023": "1370", "2024": "1387"}, earlier={"2023": "1307"}
)
ABSENCE = series("Sygefravær blandt ansatte", "%", {"2023": "15.2|15.3", "2024": "14.1"})
NURSES = series("Sygefravær blandt ansatte", "%", {"2024": "17.4"}, part="Sygeplejersker")
COUNTRY = series("Sygefravær blandt ansatte", "%", {"2024": "16.0"}, part="Hele landet")
SHARE = series("Andel returnerede boliger", "%", {"2024": "24"})
REGISTER = Register((PLACES, ABSENCE, NURSES, COUNTRY, SHARE))


def judged(text: str, register: Register = REGISTER) -> Claim:
    """The claim of a sentence that makes one."""
    (claim,) = check_blocks([Document("sag", (TextBlock(text),))], register=register).claims
    return claim


@pytest.mark.parametrize(
    ("sentence", "verdict", "reason"),
    [
        ("I 2024 var der 1.387 pladser på herberger.", "holds", "register_same"),
        ("I 2024 var sygefraværet blandt ansatte 14 %.", "rounding", "register_same"),
        ("I 2024 var der 1.378 pladser på herberger.", "contradicted", "register_differs"),
        ("I 2023 var der 1.730 pladser på herberger.", "contradicted", "register_differs"),
        ("I 2023 var der 1.307 pladser på herberger.", "outdated", "register_corrected"),
        ("I 2023 var sygefraværet blandt ansatte 15,3 %.", "ambiguous", "register_disputed"),
        ("I 2023 var sygefraværet blandt ansatte 15,9 %.", "contradicted", "register_differs"),
        ("I 2021 var der 1.387 pladser på herberger.", "not_checkable", "register_without_period"),
        ("I 2024 var der 1.387 elever i skolerne.", "not_checkable", "register_unknown"),
        ("I 2024 var der 12 pladser på herberger.", "not_checkable", "register_unsure"),
        ("Der var 1.387 pladser på herberger.", "not_checkable", "register_unknown"),
    ],
)
def test_a_figure_is_held_against_its_series_for_the_very_period(sentence: str, verdict: str, reason: str) -> None:
    claim = judged(sentence)
    assert (str(claim.verdict), claim.explanation) == (verdict, reason)


@pytest.mark.parametrize(
    ("sentence", "verdict", "version"),
    [
        ("I 2024 var sygefraværet blandt sygeplejersker 17,4 %.", "holds", "Sygefravær blandt ansatte 2024 17.4"),
        ("I 2024 var sygefraværet blandt ansatte 14,1 %.", "holds", "Sygefravær blandt ansatte 2024 14.1"),
        (
            "I 2024 var sygefraværet blandt ansatte i hele landet 16,0 %.",
            "holds",
            "Sygefravær blandt ansatte 2024 16.0",
        ),
    ],
)
def test_a_breakdown_or_a_group_is_meant_where_it_is_named(sentence: str, verdict: str, version: str) -> None:
    claim = judged(sentence)
    (evidence,) = claim.evidence
    assert (str(claim.verdict), evidence.source, evidence.version) == (verdict, Source.REGISTER, version)


def test_a_figure_of_another_unit_is_another_figure() -> None:
    assert judged("I 2024 var 13,8 % af pladserne på herberger tomme.").explanation == "register_unknown"


def test_what_a_percentage_leaves_to_a_hundred_is_no_contradiction() -> None:
    register = Register((SHARE,))
    assert str(judged("I 2024 blev 76 % af boligerne ikke returnerede boliger.", register).verdict) == "not_checkable"
    assert str(judged("I 2024 var andelen af returnerede boliger 26 %.", register).verdict) == "contradicted"


def test_a_correction_says_when_and_why_and_what_stands_now() -> None:
    claim = judged("I 2023 var der 1.307 pladser på herberger.")
    said = {name: claim.params[name] for name in ("corrected", "reason", "was", "now")}
    assert said == {"corrected": CORRECTED, "reason": "Talt dobbelt.", "was": Decimal(1307), "now": Decimal(1370)}
    assert [one.version for one in claim.evidence] == [
        "Pladser på herberger 2023 1307",
        "Pladser på herberger 2023 1370",
    ]


def test_a_figure_that_was_withdrawn_has_nothing_in_its_place() -> None:
    gone = series("Pladser på herberger", "places", {"2024": "1387"}, earlier={"2022": "1400"})
    claim = judged("I 2022 var der 1.400 pladser på herberger.", Register((gone,)))
    assert (str(claim.verdict), claim.params["now"]) == ("outdated", None)


def test_two_series_that_are_equally_likely_are_told_and_none_is_chosen() -> None:
    twins = [
        series(f"Pladser på herberger {name}", "places", {"2024": value})
        for name, value in (("nord", "1300"), ("syd", "1450"))
    ]
    claim = judged("I 2024 var der 1.350 pladser på herberger nord syd.", Register(tuple(twins)))
    assert (str(claim.verdict), claim.explanation) == ("ambiguous", "register_ambiguous")
    assert set(claim.params["titles"]) == {"Pladser på herberger nord", "Pladser på herberger syd"}


def test_a_taught_phrase_wins_over_likeness() -> None:
    sentence = "I 2024 var nattens senge på gaden 1.378."
    assert judged(sentence).explanation == "register_unknown"
    taught = Register(REGISTER.series, (TaughtPhrase("nattens senge", "Pladser på herberger"),))
    assert judged(sentence, taught).explanation == "register_differs"


def test_a_phrase_taught_of_a_unit_means_the_indicator_only_in_that_unit() -> None:
    taught = (TaughtPhrase("nattens senge", "Pladser på herberger", unit="places"),)
    register = Register(REGISTER.series, taught)
    assert (
        judged("I 2024 var der 1.378 pladser med nattens senge på gaden.", register).explanation == "register_differs"
    )
    assert judged("I 2024 var nattens senge på gaden 1.378.", register).explanation == "register_unknown"


def test_something_alike_that_is_not_certain_is_said_to_be_so() -> None:
    claim = judged("I 2024 var der 1.500 pladser på herberger med køkken.")
    assert (str(claim.verdict), claim.explanation) == ("not_checkable", "register_unsure")


def test_a_target_is_not_held_against_what_was_measured() -> None:
    claim = judged("Målet er 1.500 pladser på herberger i 2024.")
    assert not claim.explanation.startswith("register")


def test_of_two_figures_in_one_paragraph_the_one_that_agrees_is_meant() -> None:
    text = "I 2024 var der 1.387 pladser på herberger. Der var 1.300 pladser på herberger i 2024 for unge."
    claims = check_blocks([Document("sag", (TextBlock(text),))], register=REGISTER).claims
    assert "register_differs" not in [claim.explanation for claim in claims]


def test_a_damaged_cell_is_read_as_what_it_probably_was() -> None:
    rows = (("År", "2023", "2024"), ("Sygefravær blandt ansatte (pct.)", "15,2", "141"))
    cells = tuple(tuple(Cell(text, Place(line=line)) for text in row) for line, row in enumerate(rows, start=1))
    table = TableBlock(cells, Place(line=1), "Sygefravær blandt ansatte")
    prose = TextBlock("I 2024 var sygefraværet blandt ansatte 14,1 %.", Place(line=9))
    claims = check_blocks([Document("sag", (table, prose), lines=9)], register=REGISTER).claims
    (damaged,) = [claim for claim in claims if claim.quote == "141"]
    assert str(damaged.verdict) == "damaged"
    assert [one.value for one in damaged.evidence if one.source is Source.REGISTER] == [Decimal("14.1")]


def test_what_the_documents_settle_stays_and_the_register_adds_its_evidence() -> None:
    names = Names.of(["Pladser på herberger for unge uden bolig"])
    figures = {Period.parse("2024"): (RegisterFigure(Decimal(1387), "7"),)}
    places = Register((RegisterSeries("p", "Pladser", "places", names, standing=figures),))
    first = Document("sag", (TextBlock("I 2024 var der 1.378 pladser på herberger for unge uden bolig."),))
    second = Document("bilag", (TextBlock("I 2024 var der 1.397 pladser på herberger for unge uden bolig."),))
    one, _other = check_blocks([first, second], register=places).claims
    assert (str(one.verdict), one.explanation) == ("contradicted", "other_value")
    assert [evidence.source for evidence in one.evidence] == [Source.DOCUMENT, Source.REGISTER]


def test_documents_that_agree_among_themselves_are_contradicted_by_the_register() -> None:
    text = "I 2024 var der 1.378 pladser på herberger for unge uden bolig i byen."
    names = [Names.of(["Pladser på herberger for unge uden bolig i byen"])]
    places = RegisterSeries(
        "p", "Pladser", "places", names[0], standing={Period.parse("2024"): (RegisterFigure(Decimal(1387), "7"),)}
    )
    documents = [Document(name, (TextBlock(text),)) for name in ("sag", "bilag")]
    found = check_blocks(documents, register=Register((places,))).claims
    assert [(str(one.verdict), one.explanation) for one in found] == [("contradicted", "register_differs")] * 2
    assert [evidence.source for evidence in found[0].evidence] == [Source.DOCUMENT, Source.REGISTER]


def test_both_figures_of_a_change_show_what_the_register_has() -> None:
    claim = judged("Antallet af pladser på herberger steg fra 1.370 i 2023 til 1.387 i 2024.")
    known = [one.value for one in claim.evidence if one.source is Source.REGISTER]
    assert (str(claim.verdict), known) == ("holds", [Decimal(1370), Decimal(1387)])
