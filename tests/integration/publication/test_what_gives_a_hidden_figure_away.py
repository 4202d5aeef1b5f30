# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A release is refused where a hidden figure follows from those beside it, or was let out by no protected table."""

import pytest

from pejl.apps.disclosure.actions import Outgoing, let_out
from pejl.apps.indicators.actions import save_comparison_groups
from pejl.apps.publication.actions import PublishRequest, publish
from pejl.apps.publication.models import Content, Release
from pejl.core.disclosure import Dimension, Rule, Zeros, named_by, renamed, table_of
from pejl.core.errors import PejlError
from pejl.core.texts import Localised
from tests.factories import by_alice, make_goal, make_indicator, make_measure, make_scheme, record_figures
from tests.people import ALICE

pytestmark = pytest.mark.django_db
SEX = [{"code": "sex", "title": {"da": "køn"}, "members": [{"code": one, "title": {"da": one}} for one in "km"]}]
RULE = Rule(Zeros.PUBLIC, groups=False, singles=False, citation="SDC Handbook")


@pytest.fixture(autouse=True)
def scheme() -> None:
    make_scheme("beacons")
    make_indicator("helped", direction="increase", breakdowns=SEX)
    make_goal("beacons", "1", direction="increase")
    make_measure("beacons", "1", "helped", target={"value": "40000", "period": "2017"})


def figures(**values: str) -> None:
    """`all="11", k="9", m="(2)"`: the figures of 2014, those in brackets hidden."""
    for member, value in values.items():
        hidden = {"confidentiality": "C"} if value.startswith("(") else {}
        breakdown = "" if member == "all" else f"sex={member}"
        record_figures("helped", {"2014": value.strip("()")}, breakdown=breakdown, **hidden)


def refused() -> str:
    with pytest.raises(PejlError) as raised:
        publish(PublishRequest("first", Localised("Første")), acting_user=ALICE)
    assert not Release.objects.exists()
    assert not Content.objects.exists()
    return f"{raised.value.code} {raised.value.params['breakdown']}".strip()


def published() -> None:
    assert publish(PublishRequest("first", Localised("Første")), acting_user=ALICE).release


def test_a_hidden_part_that_is_its_total_less_the_other_is_refused() -> None:
    figures(all="11", k="9", m="(2)")
    assert refused() == "release.reckonable sex=m"


def test_a_hidden_total_that_is_the_sum_of_its_parts_is_refused() -> None:
    figures(all="(11)", k="9", m="2")
    assert refused() == "release.reckonable"


@pytest.mark.parametrize(
    "values",
    [
        {"all": "11", "k": "(9)", "m": "(2)"},  # both are hidden
        {"all": "(11)", "k": "9", "m": "(2)"},
        {"k": "9", "m": "(2)"},  # no total is shown
        {"all": "20", "k": "9", "m": "(2)"},  # not everybody is in one of them
        {"all": "11", "k": "9", "m": "2"},
    ],
)
def test_what_does_not_follow_is_published(values: dict) -> None:
    figures(**values)
    published()


def test_numerators_and_denominators_are_reckoned_too() -> None:
    for breakdown, numerator, more in (("", "11", {}), ("sex=k", "9", {}), ("sex=m", "2", {"confidentiality": "C"})):
        share = {"numerator": numerator, "denominator": "100"}
        record_figures("helped", {"2014": numerator}, breakdown=breakdown, **share, **more)
    assert refused() == "release.reckonable sex=m"


def test_a_stated_change_that_leads_to_a_hidden_figure_is_refused() -> None:
    record_figures("helped", {"2013": "30"})
    record_figures("helped", {"2014": "2"}, confidentiality="C")
    published_before = {"kind": "change", "from_period": "2013"}
    record_figures("helped", {"2014": "-28"}, **published_before)
    assert refused() == "release.reckonable"


def test_a_stated_change_between_other_periods_gives_nothing_away() -> None:
    record_figures("helped", {"2012": "40", "2013": "30"})
    record_figures("helped", {"2014": "2"}, confidentiality="C")
    record_figures("helped", {"2013": "-10"}, kind="change", from_period="2012")
    published()


def test_what_disclosure_control_hid_cannot_be_published_by_hand() -> None:
    sex = Dimension("sex", ("k", "m"), {"all": ("k", "m")})
    table = renamed(named_by(table_of({("k",): 900, ("m",): 2}, [sex]), ["sex"]), "2014")
    let_out(Outgoing("clients", "helped", table, RULE), acting_user=ALICE)
    figures(all="902")
    published()
    record_figures("helped", {"2014": "2"}, breakdown="sex=m")
    with pytest.raises(PejlError) as raised:
        publish(PublishRequest("second", Localised("Anden")), acting_user=ALICE)
    assert (raised.value.code, raised.value.params["breakdown"]) == ("release.undisclosed", "sex=m")


def test_figures_of_others_are_not_ours() -> None:
    sex = Dimension("sex", ("k", "m"), {"all": ("k", "m")})
    table = renamed(named_by(table_of({("k",): 900, ("m",): 2}, [sex]), ["sex"]), "2014")
    let_out(Outgoing("clients", "helped", table, RULE), acting_user=ALICE)
    save_comparison_groups([{"code": "country", "title": {"da": "Hele landet"}}], by=by_alice())
    record_figures("helped", {"2014": "2"}, breakdown="sex=m", group="country")
    published()
