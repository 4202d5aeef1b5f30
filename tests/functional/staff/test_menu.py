# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The menu has what somebody may open, in groups where it is much; the start page tells of the same pages."""

import re

import pytest
from django.test import RequestFactory
from django.urls import resolve

from pejl.apps.people.actions import create_user
from pejl.apps.people.rights import GrantFacts
from pejl.apps.people.roles import Role
from pejl.interfaces.staff.menu import MOST_FLAT, menu_of
from tests.functional.staff.visiting import of, text

pytestmark = pytest.mark.django_db


def somebody(*roles, **more):
    grants = tuple(GrantFacts(one) for one in roles)
    return create_user("-".join(roles) or "nobody", None, grants=grants, acting_user="test", **more)


def seen_by(user):
    request = RequestFactory().get("/arbejde/")
    request.user = user
    return menu_of(request)


def entries(user):
    return [one for group in seen_by(user).groups for one in group.entries]


@pytest.mark.parametrize("role", list(Role))
def test_every_entry_opens_for_who_sees_it_and_names_its_own_page(role):
    user = somebody(role)
    client = of(user)
    for one in entries(user):
        answer = client.get(one.address, follow=True)
        assert answer.status_code == 200, one
        if one.section != "register":  # which is Django's own
            assert f'href="{one.address}" aria-current="page"' in answer.content.decode(), one


def test_a_reporter_has_so_little_that_it_stands_side_by_side():
    user = somebody(Role.UNIT_REPORTER)
    assert seen_by(user).flat
    shown = text(of(user).get("/arbejde/"))
    assert "Mine tal" in shown
    assert "Administration" not in shown


def test_who_may_everything_sees_five_groups_and_the_pages_of_one_of_them():
    user = somebody(superuser=True)
    assert len(entries(user)) > MOST_FLAT
    page = text(of(user).get("/arbejde/log/"))
    first, second = (part.partition("</nav>")[0] for part in page.split('<nav class="menu desk')[1:])
    assert first.count("<li>") == 5
    assert 'aria-current="true">Administration' in first
    assert re.findall(r">([^<]+)</a>", second) == ["Brugere", "Log", "Diskretionering", "Tal fra registre", "Registret"]
    assert 'aria-current="page">Log' in second


@pytest.mark.parametrize(
    "roles", [(), (Role.UNIT_REPORTER,), (Role.APPROVER,), (Role.ADMINISTRATOR, Role.CENTRAL_EDITOR)]
)
def test_the_start_page_names_every_page_of_the_menu(roles):
    user = somebody(*roles)
    main = text(of(user).get("/arbejde/")).partition("<main")[2]
    told = [one for group in seen_by(user).told for one in group.entries]
    assert [one for one in told if f'<a href="{one.address}">{one.words}</a>' not in main] == []
    assert ("Du har ikke nogen rolle endnu" in main) == (not told)


def test_every_page_without_a_number_in_its_address_is_in_the_menu_or_led_to_from_one():
    """A page that is added and forgotten here is found by nobody."""
    from pejl.interfaces.staff.urls import urlpatterns

    led_to = {
        "login": "before",
        "logout": "a button",
        "delivery_openapi": "for programs",
        "log_csv": "on the log",
        "looks": "on the log",
        "looks_csv": "on the list",
        "jobs": "on the log",
        "ask_worker": "a form",
        "phrases_csv": "on the phrases",
        "take_phrases": "a form",
        "take_back_phrase": "a form",
    }
    plain = {one.name for one in urlpatterns if not one.pattern.converters}
    shown = {resolve(one.address).url_name for one in entries(somebody(superuser=True))}
    assert plain - shown == set(led_to)
