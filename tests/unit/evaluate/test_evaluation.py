# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The evaluation of the checker counts right: a small labelled document with a report whose score is known."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from pejl.core.checking.blocks import Cell, Document, Place, TableBlock, TextBlock
from pejl.core.checking.report import Claim, Evidence, Finding, Kind, Level, Report, Source, Span, Verdict
from pejl.core.periods import Period
from tests.evaluate.labels import Label, NotAClaim, UnusableError, document_of, read_folder
from tests.evaluate.matching import Answers
from tests.evaluate.page import CHECKER, PAGE, with_figures
from tests.evaluate.places import Places
from tests.evaluate.scoring import Scored, Share

TEXT = """Plads nr. 7
I 2023 var der 120 pladser, og i 2024 var der 132 pladser.
Andelen er 25 %.
Fraværet er faldet.

Pladser\t2023\t2024
Dag\t120\t123
"""
NAME = "pladser.txt"


def label(quote: str, verdict: str, **other: object) -> Label:
    blank = Label("pladser", quote, "", "", "", "absolute", True, verdict, (), "", "eq")
    return replace(blank, **other)


LABELS = [
    label("2023 var der 120", "holds", value="120", period="2023", evidence=("Dag 120",), formula="{120}"),
    label("2024 var der 132", "contradicts", value="132", period="2024", evidence=("120 123",), formula="{123}"),
    label("25 %", "not checkable", value="25", unit="%", kind="share", checkable=False),
    label("faldet", "not checkable", kind="direction", checkable=False),
]
NUMBER = NotAClaim("pladser", "7", "Plads nr. 7", "number")


def document() -> Document:
    lines = TEXT.split("\n")
    texts = [TextBlock(line, Place(line=at)) for at, line in enumerate(lines[:4], start=1)]
    rows = tuple(
        tuple(
            Cell(text, Place(line=at), offset=sum(len(one) + 1 for one in line.split("\t")[:column]))
            for column, text in enumerate(line.split("\t"))
        )
        for at, line in enumerate(lines[5:7], start=6)
    )
    return Document(NAME, (*texts, TableBlock(rows, Place(line=6))), lines=7)


def at(block: int, quote: str) -> Span:
    text = TEXT.split("\n")[block]
    return Span(NAME, block, text.index(quote), text.index(quote) + len(quote))


def cell(row: int, column: int, length: int = 3) -> Span:
    return Span(NAME, 4, 0, length, row=row, column=column)


def claim(span: Span, quote: str, value: str, verdict: Verdict, *evidence: Evidence, **other: object) -> Claim:
    read = Claim(
        f"{span.block}-{span.start}", span, quote, Kind.LEVEL, Decimal(value), verdict=verdict, evidence=evidence
    )
    return replace(read, **other)


HELD = claim(
    at(1, "120"),
    "120",
    "120",
    Verdict.HOLDS,
    Evidence(Source.TABLE, "120", Decimal(120), cell(1, 1)),
    period=Period.parse("2023"),
)
SEEN = claim(
    at(1, "132"),
    "132",
    "132",
    Verdict.CONTRADICTED,
    Evidence(Source.TABLE, "123", Decimal(123), cell(1, 2)),
    period=Period.parse("2024"),
)
OPEN = claim(at(2, "25 %"), "25 %", "25", Verdict.NOT_CHECKABLE, kind=Kind.SHARE, unit="%")
TREND = replace(claim(at(3, "faldet"), "faldet", "0", Verdict.NOT_CHECKABLE, kind=Kind.DIRECTION), value=None)
ALL = (HELD, SEEN, OPEN, TREND)


def scored(*claims: Claim, findings: tuple[Finding, ...] = ()) -> Scored:
    read = document()
    found = Scored("mini")
    report = Report((read,), claims, findings)
    found.add("pladser", LABELS, [NUMBER], Answers(Places(read, TEXT), report))
    return found


def test_a_perfect_report_gets_everything():
    found = scored(*ALL)
    assert found.misses == found.alarms.false == found.alarms.unlabelled == found.false_detections == []
    assert found.end_to_end() == found.verdicts() == found.parsing() == Share(4, 4)
    assert found.detection(digits=True) == Share(3, 3)
    assert found.detection(digits=False) == Share(1, 1)
    assert found.linking() == found.linking_precision() == Share(2, 2)
    assert found.contradictions() == (Share(1, 1), Share(1, 1))
    assert found.abstention() == (Share(2, 2), Share(2, 2))
    assert found.everything_holds() == Share(1, 2)


def test_a_report_that_says_nothing_gets_nothing():
    found = scored()
    assert found.end_to_end() == Share(0, 4)
    assert found.contradictions() == (Share(0, 0), Share(0, 1))
    assert len(found.misses) == 4
    assert found.misses[0] == "pladser:2: «2023 var der 120» absolute: holds → not found; read –"


def test_a_contradiction_of_what_holds_is_a_false_alarm():
    found = scored(replace(HELD, verdict=Verdict.CONTRADICTED), SEEN, OPEN, TREND)
    assert found.alarms.false == ["pladser:2: «120»"]
    assert found.false_alarms()[0] == 25
    assert found.contradictions() == (Share(1, 2), Share(1, 1))


def test_an_error_level_finding_counts_as_a_contradiction_wherever_it_points():
    wrong = Finding("total", Level.ERROR, cell(1, 0))
    assert scored(*ALL, findings=(wrong,)).alarms.unlabelled == ["pladser:7: «Dag»"]
    note = replace(wrong, level=Level.NOTE)
    assert scored(*ALL, findings=(note,)).alarms.unlabelled == []


def test_a_contradiction_told_as_a_finding_is_found():
    silent = replace(SEEN, verdict=Verdict.NOT_CHECKABLE, evidence=())
    finding = Finding("year", Level.ERROR, cell(1, 2), claims=(SEEN.id,))
    assert scored(HELD, silent, OPEN, TREND).contradictions()[1] == Share(0, 1)
    assert scored(HELD, silent, OPEN, TREND, findings=(finding,)).contradictions()[1] == Share(1, 1)


def test_the_right_verdict_with_the_wrong_evidence_is_not_right():
    wrong = Evidence(Source.DOCUMENT, "Plads nr. 7", Decimal(7), at(0, "7"))
    found = scored(HELD, replace(SEEN, evidence=(wrong,)), OPEN, TREND)
    assert found.verdicts() == Share(4, 4)
    assert found.linking() == Share(1, 2)
    assert found.end_to_end() == Share(3, 4)
    assert found.contradictions()[1] == Share(0, 1)


def test_damage_is_no_answer_to_a_contradiction_unless_the_label_says_so():
    damaged = replace(SEEN, verdict=Verdict.DAMAGED)
    assert scored(HELD, damaged, OPEN, TREND).contradictions()[1] == Share(0, 1)
    spoiled = [replace(one, note="ocr") if one.verdict == "contradicts" else one for one in LABELS]
    read = document()
    answers = Answers(Places(read, TEXT), Report((read,), (damaged,), ()))
    assert [answers.answer(one).right for one in spoiled] == [False, True, False, False]


@pytest.mark.parametrize(
    ("other", "steps"),
    [
        ({"value": Decimal(121)}, (True, False)),
        ({"period": Period.parse("2022")}, (True, False)),
        ({"unit": "%"}, (True, True)),
        ({"kind": Kind.RANGE}, (True, False)),
    ],
)
def test_a_claim_that_is_read_wrongly_is_found_but_not_read_right(other: dict[str, object], steps: tuple[bool, bool]):
    read = document()
    answers = Answers(Places(read, TEXT), Report((read,), (replace(HELD, **other),), ()))
    answer = answers.answer(LABELS[0])
    assert (answer.detected, answer.parsed) == steps


def test_a_number_of_a_thing_taken_for_a_claim_is_a_false_detection():
    found = scored(*ALL, claim(at(0, "7"), "7", "7", Verdict.NOT_CHECKABLE))
    assert found.false_detections == ["pladser: 7 in «Plads nr. 7» (number)"]
    assert found.precision_against_nonclaims() == Share(3, 4)


def test_a_quote_that_was_not_read_is_a_miss():
    read = document()
    found = Scored("mini")
    found.add(
        "pladser", [label("142 pladser", "holds", value="142")], [], Answers(Places(read, TEXT), Report((), (), ()))
    )
    assert found.misses == ["pladser:«142 pladser» absolute: holds → quote not read; read –"]


def test_places_of_files_without_lines_are_those_of_what_was_read():
    places = Places(document())
    assert places.text.endswith("Pladser\t2023\t2024\nDag\t120\t123")
    assert places.text[slice(*places.stretch(cell(1, 2)))] == "123"
    changed = places.edited(places.stretch(cell(1, 2)), "132")
    assert Places(changed).text.endswith("Dag\t120\t132")


def test_intervals_are_those_of_wilson():
    low, high = Share(81, 263).interval
    assert (round(low, 4), round(high, 4)) == (0.2553, 0.3662)
    assert Share(0, 0).interval == (0.0, 1.0)


def test_a_label_file_belongs_to_the_document_whose_name_it_begins():
    files = [Path("000_ab.txt"), Path("001_cd.txt"), Path("notat.docx")]
    assert document_of("seed-001", files).name == "001_cd.txt"
    assert document_of("notat", files).name == "notat.docx"
    with pytest.raises(UnusableError, match="no document"):
        document_of("seed-007", files)


def test_a_folder_without_documents_is_refused(tmp_path: Path):
    with pytest.raises(UnusableError, match="documents"):
        read_folder(tmp_path, "mini")


def test_new_figures_take_the_place_of_old_ones_and_of_nothing_else():
    page = "# Before\n<!-- one: begin -->\nold\n<!-- one: end -->\nnotes\n"
    written = with_figures(page, "one", ["", "| a |", "", "", "| b |"], "Then.")
    assert written == "# Before\n<!-- one: begin -->\n\n| a |\n\n| b |\n\nThen.\n\n<!-- one: end -->\nnotes\n"
    with pytest.raises(SystemExit, match="two: begin"):
        with_figures(page, "two", [], "")


def test_the_page_has_its_section():
    page = PAGE.read_text(encoding="utf-8")
    assert page.count(f"<!-- {CHECKER}: begin -->\n") == page.count(f"<!-- {CHECKER}: end -->\n") == 1


def test_the_likely_reading_of_a_damaged_figure_is_evidence_enough():
    spoiled = replace(LABELS[1], note="ocr")
    read = document()
    for reading, right in ((Decimal(123), True), (Decimal(124), False)):
        damaged = replace(SEEN, verdict=Verdict.DAMAGED, evidence=(), likely_reading=reading)
        answers = Answers(Places(read, TEXT), Report((read,), (damaged,), ()))
        assert answers.answer(spoiled).right is right
