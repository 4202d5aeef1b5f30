# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The Markdown of a paper: what each line becomes, and what is refused with its line."""

import pytest

from pejl.interfaces.papers.source.front_matter import read_front_matter
from pejl.interfaces.papers.source.parts import BlockPart, HeadingPart, ListPart, PaperError, TextPart
from pejl.interfaces.papers.source.reading import read_paper

START = "---\ntitle: T\n---\n"


def parts(body):
    return [part for section in read_paper(START + body, name="p.md").sections for part in section.parts]


def refused(text):
    with pytest.raises(PaperError) as caught:
        read_paper(text, name="p.md")
    return [(one.place.line, one.code) for one in caught.value.issues]


def test_a_heading_of_the_first_level_begins_a_section_with_a_name():
    sections = read_paper(START + "# Økonomi\nIngen.\n# Løsning {#svar nr=2}\n", name="p.md").sections
    assert [one.name for one in sections] == ["oekonomi", "svar"]
    assert sections[1].heading == HeadingPart(1, "Løsning", 6, "svar", "2")


def test_lines_run_together_to_a_paragraph_until_an_empty_one():
    assert parts("En\nlinje.\n\nEn til.") == [TextPart("En\nlinje.", 4), TextPart("En til.", 7)]


def test_a_list_goes_on_where_the_next_line_is_indented():
    (found,) = parts("- at et\n  og samme\n- at to\n")
    assert found == ListPart((("at et\nog samme", 4), ("at to", 6)))


def test_a_numbered_list_is_not_joined_to_one_with_dashes():
    assert [one.numbered for one in parts("1. et\n2. to\n- tre\n")] == [True, False]


def test_a_box_begins_with_a_sign_on_every_line():
    assert parts("> Pas\n> på.\nVidere.") == [TextPart("Pas\npå.", 4, boxed=True), TextPart("Videre.", 6)]


def test_a_block_has_a_name_an_argument_and_the_lines_until_it_is_closed():
    (found,) = parts("::: tabel hjem\ncaption: x\n\nrows: []\n:::\n")
    assert found == BlockPart("tabel", "hjem", 4, "caption: x\n\nrows: []", 5)


def test_a_comment_is_no_text_and_moves_no_line():
    assert parts("<!-- ikke\nmed -->\nTekst.") == [TextPart("Tekst.", 6)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ingen oplysninger.", [(1, "paper.no_front_matter")]),
        ("---\ntitle: T\n", [(1, "paper.front_matter_open")]),
        ("---\n- en\n---\n", [(1, "paper.no_front_matter")]),
        (START + "##### For dybt", [(4, "paper.heading")]),
        (START + "::: tabel\ncaption: x", [(4, "paper.block_open")]),
        (START + "::: 12\n:::\n", [(4, "paper.block_unreadable")]),
        ("---\ntitle: [\n---\n", [(2, "yaml.unreadable"), (1, "paper.no_front_matter")]),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_line(text, found):
    assert refused(text) == found


# --- what a paper says about itself ----------------------------------------------------------------------------------


def front(text):
    issues = []
    return read_front_matter(read_paper(f"---\n{text}\n---\n", name="sag.md"), issues), issues


def test_a_paper_goes_by_the_name_of_its_file_unless_it_says_otherwise():
    assert front("title: T")[0].code == "sag"
    assert front("title: T\ncode: min-sag")[0].code == "min-sag"


def test_days_are_read_and_a_day_without_a_time_means_its_end():
    found, _ = front("title: T\nas_of: 2025-11-30\nknown_at: 2025-12-01\ndate: 2025-12-02")
    assert str(found.as_of) == "2025-11-30"
    assert found.known_at.isoformat() == "2025-12-01T22:59:59+00:00"
    assert str(found.day) == "2025-12-02"


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("scheme: x", "field.missing", 1),
        ("title: T\nscema: x", "field.unknown", 3),
        ("title: T\nlanguage: sv", "field.unknown_choice", 3),
        ("title: T\nas_of: i går", "date.unreadable", 3),
        ("title: T\nscheme: [a]", "field.wrong_type", 3),
    ],
)
def test_what_a_paper_cannot_say_about_itself_is_refused_with_its_line(text, code, line):
    _, issues = front(text)
    assert [(one.code, one.place.line) for one in issues] == [(code, line)]


def test_the_nearest_key_is_offered():
    assert front("title: T\nscema: x")[1][0].params["suggestion"] == "scheme"
