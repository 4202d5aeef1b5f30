# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Documents are handed in: what can be seen from outside is refused at once, the rest waits for the worker."""

from hashlib import sha256

import pytest

from pejl.apps.audit.queries import entries
from pejl.apps.checks import actions
from pejl.apps.checks.actions import Handed, Wanted, check_again, request_check
from pejl.apps.checks.models import Check, UploadedFile
from pejl.apps.checks.queries import check_facts, checks, file_of, report_of
from pejl.core.errors import PejlError
from tests.papers import CASE, asked, checked, hand
from tests.people import ALICE, BOB

pytestmark = pytest.mark.django_db


def test_a_check_waits_for_the_worker():
    number = asked(CASE, "Der var 12 pladser.", by=BOB)
    facts = check_facts(number)
    assert (facts.state, facts.requested_by, facts.against, facts.counts) == ("queued", BOB, "none", {})
    first, second = facts.documents
    assert (first.name, first.kind, first.size) == ("sag.txt", "txt", len(CASE.encode()))
    assert first.sha256 == sha256(CASE.encode()).hexdigest()
    assert second.name == "bilag.txt"
    assert file_of(first.id) == CASE.encode()


def test_who_asked_for_it_is_in_the_trail_and_not_what_it_says():
    number = asked(CASE)
    (entry,) = entries(object_type="checks.Check", object_key=str(number))
    assert (entry.actor, entry.action) == (ALICE, "check.request")
    assert entry.after == {"documents": ["sag.txt"], "against": "none"}


def test_the_newest_checks_come_first_in_a_fixed_number_of_queries(django_assert_num_queries):
    numbers = [asked(CASE), asked(CASE), asked(CASE)]
    with django_assert_num_queries(2):
        assert [one.id for one in checks()] == numbers[::-1]


REFUSED = [
    ("check.no_documents", []),
    ("documents.same_name", [Handed("sag.txt", b"a"), Handed("sag.txt", b"b")]),
    ("document.name_too_long", [Handed("a" * 201 + ".txt", b"a")]),
    ("document.name_too_long", [Handed("", b"a")]),
    ("document.unknown_kind", [Handed("billede.png", b"\x89PNG")]),
    ("document.unknown_kind", [Handed("gammel.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")]),
    ("check.too_many_documents", [Handed(f"{number}.txt", b"a") for number in range(11)]),
]


@pytest.mark.parametrize(("code", "files"), REFUSED, ids=[code for code, _ in REFUSED])
def test_what_can_be_seen_from_outside_is_refused_at_once(code, files):
    with pytest.raises(PejlError) as refused:
        request_check(files, Wanted(), acting_user=ALICE)
    assert refused.value.code == code
    assert not Check.objects.exists()


def test_too_many_bytes_are_refused_one_by_one_and_together(monkeypatch):
    monkeypatch.setattr(actions, "LARGEST_TOGETHER", 10)
    with pytest.raises(PejlError, match=r"document\.too_large"):
        request_check(hand("123456", "123456"), Wanted(), acting_user=ALICE)
    monkeypatch.setattr(actions, "LIMITS", actions.LIMITS.__class__(size=5))
    with pytest.raises(PejlError) as refused:
        request_check(hand("1", "123456"), Wanted(), acting_user=ALICE)
    assert refused.value.params["document"] == "bilag.txt"


def test_the_same_documents_are_checked_again():
    first = checked()
    second = check_again(first, acting_user=BOB)
    assert check_facts(second).requested_by == BOB
    assert check_facts(second).documents[0].sha256 == check_facts(first).documents[0].sha256


def test_they_are_not_when_the_files_are_gone():
    first = checked()
    UploadedFile.objects.all().delete()
    assert check_facts(first).documents[0].kept_until is None
    with pytest.raises(PejlError, match=r"check\.files_gone"):
        check_again(first, acting_user=BOB)


def test_a_check_that_is_not_there_or_not_done_has_no_report():
    with pytest.raises(PejlError, match=r"check\.unknown"):
        check_facts(1_000_000)
    with pytest.raises(PejlError, match=r"check\.no_report"):
        report_of(asked())


def test_the_list_does_not_read_what_is_large(django_assert_num_queries):
    checked()
    with django_assert_num_queries(2) as seen:
        checks()
    assert not [one for one in seen.captured_queries if '"body"' in one["sql"]]
