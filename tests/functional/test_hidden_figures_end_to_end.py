# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""From a register to every page: a hidden figure, and what can be reckoned from it, is nowhere.

A table leaves a register, its figures enter the register of measurements, and everything that anybody can fetch is
read: pages, JSON, CSV, charts with their titles, search, feed, API, papers, protection reports, the log of changes and
the log of the program. The same search finds the figure where it is free.
"""

import io
import logging
import re
import zipfile

import pytest
from django.test import Client

from pejl.apps.disclosure.actions import Outgoing, let_out
from pejl.apps.publication.actions import PublishRequest, publish
from pejl.core.disclosure import Dimension, Rule, Zeros, named_by, renamed, table_of
from pejl.core.texts import Localised
from pejl.interfaces.papers.life import store_text
from pejl.interfaces.papers.source.reading import read_paper
from tests.factories import make_goal, make_indicator, make_measure, make_scheme, record_figures
from tests.people import ALICE, make_people

pytestmark = pytest.mark.django_db
SECRET, BASELINE, SOUTH = 61933, 20000, 90000
# The figure, the change from the baseline, and the score between 20000 and 100000, as the pages and files write them.
TRACES = re.compile(r"61[.,\s]?933|41[.,\s]?933|2[.,]6208|2[.,]62\b|209[.,]7")
AREAS = [{"code": "area", "title": {"da": "område"}, "members": [{"code": one, "title": {"da": one}} for one in ("east", "west", "south")]}]  # noqa: E501  # fmt: skip
RULE = Rule(Zeros.PUBLIC, groups=False, singles=False, citation="SDC Handbook")
PAPER = """---
title: Status på anbragte
scheme: beacons
---
# Hvordan går det

I vest blev {{ placed(area=west)[2014] }} talt, i syd {{ placed(area=south)[2014] }}. Status er {{ status 1 }}.
"""
PAGES = ("/", "/beacons/", "/beacons/1/", "/indikator/placed/", "/data/")
OTHERS = (
    "/metode/",
    "/soeg/?q=placed",
    "/soeg/indeks.json",
    "/nyt.atom",
    "/data/katalog.jsonld",
    "/udgivelser/",
    "/udgivelser/first/",
    "/api/v1/schemes/beacons",
    "/api/v1/schemes/beacons/goals/1",
    "/api/v1/indicators/placed",
    "/indikator/placed/datapackage.json",
)
STAFF = ("/arbejde/", "/arbejde/log/", "/arbejde/log/log.csv", "/arbejde/papirer/", "/arbejde/diskretionering/")


def published(*, hidden: bool) -> None:
    """West is the secondary figure that keeps the two in the east from being reckoned out."""
    make_scheme("beacons")
    make_indicator("placed", direction="increase", breakdowns=AREAS)
    make_goal("beacons", "1", direction="increase")
    target = {"value": "100000", "period": "2017"}
    make_measure("beacons", "1", "placed", breakdown="area=west", target=target)
    record_figures("placed", {"2013": str(BASELINE)}, breakdown="area=west")
    areas = Dimension("area", ("east", "west", "south"), {"all": ("east", "west", "south")})
    leaves = {("east",): 2 if hidden else 9, ("west",): SECRET, ("south",): SOUTH}
    table = renamed(named_by(table_of(leaves, [areas]), ["area"]), "2014")
    left = let_out(Outgoing("children", "placed", table, RULE, "status"), acting_user=ALICE)
    for (period, place), figure in left.protection.protected.figures.items():
        shown = {"status": "Q"} if figure is None else {}
        breakdown = "" if place == "all" else place
        record_figures("placed", {period: "" if figure is None else str(figure)}, breakdown=breakdown, **shown)
    publish(PublishRequest("first", Localised("Første")), acting_user=ALICE)


def everything(caplog: pytest.LogCaptureFixture) -> dict[str, str]:
    """All that can be fetched, by its address."""
    caplog.set_level(logging.DEBUG)
    found = {}
    for address in [*(f"{page}?format={form}" for page in PAGES for form in ("html", "json", "csv")), *OTHERS]:
        for language in ("", "/en") if not address.startswith("/api") else ("",):
            answer = Client().get(f"{language}{address}")
            assert answer.status_code == 200, address
            found[f"{language}{address}"] = _text(answer)
    return {**found, **_of_staff(), "the log of the program": caplog.text}


def _of_staff() -> dict[str, str]:
    store_text("anbragte", read_paper(PAPER, name="anbragte.md"), acting_user=ALICE)
    client = Client()
    client.force_login(make_people().alice)
    from pejl.apps.disclosure.queries import releases

    reports = [f"/arbejde/diskretionering/{one.id}/{name}" for one in releases() for name in ("", "report.json")]
    paper = ("/arbejde/papirer/anbragte/", "/arbejde/papirer/anbragte/papir.docx")
    return {address: _text(client.get(address)) for address in (*STAFF, *reports, *paper)}


def _text(answer) -> str:
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    if body.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(body)) as parts:
            body = b"\n".join(parts.read(name) for name in parts.namelist() if name.endswith(".xml"))
    return body.decode(errors="replace").replace("&nbsp;", " ").replace("\N{NO-BREAK SPACE}", " ")


def traces(texts: dict[str, str]) -> dict[str, str]:
    return {address: match[0] for address, text in texts.items() if (match := TRACES.search(text))}


def test_a_hidden_figure_and_what_follows_from_it_is_nowhere(caplog: pytest.LogCaptureFixture) -> None:
    published(hidden=True)
    texts = everything(caplog)
    assert traces(texts) == {}
    assert "Tallet er skjult" in texts["/beacons/1/?format=html"]
    assert "90.000" in texts["/indikator/placed/?format=html"]  # what is shown is there
    assert "90.000" in texts["/arbejde/papirer/anbragte/papir.docx"]


def test_the_search_finds_it_where_it_is_free(caplog: pytest.LogCaptureFixture) -> None:
    published(hidden=False)
    found = traces(everything(caplog))
    assert {"/beacons/1/?format=html", "/indikator/placed/?format=csv", "/api/v1/indicators/placed"} <= found.keys()
    assert {"/beacons/?format=json", "/arbejde/papirer/anbragte/papir.docx"} <= found.keys()
