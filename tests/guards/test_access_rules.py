# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Every address says who may open it, and addresses for staff turn strangers away."""

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, path

from pejl.apps.people.rights import GrantFacts
from pejl.apps.people.roles import RIGHTS, Permission, Role
from pejl.interfaces.access import PUBLIC, STAFF, TOKEN, access_of, by_token, public, staff
from pejl.interfaces.staff.permission import RULE, permitted

PERMISSIONS = tuple(f"{RULE}{one.value}" for one in Permission)

# Addresses served by Django itself, with who guards them.
GUARDED_BY_DJANGO = {"admin": "django.contrib.admin asks for a login with staff rights"}


def addresses(patterns: list[Any], prefix: str = "", space: str = "") -> Iterator[tuple[str, str, Callable[..., Any]]]:
    """(namespace, route, view) of every address, however deep."""
    for pattern in patterns:
        route = f"{prefix}{pattern.pattern}"
        if isinstance(pattern, URLResolver):
            yield from addresses(pattern.url_patterns, route, pattern.namespace or space)
        elif isinstance(pattern, URLPattern):
            yield space, route, pattern.callback


def undeclared(patterns: list[Any]) -> list[str]:
    return [
        route
        for space, route, view in addresses(patterns)
        if space not in GUARDED_BY_DJANGO and access_of(view) not in (PUBLIC, STAFF, TOKEN, *PERMISSIONS)
    ]


def sample_address(route: str) -> str:
    """An address that the route matches, with something made up in every place."""
    return "/" + re.sub(r"<(?:(\w+):)?\w+>", lambda found: "1" if found[1] == "int" else "x", route)


def by_rule(*rules: str) -> list[str]:
    return [
        sample_address(route) for _, route, view in addresses(get_resolver().url_patterns) if access_of(view) in rules
    ]


def for_staff() -> list[str]:
    return by_rule(STAFF, *PERMISSIONS)


def test_every_address_declares_who_may_open_it() -> None:
    declared = list(addresses(get_resolver().url_patterns))
    assert len(declared) > 5
    assert undeclared(get_resolver().url_patterns) == []


def test_there_are_addresses_for_staff() -> None:
    assert for_staff()


@pytest.mark.django_db
def test_strangers_are_sent_to_the_login_from_every_address_for_staff() -> None:
    answers = {address: Client().get(address) for address in for_staff()}
    assert {
        address: answer.status_code for address, answer in answers.items() if answer.status_code not in (302, 404)
    } == {}
    assert [
        address for address, answer in answers.items() if answer.status_code == 302 and "login" not in answer.url
    ] == []


@pytest.mark.django_db
@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize("role", [None, *Role])
def test_each_role_is_refused_every_address_that_it_has_no_permission_for(role: Role | None, method: str) -> None:
    from pejl.apps.people.actions import create_user
    from tests.people import PASSWORD

    grants = () if role is None else (GrantFacts(role),)
    client = Client()
    client.force_login(create_user("erik", PASSWORD, grants=grants, acting_user="test"))
    given = RIGHTS[role] if role else frozenset()
    refused = by_rule(*(f"{RULE}{one.value}" for one in Permission if one not in given))
    assert refused
    answers = {address: client.generic(method, address).status_code for address in refused}
    assert {address: status for address, status in answers.items() if status not in (403, 405)} == {}
    opened = by_rule(*(f"{RULE}{one.value}" for one in given))
    assert [address for address in opened if client.get(address).status_code == 403] == []


@pytest.mark.django_db
@pytest.mark.parametrize("method", ["GET", "POST", "PUT", "DELETE"])
def test_without_a_token_programs_get_nowhere_not_even_with_a_login(method: str) -> None:
    from pejl.apps.people.actions import create_user
    from tests.people import PASSWORD

    client = Client()
    client.force_login(create_user("erik", PASSWORD, superuser=True, acting_user="test"))
    assert by_rule(TOKEN)
    assert {place: client.generic(method, place).status_code for place in by_rule(TOKEN)} == dict.fromkeys(
        by_rule(TOKEN), 401
    )


@pytest.mark.django_db
def test_strangers_do_not_reach_the_admin() -> None:
    from django.urls import reverse

    answer = Client().get(reverse("admin:index"))
    assert answer.status_code == 302
    assert "login" in answer.url


def of_the_api() -> list[str]:
    return [sample_address(route) for space, route, _ in addresses(get_resolver().url_patterns) if space == "api"]


def test_every_address_of_the_api_is_public() -> None:
    rules = {access_of(view) for space, _, view in addresses(get_resolver().url_patterns) if space == "api"}
    assert rules == {PUBLIC}


@pytest.mark.django_db
@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_nothing_can_be_written_through_the_api(method: str) -> None:
    versions = [one for one in of_the_api() if one != "/api/"]  # which only leads to the newest version
    assert len(versions) > 8
    answers = {address: Client().generic(method, address) for address in versions}
    assert {address for address, answer in answers.items() if answer.status_code != 405} == set()


@pytest.mark.django_db
def test_the_api_sets_no_cookies() -> None:
    assert {address for address in of_the_api() if Client().get(address).cookies} == set()


def test_the_guard_sees_an_address_without_a_rule() -> None:
    def page(request: object) -> None: ...

    declared = [
        path("ours/", public(page)),
        path("staff/", staff(page)),
        path("programs/", by_token(page)),
        path("editors/", permitted(Permission.EDIT_PLAN)(page)),
    ]
    assert undeclared([path("open/", page), *declared]) == ["open/"]
