# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The layer in front of Django: what it answers itself, with what, and what it leaves to Django."""

import gzip
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pejl.interfaces.public.prepared.in_force import InForce
from pejl.interfaces.public.prepared.keys import Shown
from pejl.interfaces.public.prepared.serving import PreparedPages
from tests.functional.prepared.folders import LONG, Reply, ask, etag, file_of, prepare, shown

PAGES = {"/": "Forside", "/en/": "Front page", "/indikator/hjemloese/": LONG, "/indikator/æblegrød/": "Æbler"}
COMPUTED = "computed"
Site = Callable[..., Reply]


def django(_environ: dict[str, Any], start_response: Callable[..., Any]) -> list[bytes]:
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [COMPUTED.encode()]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    prepare(tmp_path, "first", PAGES)
    return tmp_path


@pytest.fixture
def site(home: Path, db: None) -> Site:
    application = PreparedPages(django, InForce(home, ask=lambda: shown("first")))
    return lambda *args, **more: ask(application, *args, **more)


def test_a_prepared_page_is_answered_with_its_headers(site: Site) -> None:
    reply = site("/")
    assert (reply.status, reply.text) == (200, "Forside")
    assert reply.headers == {
        "X-Frame-Options": "DENY",
        "Content-Type": "text/html; charset=utf-8",
        "Content-Language": "da",
        "Vary": "Accept-Language, Accept-Encoding",
        "Cache-Control": "no-cache",
        "ETag": etag("Forside"),
        "Content-Length": "7",
    }


def test_the_first_reader_need_not_wait_for_what_can_be_read_before(home: Path, db: None) -> None:
    asked = []

    def in_force() -> Shown:
        asked.append("in force")
        return shown("first")

    application = PreparedPages(django, InForce(home, ask=in_force))
    application.look_ahead()
    assert asked == ["in force"]
    assert ask(application).text == "Forside"


def test_a_head_request_gets_the_same_headers_and_no_body(site: Site) -> None:
    reply = site("/", "HEAD")
    assert (reply.status, reply.body) == (200, b"")
    assert reply.headers == site("/").headers


def test_an_address_with_danish_letters_is_found(site: Site) -> None:
    assert site("/indikator/æblegrød/").text == "Æbler"


def test_a_page_is_packed_for_those_who_take_it_and_when_it_pays(site: Site) -> None:
    packed = site("/indikator/hjemloese/", accept_encoding="br, gzip")
    assert packed.text == LONG
    assert packed.headers["Content-Encoding"] == "gzip"
    assert packed.headers["Content-Length"] == str(len(packed.body))
    assert len(packed.body) < len(LONG.encode())
    assert packed.headers["ETag"] == "W/" + etag(LONG)
    assert "Content-Encoding" not in site("/", accept_encoding="gzip").headers


@pytest.mark.parametrize(
    ("accepted", "packed"),
    [
        ("gzip", True),
        ("GZIP;q=0.5", True),
        ("deflate, *", True),
        ("x-gzip", True),
        ("gzip;q=0", False),
        ("gzip;q=0, *", False),
        ("*;q=0", False),
        ("identity", False),
        ("gzipped", False),
        ("gzip;q=much", False),
        ("", False),
        (f"gzip,{'x' * 1000}", False),
    ],
)
def test_what_is_accepted_is_read_as_the_standard_says(site: Site, accepted: str, packed: bool) -> None:
    reply = site("/indikator/hjemloese/", accept_encoding=accepted)
    assert ("Content-Encoding" in reply.headers) is packed
    assert reply.text == LONG


@pytest.mark.parametrize("stated", [etag(LONG), "W/" + etag(LONG), f'"other", {etag(LONG)}', "*"])
@pytest.mark.parametrize("accepted", ["", "gzip"])
def test_who_has_the_page_already_is_told_so(site: Site, stated: str, accepted: str) -> None:
    reply = site("/indikator/hjemloese/", if_none_match=stated, accept_encoding=accepted)
    assert (reply.status, reply.body) == (304, b"")
    assert reply.headers["ETag"].endswith(etag(LONG))
    assert reply.headers["Cache-Control"] == "no-cache"
    assert reply.headers["Vary"] == "Accept-Language, Accept-Encoding"
    assert not {"Content-Type", "Content-Length", "Content-Encoding"} & set(reply.headers)


@pytest.mark.parametrize("stated", ['"other"', "W/" + '"other"', "nonsense", etag(LONG).strip('"')])
def test_who_has_another_page_gets_this_one(site: Site, stated: str) -> None:
    assert site("/indikator/hjemloese/", if_none_match=stated).status == 200


def test_a_cookie_changes_nothing(site: Site) -> None:
    assert site("/", cookie="sessionid=abc").text == "Forside"


@pytest.mark.parametrize(
    "asked",
    [
        {"address": "/arbejde/"},
        {"address": "/indikator/hjemloese"},
        {"address": "/../manifest.json"},
        {"method": "POST"},
        {"method": "OPTIONS"},
        {"query": "kendt=2024-12-31"},
        {"query": "format=csv"},
        {"host": "evil.example.org"},
        {"host": "localhost:80:80"},
    ],
)
def test_everything_else_is_left_to_django(site: Site, asked: dict[str, str]) -> None:
    assert site(**asked).text == COMPUTED


def test_what_the_server_says_itself_is_never_taken_from_the_folder(tmp_path: Path, db: None) -> None:
    stored = {"Set-Cookie": "sessionid=1", "Content-Length": "1", "Cache-Control": "max-age=9", "ETag": '"old"'}
    prepare(tmp_path, "first", PAGES, **stored)
    reply = ask(PreparedPages(django, InForce(tmp_path, ask=lambda: shown("first"))))
    assert "Set-Cookie" not in reply.headers
    assert (reply.headers["Content-Length"], reply.headers["Cache-Control"]) == ("7", "no-cache")


# --- behind a web server that speaks https ---------------------------------------------------------------------------


@pytest.fixture
def secure(home: Path, db: None, settings: Any) -> Site:
    settings.SECURE_SSL_REDIRECT = True
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    settings.SECURE_HSTS_SECONDS, settings.SECURE_HSTS_INCLUDE_SUBDOMAINS = 3600, True
    application = PreparedPages(django, InForce(home, ask=lambda: shown("first")))
    return lambda *args, **more: ask(application, *args, **more)


def test_who_comes_by_https_is_told_to_keep_to_it(secure: Site) -> None:
    reply = secure("/", x_forwarded_proto="https")
    assert reply.text == "Forside"
    assert reply.headers["Strict-Transport-Security"] == "max-age=3600; includeSubDomains"


@pytest.mark.parametrize("how", [{}, {"x_forwarded_proto": "http"}, {"x_forwarded_proto": "http, https"}])
def test_who_comes_without_is_left_to_django_which_redirects(secure: Site, how: dict[str, str]) -> None:
    assert secure("/", **how).text == COMPUTED


# --- what is missing or damaged --------------------------------------------------------------------------------------


def test_without_a_prepared_folder_pages_are_computed_and_that_is_said_once(
    tmp_path: Path, db: None, caplog: pytest.LogCaptureFixture
) -> None:
    application = PreparedPages(django, InForce(tmp_path, ask=lambda: shown("first")))
    assert {ask(application).text for _ in range(5)} == {COMPUTED}
    assert [record.message for record in caplog.records] == ["No pages are prepared under first: they are computed"]


@pytest.mark.parametrize(
    "damage",
    [
        Path.unlink,
        lambda path: path.write_text("another page"),
        lambda path: path.write_bytes(path.read_bytes()[:-1]),
    ],
)
@pytest.mark.parametrize("packed", [False, True])
def test_a_damaged_page_is_computed_said_once_and_the_others_stand(
    home: Path, site: Site, caplog: pytest.LogCaptureFixture, damage: Callable[[Path], object], packed: bool
) -> None:
    for name in ("", ".gz") if damage is Path.unlink else (".gz",) if packed else ("",):
        damage(Path(f"{file_of(home / 'first', LONG)}{name}"))
    for _ in range(3):
        reply = site("/indikator/hjemloese/", accept_encoding="gzip" if packed else "")
        assert (reply.status, reply.text) == (200, COMPUTED)
    assert len(caplog.records) == 1
    assert "/indikator/hjemloese/" in caplog.text
    assert site("/").text == "Forside"


def test_a_packed_file_that_is_another_page_is_not_sent(home: Path, site: Site) -> None:
    Path(f"{file_of(home / 'first', LONG)}.gz").write_bytes(gzip.compress(b"another page"))
    assert site("/indikator/hjemloese/", accept_encoding="gzip").text == COMPUTED


ENTRY = '"etag": "\\"1\\"", "headers": {}'
OUTSIDE = f'{{"release": "first", "headers": {{}}, "pages": {{"/": {{"file": "../../secret-key", {ENTRY}}}}}}}'
TWO_LINES = (
    f'{{"release": "a", "headers": {{"X": "a\\r\\nY: b"}}, "pages": {{"/": {{"file": "{"0" * 64}", {ENTRY}}}}}}}'
)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "Expecting value"),
        ("{", "Expecting property name"),
        ("[]", "TypeError"),
        ('{"release": "first"}', "KeyError: 'headers'"),
        (OUTSIDE, "../../secret-key"),
        (TWO_LINES, "header 'X'"),
    ],
)
def test_a_manifest_that_cannot_be_read_is_said_once_and_pages_are_computed(
    home: Path, site: Site, caplog: pytest.LogCaptureFixture, text: str, said: str
) -> None:
    (home / "first" / "manifest.json").write_text(text)
    assert {site("/").text for _ in range(5)} == {COMPUTED}
    assert len(caplog.records) == 1
    assert said in caplog.text
