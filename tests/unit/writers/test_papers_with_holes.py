# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A paper with a hole is not written: the error says what was found, what was expected and where."""

from dataclasses import replace

import pytest

from pejl.core.errors import PejlError
from pejl.documents.paper import (
    Block,
    Bound,
    Cell,
    Heading,
    Link,
    Mark,
    Note,
    Paragraph,
    Reference,
    Shade,
    Table,
    Words,
)
from pejl.documents.paper_numbers import Counting, Lead, numbered
from pejl.documents.paper_tables import laid_out
from pejl.interfaces.wording.issues import TEMPLATES, error_sentence
from tests.unit.writers.sample_paper import barometer, bound, homes, plans, sample, words

ROW = (Cell(words("a")), Cell(words("b")))


def error(*blocks: Block) -> PejlError:
    with pytest.raises(PejlError) as caught:
        numbered(replace(sample(), blocks=blocks))
    return caught.value


@pytest.mark.parametrize(
    ("code", "blocks", "params"),
    [
        ("writing.heading_skips", (Heading(2, words("B")),), {"found": "2", "expected": "1", "where": "B"}),
        ("writing.heading_skips", (Heading(1, words("A")), Heading(3, words("C"))), {"found": "3", "expected": "1–2"}),
        ("writing.heading_skips", (Heading(0, words("A")),), {"found": "0"}),
        (
            "writing.reference_to_nothing",
            (homes(), Paragraph((Words("se "), Reference("x")))),
            {"found": "x", "expected": ("tabel-boliger",), "where": "se"},
        ),
        ("writing.reference_to_nothing", (Paragraph((Note((Reference("x"),)),)),), {"found": "x"}),
        ("writing.label_twice", (plans(), plans()), {"found": "tabel-plan"}),
        (
            "writing.picture_without_alternative",
            (replace(barometer(), alternative=" "),),
            {"where": "Barometer for pejlemærke 1"},
        ),
        ("writing.note_in_note", (Paragraph((Note((Note(words("b")), Words("a"))),)),), {"where": "a"}),
        ("writing.link_unsafe", (Paragraph((Link("her", "javascript:alert(1)"),)),), {"found": "javascript:alert(1)"}),
        ("writing.link_unsafe", (Paragraph((Link("her", "https://e.org/a b"),)),), {"where": "her"}),
        ("writing.binding_twice", (Paragraph((Bound("1", "x", (), 1), Bound("2", "x", (), 1))),), {"found": "x (1)"}),
        (
            "writing.table_ragged",
            (Table(words("T"), (ROW,), (ROW[:1],)),),
            {"found": "1", "expected": "2", "where": "T"},
        ),
        ("writing.table_ragged", (Table(words("T"), (ROW,), (ROW, (*ROW, *ROW))),), {"expected": "2"}),
        ("writing.table_ragged", (Table(words("T"), (), ()),), {"expected": "0"}),
        ("writing.table_ragged", (Table(words("T"), (ROW,), (ROW,), widths=(1,)),), {"found": "1", "expected": "2"}),
        (
            "writing.table_ragged",
            (Table(words("T"), ((ROW[0], Cell(down=2)),), (ROW,)),),
            {"found": "2", "expected": "1"},
        ),
        (
            "writing.colour_without_word",
            (Table(words("T"), (ROW,), ((ROW[0], Cell(shade=Shade.RED)),)),),
            {"where": "T"},
        ),
        (
            "writing.colour_without_word",
            (Table(words("T"), (ROW,), ((ROW[0], Cell(words(" "), mark=Mark("", 1, 1))),)),),
            {},
        ),
    ],
)
def test_a_hole_is_told(code: str, blocks: tuple[Block, ...], params: dict[str, object]) -> None:
    found = error(*blocks)
    assert found.code == code
    assert {name: found.params[name] for name in params} == params
    assert error_sentence(found) != str(found)


def test_every_hole_has_a_sentence() -> None:
    codes = {"fonts_missing", "template_unreadable", "heading_skips", "label_twice", "link_unsafe", "note_in_note"}
    assert {f"writing.{code}" for code in codes} <= TEMPLATES.keys()


def test_a_merged_cell_reaches_to_the_end_of_its_part_and_no_farther() -> None:
    rows = ((Cell(words("a"), down=2), Cell(words("b"))), (Cell(words("c")),))
    assert numbered(replace(sample(), blocks=(Table(words("T"), (), rows),))).captions[0].number == "1"
    assert error(Table(words("T"), (), rows[:1])).code == "writing.table_ragged"


def test_english_references_keep_their_capital() -> None:
    paper = replace(sample(), language="en-GB", labels=replace(sample().labels, table="Table"), blocks=(homes(),))
    assert numbered(paper).lead(Reference("tabel-boliger"), "see ") == Lead("Table", "1.2", "table_1")


def test_a_heading_may_refer_to_another() -> None:
    blocks = (Heading(1, (Words("Se "), Reference("b"))), Heading(1, words("Bilag"), "b"))
    assert [entry.words for entry in numbered(replace(sample(), blocks=blocks)).contents(1)] == ["Se Bilag", "Bilag"]


def test_equal_bindings_are_counted_where_they_have_no_place() -> None:
    counting = Counting()
    assert [counting.place(bound("1", binding)) for binding in ("a", "b", "a")] == [1, 1, 2]
    assert counting.place(Bound("1", "a", (), 9)) == 9


def test_heads_stand_over_their_figures() -> None:
    table = Table(
        (), ((Cell(words("Bydel")), Cell(words("2024"))),), ((Cell(words("Nord")), Cell(words("1"), number=True)),)
    )
    layout = laid_out(table)
    assert [layout.at_right(slot, head=True) for slot in layout.head[0]] == [False, True]
