# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Papers go out and come in with a plan package: texts, lives, what the committee was given, and kinds."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction

from pejl.apps.audit.models import AuditEntry
from pejl.apps.papers.actions import archive, send_back, sign, submit
from pejl.apps.papers.facts import Taken
from pejl.apps.papers.queries import frozen_of, paper_facts, papers, quotes_corrected, section_history
from pejl.core.errors import PejlError
from pejl.core.issues import Level
from pejl.core.papers.states import State
from pejl.interfaces.exchange.moments import read_moment
from pejl.interfaces.exchange.package_reader import read_package
from pejl.interfaces.exchange.register.exporting import export_register
from pejl.interfaces.exchange.register.loading import Loaded, Order, load_package
from pejl.interfaces.exchange.writing.package import write_package
from pejl.interfaces.papers.life import composed, put_on_agenda, put_right, store_text
from pejl.interfaces.papers.packaged.loading import load_papers
from pejl.interfaces.papers.packaged.reading import read_papers
from pejl.interfaces.papers.packaged.writing import export_papers
from pejl.interfaces.papers.source.reading import read_paper
from tests.composed import paragraph
from tests.factories import record_figures
from tests.packages import MINI, copy_of
from tests.people import ALICE, BOB

pytestmark = pytest.mark.django_db

TEXT = """\
---
title: Sag
scheme: harbour-2018-2021
---
Indledning.\r
\r
# Løsning
Der var {{ share-content[2018] }} tilfredse.

# Økonomi
Ingen.
"""


@pytest.fixture(autouse=True)
def kinds(tmp_path: Path, settings: Any) -> Path:
    """The folder of kinds of an installation of its own, where the small plan is loaded."""
    settings.ENVIRONMENT = replace(settings.ENVIRONMENT, home=tmp_path / "home")
    load_package(read_package(MINI), Order(ALICE, "Prøve"))
    return tmp_path / "home" / "papers" / "kinds"


@contextmanager
def empty_register() -> Iterator[None]:
    """A register of its own for what happens inside: nothing of it stays."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def load(folder: Path, *, dry_run: bool = False) -> Loaded:
    package, read = read_package(folder), read_papers(folder)
    assert (package.errors, read.issues) == ((), ())
    order = Order(BOB, "Pakken", dry_run)
    return load_package(package, order, further=partial(load_papers, read, order))


def export(folder: Path, **choice: object) -> dict[str, bytes]:
    found = export_papers(**choice)  # type: ignore[arg-type]
    exported = export_register(quoted=found.quoted, **choice)  # type: ignore[arg-type]
    write_package(exported.plan, exported.figures, folder)
    found.write(folder)
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


def text(old: str = "", new: str = "") -> str:
    assert old in TEXT
    return TEXT.replace(old, new) if old else TEXT


def store(code: str = "sag", body: str = TEXT, by: str = ALICE) -> None:
    store_text(code, read_paper(body, name=f"{code}.md"), acting_user=by)


def taken(code: str = "sag", note: str = "") -> Taken:
    return Taken(code, paper_facts(code).last, note)


def on_agenda(code: str = "sag") -> None:
    store(code)
    submit(taken(code), acting_user=ALICE)
    sign(taken(code), acting_user=BOB)
    put_on_agenda(taken(code), acting_user=BOB)


def corrected() -> None:
    on_agenda()
    record_figures("share-content", {"2018": "15.1"}, source="report-2019", at="2022-01-01", reason="tastefejl")
    put_right(taken(note="14,6 rettet til 15,1."), read_paper(TEXT, name="sag.md"), acting_user=BOB)


# --- out and in again ------------------------------------------------------------------------------------------------


def test_export_import_export_gives_the_same_bytes_with_drafts_corrections_and_kinds(
    tmp_path: Path, kinds: Path
) -> None:
    kinds.mkdir(parents=True)
    (kinds / "notat.md").write_text("---\ntitle: Notat\n---\n# Svar {#svar}\n", encoding="utf-8")
    with empty_register():
        load_package(read_package(MINI), Order(ALICE, "Prøve"))
        corrected()
        archive(taken(), acting_user=BOB)
        store("udkast", text("Ingen.", "Intet."))
        submit(taken("udkast"), acting_user=ALICE)
        send_back(taken("udkast", "Skriv om økonomi: hvad koster det?"), acting_user=BOB)
        first = export(tmp_path / "first")
    (kinds / "notat.md").unlink()
    with empty_register():
        loaded = load(tmp_path / "first")
        assert (loaded.new["paper"], loaded.new["paper_kind"], loaded.issues) == (2, 1, ())
        assert export(tmp_path / "second") == first
        assert load(tmp_path / "first").nothing_new
        assert quotes_corrected() == ()
    assert {one for one in first if one.startswith("papers/")} == {
        *(f"papers/{name}" for name in ("sag.md", "sag.yaml", "udkast.md", "udkast.yaml", "kinds/notat.md")),
        *(f"papers/sag/{number}.{form}" for number in (0, 1) for form in ("md", "json")),
    }


def test_what_came_in_is_the_paper_as_it_was(tmp_path: Path) -> None:
    with empty_register():
        load_package(read_package(MINI), Order(ALICE, "Prøve"))
        corrected()
        before, given = paper_facts("sag"), [frozen_of("sag", number) for number in (0, 1)]
        export(tmp_path / "out")
    load(tmp_path / "out")
    facts = paper_facts("sag")
    assert (facts.state, facts.source, facts.writers) == (State.CORRECTED, TEXT, before.writers)
    assert [replace(one, id=0) for one in facts.steps] == [replace(one, id=0) for one in before.steps]
    assert '"14,6\u00a0%"' in frozen_of("sag", 0).body
    assert '"15,1\u00a0%"' in frozen_of("sag", 1).body
    for one in given:
        back = frozen_of("sag", one.number)
        assert (back.at, back.by, back.note, back.known_at) == (one.at, one.by, one.note, one.known_at)
        assert (back.source, back.digest, back.settings) == (one.source, one.digest, one.settings)
    assert paragraph(composed("sag"), 2) == "Der var 15,1 % tilfredse."
    record_figures("share-content", {"2018": "15.2"}, source="report-2019", at="2023-01-01", reason="igen")
    (quote,) = quotes_corrected("sag")
    assert (quote.shown, quote.sentence) == ("15,1\u00a0%", "Der var 15,1\u00a0% tilfredse.")


def test_a_package_of_one_scheme_has_its_papers_and_what_they_quote(tmp_path: Path) -> None:
    on_agenda()
    store("andet", text("scheme: harbour-2018-2021\n", ""))
    files = export(tmp_path / "out", scheme="harbour-2018-2021")
    assert "papers/sag.md" in files
    assert "papers/andet.md" not in files
    assert b"share-content" in files["plan.yaml"]


def test_what_was_known_earlier_is_exported_as_it_stood(tmp_path: Path) -> None:
    on_agenda()
    assert "papers/sag.md" not in export(tmp_path / "before", known_at=read_moment("2021-01-01"))


# --- what is there already -------------------------------------------------------------------------------------------


def test_a_text_without_a_life_becomes_a_draft_of_whoever_takes_it_in(tmp_path: Path) -> None:
    folder = copy_of(MINI, tmp_path / "in")
    (folder / "papers").mkdir()
    (folder / "papers" / "sag.md").write_bytes(TEXT.encode())
    assert load(folder, dry_run=True).new["paper"] == 1
    assert papers() == ()
    load(folder)
    facts = paper_facts("sag")
    assert (facts.state, facts.source, facts.writers) == (State.DRAFT, TEXT, {BOB})
    entry = AuditEntry.objects.filter(action="paper.import").get()
    assert (entry.actor, entry.object_key, entry.reason) == (BOB, "sag", "Pakken")
    assert load(folder).unchanged["paper"] == 1
    (folder / "papers" / "sag.md").write_text(text("Ingen.", "Intet."), encoding="utf-8", newline="")
    assert load(folder).changed["paper"] == 1
    assert [one.section for one in section_history("sag")].count("oekonomi") == 2
    (folder / "papers" / "sag.md").write_bytes(TEXT.encode())
    assert load(folder).unchanged["paper"] == 1, "a text that the paper has had is not brought back"


def test_the_rest_of_a_life_is_added(tmp_path: Path) -> None:
    with empty_register():
        load_package(read_package(MINI), Order(ALICE, "Prøve"))
        store()
        export(tmp_path / "early")
        on_agenda_again()
        export(tmp_path / "late")
    load(tmp_path / "early")
    assert load(tmp_path / "late").changed["paper"] == 1
    assert paper_facts("sag").state is State.ON_AGENDA
    assert load(tmp_path / "early").unchanged["paper"] == 1, "the register knows the life further than the package"


def on_agenda_again() -> None:
    submit(taken(), acting_user=ALICE)
    sign(taken(), acting_user=BOB)
    put_on_agenda(taken(), acting_user=BOB)


def refused(folder: Path) -> list[tuple[str, str]]:
    loaded = load(folder)
    assert loaded.refused
    return [(one.code, one.place.file) for one in loaded.issues]


def test_another_life_and_another_text_of_a_paper_that_stands_still_are_refused(tmp_path: Path) -> None:
    with empty_register():
        load_package(read_package(MINI), Order(ALICE, "Prøve"))
        on_agenda()
        export(tmp_path / "out")
    store()
    submit(taken(), acting_user=ALICE)
    assert refused(tmp_path / "out") == [("paper.package_differs", "papers/sag.md")]
    (tmp_path / "out" / "papers" / "sag.yaml").unlink()
    (tmp_path / "out" / "papers" / "sag.md").write_text(text("Ingen.", "Intet."), encoding="utf-8", newline="")
    assert refused(tmp_path / "out") == [("paper.not_editable", "papers/sag.md")]
    assert paper_facts("sag").source == TEXT


def test_a_version_that_nobody_has_keeps_the_package_out(tmp_path: Path) -> None:
    with empty_register():
        load_package(read_package(MINI), Order(ALICE, "Prøve"))
        on_agenda()
        export(tmp_path / "out")
    body = tmp_path / "out" / "papers" / "sag" / "0.json"
    body.write_text(body.read_text(encoding="utf-8").replace('share-content","', 'share-gone","'), encoding="utf-8")
    (issue,) = load(tmp_path / "out").issues
    assert (issue.code, str(issue.place)) == ("paper.version_unknown", "papers/sag/0.json:4")
    assert issue.found.startswith("share-gone 2018 level")
    assert papers() == ()


# --- what is broken --------------------------------------------------------------------------------------------------


def broken(folder: Path, files: dict[str, str]) -> list[tuple[str, int, str, str]]:
    """File, line, section and code of all that is wrong with papers added to the small plan."""
    copy_of(MINI, folder)
    for name, content in files.items():
        path = folder / "papers" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return [(one.place.file, one.place.line, one.place.field, one.code) for one in read_papers(folder).issues]


LIFE = """\
steps:
- {kind: submit, by: alice, at: "2021-01-01T10:00:00+00:00"}
"""


@pytest.mark.parametrize(
    ("files", "found"),
    [
        ({"sag.md": "# Løsning\n"}, [("papers/sag.md", 1, "", "paper.no_front_matter")]),
        ({"sag.md": text("title: Sag", "titel: Sag")}, [
            ("papers/sag.md", 1, "title", "field.missing"),
            ("papers/sag.md", 2, "titel", "field.unknown"),
        ]),
        ({"sag.md": text("scheme", "kind: sga\nscheme")}, [("papers/sag.md", 3, "kind", "paper.no_kind")]),
        ({"sag.md": TEXT + "::: tabel\n"}, [("papers/sag.md", 12, "", "paper.block_open")]),
        ({"sag.yaml": LIFE}, [("papers/sag.md", 0, "", "file.missing")]),
        ({"sag.md": TEXT, "sag.yaml": LIFE.replace("submit", "sumbit")}, [
            ("papers/sag.yaml", 2, "steps[#1].kind", "field.not_allowed"),
        ]),
        ({"sag.md": TEXT, "sag.yaml": "step: []\n"}, [("papers/sag.yaml", 1, "step", "field.unknown")]),
        ({"sag.md": TEXT, "sag.yaml": "steps: [\n"}, [("papers/sag.yaml", 1, "", "yaml.unreadable")]),
        ({"sag.md": TEXT, "kinds/notat.md": "---\ntitle: N\nchecks: {unbond: block}\n---\n"}, [
            ("papers/kinds/notat.md", 3, "checks.unbond", "paper.no_check"),
        ]),
    ],
    ids=["no front matter", "keys", "kind", "block", "no text", "step", "key of life", "yaml", "kind's check"],
)  # fmt: skip
def test_what_is_broken_is_told_with_its_file_line_and_section(
    files: dict[str, str], found: list[tuple[str, int, str, str]], tmp_path: Path
) -> None:
    assert broken(tmp_path / "in", files) == found


def test_a_step_that_cannot_follow_and_one_without_what_it_gave_are_refused(tmp_path: Path) -> None:
    store()
    export(tmp_path / "out")
    life = tmp_path / "out" / "papers" / "sag.yaml"
    written = life.read_text(encoding="utf-8")
    at = 'at: "2021-01-01T10:00:00+00:00"'
    for steps, code in (
        (f"- {{kind: sign, by: alice, {at}}}\n", "paper.not_now"),
        (f"- {{kind: submit, by: a, {at}}}\n- {{kind: return, by: b, {at}}}\n", "paper.no_note"),
        ("".join(f"- {{kind: {one}, by: a, {at}}}\n" for one in ("submit", "sign", "release")), "paper.not_given"),
    ):
        life.write_text(f"{written}steps:\n{steps}", encoding="utf-8")
        with empty_register():
            assert refused(tmp_path / "out") == [(code, "papers/sag.md")]


def test_a_draft_that_cannot_be_put_together_comes_in_with_a_warning_of_file_line_and_section(tmp_path: Path) -> None:
    store(body=text("share-content[2018]", "share-contnt[2018]"))
    export(tmp_path / "out")
    with empty_register():
        load_package(read_package(MINI), Order(ALICE, "Prøve"))
    (tmp_path / "out" / "papers" / "sag.md").rename(tmp_path / "out" / "papers" / "sag-2.md")
    (tmp_path / "out" / "papers" / "sag.yaml").unlink()
    loaded = load(tmp_path / "out")
    (issue,) = loaded.issues
    assert (issue.level, str(issue.place)) == (Level.WARNING, "papers/sag-2.md:8: Løsning")
    assert paper_facts("sag-2").source == paper_facts("sag").source


def test_another_kind_of_the_same_name_is_refused_and_stays_as_it_is(tmp_path: Path, kinds: Path) -> None:
    kinds.mkdir(parents=True)
    (kinds / "notat.md").write_text("---\ntitle: Vores\n---\n", encoding="utf-8")
    kind = {"kinds/notat.md": "---\ntitle: Deres\n---\n"}
    assert [one[3] for one in broken(tmp_path / "in", kind)] == ["paper.kind_differs"]


@pytest.mark.parametrize("code", ["Min sag", "../sag", "a/b", "", "sag_1"])
def test_a_code_that_is_no_part_of_an_address_is_refused(code: str) -> None:
    with pytest.raises(PejlError, match=r"code\.unreadable"):
        store(code)
    assert papers() == ()
