# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The figures of an old paper's tables, offered as measurements: what is offered of a table, and as which indicator."""

import pytest

from pejl.core.checking.blocks import Cell, Document, Place, TableBlock, TextBlock
from pejl.core.checking.offers import Known, OfferedLine, lines_in, suggestions


def table(*rows: str, caption: str = "") -> Document:
    cells = tuple(tuple(Cell(text) for text in row.split("|")) for row in rows)
    return Document("sag", (TextBlock("Indledning"), TableBlock(cells, Place(line=3), caption)))


def offered(document: Document) -> list[tuple[str, list[str]]]:
    """Each line's label, and its figures as `period value`."""
    return [(line.label, [f"{one.period or '?'} {one.value}" for one in line.offers]) for line in lines_in(document, 1)]


OFFERED = {
    "a row for each subject, a column for each year": (
        table("|2022|2024", "Pladser|210|240", "Hjemløse|1.370|1.387"),
        [("Pladser", ["2022 210", "2024 240"]), ("Hjemløse", ["2022 1370", "2024 1387"])],
    ),
    "a row for each year, a column for each subject": (
        table("År|Pladser|Hjemløse", "2022|210|1.370", "2024|240|1.387"),
        [("Pladser", ["2022 210", "2024 240"]), ("Hjemløse", ["2022 1370", "2024 1387"])],
    ),
    "one row of one year": (table("År|Pladser", "2024|240"), [("2024", ["2024 240"])]),
    "targets and changes are not measured": (
        table("|2022|2024|Udvikling|Mål 2025", "Pladser|210|240|30|300"),
        [("Pladser", ["2022 210", "2024 240"])],
    ),
    "a section belongs to the labels under it": (
        table("|2024", "Hjemløse|1.387", "Herberger|", "Pladser|240"),
        [("Hjemløse", ["2024 1387"]), ("Herberger – Pladser", ["2024 240"])],
    ),
    "the caption may name the year": (
        table("|Antal", "Pladser|240", caption="Status 2024"),
        [("Pladser", ["2024 240"])],
    ),
    "without a year it is left open": (table("|Antal", "Pladser|240"), [("Pladser", ["? 240"])]),
    "a table without figures": (table("Navn|Adresse", "Herberget|Vejen"), []),
}


@pytest.mark.parametrize(("document", "expected"), OFFERED.values(), ids=OFFERED)
def test_what_is_offered_of_a_table(document, expected):
    assert offered(document) == expected


def test_running_text_offers_nothing():
    assert lines_in(table("|2024", "Pladser|240"), 0) == ()


def test_a_figure_is_offered_with_its_cell_its_hedge_and_its_place():
    (line,) = lines_in(table("|2022|2024", "Pladser| 210 | ca. 240 "), 1)
    first, second = line.offers
    assert (first.printed, str(first.approximation), first.head, first.damaged) == ("210", "", "2022", False)
    assert (second.printed, str(second.approximation), str(second.value)) == ("ca. 240", "about", "240")
    assert (second.span.block, second.span.row, second.span.column) == (1, 1, 2)


def test_a_damaged_figure_is_offered_as_what_it_probably_was():
    (line,) = lines_in(table("|2023|2024", "Andel tilfredse|24,0 %|22.8 %"), 1)
    spoiled = line.offers[-1]
    assert (spoiled.printed, str(spoiled.value), spoiled.damaged) == ("22.8 %", "22.8", True)


KNOWN = (
    Known("homeless", "Hjemløse borgere", "persons"),
    Known("young_homeless", "Unge hjemløse borgere", "persons"),
    Known("satisfied", "Borgere, der er tilfredse med hjælpen", "%"),
    Known("satisfied_count", "Borgere, der er tilfredse med hjælpen", "persons"),
)


def line(label: str, unit: str = "") -> OfferedLine:
    cell = f"{label} ({unit})" if unit else label
    (found,) = lines_in(table("|2024", f"{cell}|12"), 1)
    return found


SUGGESTED = [
    ("Antal hjemløse borgere", "", ["homeless", "young_homeless"]),
    ("Unge hjemløse borgere", "", ["young_homeless", "homeless"]),
    ("Andel borgere, der er tilfredse med hjælpen", "%", ["satisfied", "satisfied_count"]),
    ("Borgere, der er tilfredse med hjælpen", "", ["satisfied_count", "satisfied"]),
    ("Sygefravær blandt ansatte", "", []),
    ("2024", "", []),
]


@pytest.mark.parametrize(("label", "unit", "expected"), SUGGESTED, ids=[label for label, *_ in SUGGESTED])
def test_which_indicators_are_suggested_for_a_line(label, unit, expected):
    found = [one.code for one in suggestions(line(label, unit), KNOWN)]
    assert [code for code in found if code in expected] == expected
    assert found[: len(expected)] == expected


def test_at_most_five_are_suggested_the_likeliest_first():
    many = [Known(f"i{number}", "Hjemløse borgere" + " på herberg" * number, "persons") for number in range(8)]
    found = suggestions(line("Hjemløse borgere"), many)
    assert len(found) == 5
    assert found[0].code == "i0"
    assert found[0].score == pytest.approx(1)
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)
