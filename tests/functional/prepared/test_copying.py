# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A copy of the site is made of files alone: every link in it leads somewhere, and none of them to a server."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from html.parser import HTMLParser
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urldefrag, urljoin, urlsplit
from urllib.request import urlopen
from xml.etree import ElementTree

import pytest
from django.utils import timezone
from frictionless import Package

from pejl.apps.publication.queries import release
from pejl.core.errors import PejlError
from pejl.interfaces.public.prepared.copying import MARK, Copy, copy_site, file_of
from pejl.interfaces.public.prepared.keys import Shown, shown
from pejl.interfaces.public.prepared.watching import unwatched
from tests.functional.prepared.small_site import corrected, published

LEADING = {"a": "href", "link": "href", "script": "src", "img": "src", "form": "action", "section": "data-index"}
ATOM = "{http://www.w3.org/2005/Atom}"


class Leading(HTMLParser):
    """Every address that a page leads to."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = dict(attrs)
        if tag in LEADING and (address := said.get(LEADING[tag])) is not None:
            self.found.append(address)


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *args: object) -> None:
        pass


@contextmanager
def served(folder: Path) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()


def crawled(start: str) -> dict[str, str]:
    """Every address that can be reached from the front page, with what was answered; a dead one raises."""
    pages: dict[str, str] = {}
    waiting = [start, urljoin(start, "en/"), urljoin(start, "404.html"), urljoin(start, "en/404.html")]
    while waiting:
        address = waiting.pop()
        if address in pages:
            continue
        with urlopen(address) as answer:
            text = answer.read().decode("utf-8", "replace")
            pages[address] = text
            if answer.headers.get_content_type() == "text/html":
                waiting += [urldefrag(urljoin(answer.url, one))[0] for one in Leading(text).found if _is_here(one)]
    return pages


def _is_here(address: str) -> bool:
    assert "?" not in address, f"{address} needs a server"
    return not address.startswith(("mailto:", "#", "data:"))


def copy(folder: Path) -> int:
    return copy_site(Copy(shown(), timezone.now()), folder, unwatched, processes=1)


def files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_every_link_leads_to_a_file_in_both_languages(site, tmp_path):
    folder = tmp_path / "public"
    copy(folder)
    with served(folder) as start:
        pages = crawled(start)
    reached = {urlsplit(address).path for address in pages}
    languages = ("", "en/")
    kinds = ("", "beacons/", "beacons/1/", "indikator/helped-1/", "metode/", "ordliste/", "data/", "udgivelser/first/")
    assert {f"/{language}{kind}" for language in languages for kind in kinds} <= reached
    assert {f"/{language}soeg/indeks.json" for language in languages} <= reached
    assert all(urlsplit(address).netloc == urlsplit(start).netloc for address in pages)


def test_nothing_is_offered_that_needs_a_server(site, tmp_path, client):
    folder = tmp_path / "public"
    copy(folder)
    everything = "".join(path.read_text(encoding="utf-8") for path in folder.rglob("*.html"))
    for offered in ("/arbejde/", "/metode/proev/", "/hvad-hvis/", "?kendt", "?udgivelse", 'name="kendt"', 'name="mod"'):
        assert offered not in everything
    assert "/arbejde/" in client.get("/").content.decode()
    index = json.loads((folder / "soeg" / "indeks.json").read_text(encoding="utf-8"))
    assert "/metode/proev/" not in {entry["path"] for entry in index["entries"]}


def test_pages_bring_the_policy_that_a_server_of_files_does_not_send(site, tmp_path):
    copy(tmp_path / "public")
    for page in (tmp_path / "public").rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        assert '<meta http-equiv="Content-Security-Policy" content="' in text
        assert "default-src 'none'" in text
        assert "frame-ancestors" not in text


def test_files_are_the_ones_that_a_server_sends(site, tmp_path, client):
    copy(tmp_path / "public")
    for address in ("/indikator/helped-1/data.csv", "/beacons/data.json", "/en/data.csv", "/datapackage.json"):
        assert (tmp_path / "public" / file_of(address)).read_bytes() == client.get(address).content


def test_the_feed_leads_to_pages_of_the_copy(site, tmp_path):
    copy(tmp_path / "public")
    feed = ElementTree.parse(tmp_path / "public" / "nyt.atom").getroot()
    paths = [urlsplit(link.get("href")).path for link in feed.iter(f"{ATOM}link")]
    assert paths
    assert {file_of(path) for path in paths} <= files(tmp_path / "public")


def test_the_data_packages_are_valid_and_so_are_their_tables(site, tmp_path):
    folder = tmp_path / "public"
    copy(folder)
    for name in ("datapackage.json", "en/datapackage.json", "indikator/helped-1/datapackage.json"):
        report = Package(str(folder / name)).validate()
        assert report.valid, report.flatten(["type", "note"])
    whole = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    assert {one["path"] for one in whole["resources"]} == {
        "indikator/helped-1/data.csv",
        "indikator/helped-2/data.csv",
        "beacons/data.csv",
    }


def test_a_folder_with_something_else_is_left_alone(site, tmp_path):
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "letter").write_text("Dear …")
    with pytest.raises(PejlError) as error:
        copy(tmp_path / "letters")
    assert error.value.code == "export.not_a_site"
    assert files(tmp_path / "letters") == {"letter"}


def test_a_copy_takes_the_place_of_the_one_before(site, tmp_path):
    folder = tmp_path / "public"
    folder.mkdir()
    copy(folder)
    (folder / "indikator" / "helped-1" / "data.csv").write_text("of the copy before")
    (folder / "gone").write_text("of the copy before")
    corrected("175")
    published("second")
    copy(folder)
    assert json.loads((folder / MARK).read_text())["release"] == "second"
    assert "gone" not in files(folder)
    assert ",175," in (folder / "indikator" / "helped-1" / "data.csv").read_text()
    assert "Udgave second" in (folder / "index.html").read_text(encoding="utf-8")


def test_an_earlier_release_is_copied_as_the_site_was_then(site, tmp_path):
    corrected("175")
    published("second")
    first = release("first")
    copy_site(Copy(Shown(first, ""), first.published_from), tmp_path / "archive", unwatched, processes=1)
    text = (tmp_path / "archive" / "index.html").read_text(encoding="utf-8")
    assert "Udgave first" in text
    assert ",150," in (tmp_path / "archive" / "indikator" / "helped-1" / "data.csv").read_text()
    assert "udgivelser/second/index.html" not in files(tmp_path / "archive")


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("/", "index.html"),
        ("/en/", "en/index.html"),
        ("/beacons/1.2/", "beacons/1.2/index.html"),
        ("/was", "was/index.html"),
        ("/nyt.atom", "nyt.atom"),
        ("/indikator/hjemløse/data.csv", "indikator/hjemløse/data.csv"),
    ],
)
def test_where_web_servers_look_for_an_address(address, file):
    assert file_of(address) == file
