# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A paper is edited in Word and comes back: exactly what was changed is found, and goes into the text where it can."""

import shutil
import subprocess

import pytest

from pejl.core.errors import PejlError
from pejl.documents.paper import text_sum
from pejl.documents.readers.word_bindings import read_edited
from pejl.documents.writers.word_paper import write_word
from pejl.interfaces.papers.composing import compose_paper
from pejl.interfaces.papers.returning.changes import ChangeKind, Settling
from pejl.interfaces.papers.returning.merging import merged
from pejl.interfaces.papers.returning.taking_in import case_of, comparison, taken_in, text_made_of
from pejl.interfaces.papers.source.reading import read_paper, read_paper_file
from tests.composed import PAPERS
from tests.factories import by_alice, make_goal, make_indicator, make_measure, make_scheme, record_figures
from tests.word_edits import (
    added_after,
    control_taken_off,
    edited_in_word,
    reworded,
    table_taken_out,
    taken_out,
    typed_over,
    written_on,
)

TEXT = """\
---
title: Sag
scheme: plan
---
Indledning om sagen.

# Løsning
Der var {{ homeless[2024] }} hjemløse
i 2024. Det er **vigtigt**.<!-- spørg Anna -->

- Første punkt
- Andet punkt om {{ homeless[2013] }}

::: tabel hjemloese
caption: Hjemløse.
periods: [2013, 2024]
rows: [homeless]
:::

::: udkast 1
:::

# Økonomi
Ingen.
"""


@pytest.fixture
def register(db):
    make_scheme("plan")
    make_goal("plan", "1")
    make_indicator("homeless", title={"da": "Hjemløse"}, frequency="yearly")
    make_measure("plan", "1", "homeless")
    record_figures("homeless", {"2013": "1581", "2022": "1443", "2024": "1387"})


def written(text=TEXT):
    return write_word(compose_paper(read_paper(text, name="sag.md")))


def returned(*edits, text=TEXT, now=None, settling=None):
    """What is found in the file after the edits."""
    edited = read_edited(edited_in_word(written(text), *edits))
    return comparison(case_of(edited, read_paper(text, name="sag.md")), now or text, settling)


def text_after(*edits, now=TEXT, **settled):
    """The text of the draft when everything that may has been taken in."""
    settling = Settling(**settled)
    return taken_in(returned(*edits, now=now, settling=settling), now, settling)


def changed_lines(text, before=TEXT):
    return [line for line in text.split("\n") if line not in before.split("\n")]


# --- nothing but what was changed ------------------------------------------------------------------------------------


@pytest.mark.django_db
@pytest.mark.parametrize("name", sorted(path.stem for path in PAPERS.glob("*.md")))
def test_a_paper_of_the_example_that_nobody_edited_has_no_difference(copenhagen, name):
    source = read_paper_file(PAPERS / f"{name}.md")
    edited = read_edited(write_word(compose_paper(source)))
    assert comparison(case_of(edited, source), source.text).is_empty


@pytest.mark.django_db
@pytest.mark.parametrize("name", sorted(path.stem for path in PAPERS.glob("*.md")))
def test_every_prose_line_of_the_example_is_known_again(copenhagen, name):
    from pejl.documents.paper import Bullets, Heading, Paragraph
    from pejl.interfaces.papers.returning.lines import writer_for
    from pejl.interfaces.papers.returning.owners import owners_of

    source = read_paper_file(PAPERS / f"{name}.md")
    edited = read_edited(write_word(compose_paper(source)))
    case = case_of(edited, source)
    owners = owners_of(case.placed, case.sent.lines, writer_for(case.placed.paper))
    owned = {one.position for one in owners if one}
    prose = [at for at, one in enumerate(case.placed.paper.blocks) if isinstance(one, (Bullets, Heading, Paragraph))]
    assert set(prose) <= owned


def test_one_changed_figure_is_exactly_one_conflict(register):
    found = returned(typed_over("1.387", "1.400", within="hjemløse i 2024"))
    assert (found.changes, found.outside) == ((), ())
    (one,) = found.conflicts
    assert (one.binding, one.shown, one.typed, one.can_unbind) == ("homeless[2024]", "1.387", "1.400", True)
    assert one.sentence == "Der var 1.400 hjemløse i 2024. Det er vigtigt."
    assert one.section == "Løsning"


def test_a_changed_figure_of_a_table_can_be_reported_but_not_typed_there(register):
    (one,) = returned(typed_over("1.581", "1.600", within="1.581")).conflicts
    found = returned(lambda body: typed_over("1.581", "1.600")(body.findall(".//{*}tbl")[0]))
    assert one.can_unbind
    assert [each.can_unbind for each in found.conflicts] == [False]


def test_a_figure_that_is_settled_as_typed_stands_unbound_in_the_text(register):
    edit = typed_over("1.387", "1.400", within="hjemløse i 2024")
    (one,) = returned(edit).conflicts
    text = text_after(edit, unbound=[one.key])
    assert "Der var 1.400 hjemløse i 2024. Det er **vigtigt**." in text
    assert text_after(edit) == TEXT  # the register's stays


# --- text ------------------------------------------------------------------------------------------------------------


def test_changed_words_are_taken_in_with_their_bindings_looks_and_comments(register):
    text = text_after(reworded(" hjemløse i 2024", " borgere uden hjem i 2024"))
    assert changed_lines(text) == [
        "<!-- spørg Anna -->",
        "Der var {{ homeless[2024] }} borgere uden hjem i 2024. Det er **vigtigt**.",
    ]


def test_items_headings_and_new_paragraphs_go_where_they_stand(register):
    text = text_after(
        reworded("Andet punkt om ", "Det andet punkt om "),
        added_after("Første punkt", "Halvandet punkt"),
        added_after("Ingen.", "Og så videre."),
        reworded("Økonomi", "Økonomiske konsekvenser"),
    )
    assert "- Første punkt\n- Halvandet punkt\n- Det andet punkt om {{ homeless[2013] }}\n\n:::" in text
    assert "# Økonomiske konsekvenser {#oekonomi}\nIngen.\n\nOg så videre.\n" in text


def test_what_is_gone_is_shown_and_stays_unless_somebody_says_so(register):
    edits = (taken_out("Indledning om sagen."), table_taken_out("Hjemløse."))
    found = returned(*edits)
    gone = [one for one in found.changes if one.kind is ChangeKind.REMOVED]
    assert [one.before.split("\n")[0] for one in gone] == ["Indledning om sagen.", "::: tabel hjemloese"]
    assert text_after(*edits) == TEXT
    text = text_after(*edits, taken=[one.id for one in gone])
    assert "Indledning" not in text
    assert "::: tabel" not in text
    assert text.count("\n\n\n") == 0


def test_a_draft_by_rule_that_is_written_on_becomes_a_text_of_its_own(register):
    edit = written_on("måles ved", " Tallet er sikkert.")
    (change,) = returned(edit).changes
    assert change.kind is ChangeKind.WRITTEN_OVER
    text = text_after(edit)
    assert "::: udkast" not in text
    assert "{{ målt ved 1 }} Tallet er sikkert.\n\n{{ forbehold 1 }}\n" in text
    assert returned(text=text).is_empty


def test_what_a_rule_drafted_is_a_text_of_people_without_the_paragraph_that_they_took_out(register):
    edit = taken_out("måles ved")
    assert [one.kind for one in returned(edit).changes] == [ChangeKind.WRITTEN_OVER]
    assert ":::\n\n{{ forbehold 1 }}\n\n# Økonomi" in text_after(edit)


def test_a_control_that_was_taken_off_is_bound_again_where_its_figure_stands(register):
    assert text_after(control_taken_off("1.387")) == TEXT
    text = text_after(control_taken_off("1.387"), reworded("Det er ", "Det er meget "))
    assert "Der var {{ homeless[2024] }} hjemløse i 2024. Det er meget **vigtigt**." in text


def test_a_new_bare_figure_is_told_with_the_binding_that_was_perhaps_meant(register):
    edit = added_after("Ingen.", "I 2022 var der 1.443 hjemløse.")
    (change,) = returned(edit).changes
    assert [(one.text, one.suggestion) for one in change.bare] == [("1.443", "homeless[2022]")]
    assert "I 2022 var der 1.443 hjemløse." in text_after(edit)
    assert "I 2022 var der {{ homeless[2022] }} hjemløse." in text_after(edit, bound=[f"{change.id}-0"])


def test_the_title_and_the_caption_of_a_block_go_into_the_text(register):
    edits = reworded("Hjemløse.", "Hjemløse: talt af VIVE."), reworded("Sag", "Ny sag")
    found = returned(*edits)
    assert [(one.before, one.after) for one in found.changes] == [
        ("Sag", "Ny sag"),
        ("Tabel 1. Hjemløse.", "Hjemløse: talt af VIVE."),
    ]
    assert found.outside == ()
    changed = TEXT.replace("title: Sag", 'title: "Ny sag"')
    assert text_after(*edits) == changed.replace("caption: Hjemløse.", 'caption: "Hjemløse: talt af VIVE."')


FACTS = """\
::: fakta
Sagsnummer i F2: 2024-1
Sagsbehandler:
:::

"""


def test_facts_go_into_their_block(register):
    text = TEXT.replace("Indledning", f"{FACTS}Indledning")
    edits = reworded("2024-1", "2025 - 7"), reworded("udfyldes", "Socialforvaltningen")
    found = returned(*edits, text=text)
    assert [one.after for one in found.changes] == ["2025 - 7", "Socialforvaltningen"]
    facts = 'F2: "2025 - 7"\nSagsbehandler: "Socialforvaltningen"'
    assert merged(text, found.changes) == text.replace("F2: 2024-1\nSagsbehandler:", facts)


@pytest.mark.parametrize(
    ("old", "new", "edit", "told"),
    [
        ("caption: Hjemløse.", "caption: Hjemløse.\ndefinition: true", ("Hjemløse.", "Folk."), "::: tabel (14)"),
        ("caption: Hjemløse.", "caption: Hjemløse\n  i byen.", ("i byen.", "i landet."), "::: tabel (14)"),
        ("title: Sag", "title: Sag\nstate: Udkast", ("Udkast", "Færdig"), ""),
    ],
    ids=["definition in the caption", "caption of two lines", "state"],
)
def test_words_that_no_single_line_holds_are_shown_with_what_wrote_them(register, old, new, edit, told):
    definition = {"title": {"da": "Hjemløse"}, "definition": {"da": "Talt i uge 6."}, "frequency": "yearly"}
    make_indicator("homeless", by=by_alice(at="2020-02-01", reason="definition"), **definition)
    found = returned(reworded(*edit), text=TEXT.replace(old, new))
    assert found.changes == ()
    (one,) = found.outside
    assert edit[1] in one.after
    assert one.place == told


def test_words_of_the_kind_are_shown_with_its_file_and_line(register):
    text = "---\ntitle: Sag\nkind: en-side\nscheme: plan\n---\n# Kort fortalt {#kort}\n\nGodt.\n"
    found = returned(reworded("Kort fortalt", "Kort sagt"), text=text)
    assert [(one.before, one.after) for one in found.outside] == [("Kort fortalt", "Kort sagt")]
    assert found.outside[0].place == "en-side.md:11"


# --- a text that others have changed ---------------------------------------------------------------------------------


def test_changes_go_into_a_text_that_was_changed_elsewhere_meanwhile(register):
    now = TEXT.replace("Indledning om sagen.", "En ny indledning.\n\nOg en til.")
    text = text_after(reworded("Ingen.", "Ingen merudgifter."), now=now)
    assert text == now.replace("Ingen.", "Ingen merudgifter.")


def test_a_passage_that_both_changed_is_left_and_shown(register):
    now = TEXT.replace("Ingen.", "Udgiften er ukendt.")
    edit = reworded("Ingen.", "Ingen merudgifter.")
    (change,) = returned(edit, now=now).changes
    assert change.clash == "Udgiften er ukendt."
    assert text_after(edit, now=now) == now
    assert text_after(edit, now=now, taken=[change.id]) == TEXT.replace("Ingen.", "Ingen merudgifter.")


# --- files that are not this paper's ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "code", "expected"),
    [
        (TEXT.replace("title: Sag", "title: Sag\ncode: anden"), "sag", "paper.returned_other"),
        (TEXT.replace("Ingen.", "Noget helt andet."), "sag", "paper.returned_old"),
    ],
)
def test_a_file_of_another_paper_or_of_a_text_that_is_not_known_is_refused(register, text, code, expected):
    with pytest.raises(PejlError) as refused:
        text_made_of(read_edited(written(text)), code, {text_sum(TEXT): TEXT})
    assert refused.value.code == expected


def test_a_file_that_is_no_paper_of_ours_is_refused(register):
    from tests.papers import word

    with pytest.raises(PejlError) as refused:
        text_made_of(read_edited(word()), "sag", {text_sum(TEXT): TEXT})
    assert refused.value.code == "paper.returned_no_list"
    assert text_made_of(read_edited(written()), "sag", {text_sum(TEXT): TEXT}) == TEXT


# --- LibreOffice -----------------------------------------------------------------------------------------------------

OFFICE = shutil.which("soffice")


def saved_by_libreoffice(data, folder):
    if OFFICE is None:
        pytest.skip("LibreOffice is not on this machine: a paper that it saved is not taken in")
    (folder / "sag.docx").write_bytes(data)
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = [OFFICE, profile, "--headless", "--convert-to", "docx", "--outdir", folder / "saved", folder / "sag.docx"]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return (folder / "saved" / "sag.docx").read_bytes()


@pytest.mark.slow
def test_a_file_that_libreoffice_saved_holds_the_same_one_conflict(register, tmp_path):
    data = edited_in_word(written(), typed_over("1.387", "1.400", within="hjemløse i 2024"))
    edited = read_edited(saved_by_libreoffice(data, tmp_path))
    found = comparison(case_of(edited, read_paper(TEXT, name="sag.md")), TEXT)
    assert (found.changes, found.outside) == ((), ())
    assert [(one.shown, one.typed) for one in found.conflicts] == [("1.387", "1.400")]


@pytest.mark.slow
@pytest.mark.django_db
@pytest.mark.parametrize("name", ["sag-indsatsomraader", "bilag-indsatsomraader"])
def test_a_paper_of_the_example_that_libreoffice_saved_has_no_difference(copenhagen, tmp_path, name):
    source = read_paper_file(PAPERS / f"{name}.md")
    edited = read_edited(saved_by_libreoffice(write_word(compose_paper(source)), tmp_path))
    assert comparison(case_of(edited, source), source.text).is_empty
