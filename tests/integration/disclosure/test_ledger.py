# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The ledger: what left stays known, so that a later table cannot uncover what an earlier one hid."""

import json
from dataclasses import replace

import pytest
from django.core import serializers
from django.db import DatabaseError, IntegrityError, connection, transaction

from pejl.apps.audit.models import AuditEntry
from pejl.apps.disclosure import queries
from pejl.apps.disclosure.actions import LetOut, Outgoing, let_out
from pejl.apps.disclosure.models import ProtectedRelease, ReleasedFigure
from pejl.core.disclosure import Dimension, Equation, Rule, Table, Zeros, named_by, renamed, shares_by, table_of
from pejl.core.errors import PejlError
from tests.people import ALICE

pytestmark = pytest.mark.django_db
RULE = Rule(Zeros.PUBLIC, groups=False, singles=False, citation="SDC Handbook")
SECRET = 1933  # found nowhere else: a hidden figure that is large, and so easy to look for


def by_district(*, east: int = 2, west: int = SECRET, south: int = 4000) -> Table:
    districts = Dimension("area", ("east", "west", "south"), {"all": ("east", "west", "south")})
    table = table_of({("east",): east, ("west",): west, ("south",): south}, [districts])
    return renamed(named_by(table, ["area"]), "2025")


def out(table: Table, *, name: str = "placed", rule: Rule = RULE, population: str = "placed-children") -> LetOut:
    return let_out(Outgoing(population, name, table, rule, occasion="status 2025"), acting_user=ALICE)


def shown(done: LetOut) -> dict[str, int | None]:
    return {" ".join(cell): figure for cell, figure in done.protection.protected.figures.items()}


def test_what_left_is_entered_with_its_intervals_and_without_what_was_hidden() -> None:
    done = out(by_district())
    assert shown(done) == {
        "2025 all": 5935,
        "2025 area=east": None,
        "2025 area=south": 4000,
        "2025 area=west": None,
    }
    record = queries.record(done.id)
    assert (record.head.table, record.head.figures, record.head.hidden, record.head.by) == ("placed", 4, 2, ALICE)
    assert [(line.cell[1], line.left.low, line.left.high, line.why) for line in record.hidden if line.left] == [
        ("area=east", 1, 1934, ("small",)),
        ("area=west", 1, 1934, ("secondary",)),
    ]
    assert record.rule["citation"] == "SDC Handbook"
    everything = serializers.serialize("json", [*ProtectedRelease.objects.all(), *ReleasedFigure.objects.all()])
    entry = AuditEntry.objects.get(action="disclosure.let_out")
    assert str(SECRET) not in everything + json.dumps([entry.before, entry.after])


def test_a_later_table_of_the_same_persons_cannot_uncover_it() -> None:
    later = Table({("2025", "area=west"): SECRET, ("2025", "own home"): 700})
    assert shown(out(later, population="others")) == {"2025 area=west": SECRET, "2025 own home": 700}
    out(by_district())
    assert shown(out(later, name="homes")) == {"2025 area=west": None, "2025 own home": 700}


def test_another_period_is_another_figure() -> None:
    out(by_district())
    now = renamed(Table({("area=west",): SECRET}), "2026")
    assert shown(out(now)) == {"2026 area=west": SECRET}


def test_a_correction_by_few_is_held_back_until_there_are_more() -> None:
    first = out(by_district(east=20))
    second = out(by_district(east=21))
    third = out(by_district(east=27))
    assert [shown(one)["2025 area=east"] for one in (first, second, third)] == [20, None, 27]
    assert [one.number for one in (first, second, third)] == [1, 2, 3]


def test_percentages_are_entered_as_what_they_are_made_of() -> None:
    sex = Dimension("sex", ("k", "m"), {"all": ("k", "m")})
    counted = shares_by({("k",): (3, 60), ("m",): (20, 50)}, [sex])
    done = out(renamed(named_by(counted, ["sex"]), "2025"))
    cells = {tuple(one.cell): one.state for one in ReleasedFigure.objects.filter(release_id=done.id)}
    assert cells["2025", "sex=k", "numerator"] == "hidden"
    assert cells["2025", "sex=k", "complement"] == "implied"
    assert all(line.cell[-1] != "complement" for line in queries.record(done.id).lines)


def test_every_number_that_left_can_be_looked_up() -> None:
    out(by_district(east=20))
    out(by_district(east=30))
    east = [
        (head.number, line.figure)
        for head, line in queries.every_number("placed", period="2025")
        if line.cell == ("2025", "area=east")
    ]
    assert east == [(1, 20), (2, 30)]
    assert len(queries.every_number("placed")) == 8
    assert queries.every_number("placed", period="2024") == ()
    assert [one.number for one in queries.releases()] == [2, 1]
    assert queries.releases(table="other") == ()


def test_what_is_hidden_and_was_never_shown_is_told() -> None:
    out(by_district(east=20))
    out(by_district(east=21), name="placed")
    out(by_district(), population="others", name="homes")
    found = queries.hidden_cells(["placed", "homes", "nothing"])
    assert found["homes"] == {("2025", "area=east"), ("2025", "area=west")}
    assert ("2025", "area=east") not in found["placed"]  # 20 is out
    assert "nothing" not in found


def test_two_that_leave_at_once_are_protected_together(monkeypatch: pytest.MonkeyPatch) -> None:
    """The other was let out after this one had looked: this one looks again."""
    honest = queries.earlier
    seen: list[int] = []

    def too_early(population: str):
        if not seen:
            seen.append(1)
            stale = honest(population)
            monkeypatch.setattr(queries, "earlier", honest)
            out(by_district())
            monkeypatch.setattr(queries, "earlier", too_early)
            return stale
        return honest(population)

    monkeypatch.setattr(queries, "earlier", too_early)
    done = out(Table({("2025", "area=west"): SECRET}))
    assert (done.number, shown(done)) == (2, {"2025 area=west": None})


def test_where_others_keep_coming_first_nothing_is_let_out(monkeypatch: pytest.MonkeyPatch) -> None:
    out(by_district())
    monkeypatch.setattr(queries, "earlier", lambda _: ())
    with pytest.raises(PejlError, match=r"disclosure\.changed_meanwhile"):
        out(by_district())
    assert ProtectedRelease.objects.count() == 1


TWICE = Equation(("2025", "x"), (("2025", "y"),))
KNOWN_TWICE = Table({("2025", "x"): 2, ("2025", "y"): 2}, (TWICE,), published=frozenset({("2025", "y")}))


@pytest.mark.parametrize(
    ("changed", "error"),
    [
        ({"population": ""}, "disclosure.population"),
        ({"name": ""}, "disclosure.population"),
        ({"rule": Rule(Zeros.PUBLIC)}, "disclosure.population"),
        ({"table": Table({("east",): 9})}, "disclosure.no_period"),
        ({"rule": Rule(Zeros.PROTECTED, citation="another policy")}, "disclosure.zeros_differ"),
        ({"table": KNOWN_TWICE}, "disclosure.cannot_be_protected"),
    ],
)
def test_what_cannot_be_let_out_leaves_no_trace(changed: dict, error: str) -> None:
    out(by_district())
    with pytest.raises(PejlError) as raised:
        let_out(replace(Outgoing("placed-children", "placed", by_district(), RULE), **changed), acting_user=ALICE)
    assert raised.value.code == error
    assert ProtectedRelease.objects.count() == 1


def test_a_hidden_figure_cannot_be_entered() -> None:
    release = ProtectedRelease.objects.get(id=out(by_district()).id)
    with pytest.raises(IntegrityError), transaction.atomic():
        ReleasedFigure.objects.create(release=release, cell=["2025"], period="2025", state="hidden", figure=2, low=1)


def test_nothing_in_the_ledger_can_be_changed() -> None:
    out(by_district())
    for statement in (
        "UPDATE disclosure_releasedfigure SET figure = 7",
        "DELETE FROM disclosure_releasedfigure",
        "UPDATE disclosure_protectedrelease SET number = 7",
        "DELETE FROM disclosure_protectedrelease",
    ):
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)


def test_a_release_that_never_was_has_no_report() -> None:
    with pytest.raises(PejlError, match=r"disclosure\.no_release"):
        queries.record(99)
