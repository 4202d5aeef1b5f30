# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What pages have in common is made once while they are prepared, and anew for each reader."""

from collections.abc import Iterator
from itertools import count

import pytest
from django.http import HttpRequest
from django.template import Context, Template
from django.test import RequestFactory
from django.utils import timezone
from django.utils.translation import override

from pejl.core.errors import PejlError
from pejl.interfaces.public.editions import preparing
from pejl.interfaces.public.pages import indicator
from pejl.interfaces.public.prepared import alike
from pejl.interfaces.public.prepared.addresses import Subject
from pejl.interfaces.public.prepared.alike import Asking
from pejl.interfaces.public.prepared.asking import ask
from pejl.interfaces.public.prepared.keys import shown

COUNTED = Template("{% load keeping %}{% kept part about %}{{ counter }}{% endkept %}")
INDICATORS = [Subject("public:indicator", (f"helped-{number}",)) for number in (1, 2)]


class Counter:
    """Says at each time that it is written how often that has been."""

    def __init__(self) -> None:
        self._numbers = count(1)

    def __str__(self) -> str:
        return str(next(self._numbers))


@pytest.fixture
def release(site: None) -> Iterator[None]:
    with preparing(shown().release, timezone.now()):
        yield


def written(counter: Counter, about: str = "", request: HttpRequest | None = None) -> str:
    request = request or RequestFactory().get("/")
    return COUNTED.render(Context({"request": request, "counter": counter, "about": about}))


def test_a_part_is_written_once_for_each_language_and_kind_of_site(release):
    counter = Counter()
    assert [written(counter), written(counter)] == ["1", "1"]
    with override("en"):
        assert [written(counter), written(counter)] == ["2", "2"]
    copy = RequestFactory().get("/", PEJL_STATIC_EXPORT="1")
    assert written(counter, request=copy) == "3"
    assert [written(counter, "home"), written(counter)] == ["4", "1"]


def test_nothing_is_kept_for_readers(site):
    counter = Counter()
    assert [written(counter), written(counter)] == ["1", "2"]
    with preparing(shown().release, timezone.now()):
        assert written(counter) == "3"
    with preparing(shown().release, timezone.now()):
        assert written(counter) == "4"


def test_of_pages_that_are_alike_only_the_first_goes_through_all_middleware(release, monkeypatch):
    asked = []
    monkeypatch.setattr(alike, "ask", lambda address, **environ: asked.append(address) or ask(address, **environ))
    asking = Asking()
    pages = [page for subject in INDICATORS for page in asking.pages(subject)]
    assert len(pages) == 12
    assert {address.removeprefix("/en") for address in asked} == {
        f"/indikator/helped-1/{file}" for file in ("", "data.csv", "data.json")
    }
    for page in pages:
        whole = ask(page.address)
        assert (page.body, page.headers.keys()) == (whole.body, whole.headers.keys()), page.address


def test_one_of_them_that_fails_is_named(release, monkeypatch):
    terms = indicator.sheet_terms
    monkeypatch.setattr(
        indicator, "sheet_terms", lambda sheet, *rest: terms(sheet, *rest) if sheet.code == "helped-1" else 1 / 0
    )
    asking = Asking()
    assert len(list(asking.pages(INDICATORS[0]))) == 6
    with pytest.raises(PejlError) as error:
        list(asking.pages(INDICATORS[1]))
    assert error.value.params["found"] == "/indikator/helped-2/: 500, ZeroDivisionError('division by zero')"
