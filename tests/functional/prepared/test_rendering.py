# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What is prepared is what would have been answered, all of it, for each moment that readers will meet."""

import gzip
import json
from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone
from django.utils.translation import get_language, override

from pejl.apps.publication.actions import withdraw
from pejl.core.errors import PejlError
from pejl.interfaces.cli.site import prepare_pages_to_serve
from pejl.interfaces.public.pages import glossary
from pejl.interfaces.public.prepared import folder, keys, rendering
from pejl.interfaces.public.prepared.preparing import prepare
from pejl.interfaces.public.prepared.watching import unwatched
from tests.functional.prepared.small_site import published
from tests.people import ALICE

PAGES = ("/", "/beacons/", "/beacons/1/", "/indikator/helped-1/", "/metode/", "/ordliste/", "/data/", "/udgivelser/")
OF_THE_MOMENT = {"Cache-Control", "Vary", "ETag", "Content-Length"}


def prepared() -> tuple[Path, ...]:
    return prepare(unwatched, processes=1)


def is_missing() -> bool:
    """Whether the pages that are shown now have not been rendered."""
    return not (folder.root() / keys.shown().key).is_dir()


def manifest(place: Path) -> dict:
    return json.loads((place / "manifest.json").read_text(encoding="utf-8"))


def body(place: Path, address: str) -> str:
    return (place / "files" / manifest(place)["pages"][address]["file"]).read_text(encoding="utf-8")


def test_every_page_is_there_in_both_languages_with_its_files(site):
    (place,) = prepared()
    pages = manifest(place)["pages"]
    for page in PAGES:
        for address in (page, f"/en{page}"):
            assert {address, f"{address}data.csv", f"{address}data.json"} <= set(pages)
    assert {"/was", "/en/was", "/datapackage.json", "/indikator/helped-1/datapackage.json"} <= set(pages)


def test_each_page_is_the_one_that_is_answered(site, client):
    (place,) = prepared()
    document = manifest(place)
    for address, entry in document["pages"].items():
        answer = client.get(address)
        assert answer.status_code == 200, address
        file = place / "files" / entry["file"]
        assert file.read_bytes() == answer.content, address
        own = {name: value for name, value in answer.headers.items() if name not in OF_THE_MOMENT}
        assert {**document["headers"], **entry["headers"]} == own, address


def test_a_packed_page_lies_beside_it_where_that_is_smaller(site):
    (place,) = prepared()
    packed = list((place / "files").glob("*.gz"))
    assert packed
    for file in packed:
        assert gzip.decompress(file.read_bytes()) == file.with_suffix("").read_bytes()
        assert file.stat().st_size < file.with_suffix("").stat().st_size


def test_the_pages_lie_under_the_key_of_what_is_shown_and_are_not_rendered_twice(site):
    assert is_missing()
    (place,) = prepared()
    assert place == folder.root() / keys.shown().key
    assert not is_missing()
    assert prepared() == ()


def test_servers_are_told(site):
    prepared()
    before = (folder.root() / ".changed").stat().st_mtime_ns
    prepared()
    assert (folder.root() / ".changed").stat().st_mtime_ns > before


def test_before_the_first_release_there_is_nothing_to_render(db, home):
    assert prepared() == ()


def test_a_release_under_embargo_is_ready_before_it_is_in_force(site):
    embargo = timezone.now() + timedelta(days=1)
    published("second", embargo)
    now, then = prepared()
    assert (now.name, then.name) == (keys.shown().key, keys.shown(embargo).key)
    assert "Udgave first" in body(now, "/")
    assert "Udgave second" not in body(now, "/udgivelser/")
    assert "Udgave second" in body(then, "/")
    assert "Udgave second" in body(then, "/udgivelser/second/")


def test_after_a_withdrawal_the_pages_of_the_release_before_say_so(site):
    published("second")
    prepared()
    withdraw("second", reason="A wrong figure.", acting_user=ALICE)
    (place,) = prepared()
    assert "Udgave first" in body(place, "/")
    assert "A wrong figure." in body(place, "/udgivelser/")


def test_pages_of_a_few_releases_are_kept_and_older_ones_cleared_away(site):
    made = [prepared()[0]]
    for name in ("second", "third", "fourth"):
        published(name)
        made += prepared()
    assert [place.is_dir() for place in made] == [False, True, True, True]


def test_a_page_that_fails_is_named_and_nothing_is_kept(site, monkeypatch):
    def fail() -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(glossary, "terms", fail)
    with pytest.raises(PejlError) as error:
        prepared()
    assert error.value.code == "page.failed"
    assert error.value.params["found"] == "/ordliste/: 500, ZeroDivisionError()"
    assert [path.name for path in folder.root().iterdir()] == [".changed"]


def test_a_page_that_fails_is_told_and_the_site_is_served_all_the_same(site, monkeypatch, capsys):
    monkeypatch.setattr(rendering, "cores", lambda: 1)
    monkeypatch.setattr(glossary, "terms", lambda: 1 / 0)
    prepare_pages_to_serve()
    assert "/ordliste/" in capsys.readouterr().err
    assert is_missing()


def test_whoever_works_on_the_pages_sees_them_as_they_are_now(site, settings):
    settings.DEBUG = True
    prepare_pages_to_serve()
    assert is_missing()


def test_whoever_asked_for_it_goes_on_in_their_own_language(site):
    with override("en"):
        prepared()
        assert get_language() == "en"
