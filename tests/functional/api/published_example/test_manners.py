# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How the API behaves towards programs, browsers and caches."""

import gzip
import json
import re

import pytest
from django.test import Client

from tests.functional.api.conftest import Program

ADDRESSES = ["", "releases", "schemes", "schemes/pejlemaerker-2014-2017", "indicators/hjemloese", "openapi.json"]
NOTHING_BEFORE = "/api/v1/releases/pejlemaerker-2015/changes"


@pytest.mark.parametrize("address", ADDRESSES)
def test_head_answers_as_get_without_the_body(program: Program, address: str) -> None:
    got, head = program.asks(address), program.client.head(f"/api/v1/{address}")
    assert head.status_code == 200
    assert head.content == b""
    assert dict(head.headers) == dict(got.headers)
    assert head.headers["Content-Length"] == str(len(got.content))


@pytest.mark.parametrize("address", [*ADDRESSES, "nothing"])
def test_options_says_what_is_allowed(program: Program, address: str) -> None:
    answer = program.client.options(
        f"/api/v1/{address}", headers={"Origin": "https://example.org", "Access-Control-Request-Method": "GET"}
    )
    assert answer.status_code == 204
    assert answer.headers["Allow"] == answer.headers["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"
    assert answer.headers["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "TRACE"])
@pytest.mark.parametrize("address", [*ADDRESSES, "nothing"])
def test_nothing_can_be_written(method: str, address: str, program: Program) -> None:
    answer = Client(enforce_csrf_checks=True).generic(method, f"/api/v1/{address}", "{}")
    assert answer.status_code == 405
    assert answer.headers["Allow"] == "GET, HEAD, OPTIONS"
    assert json.loads(answer.content)["code"] == "method.not_allowed"


@pytest.mark.parametrize("address", [*ADDRESSES, "nothing", "schemes/none"])
def test_other_sites_may_read_and_nobody_is_followed(program: Program, address: str) -> None:
    answer = program.client.get(f"/api/v1/{address}", headers={"Origin": "https://example.org"})
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Credentials" not in answer.headers
    assert not answer.cookies
    assert "Cookie" not in answer.headers["Vary"]


@pytest.mark.parametrize("address", ADDRESSES)
def test_what_has_not_changed_is_not_sent_again(program: Program, address: str) -> None:
    first = program.asks(address)
    again = program.asks(address, 304, **{"If-None-Match": first.headers["ETag"]})
    assert again.content == b""
    assert again.headers["ETag"] == first.headers["ETag"]
    assert again.headers["Access-Control-Allow-Origin"] == "*"
    assert "no-cache" in first.headers["Cache-Control"]
    program.asks(address, 200, **{"If-None-Match": '"something else"'})


def test_other_words_and_other_releases_have_other_tags(program: Program) -> None:
    asked = ["schemes", "schemes?language=en", "schemes?kendt=2024-07-01", "indicators"]
    assert len({program.asks(one).headers["ETag"] for one in asked}) == len(asked)


def test_it_is_compressed_for_those_who_can_read_that(program: Program) -> None:
    plain = program.asks("schemes/pejlemaerker-2014-2017")
    small = program.asks("schemes/pejlemaerker-2014-2017", **{"Accept-Encoding": "gzip"})
    assert gzip.decompress(small.content) == plain.content
    assert len(small.content) < len(plain.content) / 4
    assert small.headers["ETag"] == f"W/{plain.headers['ETag']}"
    program.asks(
        "schemes/pejlemaerker-2014-2017", 304, **{"Accept-Encoding": "gzip", "If-None-Match": small.headers["ETag"]}
    )


@pytest.mark.parametrize(
    ("asked", "accepted", "spoken"),
    [
        ("", "", "da"),
        ("", "en-GB,en;q=0.9", "en"),
        ("", "de, fr", "da"),
        ("?language=da", "en", "da"),
        ("?language=en", "da", "en"),
    ],
)
def test_the_language_is_the_one_asked_for(program: Program, asked: str, accepted: str, spoken: str) -> None:
    answer = program.asks(f"schemes{asked}", **({"Accept-Language": accepted} if accepted else {}))
    assert answer.headers["Content-Language"] == spoken
    assert "Accept-Language" in answer.headers["Vary"]


@pytest.mark.parametrize("language", ["da", "en"])
def test_links_lead_somewhere(program: Program, language: str) -> None:
    told = program.asks(f"schemes/pejlemaerker-2014-2017/goals/2?language={language}").content.decode()
    told += "".join(program.asks(f"{one}?language={language}").content.decode() for one in ("schemes", "releases", ""))
    told += program.asks(f"indicators/hjemloese?language={language}").content.decode()
    links = set(re.findall(r'"(?:self|page|csv|indicator|changes|openapi|manual)": "(/[^"]*)"', told))
    assert len(links) > 10
    assert {one for one in links if program.client.get(one).status_code != 200} == {NOTHING_BEFORE}


def test_the_address_without_a_version_leads_to_the_newest(program: Program) -> None:
    answer = program.client.get("/api/")
    assert (answer.status_code, answer.headers["Location"]) == (302, "/api/v1/")
