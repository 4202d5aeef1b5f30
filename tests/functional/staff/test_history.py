# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What became of an indicator, a goal, a paper, a round and a delivery: who, when and why, on a page of its own."""

import pytest

from pejl.apps.audit.history import entries_naming
from pejl.apps.goals.actions import change_goal
from pejl.apps.people.actions import create_user
from pejl.apps.people.rights import GrantFacts
from pejl.apps.people.roles import Role
from pejl.apps.rounds.actions import approve, return_delivery
from pejl.apps.rounds.evidence import withdraw_file
from pejl.apps.rounds.explaining import GoalOfRound, Written, explain
from pejl.apps.rounds.facts import Taken
from tests.factories import by_alice, record_figures
from tests.functional.staff.foreign import owned_things
from tests.functional.staff.visiting import of, text

pytestmark = pytest.mark.django_db


@pytest.fixture
def things():
    return owned_things("plan", "BBU")


@pytest.fixture
def reader():
    return somebody("reader", Role.DRAFT_READER)


def somebody(name, role, unit=""):
    return of(create_user(name, None, grants=(GrantFacts(role, unit),), acting_user="test"))


def rows(client, kind, key):
    """The cells of the table, row by row."""
    shown = text(client.get(f"/arbejde/historik/{kind}/{key}/"))
    table = shown.partition("<tbody>")[2].partition("</tbody>")[0]
    cells = table.replace("</span>", "").replace("<span>", "")
    return [[cell.rpartition(">")[2] for cell in row.split("</t")[:4]] for row in cells.split("<tr>")[1:]]


def test_an_indicator_tells_of_its_figures_and_why_they_were_corrected(things, reader):
    record_figures("tal-plan", {"2024": "4711"}, at="2026-01-05", reason="Talt forkert.")
    found = rows(reader, "indicator", "tal-plan")
    assert found[0][1:] == ["alice", "Registrerede tal", "Talt forkert."]
    assert "Registrerede indikatorer" in [row[2] for row in found]


def test_many_figures_at_once_are_one_line_with_their_number(things, reader):
    assert "Registrerede tal (2)" in [row[2] for row in rows(reader, "indicator", "tal-plan")]


def test_a_goal_tells_of_its_words_texts_and_proposals(things, reader):
    change_goal("plan", "1", {"title": {"da": "Nyt"}}, by=by_alice("2026-01-05", "Klarere ord."))
    explain(
        GoalOfRound(things.round, "plan", "1"), [Written("risk", "Mangel på boliger.", None, 0)], acting_user="owner"
    )
    found = rows(reader, "goal", "plan/1")
    assert ["alice", "Registrerede mål", "Klarere ord."] in [row[1:] for row in found]
    assert {"Registrerede tekster til mål", "Registrerede en ændring"} <= {row[2] for row in found}


def test_texts_that_were_taken_away_together_are_told_of_each_goal(things, reader):
    about, kinds = GoalOfRound(things.round, "plan", "1"), ("risk", "outlook")
    explain(about, [Written(kind, "Tekst.", None, 0) for kind in kinds], acting_user="owner")
    from pejl.apps.goals.queries import scheme_tree

    standing = {one.kind: one.version for one in scheme_tree("plan").goal("1").texts}
    explain(about, [Written(kind, "", standing[kind], 0) for kind in kinds], acting_user="owner")
    assert ["owner", "Fjernede en tekst ved et mål"] in [row[1:3] for row in rows(reader, "goal", "plan/1")]
    assert entries_naming(["goals.GoalText"], "plan 2") == ()


def test_a_paper_tells_who_wrote(things, reader):
    assert ["owner", "Indleverede et papir fra Word"] in [row[1:3] for row in rows(reader, "paper", things.paper)]
    assert ["owner", "Skrev på et papir (2)"] in [row[1:3] for row in rows(reader, "paper", things.paper)]


def test_a_round_tells_of_every_step_and_a_delivery_of_its_own_and_its_files(things, reader):
    return_delivery(Taken(things.owed, things.last(), note="Se 2024."), acting_user="leader")
    withdraw_file(things.file, acting_user="owner", reason="Forkert fil.")
    told = [row[1:] for row in rows(reader, "round", things.round)]
    assert ["leader", "Sendte et tal retur", "Se 2024."] in told
    assert "Åbnede en statusrunde" in [row[1] for row in told]
    own = [row[1:] for row in rows(reader, "delivery", things.owed)]
    assert own[0] == ["owner", "Trak en fil ved et tal tilbage", "Forkert fil."]
    assert {row[1] for row in own[1:]} == {"Tilføjede en fil til et tal", "Afleverede et tal", "Sendte et tal retur"}


def test_approvals_stand_in_the_log_with_who_and_what(things):
    approve([Taken(things.owed, things.last())], acting_user="leader")
    leader = somebody("boss", Role.APPROVER)
    shown = text(leader.get(f"/arbejde/log/?action=delivery.approve&about={things.round}"))
    assert f"{things.name}" in shown
    assert '<td data-label="Hvem"><span>leader</span>' in shown


def test_only_those_who_read_the_log_see_who_has_seen_it(things, reader):
    reader.get(f"/arbejde/runder/{things.round}/")
    place = f"/arbejde/historik/round/{things.round}/"
    assert "Hvem har set den" not in text(reader.get(place))
    shown = text(somebody("boss", Role.APPROVER).get(place))
    assert "Hvem har set den" in shown
    assert ": reader</li>" in shown


@pytest.mark.parametrize("place", ["goal/plan/9", "goal/plan", "indicator/nothing", "round/nothing", "delivery/999"])
def test_what_there_is_not_has_no_history(things, reader, place):
    assert reader.get(f"/arbejde/historik/{place}/").status_code == 404
    assert reader.get("/arbejde/historik/dance/1/").status_code == 404


def test_goals_and_indicators_are_listed_with_the_way_to_their_history(things, reader):
    shown = text(reader.get("/arbejde/historik/"))
    assert "/arbejde/historik/goal/plan/1/" in shown
    assert "/arbejde/historik/indicator/tal-plan/" in shown


def test_each_page_leads_to_its_history(things, reader):
    for page, place in (
        (f"runder/{things.round}/", f"round/{things.round}/"),
        (f"runder/{things.round}/tal/{things.owed}/", f"delivery/{things.owed}/"),
        (f"runder/{things.round}/maal/plan/1/", "goal/plan/1/"),
        ("aendringer/plan/1/", "goal/plan/1/"),
        (f"papirer/{things.paper}/", f"paper/{things.paper}/"),
    ):
        assert f"/arbejde/historik/{place}" in text(reader.get(f"/arbejde/{page}")), page
