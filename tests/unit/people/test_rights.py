# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Who may do what: by role, within the limits of unit and follow-up, and never by adding two limits together."""

import pytest

from pejl.apps.people.rights import GrantFacts, Rights
from pejl.apps.people.roles import FOR_THE_WHOLE, RIGHTS, Permission, Role

PARENTS = {"team": "BBU", "BBU": "SOF", "BCV": "SOF"}


def rights(*grants, **more):
    return Rights(tuple(GrantFacts(*one) for one in grants), PARENTS, **more)


def test_every_role_gives_something_and_every_right_is_given_by_a_role():
    assert set(RIGHTS) == set(Role)
    assert all(RIGHTS.values())
    assert frozenset().union(*RIGHTS.values()) == set(Permission)


def test_nobody_may_both_write_and_release_by_one_role():
    writing = {Permission.DELIVER, Permission.WRITE_PAPERS, Permission.RECORD_FIGURES}
    deciding = {Permission.APPROVE, Permission.RELEASE}
    assert [role for role, given in RIGHTS.items() if given & writing and given & deciding] == []


def test_without_a_role_nothing_is_allowed():
    assert not any(Rights().may(one) for one in Permission)


def test_the_superuser_may_do_everything_everywhere():
    assert all(Rights(everything=True).may(one, organisation="BCV", scheme="x") for one in Permission)


@pytest.mark.parametrize(
    ("unit", "allowed"), [("BBU", True), ("team", True), ("SOF", False), ("BCV", False), ("", False), (None, True)]
)
def test_a_limit_to_a_unit_holds_for_what_is_under_it_and_for_nothing_else(unit, allowed):
    assert rights((Role.UNIT_REPORTER, "BBU")).may(Permission.DELIVER, organisation=unit) is allowed


@pytest.mark.parametrize(("scheme", "allowed"), [("plans", True), ("beacons", False), ("", False), (None, True)])
def test_a_limit_to_a_follow_up_holds_for_that_one(scheme, allowed):
    assert rights((Role.APPROVER, "", "plans")).may(Permission.APPROVE, scheme=scheme) is allowed


def test_an_unlimited_role_reaches_what_belongs_to_nothing():
    assert rights((Role.CENTRAL_EDITOR,)).may(Permission.EDIT_PLAN, organisation="", scheme="")


def test_two_limited_roles_do_not_add_up():
    both = rights((Role.APPROVER, "BBU", "plans"), (Role.APPROVER, "BCV", "beacons"))
    assert both.may(Permission.APPROVE, organisation="BBU", scheme="plans")
    assert not both.may(Permission.APPROVE, organisation="BBU", scheme="beacons")
    mixed = rights((Role.APPROVER, "BBU"), (Role.UNIT_REPORTER, "BCV"))
    assert not mixed.may(Permission.APPROVE, organisation="BCV")


@pytest.mark.parametrize("permission", sorted(FOR_THE_WHOLE))
def test_what_reaches_everything_is_given_by_an_unlimited_role_only(permission):
    role = next(one for one, given in RIGHTS.items() if permission in given)
    assert rights((role,)).may(permission)
    for limits in (("BBU",), ("", "plans"), ("BBU", "plans")):
        assert not rights((role, *limits)).may(permission)
        assert not rights((role, *limits)).may(permission, organisation="BBU", scheme="plans")


def test_units_that_belong_to_each_other_in_a_circle_do_not_hang():
    circle = Rights((GrantFacts(Role.APPROVER, "SOF"),), {"a": "b", "b": "a"})
    assert not circle.may(Permission.APPROVE, organisation="a")


def test_roles_are_named_once():
    assert rights((Role.UNIT_REPORTER, "BBU"), (Role.APPROVER,), (Role.UNIT_REPORTER, "BCV")).roles == (
        Role.APPROVER,
        Role.UNIT_REPORTER,
    )
