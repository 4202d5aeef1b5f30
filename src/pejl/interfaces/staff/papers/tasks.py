# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What the worker is asked to do by the pages of papers: read a Word file that came back."""

from __future__ import annotations

from django_tasks import task

from pejl.apps.checks.reading import edited_paper
from pejl.apps.checks.running import bounds
from pejl.apps.papers.facts import Read
from pejl.apps.papers.queries import paper_facts, texts_of
from pejl.apps.papers.reading import file_to_read, keep_read, keep_unread, remove_expired_returns
from pejl.core.errors import PejlError
from pejl.documents.readers.word_bindings.stored import read_stored, write_edited
from pejl.interfaces.papers.returning.taking_in import case_of, text_made_of
from pejl.interfaces.papers.source.reading import read_paper
from pejl.interfaces.staff.papers.texts import front_of


@task()
def read_returned(number: int) -> str:
    """Read the file and the paper that was sent out, and say what is wrong where that cannot be done."""
    found = file_to_read(number)
    if found is None:
        return ""
    code, name, body = found
    try:
        return keep_read(number, _read(code, edited_paper((name, body), bounds())))
    except PejlError as error:
        return keep_unread(number, error)


@task()
def remove_returned_files() -> int:
    """Delete the bytes of files that came back and have been kept for as long as is stated; how many."""
    return remove_expired_returns()


def _read(code: str, text: str) -> Read:
    edited = read_stored(text)
    made_of = text_made_of(edited, front_of(paper_facts(code)).code, texts_of(code))
    case = case_of(edited, read_paper(made_of, name=f"{code}.md"))
    return Read(text, write_edited(case.sent), made_of)
