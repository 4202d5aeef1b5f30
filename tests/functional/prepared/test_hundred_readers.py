# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A hundred people read while releases are published and withdrawn: each page is of one release, and none fails.

Everything a release shows carries its number: its own name, the titles of the plan, its goals and its indicators, and
the figures. The pages come from a server with two processes, from their files and, in between, from Django.
"""

import gzip
import itertools
import re
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path
from threading import Event, Thread

import pytest

from tests.databases import own_database
from tests.functional.cli.conftest import PEJL, ROOT, environment
from tests.functional.cli.test_running_the_site import free_port, seconds_until

pytestmark = pytest.mark.slow

READERS = 100
PAUSE = 1.0  # seconds between two pages of a reader
PLACES = ("/", "/plan/", "/plan/1/", "/indikator/i1/", "/metode/")
ADDRESSES = [
    f"{language}{place}{form}" for place in PLACES for language in ("", "/en") for form in ("", "data.json")
] + ["/?format=html", "/en/plan/1/?format=json", "/indikator/i1/?format=html"]
NUMBERED = re.compile(r"\b(?:Udgave|Edition|udgave|Plan|Scheme|Maal|Goal|Tal|Figure)[ -](\d+)\b")
FIGURE = re.compile(r"\b6[.,]?4(\d\d)\b")  # 6.407 in release 7; the page of an indicator shows earlier versions too
SINCE = re.compile(r'<p class="since">.*?</p>', re.DOTALL)  # the front page names the release before on purpose
PUBLISHER = """
import os, sys
os.environ["DJANGO_SETTINGS_MODULE"] = "pejl.config.settings"
import django
django.setup()
from contextlib import nullcontext
from pejl.apps.publication.actions import PublishRequest, publish, withdraw
from pejl.config.databases import prepare_database
from pejl.core.texts import Localised
from pejl.interfaces.public.prepared.preparing import prepare as render
from tests.factories import by_alice, make_goal, make_indicator, make_measure, make_scheme, record_figures

def prepare():
    render(lambda *_: nullcontext(lambda: None))

def release(number):
    by = by_alice(f"2020-01-{number:02}", reason="renamed")
    make_scheme("plan", by=by, title={"da": f"Plan {number}", "en": f"Scheme {number}"})
    for code in ("1", "2"):
        make_indicator(f"i{code}", by=by, title={"da": f"Tal {number}", "en": f"Figure {number}"})
        make_goal("plan", code, by=by, title={"da": f"Maal {number}", "en": f"Goal {number}"})
        if number == 1:
            make_measure("plan", code, f"i{code}", target={"value": "9000", "period": "2017"}, by=by)
            record_figures(f"i{code}", {"2013": "5000"}, at="2020-01-01")
        record_figures(f"i{code}", {"2014": str(6400 + number)}, at=f"2020-01-{number:02}", reason="revised")
    title = Localised(f"Udgave {number}", f"Edition {number}")
    publish(PublishRequest(f"udgave-{number}", title), acting_user="anna")

if sys.argv[1] == "first":
    prepare_database()
    release(1)
    prepare()
else:
    for number in (2, 3, 4):
        release(number)
        prepare()
        if number % 2:
            withdraw(f"udgave-{number}", reason="A wrong figure.", acting_user="anna")
            prepare()
"""


Variables = dict[str, str]


def publish(variables: Variables, what: str) -> subprocess.Popen[str]:
    return subprocess.Popen([sys.executable, "-c", PUBLISHER, what], cwd=ROOT, env=variables, encoding="utf-8")


@pytest.fixture
def variables(tmp_path: Path) -> Iterator[Variables]:
    """Those of the processes of an installation where one release is out."""
    with own_database() as database:
        together = {**environment(tmp_path), "PYTHONPATH": str(ROOT), **database}
        assert publish(together, "first").wait(120) == 0
        yield together


@pytest.fixture
def port(variables: Variables) -> Iterator[int]:
    """A server with two processes that shows the first release."""
    found = free_port()
    command = [PEJL, "serve", "--port", str(found), "--workers", "2"]
    server = subprocess.Popen(command, cwd=ROOT, env=variables)
    try:
        seconds_until(f"http://127.0.0.1:{found}/", server)
        yield found
    finally:
        server.terminate()
        server.wait(20)


class Reader(Thread):
    """Goes through the pages again and again, over one connection, and notes what they showed."""

    def __init__(self, port: int, first: int, over: Event) -> None:
        super().__init__()
        self.connection, self.over = HTTPConnection("127.0.0.1", port, timeout=60), over
        self.pages = itertools.islice(itertools.cycle(ADDRESSES), first, None)
        self.seen: Counter[tuple[frozenset[int], bool]] = Counter()
        self.wrong: list[str] = []

    def run(self) -> None:
        with closing(self.connection):
            while not self.over.is_set() and not self.wrong:
                address = next(self.pages)
                try:
                    self.read(address)
                except Exception as error:  # noqa: BLE001 - a reader who is cut off is what this test looks for
                    self.wrong.append(f"{address}: {error!r}")
                time.sleep(PAUSE)

    def read(self, address: str) -> None:
        packed = {"Accept-Encoding": "gzip"} if self.ident % 2 else {}
        self.connection.request("GET", address, headers=packed)
        reply = self.connection.getresponse()
        body = reply.read()
        text = (gzip.decompress(body) if reply.headers["Content-Encoding"] == "gzip" else body).decode()
        assert reply.status == 200, f"{reply.status} {text[:2000]}"
        releases = numbers(address, text)
        prepared = "Accept-Encoding" in (reply.headers["Vary"] or "")
        self.seen[releases, prepared] += 1
        assert len(releases) == 1, f"of the releases {sorted(releases)}, prepared: {prepared}"


def numbers(address: str, text: str) -> frozenset[int]:
    """The releases that a page shows something of."""
    found = {int(number) for number in NUMBERED.findall(SINCE.sub("", text))}
    if "/plan/" in address:
        figures = {int(number) for number in FIGURE.findall(text)}
        assert figures, f"{address} shows no figure"
        found |= figures
    return frozenset(found)


def test_the_eye_of_this_test_sees_a_mixture() -> None:
    assert numbers("/", "<h1>Udgave 3</h1> Plan 3, Maal 2") == {2, 3}
    assert numbers("/plan/", "<h1>Udgave 3</h1> Plan 3: 6.402") == {2, 3}
    assert numbers("/plan/data.json", '{"code": "udgave-3", "value": 6403}') == {3}


def test_no_reader_ever_sees_a_mixture_of_two_releases(variables: Variables, port: int) -> None:
    over = Event()
    readers = [Reader(port, first, over) for first in range(READERS)]
    for reader in readers:
        reader.start()
    try:
        done = publish(variables, "more").wait(600)
    finally:
        over.set()
    for reader in readers:
        reader.join(60)
    seen = sum((reader.seen for reader in readers), Counter())
    print({(*releases, prepared): count for (releases, prepared), count in seen.items()})
    assert done == 0
    assert [line for reader in readers for line in reader.wrong] == []
    assert {number for releases, _ in seen for number in releases} >= {1, 2, 4}
    assert {prepared for _, prepared in seen} == {True, False}
    assert min(sum(reader.seen.values()) for reader in readers) > 2
