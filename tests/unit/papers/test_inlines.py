# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What stands inside a line: bindings answered, marks of Markdown, notes, links."""

from pejl.documents.paper import Bound, Link, Note, Words
from pejl.interfaces.papers.inlines import inlines_of


def answer(slot):
    return Bound(f"<{slot.source}@{slot.line}>", slot.source)


def line(text, number=1):
    return inlines_of(text, number, answer)


def test_a_binding_is_answered_with_its_own_line():
    assert line("Der var\n{{ a[1] }} i alt", 7) == (Words("Der var "), Bound("<a[1]@8>", "a[1]"), Words(" i alt"))


def test_strong_and_emphasised_words_may_hold_bindings():
    found = line("**i alt {{ a[1] }}** og *ikke {{ b[1] }}*")
    assert found[0] == Words("i alt ", strong=True)
    assert found[1].binding == "a[1]"
    assert found[3] == Words("ikke ", emphasised=True)


def test_a_star_between_figures_is_no_mark():
    assert line("3*4 og 5*6") == (Words("3*4 og 5*6"),)


def test_a_note_may_hold_a_binding_with_brackets_of_its_own():
    (note,) = line("^[Se {{ a[1] }}]")
    assert note == Note((Words("Se "), Bound("<a[1]@1>", "a[1]")))


def test_words_lead_to_an_address():
    assert line("[VIVE](https://www.vive.dk/da/)") == (Link("VIVE", "https://www.vive.dk/da/"),)


def test_a_word_that_begins_a_sentence_has_a_capital():
    found = inlines_of(
        "{{ a }} er nået. {{ a }} er ikke, og {{ a }} ved vi ikke.", 1, lambda slot: Bound("ét", slot.source)
    )
    assert [one.text for one in found if isinstance(one, Bound)] == ["Ét", "Ét", "ét"]


def test_letters_that_stand_for_bindings_inside_cannot_be_smuggled_in():
    assert line("a\ue000b") == (Words("ab"),)
