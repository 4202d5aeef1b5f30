# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Files beside figures, parts against totals, and figures that the register has already."""

from datetime import date

import pytest

from pejl.apps.audit.models import AuditEntry
from pejl.apps.measurements.models import Measurement
from pejl.apps.rounds.actions import approve, deliver, lock_round
from pejl.apps.rounds.evidence import LARGEST, MOST, attach, evidence_file, evidence_of, withdraw_file
from pejl.apps.rounds.facts import Taken
from pejl.apps.rounds.opening import RoundRequest, open_round
from pejl.apps.rounds.queries import owed_in
from pejl.core.errors import PejlError
from pejl.core.rounds.states import State
from pejl.core.texts import Localised
from tests.factories import make_goal, make_indicator, make_measure, make_scheme, moment, record_figures
from tests.people import ALICE, BOB

pytestmark = pytest.mark.django_db
SEX = {
    "code": "sex",
    "title": {"da": "Køn"},
    "adds_up": True,
    "members": [{"code": "m", "title": {"da": "Mænd"}}, {"code": "f", "title": {"da": "Kvinder"}}],
}


@pytest.fixture(autouse=True)
def opened():
    make_scheme("plan")
    make_goal("plan", "1")
    make_indicator("homeless", frequency="yearly", breakdowns=[SEX])
    for place, cell in enumerate(("", "sex=m", "sex=f")):
        make_measure("plan", "1", "homeless", breakdown=cell, measure=f"1.{'ABC'[place]}")
        record_figures("homeless", {"2024": ("100", "60", "40")[place]}, breakdown=cell)
    request = RoundRequest("status", Localised("Status"), ("plan",), date(2025, 12, 31), moment("2026-02-01 12:00"))
    open_round(request, acting_user=ALICE)


def owing(cell=""):
    return next(one for one in owed_in("status") if one.series.breakdown == cell)


def figures(**values):
    cells = {"total": "", "men": "sex=m", "women": "sex=f"}
    return [Taken(owing(cells[name]).id, owing(cells[name]).last, {"value": value}) for name, value in values.items()]


def refused(act):
    with pytest.raises(PejlError, match=r"measurements\.refused") as error:
        act()
    return [one.code for one in error.value.params["issues"] if one.level == "error"]


def test_a_part_is_never_more_than_the_total():
    assert refused(lambda: deliver(figures(total="90", men="91"), acting_user=BOB)) == ["parts.more_than_total"]
    assert owing().state is State.OPEN


def test_parts_add_up_to_the_total_or_somebody_explains_it():
    assert refused(lambda: deliver(figures(total="90", men="50", women="41"), acting_user=BOB)) == ["parts.differ"]
    explained = figures(total="90", men="50", women="41")
    explained[0].figure["explanation"] = "En er talt med to steder."
    deliver(explained, acting_user=BOB)
    assert owing("sex=f").state is State.DELIVERED


def test_parts_are_held_against_what_the_register_knows():
    record_figures("homeless", {"2025": "90"}, at="2026-01-05")
    assert refused(lambda: deliver(figures(women="91"), acting_user=BOB)) == ["parts.more_than_total"]
    deliver(figures(men="50", women="40"), acting_user=BOB)


def test_parts_without_a_total_are_let_be():
    deliver(figures(men="50", women="41"), acting_user=BOB)


def test_a_figure_that_the_register_has_is_confirmed_and_not_recorded_twice():
    record_figures("homeless", {"2025": "90"}, at="2026-01-05")
    kept = Measurement.objects.get(period="2025")
    deliver([Taken(owing().id, None, {"value": "90", "status": "A"})], acting_user=BOB)
    assert approve([Taken(owing().id, owing().last)], acting_user=ALICE) == 0
    assert owing().steps[-1].version == kept.pk
    assert Measurement.objects.get(period="2025").recorded_to is None


def test_a_figure_that_differs_from_the_register_replaces_it_with_a_reason():
    record_figures("homeless", {"2025": "90"}, at="2026-01-05")
    deliver([Taken(owing().id, None, {"value": "91", "status": "A"})], acting_user=BOB)
    assert approve([Taken(owing().id, owing().last)], acting_user=ALICE) == 1
    assert Measurement.objects.filter(period="2025").count() == 2


def test_a_file_is_kept_as_it_is_with_who_and_a_digest():
    number = attach(owing().id, "Optælling.pdf", b"%PDF-1.7 x", acting_user=BOB)
    assert evidence_file(number) == (owing().id, "Optælling.pdf", b"%PDF-1.7 x")
    (kept,) = evidence_of([owing().id])[owing().id]
    assert (kept.by, kept.size, len(kept.sha256)) == (BOB, 10, 64)
    assert AuditEntry.objects.get(action="delivery.attach").after["sha256"] == kept.sha256
    assert attach(owing().id, "igen.pdf", b"%PDF-1.7 x", acting_user=ALICE) == number


@pytest.mark.parametrize(
    ("name", "body", "code"),
    [
        ("page.html", b"<script>", "evidence.kind"),
        ("noget", b"%PDF-", "evidence.kind"),
        ("tal.pdf", b"MZ\x90", "evidence.kind"),  # a program with the name of a paper
        ("tal.csv", b"\x00\x01", "evidence.kind"),
        ("tal.txt", "tæl".encode("latin-1"), "evidence.kind"),
        ("../tal.txt", b"tal", "evidence.name"),
        ("tal\r\nX: y.txt", b"tal", "evidence.name"),
        ("", b"tal", "evidence.name"),
        ("tal.txt", b"x" * (LARGEST + 1), "evidence.too_large"),
    ],
)
def test_a_file_that_is_not_kept(name, body, code):
    with pytest.raises(PejlError) as error:
        attach(owing().id, name, body, acting_user=BOB)
    assert error.value.code == code
    assert evidence_of([owing().id]) == {}


def test_no_more_files_than_stated_and_none_in_a_closed_round():
    for number in range(5):
        attach(owing().id, "tal.txt", f"tal {number}".encode(), acting_user=BOB)
    with pytest.raises(PejlError, match=r"evidence\.too_many"):
        attach(owing().id, "tal.txt", b"en til", acting_user=BOB)
    with pytest.raises(PejlError, match=r"delivery\.unknown"):
        attach(0, "tal.txt", b"tal", acting_user=BOB)
    lock_round("status", acting_user=ALICE, reason="Over.")
    with pytest.raises(PejlError, match=r"round\.closed"):
        attach(owing().id, "tal.txt", b"tal", acting_user=BOB)


def test_a_file_is_withdrawn_with_a_reason_and_never_deleted():
    one = owing().id
    number = attach(one, "liste.txt", b"tal", acting_user=BOB)
    with pytest.raises(PejlError, match=r"evidence\.no_reason"):
        withdraw_file(number, acting_user=BOB, reason=" ")
    withdraw_file(number, acting_user=BOB, reason="Forkert år.")
    (gone,) = evidence_of([one])[one]
    assert (gone.withdrawn, gone.withdrawn_by) == ("Forkert år.", BOB)
    assert evidence_file(number) == (one, "liste.txt", b"tal")
    told = AuditEntry.objects.get(action="delivery.withdraw_file")
    assert (told.actor, told.reason, told.object_key) == (BOB, "Forkert år.", "status homeless 2025")
    with pytest.raises(PejlError, match=r"evidence\.unknown"):
        withdraw_file(number, acting_user=BOB, reason="Igen.")


def test_a_withdrawn_file_can_be_handed_in_again_and_makes_room_for_another():
    one = owing().id
    first = [attach(one, f"{n}.txt", f"tal {n}".encode(), acting_user=BOB) for n in range(MOST)]
    with pytest.raises(PejlError, match=r"evidence\.too_many"):
        attach(one, "ny.txt", b"ny", acting_user=BOB)
    withdraw_file(first[0], acting_user=BOB, reason="Forkert.")
    again = attach(one, "0.txt", b"tal 0", acting_user=BOB)
    assert again not in first
    assert attach(one, "0.txt", b"tal 0", acting_user=BOB) == again


def test_in_a_closed_round_no_file_is_withdrawn():
    number = attach(owing().id, "liste.txt", b"tal", acting_user=BOB)
    lock_round("status", acting_user=ALICE, reason="Slut.")
    with pytest.raises(PejlError, match=r"round\.closed"):
        withdraw_file(number, acting_user=BOB, reason="For sent.")
