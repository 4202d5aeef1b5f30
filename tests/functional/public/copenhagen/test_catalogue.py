# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""`/data/`: everything that can be fetched is listed, found, cited and harvested, and is where it is said to be."""

import csv
import io
import json
import re
from dataclasses import replace
from typing import Any

import pytest
from rdflib import DCAT, DCTERMS, FOAF, RDF, Graph, URIRef

from tests.functional.public.conftest import Reader

pytestmark = [
    pytest.mark.usefixtures("copenhagen"),
    pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning"),  # rdflib's own business
]
SITE = "http://testserver"
PREFIXES = (
    "http://www.w3.org/",
    "http://purl.org/",
    "http://xmlns.com/",
    "https://www.iana.org/",
    "https://datapackage.org/",
)


@pytest.fixture
def harvested(reader: Reader) -> Graph:
    return harvest(reader)


def harvest(reader: Reader, address: str = "/data/katalog.jsonld") -> Graph:
    answer = reader.opens(address)
    assert answer.headers["Content-Type"] == "application/ld+json"
    return Graph().parse(data=answer.content, format="json-ld", publicID=f"{SITE}{address}")


def addresses_on(page: str) -> set[str]:
    return {one.replace("&amp;", "&") for one in re.findall(r'href="(/[^"#]*)"', page)}


def configured(settings: Any, **own: Any) -> None:
    settings.PEJL_APPEARANCE = replace(settings.PEJL_APPEARANCE, **own)


# --- the list ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("address", ["/data/", "/en/data/", "/data/?kendt=2024-07-01"])
def test_everything_it_links_to_is_there(reader: Reader, address: str) -> None:
    page = reader.opens(address).content.decode()
    found = addresses_on(page.split("<main")[1].split("</main>")[0])
    assert len([one for one in found if "/data.csv" in one]) > 30
    assert len([one for one in found if one.startswith("/api/v1/indicators/")]) > 30
    tried = sorted(found)[::5]  # of each kind of link some; what is listed is made in one loop
    assert {one for one in tried if reader.client.get(one).status_code != 200} == set()


def test_the_list_as_a_file_names_the_files(reader: Reader) -> None:
    rows = list(csv.DictReader(io.StringIO(reader.opens("/data/data.csv").content.decode())))
    assert {one["kind"] for one in rows} == {"scheme", "indicator"}
    for one in rows[:3] + rows[-3:]:
        reader.opens(one["csv"])
        reader.opens(one["json"])


@pytest.mark.parametrize("asked", ["hjemlos", "HJEMLØSE", "hjemloese", "unge  hjemløse"])
def test_a_filter_finds_words_however_they_are_spelt(reader: Reader, asked: str) -> None:
    everything = json.loads(reader.opens("/data/data.json").content)["catalogue"]
    found = json.loads(reader.opens(f"/data/data.json?q={asked}").content)["catalogue"]
    assert 0 < len(found) < len(everything) / 2
    assert all("hjeml" in (one["title"] + one["code"] + one["source"]).casefold() for one in found)


def test_a_filter_says_how_much_it_leaves_and_the_files_follow_it(reader: Reader) -> None:
    everything = json.loads(reader.opens("/en/data/data.json").content)["catalogue"]
    found = json.loads(reader.opens("/en/data/data.json?q=young").content)["catalogue"]
    page = reader.opens("/en/data/?q=young").content.decode()
    assert f"{len(found)} of {len(everything)} shown." in page
    assert 'href="/en/data/data.csv?q=young"' in page
    assert 'value="young"' in page


def test_a_filter_that_leaves_nothing_says_so(reader: Reader) -> None:
    assert "Ingen af dem indeholder de ord." in reader.reads("/data/?q=zzz")


def test_it_says_how_to_cite_and_that_no_licence_is_stated(reader: Reader) -> None:
    words = reader.reads("/en/data/")
    assert "Closing status of the focus areas 2021–2025, 1 December 2025 ( indsatsomraader-2025 )" in words
    assert "No licence is stated" in words


@pytest.mark.parametrize(
    ("licence", "shown"),
    [
        ("CC-BY-4.0", "Creative Commons Attribution 4.0 International"),
        ("https://example.org/vilkaar", "https://example.org/vilkaar"),
    ],
)
def test_the_licence_that_is_configured_stands_in_every_form(
    reader: Reader, settings: Any, licence: str, shown: str
) -> None:
    configured(settings, licence=licence, name={"da": "Eksempel Kommune", "en": "Example"}, email="data@example.org")
    page = reader.opens("/data/").content.decode()
    assert f">{shown}</a>" in page
    assert "Eksempel Kommune: Opsamling" in page
    found = harvest(reader)
    files = set(found.subjects(RDF.type, DCAT.Distribution))
    assert files
    assert {one for one in files if not found.value(one, DCTERMS.license)} == set()
    assert {str(one) for one in found.objects(predicate=FOAF.name)} == {"Eksempel Kommune", "Example"}
    for address in ("/datapackage.json", "/indikator/hjemloese/datapackage.json"):
        (told,) = json.loads(reader.opens(address).content)["licenses"]
        assert told["title"] == shown


# --- as other catalogues read it ---------------------------------------------------------------------------------


def test_each_data_set_has_what_dcat_ap_demands(harvested: Graph) -> None:
    (catalogue,) = harvested.subjects(RDF.type, DCAT.Catalog)
    assert catalogue == URIRef(f"{SITE}/data/")
    for needed in (DCTERMS.title, DCTERMS.description, DCTERMS.publisher):
        assert harvested.value(catalogue, needed)
    data_sets = set(harvested.objects(catalogue, DCAT.dataset))
    assert data_sets == set(harvested.subjects(RDF.type, DCAT.Dataset))
    assert len(data_sets) > 30
    for one in data_sets:
        assert {text.language for text in harvested.objects(one, DCTERMS.title)} <= {"da", "en"}
        assert {text.language for text in harvested.objects(one, DCTERMS.description)} >= {"da"}
        assert harvested.value(one, DCTERMS.publisher) == harvested.value(catalogue, DCTERMS.publisher)
        assert len(list(harvested.objects(one, DCAT.distribution))) >= 3


def test_each_file_is_where_it_is_said_to_be_and_of_the_kind_it_is_said_to_be(reader: Reader, harvested: Graph) -> None:
    files = set(harvested.subjects(RDF.type, DCAT.Distribution))
    for one in sorted(files)[::7]:
        address = str(harvested.value(one, DCAT.downloadURL)).removeprefix(SITE)
        kind = str(harvested.value(one, DCAT.mediaType)).rsplit("media-types/")[1]
        assert reader.opens(address).headers["Content-Type"].split(";")[0] == kind


def test_the_api_is_told_of_with_its_description(reader: Reader, harvested: Graph) -> None:
    (service,) = harvested.subjects(RDF.type, DCAT.DataService)
    for predicate in (DCAT.endpointURL, DCAT.endpointDescription):
        reader.opens(str(harvested.value(service, predicate)).removeprefix(SITE))
    assert service in set(harvested.objects(predicate=DCAT.accessService))


def test_every_statement_uses_a_known_vocabulary(harvested: Graph) -> None:
    used = {str(predicate) for predicate in harvested.predicates()} | {
        str(one) for one in harvested.objects(predicate=RDF.type)
    }
    assert {one for one in used if not one.startswith(PREFIXES)} == set()
    assert not any("undefined" in one or one.startswith(SITE) for one in used)


def test_an_earlier_edition_is_catalogued_with_its_own_files(reader: Reader) -> None:
    then = harvest(reader, "/data/katalog.jsonld?kendt=2024-07-01")
    now = harvest(reader)
    count = [len(set(one.subjects(RDF.type, DCAT.Dataset))) for one in (then, now)]
    assert count[0] < count[1]
    assert all("2024-07-01" in str(one) or "release=" in str(one) for one in then.objects(predicate=DCAT.downloadURL))


def test_a_copy_of_files_tells_of_no_api_and_has_no_filter(reader: Reader) -> None:
    copied = reader.client.get("/data/katalog.jsonld", PEJL_STATIC_EXPORT="1").content.decode()
    assert "/api/" not in copied
    page = reader.client.get("/data/", PEJL_STATIC_EXPORT="1").content.decode()
    assert "/api/" not in page
    assert 'id="filter"' not in page
