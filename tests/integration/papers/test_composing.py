# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""From text and register to paper: numbers and labels, bare figures, kinds, and errors that say where."""

from pathlib import Path

import pytest

from pejl.core.errors import PejlError
from pejl.documents.paper import Author, Bullets, Heading, Paragraph, Picture, Reference, Shade, Style, inlines
from pejl.interfaces.papers.composing import Order
from pejl.interfaces.papers.kinds import kinds_known
from pejl.interfaces.wording.issues import issue_sentence
from tests.composed import bound_in, composed, example, line_of, refused, table_named, text_of, unbound_in
from tests.factories import make_indicator, make_source, record_figures

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def homeless():
    make_source()
    make_indicator("homeless", title={"da": "Hjemløse"}, definition={"da": "Talt i en uge."})
    record_figures("homeless", {"2022": "1370", "2024": "1387"}, source="report")


TABLE = "::: tabel hjem\ncaption: Hjemløse.\nperiods: [2022, 2024]\nrows: [homeless]\n:::\n"


# --- figures that are typed ------------------------------------------------------------------------------------------


def test_a_bare_figure_is_marked_with_the_binding_it_may_be():
    (one,) = unbound_in(line_of(composed("I 2024 var der 1.387 hjemløse.")))
    assert (one.text, one.suggestion) == ("1.387", "homeless[2024]")


def test_a_bare_figure_that_fits_none_or_several_gets_no_suggestion():
    record_figures("homeless", {"2025": "1387"}, source="report")
    assert [one.suggestion for one in unbound_in(line_of(composed("Der var 1.387, og 99 ventede.")))] == ["", ""]


@pytest.mark.parametrize(
    "text",
    [
        "Vedtaget den 16. november 2022.",
        "Efter servicelovens § 52, stk. 3, nr. 7.",
        "Se sagsnummer 2024-0315706.",
        "Anbefaling 2.3 besvares i bilag 1.",
        "Tabel 4.4 på side 12.",
        "De fire indsatsområder.",
        "I skoleåret 2022/2023.",
    ],
)
def test_what_is_no_figure_is_left_in_peace(text):
    assert unbound_in(line_of(composed(text))) == []


def test_a_figure_of_a_heading_is_a_name():
    paper = composed("## De 10 vigtigste tal\nIntet.")
    assert unbound_in(tuple(inlines(paper))) == []


def test_a_binding_is_never_marked_as_typed():
    line = line_of(composed("Der var {{ homeless[2024] }} hjemløse."))
    assert (len(bound_in(line)), unbound_in(line)) == (1, [])


def test_the_same_binding_in_two_places_says_the_same_and_is_told_apart():
    line = line_of(composed("Fra {{ homeless[2024] }} til {{ homeless[ 2024 ] }}."))
    assert [(one.text, one.binding, one.place) for one in bound_in(line)] == [
        ("1.387", "homeless[2024]", 1),
        ("1.387", "homeless[2024]", 2),
    ]


# --- tables, labels and references -----------------------------------------------------------------------------------


def test_tables_are_numbered_under_their_section():
    paper = composed(f"# A {{#a nr=2}}\n{TABLE}{TABLE.replace('hjem', 'igen')}# B\n{TABLE.replace('hjem', 'sidst')}")
    assert [table_named(paper, label).number for label in ("hjem", "igen", "sidst")] == ["2.1", "2.2", ""]


def test_a_table_has_its_definition_in_the_caption_where_that_is_asked_for():
    paper = composed(TABLE.replace("periods", "definition: true\nperiods"))
    assert text_of(table_named(paper, "hjem").caption) == "Hjemløse. Talt i en uge."


def test_a_table_may_have_its_periods_as_rows():
    table = table_named(composed(TABLE.replace("periods", "down: true\nperiods")), "hjem")
    assert [[text_of(cell.content) for cell in row] for row in table.rows] == [["2022", "1.370"], ["2024", "1.387"]]


def test_what_must_be_known_of_a_figure_stands_under_the_table_and_is_said_once():
    record_figures("homeless", {"2025": "9", "2026": "8"}, source="report", status="P")
    table = table_named(composed(TABLE.replace("2022, 2024", "2025, 2026")), "hjem")
    assert [text_of(cell.content) for cell in table.rows[0]][1:] == ["9*", "8*"]
    assert [text_of(note) for note in table.notes] == ["* Foreløbigt."]


def test_a_period_without_a_figure_is_refused_unless_gaps_were_asked_for():
    gap = TABLE.replace("2022,", "2023,")
    assert refused(gap) == [(7, "paper.no_figure")]
    table = table_named(composed(gap.replace("periods", "gaps: true\nperiods")), "hjem")
    assert text_of(table.rows[0][1].content) == "–"


def test_a_reference_leads_to_a_label_of_the_paper():
    paper = composed(f"Se {{{{ tabel hjem }}}}.\n\n{TABLE}")
    assert line_of(paper)[1] == Reference("hjem")
    assert refused("Se {{ tabel hjm }}.\n\n" + TABLE) == [(4, "paper.reference_unknown")]


def test_a_label_is_used_once():
    assert refused(TABLE + TABLE) == [(9, "paper.label_twice")]


def test_a_chart_comes_with_words_and_the_table_of_its_figures():
    paper = composed("::: figur hjem\ncaption: Hjemløse.\nseries: homeless\n:::\n")
    (picture,) = [block for block in paper.blocks if isinstance(block, Picture)]
    assert picture.alternative.startswith("Hjemløse. Kurve. 2022: 1.370. 2024: 1.387.")
    assert [text_of(row[1].content) for row in picture.data.rows] == ["1.370", "1.387"]


# --- errors ----------------------------------------------------------------------------------------------------------


def test_every_error_is_told_at_once_with_file_section_and_line():
    text = "# Løsning\nDer var {{ homeles[2024] }}.\n\n::: tabl x\n:::\n"
    with pytest.raises(PejlError) as caught:
        composed(text)
    first, second = caught.value.issues
    assert str(first.place) == "prøve.md:5: Løsning"
    assert issue_sentence(first) == "Den indikator findes ikke. Fundet: homeles. Mente du homeless?"
    assert (second.code, second.place.line, second.params["suggestion"]) == ("paper.block_unknown", 7, "tabel")


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("::: tabel x\ncaption: T\nrow: []\n:::\n", (6, "paper.option_unknown")),
        ("::: tabel x\nrows: []\n:::\n", (4, "paper.option_missing")),
        ("::: tabel x\n- en\n:::\n", (4, "paper.block_no_keys")),
        ("::: figur x\ncaption: T\nseries: status 1\n:::\n", (6, "binding.expected")),
        ("::: nøgletal\n:::\n", (4, "paper.no_scheme")),
        ("::: indhold\ndepth: 9\n:::\n", (4, "paper.option_shape")),
        ("::: underskrifter\nroles: [{a: b}]\n:::\n", (5, "paper.option_shape")),
        ("Der er {{ homeless[2024]\n", (4, "paper.binding_open")),
    ],
)
def test_a_block_that_cannot_be_made_is_refused_with_its_line(body, found):
    assert found in refused(body)


# --- kinds -----------------------------------------------------------------------------------------------------------


def test_a_kind_demands_its_sections_and_refuses_others():
    codes = [code for _line, code in refused("# Resumé\nKort.\n# Økonomien\nIngen.\n", front="title: T\nkind: sag")]
    assert codes.count("paper.section_missing") == 5
    assert codes.count("paper.section_unknown") == 1


def test_an_unknown_kind_names_the_ones_there_are():
    with pytest.raises(PejlError) as caught:
        composed("", front="title: T\nkind: sga")
    assert caught.value.params["suggestion"] == "sag"


def test_an_administration_changes_a_kind_with_a_file_of_its_own(tmp_path: Path):
    (tmp_path / "notat.md").write_text("---\ntitle: Notat\n---\n# Svar {#svar}\nFast tekst.\n\n::: skriv-her\n:::\n")
    paper = composed("# Svar {#svar}\nEgen tekst.\n", front="title: T\nkind: notat", order=Order(kinds=(tmp_path,)))
    texts = [(text_of(one.content), one.author) for one in paper.blocks if isinstance(one, Paragraph)]
    assert texts == [("Fast tekst.", Author.TEMPLATE), ("Egen tekst.", Author.PERSON)]
    assert "notat" in kinds_known((tmp_path,))


def test_text_of_the_kind_stands_where_the_paper_says_nothing(tmp_path: Path):
    (tmp_path / "notat.md").write_text("---\ntitle: Notat\n---\n# Svar {#svar}\n::: skriv-her\n:::\n\nFast tekst.\n")
    paper = composed("", front="title: T\nkind: notat", order=Order(kinds=(tmp_path,)))
    assert [type(one) for one in paper.blocks] == [Heading, Paragraph]


# --- looks -----------------------------------------------------------------------------------------------------------


def test_boxes_and_lists():
    paper = composed("> Pas på.\n\n1. at et\n2. at to\n")
    box, clauses = paper.blocks
    assert (box.style, isinstance(clauses, Bullets) and clauses.numbered) == (Style.ATTENTION, True)


def test_a_paper_of_the_same_versions_has_the_same_digest_and_a_correction_another():
    text = "{{ homeless[2024] }}"
    first, again = composed(text), composed(text)
    record_figures("homeless", {"2024": "1378"}, source="report", at="2021-01-01", reason="slip")
    assert first.digest == again.digest != composed(text).digest


def test_nothing_new_in_the_register_gives_the_very_same_paper():
    text = "{{ homeless[2024] }}"
    first = composed(text)
    assert composed(text) == first
    record_figures("homeless", {"2025": "1400"}, source="report")
    assert composed(text).known_at != first.known_at


def test_colours_are_words_with_a_shade_and_a_mark(copenhagen):
    table = table_named(example("omstillingsplaner-2023"), "nøgletal-BBU")
    red = table.rows[2][-2]
    assert (text_of(red.content), red.shade) == ("Værre", Shade.RED)
    assert red.mark.svg.startswith("<svg")
