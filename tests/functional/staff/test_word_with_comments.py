# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The Word file comes back with comments, made by the worker when somebody asks."""

from io import BytesIO
from zipfile import ZipFile

from pejl.apps.checks import commenting
from pejl.apps.checks.actions import Verdicted, decide
from pejl.apps.checks.models import Check, CommentedFile, UploadedFile
from pejl.apps.checks.queries import check_facts, report_of
from pejl.apps.checks.running import run
from pejl.interfaces.staff.checks.tasks import make_comments
from tests.functional.staff.visiting import LIST, hand_in, text
from tests.papers import checked, word
from tests.people import ALICE

# --- Word ---------------------------------------------------------------------------------------------------------


def comments(body: bytes) -> str:
    with ZipFile(BytesIO(body)) as packed:
        return packed.read("word/comments.xml").decode()


def test_the_word_file_comes_back_with_comments_but_for_what_was_dismissed(alice):
    hand_in(alice, ("sag.docx", word()))
    number = Check.objects.get().pk
    run(number)
    questioned = [one for one in report_of(number).claims if one.verdict == "contradicted"]
    assert len(questioned) == 2
    decide(number, Verdicted(questioned[1].id, "dismissed", "talt på en anden måde"), acting_user=ALICE)
    page = f"{LIST}{number}/word/"
    assert "er ikke lavet endnu" in text(alice.get(page))
    alice.post(page)
    assert "er ved at blive lavet" in text(alice.get(page))
    assert make_comments.call(CommentedFile.objects.get().pk, "da") == "done"
    document = check_facts(number).documents[0].id
    answer = alice.get(f"{page}{document}/")
    assert "sag-pejl.docx" in answer.headers["Content-Disposition"]
    assert comments(answer.content).count("<w:comment ") == 1
    assert "Modsagt: 260" in comments(answer.content)
    assert alice.get(page, headers={"HX-Request": "true"}).headers["HX-Refresh"] == "true"


def test_a_word_file_that_cannot_be_written_says_why(alice, monkeypatch):
    hand_in(alice, ("sag.docx", word()))
    number = Check.objects.get().pk
    run(number)
    alice.post(f"{LIST}{number}/word/")
    UploadedFile.objects.update(body=b"PK\x03\x04")
    row = CommentedFile.objects.get()
    assert commenting.make(row.pk, lambda *_: ()) == "failed"
    document = check_facts(number).documents[0].id
    assert "<strong>sag.docx</strong>: " in text(alice.get(f"{LIST}{number}/word/"))
    assert alice.get(f"{LIST}{number}/word/{document}/").status_code == 404


def test_a_check_without_word_files_says_so(alice):
    assert "Her er ikke noget Word-dokument" in text(alice.get(f"{LIST}{checked()}/word/"))
