# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""From what was asked to what was done and what it cost, read from the register as it was known at a time."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from pejl.apps.audit.recording import stamp
from pejl.apps.initiatives.actions import save_contributions, save_initiatives
from pejl.apps.initiatives.queries import budget_items, initiatives
from pejl.apps.recommendations.actions import save_aims, save_answers, save_commitments, save_led_to
from pejl.apps.recommendations.queries import asked
from pejl.core.errors import PejlError
from pejl.core.periods import Period
from pejl.core.thread.money import Amount, Spread, sum_by_year
from pejl.core.thread.steps import Jurisdiction, Step
from pejl.interfaces.exchange.package_reader import read_package
from pejl.interfaces.exchange.register.loading import Order, load_package
from tests.packages import ASKED

pytestmark = pytest.mark.django_db

ASSEMBLY = "harbour-assembly"


@pytest.fixture
def loaded() -> None:
    load_package(read_package(ASKED), Order("anna", "Prøve"))


@pytest.mark.usefixtures("loaded")
def test_who_asked_and_who_has_to_answer() -> None:
    assembly = asked(ASSEMBLY).assembly
    assert assembly is not None
    assert (assembly.title.da, assembly.presented_on) == ("Borgertinget", date(2022, 3, 1))
    assert (assembly.bound, assembly.answering) == (("council",), ("works",))


@pytest.mark.usefixtures("loaded")
def test_an_answer_with_all_that_it_says() -> None:
    bath = asked(ASSEMBLY).recommendations["1"]
    assert bath.answer is not None
    assert (bath.answer.answered_by, bath.answer.answered_on) == ("works", date(2022, 5, 1))
    assert (bath.jurisdiction, bath.inherited) == (Jurisdiction.OTHER_USUALLY, "")
    assert bath.answer.bodies == ("state",)
    assert [one.kind for one in bath.answer.remarks] == ["experience", "legal_bar"]
    assert [(one.to, one.follow_up.en) for one in bath.answer.referrals] == [
        ("state", "An answer is expected in 2023.")
    ]
    assert (bath.answer.decided_by, bath.answer.decision.da) == ("council", "Rådet bygger et havnebad.")
    assert [(one.state, one.deadline) for one in bath.commitments] == [
        ("kept", date(2022, 12, 24)),
        ("open", date(2023, 6, 1)),
    ]
    assert [one.initiative for one in bath.initiatives] == ["harbour-bath"]
    assert [(one.scheme, one.goal, one.linked_by) for one in bath.goals] == [("harbour-goals", "1", "editor")]
    assert bath.missing == ()


@pytest.mark.usefixtures("loaded")
def test_what_is_missing_is_told_of_each() -> None:
    missing = {code: one.missing for code, one in asked(ASSEMBLY).recommendations.items()}
    assert missing == {
        "1": (),
        "1.1": (Step.DECIDED, Step.DONE, Step.MEASURED),
        "2": tuple(Step),  # the answer says that it will not go into it
        "3": tuple(Step),
    }


@pytest.mark.usefixtures("loaded")
def test_a_part_of_a_recommendation_is_whose_the_whole_is_unless_its_answer_says_otherwise() -> None:
    part = asked(ASSEMBLY).recommendations["1.1"]
    assert (part.jurisdiction, part.inherited) == (Jurisdiction.OTHER_USUALLY, "1")
    own = {"recommendation": "1.1", "jurisdiction": "outside"}
    save_answers(ASSEMBLY, [own], by=stamp("anna", reason="read again"))
    part = asked(ASSEMBLY).recommendations["1.1"]
    assert (part.jurisdiction, part.inherited) == (Jurisdiction.OUTSIDE, "")


@pytest.mark.usefixtures("loaded")
def test_an_initiative_with_what_it_is_to_move() -> None:
    bath = initiatives()["harbour-bath"]
    assert (bath.phase, bath.responsible, bath.start, bath.funding_ends) == (
        "pilot",
        "works",
        "2022-06",
        date(2024, 12, 31),
    )
    (first, second) = bath.contributions
    assert (first.link.goal, first.claim.indicator, first.claim.amount, first.claim.by) == (
        "1",
        "bathers",
        Decimal(5000),
        "2025",
    )
    assert (second.link.goal, second.claim.indicator, second.claim.amount) == ("2", "", None)


@pytest.mark.usefixtures("loaded")
def test_a_budget_item_with_its_amounts_and_its_goals() -> None:
    items = budget_items()
    bath, water = items["bath-2023"], items["water-2023"]
    assert bath.item.amounts == (
        Amount(Period.parse("2023..2024"), Decimal("1.5"), "million_DKK", Spread.PER_YEAR),
        Amount(Period.parse("2025..2026"), Decimal(4), "million_DKK", Spread.TOTAL, "2023"),
    )
    assert [one.goal for one in bath.supports] == ["1", "2"]
    assert [one.value for one in water.item.amounts] == [None]
    sums = sum_by_year(one.item for one in (bath, water))
    assert {year: dict(one) for year, one in sums.years.items()} == {
        2023: {("million_DKK", ""): Decimal("1.5")},
        2024: {("million_DKK", ""): Decimal("1.5")},
    }
    assert ([one.key for one in sums.undivided], sums.unnamed) == (["bath-2023"], ("water-2023",))


@pytest.mark.usefixtures("loaded")
def test_what_was_not_known_yet_is_not_told() -> None:
    before_the_reply = datetime(2022, 3, 15, tzinfo=UTC)
    then = asked(ASSEMBLY, before_the_reply)
    assert then.assembly is None  # the reply is where it is told of
    assert all(one.answer is None for one in then.recommendations.values())
    assert initiatives(before_the_reply) == {}
    assert set(initiatives(datetime(2022, 6, 1, tzinfo=UTC))) == {"harbour-bath"}
    assert set(initiatives(datetime(2023, 6, 1, tzinfo=UTC))) == {"clean-water", "harbour-bath"}


@pytest.mark.usefixtures("loaded")
def test_the_number_of_queries_does_not_grow_with_the_recommendations(django_assert_num_queries) -> None:
    with django_assert_num_queries(10):
        asked(ASSEMBLY)
    with django_assert_num_queries(2):
        initiatives()
    with django_assert_num_queries(2):
        budget_items()


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize(
    ("save", "scheme", "entry", "code"),
    [
        (save_answers, ASSEMBLY, {"recommendation": "9"}, "goal.unknown"),
        (save_answers, ASSEMBLY, {"recommendation": "1", "jurisdiction": "mine"}, "field.unknown_choice"),
        (save_commitments, ASSEMBLY, {"recommendation": "1", "owner": "nobody"}, "reference.unknown"),
        (save_led_to, ASSEMBLY, {"recommendation": "1", "initiative": "nothing"}, "reference.unknown"),
        (save_aims, ASSEMBLY, {"recommendation": "1", "goal_scheme": "no", "goal": "1"}, "goal.unknown"),
        (save_contributions, "harbour-goals", {"initiative": "nothing", "goal": "1"}, "reference.unknown"),
    ],
    ids=lambda value: value.__name__ if callable(value) else None,
)
def test_what_refers_to_nothing_is_refused_and_changes_nothing(save, scheme, entry, code) -> None:
    before = asked(ASSEMBLY), initiatives()
    with pytest.raises(PejlError, match=code.replace(".", r"\.")):
        save(scheme, [entry], by=stamp("anna", reason="tried"))
    assert (asked(ASSEMBLY), initiatives()) == before


@pytest.mark.usefixtures("loaded")
def test_a_changed_initiative_keeps_what_was_said_before() -> None:
    moment = datetime(2022, 6, 1, tzinfo=UTC)
    save_initiatives([{"initiative": "harbour-bath", "title": {"da": "Badet"}}], by=stamp("anna", reason="new name"))
    assert initiatives()["harbour-bath"].title.da == "Badet"
    assert initiatives(moment)["harbour-bath"].title.da == "Havnebadet"
    assert len(initiatives()["harbour-bath"].contributions) == 2  # a link is a statement of its own
