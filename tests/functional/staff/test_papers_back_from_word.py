# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A paper is fetched as Word, edited, handed in on its page, read by the worker and taken in as somebody decides."""

import re
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from pejl.apps.papers.models import ReturnedFile
from pejl.apps.papers.queries import doubts, paper_facts, returned_files, section_history
from pejl.apps.papers.reading import remove_expired_returns
from pejl.interfaces.papers.life import store_text
from pejl.interfaces.papers.source.reading import read_paper
from pejl.interfaces.staff.papers.tasks import read_returned
from tests.functional.staff.test_papers_on_the_page import NEW, PAPER, TEXT, page, visitor, visitors, written
from tests.people import ALICE
from tests.word_edits import added_after, edited_in_word, reworded, taken_out, typed_over

__all__ = ["visitors", "written"]  # the fixtures
pytestmark = pytest.mark.django_db


def fetched(client: Client) -> bytes:
    return client.get(f"{PAPER}papir.docx").content


def hand_in(client: Client, data: bytes, name: str = "status.docx") -> str:
    """The address of what was found, when the worker has read it."""
    answer = client.post(f"{PAPER}retur/", {"file": SimpleUploadedFile(name, data)})
    assert answer.status_code == 302
    waiting = page(client.get(answer.url))
    assert "Filen venter på at blive læst" in waiting
    read_returned.call(int(answer.url.rstrip("/").rpartition("/")[2]))
    return answer.url


def test_words_go_into_the_text_and_a_changed_figure_is_settled_first(written):
    writer = written["writer"]
    file = edited_in_word(fetched(writer), typed_over("1.387", "1.400"), reworded(" talt.", " talt i alt."))
    address = hand_in(writer, file)
    shown = page(writer.get(address))
    assert "Tal, der er skrevet over" in shown
    assert "<del>1.387</del> → <ins>1.400</ins>" in shown
    assert writer.post(address, {}).status_code == 400  # the figure has not been decided about
    assert writer.post(address, {"f1": "unbind"}).status_code == 400  # nor why
    assert paper_facts("status").source == TEXT
    answer = writer.post(address, {"f1": "report", "f1-reason": "Vi har talt forkert."})
    assert answer.status_code == 302
    assert paper_facts("status").source == TEXT.replace(" talt.", " talt i alt.")
    (one,) = doubts("status")
    assert (one.doubt.binding, one.doubt.stated, one.by) == ("homeless[2024]", "1.400", "writer")
    assert section_history("status")[-1].reason == "Taget ind fra Word: status.docx"
    assert "Tal, der er meldt som forkerte" in page(writer.get(PAPER))
    assert writer.post(address, {"f1": "register"}).status_code == 400  # it was taken in before


def test_a_figure_can_be_unbound_for_a_reason(written):
    writer = written["writer"]
    address = hand_in(writer, edited_in_word(fetched(writer), typed_over("1.387", "knap 1.400")))
    writer.post(address, {"f1": "unbind", "f1-reason": "Afrundet til læseren."})
    assert "I 2024 blev knap 1.400 talt." in paper_facts("status").source


def test_a_bare_figure_is_bound_and_what_is_gone_stays_unless_it_is_chosen(written):
    writer = written["writer"]
    edits = (added_after("talt", "I 2013 var der 1.581 hjemløse."), taken_out("talt."))
    address = hand_in(writer, edited_in_word(fetched(writer), *edits))
    shown = page(writer.get(address))
    bare = re.search(r'name="([ac]\d+(?:n\d+)?-0)"', shown)
    assert bare
    writer.post(address, {bare[1]: "take"})
    text = paper_facts("status").source
    assert "I 2013 var der {{ homeless[2013] }} hjemløse." in text


def test_what_somebody_else_wrote_meanwhile_stays(written):
    writer = written["writer"]
    file = edited_in_word(fetched(writer), reworded(" talt.", " talt i alt."))
    other = TEXT + "\n# Videre\n\nDet går videre.\n"
    store_text("status", read_paper(other, name="status.md"), acting_user=ALICE, reason="videre")
    address = hand_in(writer, file)
    assert "Teksten er ændret, siden filen blev hentet" in page(writer.get(address))
    assert writer.post(address, {}).status_code == 302
    assert paper_facts("status").source == other.replace(" talt.", " talt i alt.")


def test_a_file_that_nobody_changed_says_so(written):
    writer = written["writer"]
    assert "Der er ikke ændret noget i filen" in page(writer.get(hand_in(writer, fetched(writer))))


def test_files_that_are_not_this_papers_are_refused_with_a_clear_word(written):
    writer = written["writer"]
    writer.post("/arbejde/papirer/", NEW | {"code": "another"})
    other = writer.get("/arbejde/papirer/another/papir.docx").content
    assert "Filen hører til et andet papir" in page(writer.get(hand_in(writer, other)))
    broken = writer.post(f"{PAPER}retur/", {"file": SimpleUploadedFile("status.docx", b"no Word file")})
    assert broken.status_code == 400
    assert writer.post(f"{PAPER}retur/", {}).status_code == 400


def test_only_who_writes_papers_hands_in_and_only_a_draft_takes_in(written):
    data = fetched(written["reader"])
    assert written["reader"].post(f"{PAPER}retur/", {"file": SimpleUploadedFile("a.docx", data)}).status_code == 403
    writer = written["writer"]
    address = hand_in(writer, edited_in_word(data, reworded(" talt.", " talt i alt.")))
    assert written["reader"].get(address).status_code == 403
    assert visitor("elsewhere", "paper_writer").get(f"{PAPER}retur/999/").status_code == 404
    follows = re.search(r'name="follows" value="(\d*)"', page(writer.get(PAPER)))[1]
    writer.post(PAPER, {"action": "submit", "follows": follows})
    assert writer.post(address, {}).status_code == 400
    assert paper_facts("status").source == TEXT


def test_the_bytes_of_a_file_are_deleted_in_time_and_what_was_read_stays(written):
    writer = written["writer"]
    address = hand_in(writer, fetched(writer))
    assert remove_expired_returns() == 0
    assert remove_expired_returns(timezone.now() + timedelta(days=31)) == 1
    assert ReturnedFile.objects.get().body is None
    assert writer.get(address).status_code == 200
    assert [one.name for one in returned_files("status")] == ["status.docx"]
