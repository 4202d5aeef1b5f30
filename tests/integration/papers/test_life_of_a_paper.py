# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A stored paper from draft to correction: its versions, who may do what, what is frozen, what is quoted."""

import pytest

from pejl.apps.audit.models import AuditEntry
from pejl.apps.papers.actions import archive, send_back, sign, submit
from pejl.apps.papers.facts import Taken
from pejl.apps.papers.queries import frozen_of, paper_facts, papers, quotes_corrected, section_history
from pejl.core.errors import PejlError
from pejl.core.papers.states import State
from pejl.documents.paper_text import read_paper_text
from pejl.interfaces.cli.papers import paper_found
from pejl.interfaces.papers.life import composed, put_on_agenda, put_right, store_text
from pejl.interfaces.papers.refreshing import changed_figures, said_otherwise
from pejl.interfaces.papers.source.reading import read_paper
from tests.composed import paragraph
from tests.factories import make_indicator, make_source, record_figures
from tests.people import ALICE

pytestmark = pytest.mark.django_db

BO = "bo"
TEXT = """\
---
title: Sag
---
Indledning.

# Løsning
Der var {{ homeless[2024] }} hjemløse. Godt.

# Økonomi
Ingen.
"""


@pytest.fixture(autouse=True)
def homeless():
    make_source()
    make_indicator("homeless", title={"da": "Hjemløse"})
    record_figures("homeless", {"2024": "1378"}, source="report")


def source(text=TEXT):
    return read_paper(text, name="sag.md")


@pytest.fixture
def draft():
    store_text("sag", source(), acting_user=ALICE)
    return "sag"


def taken(code="sag", note=""):
    return Taken(code, paper_facts(code).last, note)


@pytest.fixture
def on_agenda(draft):
    submit(taken(), acting_user=ALICE)
    sign(taken(), acting_user=BO)
    put_on_agenda(taken(), acting_user=BO)
    return draft


# --- text ------------------------------------------------------------------------------------------------------------


def test_a_text_is_kept_in_its_sections_and_comes_back_letter_for_letter(draft):
    facts = paper_facts(draft)
    assert [one.section for one in facts.sections] == ["", "loesning", "oekonomi"]
    assert facts.source == TEXT
    assert (facts.state, facts.writers) == (State.DRAFT, frozenset({ALICE}))
    assert [one.code for one in papers()] == ["sag"]


def test_only_the_section_that_changed_gets_a_new_version(draft):
    changed = TEXT.replace("Ingen.", "Ingen merudgifter.")
    assert store_text("sag", source(changed), acting_user=BO, reason="præciseret") == 1
    history = [(one.section, one.recorded_by, one.recorded_to is None) for one in section_history("sag")]
    assert history.count(("oekonomi", ALICE, False)) == history.count(("oekonomi", BO, True)) == 1
    assert paper_facts("sag").writers == {ALICE, BO}
    assert store_text("sag", source(changed), acting_user=BO) == 0


def test_a_section_that_is_dropped_ends_and_stays_on_record(draft):
    store_text("sag", source(TEXT.partition("# Økonomi")[0]), acting_user=ALICE)
    assert [one.section for one in paper_facts("sag").sections] == ["", "loesning"]
    assert any(one.section == "oekonomi" for one in section_history("sag"))


def test_a_paper_without_text_and_one_that_is_not_there():
    with pytest.raises(PejlError, match=r"paper\.unknown"):
        paper_facts("sag")
    with pytest.raises(PejlError, match=r"paper\.not_frozen"):
        frozen_of("sag")


def test_a_stored_paper_is_found_by_its_code_and_a_frozen_one_as_it_was_given(on_agenda):
    record_figures("homeless", {"2024": "1400"}, source="report", reason="rettet", variant="ny")
    found = paper_found("sag")
    assert (found.source.text, found.path) == (TEXT, None)
    assert paragraph(found.frozen, 1) == "Der var 1.378 hjemløse. Godt."
    store_text("udkast", source(), acting_user=ALICE)
    assert paper_found("udkast").frozen is None


def test_a_code_that_no_stored_paper_has_is_looked_for_among_the_files():
    assert paper_found("sag-indsatsomraader").path.name == "sag-indsatsomraader.md"
    with pytest.raises(PejlError, match=r"paper\.unknown"):
        paper_found("sag")


# --- life ------------------------------------------------------------------------------------------------------------


def test_what_is_reviewed_stands_still(draft):
    submit(taken(), acting_user=ALICE)
    with pytest.raises(PejlError, match=r"paper\.not_editable"):
        store_text("sag", source(TEXT + "Mere.\n"), acting_user=ALICE)
    send_back(taken(note="Skriv om økonomi."), acting_user=BO)
    assert paper_facts("sag").state is State.DRAFT
    assert store_text("sag", source(TEXT + "Mere.\n"), acting_user=ALICE) == 1


def test_nobody_signs_what_they_wrote_and_a_return_says_why(draft):
    submit(taken(), acting_user=ALICE)
    with pytest.raises(PejlError, match=r"paper\.own"):
        sign(taken(), acting_user=ALICE)
    with pytest.raises(PejlError, match=r"paper\.no_note"):
        send_back(taken(), acting_user=BO)


def test_nothing_reaches_the_committee_unsigned(draft):
    submit(taken(), acting_user=ALICE)
    with pytest.raises(PejlError, match=r"paper\.not_now"):
        put_on_agenda(taken(), acting_user=BO)


def test_what_blocks_keeps_a_paper_from_the_committee(draft):
    store_text("sag", source(TEXT.replace("Godt.", "I 2024 var der 1.450 hjemløse.")), acting_user=ALICE)
    submit(taken(), acting_user=ALICE)
    sign(taken(), acting_user=BO)
    with pytest.raises(PejlError, match=r"paper\.blocked") as caught:
        put_on_agenda(taken(), acting_user=BO)
    assert caught.value.params["concerns"] == ["contradicted"]
    assert paper_facts("sag").state is State.SIGNED


def test_two_who_act_at_once_are_told(draft):
    seen = taken()
    submit(seen, acting_user=ALICE)
    with pytest.raises(PejlError) as caught:
        submit(seen, acting_user=BO)
    assert (caught.value.code, caught.value.params["by"]) == ("paper.changed_meanwhile", ALICE)


def test_every_step_leaves_an_entry(on_agenda):
    entries = AuditEntry.objects.filter(action__startswith="paper.").order_by("id").values_list("action", "actor")
    assert list(entries) == [
        ("paper.write", ALICE),
        ("paper.submit", ALICE),
        ("paper.sign", BO),
        ("paper.release", BO),
    ]


# --- frozen ----------------------------------------------------------------------------------------------------------


def test_what_is_on_the_agenda_is_frozen_with_text_versions_and_paper(on_agenda):
    frozen = frozen_of("sag")
    assert (frozen.number, frozen.source) == (0, TEXT)
    record_figures("homeless", {"2024": "1387"}, source="report", at="2021-01-01", reason="tastefejl")
    assert paragraph(composed("sag"), 1) == "Der var 1.378 hjemløse. Godt."
    assert read_paper_text(frozen.body) == composed("sag")


def test_after_the_meeting_the_sentences_that_quote_a_corrected_figure_are_found(on_agenda):
    assert quotes_corrected() == ()
    record_figures("homeless", {"2024": "1387"}, source="report", at="2021-01-01", reason="tastefejl")
    (one,) = quotes_corrected("sag")
    assert (one.section, one.sentence) == ("Løsning", "Der var 1.378 hjemløse.")
    assert (one.shown, str(one.value), str(one.now), one.reason) == ("1.378", "1378", "1387", "tastefejl")


def test_a_correction_is_numbered_says_what_changed_and_puts_the_figures_right(on_agenda):
    record_figures("homeless", {"2024": "1387"}, source="report", at="2021-01-01", reason="tastefejl")
    with pytest.raises(PejlError, match=r"paper\.no_note"):
        put_right(taken(), source(), acting_user=BO)
    assert put_right(taken(note="1.378 rettet til 1.387."), source(), acting_user=BO) == 1
    assert paper_facts("sag").state is State.CORRECTED
    assert paragraph(composed("sag"), 2) == "Der var 1.387 hjemløse. Godt."
    assert (frozen_of("sag").note, frozen_of("sag", 0).number) == ("1.378 rettet til 1.387.", 0)
    assert quotes_corrected() == ()
    archive(taken(), acting_user=BO)
    assert paper_facts("sag").state is State.ARCHIVED


def test_refreshing_a_draft_tells_which_figures_changed_and_in_which_sentences(draft):
    before = composed("sag")
    record_figures("homeless", {"2024": "1387"}, source="report", at="2021-01-01", reason="tastefejl")
    (one,) = changed_figures(before, composed("sag"))
    assert (one.before, one.after, one.sentence) == ("1.378", "1.387", "Der var 1.387 hjemløse.")
    assert said_otherwise([one]) == (one,)
    assert changed_figures(before, before) == ()


def test_a_frozen_text_that_cannot_be_read_is_refused():
    for text in ("", "{}", "[]", '{"format": 1, "paper": {"is": "Words", "text": "x"}}'):
        with pytest.raises(PejlError, match=r"paper\.unreadable"):
            read_paper_text(text)
