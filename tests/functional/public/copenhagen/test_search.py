# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Search finds what people mean, and says in which follow-up and for which years."""

from urllib.parse import urlencode

import pytest

from pejl.apps.publication.actions import PublishRequest, publish
from pejl.core.texts import Localised
from tests.factories import make_indicator
from tests.questions import DANISH, ENGLISH

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("copenhagen"), pytest.mark.xdist_group("copenhagen")]


def found(reader, address, question):
    answer = reader.client.get(address, {"q": question, "format": "json"})
    assert answer.status_code == 200
    return answer.json()["results"]


def read(reader, address, question, **more):
    return reader.reads(f"{address}?{urlencode({'q': question, **more})}")


@pytest.mark.parametrize(("question", "first"), DANISH)
def test_a_question_in_danish_finds_first_what_is_meant(reader, question, first):
    assert [one["path"] for one in found(reader, "/soeg/", question)][: len(first)] == first


@pytest.mark.parametrize(("question", "first"), ENGLISH)
def test_a_question_in_english_finds_first_what_is_meant(reader, question, first):
    assert [one["path"] for one in found(reader, "/en/soeg/", question)][: len(first)] == first


def test_a_year_puts_its_figure_into_the_answer_and_rivals_are_both_told(reader):
    assert (
        found(reader, "/soeg/", "hjemløse 2024")[0]["figures"] == "1.378 eller 1.387\N{NO-BREAK SPACE}personer i 2024"
    )
    assert found(reader, "/en/soeg/", "homeless 2024")[0]["figures"] == (
        "1,378 or 1,387\N{NO-BREAK SPACE}persons in 2024"
    )


def test_the_answer_names_the_follow_ups_and_the_years(reader):
    page = read(reader, "/soeg/", "hjemløse")
    assert "sider om ’hjemløse’." in page
    assert (
        "Tal · Bruges i Pejlemærker 2014-2017 og Indsatsområder 2021-2025 · "
        "Tal for 2013, 2015, 2017, 2019, 2022, 2024" in page
    )
    assert "1.D. Færre hjemløse Delmål · Pejlemærker 2014-2017" in page


def test_a_mistyped_word_is_told_and_what_looks_like_it_is_shown(reader):
    page = read(reader, "/soeg/", "hjælose")
    assert "Ingen mål eller tal hedder ’hjælose’. Mente du hjemløse" in page
    assert "Hjemløse i København" in page


def test_nothing_found_leads_on(reader):
    page = read(reader, "/soeg/", "xyzzy")
    assert "Ingen mål eller tal hedder ’xyzzy’." in page
    assert "Alt, der kan findes, står på en liste: Alle data" in page


def test_a_year_without_a_figure_is_told(reader):
    assert "Intet af det har tal for 2031." in read(reader, "/soeg/", "hjemløse 2031")


def test_no_question_explains_what_can_be_asked(reader):
    assert "Skriv et eller flere ord." in reader.reads("/soeg/")
    assert "Write one word or more." in reader.reads("/en/soeg/")


def test_what_was_known_on_another_day_is_searched_on_that_day(reader):
    page = read(reader, "/soeg/", "hjemløse", kendt="2016-01-01")
    assert "Tal for 2013 " in page
    assert "2022" not in page
    html = reader.client.get("/soeg/", {"q": "hjemløse", "kendt": "2016-01-01"}).content.decode()
    assert '<a href="/indikator/hjemloese/?kendt=2016-01-01">' in html


def test_a_form_that_changes_the_day_keeps_the_question(reader):
    html = reader.client.get("/soeg/", {"q": "hjemløse", "kendt": "2016-01-01"}).content.decode()
    assert '<input type="hidden" name="q" value="hjemløse">' in html
    assert '<a href="/soeg/?q=hjeml%C3%B8se">Vis det, der gælder i dag</a>' in html


def test_the_results_are_data_too(reader):
    rows = reader.client.get("/soeg/", {"q": "hjemløse 2024", "format": "csv"}).content.decode().splitlines()
    assert rows[0] == "kind,code,title,about,path,figures"
    assert rows[1].startswith("indicator,hjemloese,Hjemløse i København,")


@pytest.mark.parametrize(
    "question", ["<script>alert(1)</script>", "'\"&", "%00", "{% x %}", "{question}", "😀", "a" * 5000]
)
def test_a_strange_question_does_no_harm(reader, question):
    html = reader.client.get("/soeg/", {"q": question}).content.decode()
    assert "<script" not in html


def test_a_long_question_is_cut_and_it_is_told(reader):
    assert "Kun de første 200 tegn er brugt." in read(reader, "/soeg/", "hjemløse " * 50)


def test_every_page_has_a_search_box_and_the_search_page_has_one_only(reader):
    for address in ("/", "/pejlemaerker-2014-2017/1/", "/indikator/hjemloese/", "/metode/", "/findes-ikke/"):
        html = reader.client.get(address).content.decode()
        assert html.count('role="search"') == 1
        assert 'action="/soeg/"' in html
    assert reader.opens("/soeg/").content.decode().count('role="search"') == 1
    assert 'action="/en/soeg/"' in reader.opens("/en/").content.decode()


def test_what_is_recorded_is_found_when_it_is_published_and_not_before(reader):
    make_indicator("stikproeve", title={"da": "Stikprøvekvadrat"})
    assert not found(reader, "/soeg/", "stikprøvekvadrat")
    publish(PublishRequest("ny", Localised("Ny")), acting_user="test")
    assert [one["code"] for one in found(reader, "/soeg/", "stikprøvekvadrat")] == ["stikproeve"]


def test_the_index_of_a_copy_without_a_server_is_small(reader):
    answer = reader.opens("/soeg/indeks.json")
    assert answer.headers["Content-Type"] == "application/json; charset=utf-8"
    index = answer.json()
    assert index["language"] == "da"
    assert {"kind", "code", "path", "title"} <= set(index["entries"][0])
    assert len(answer.content) < 300_000
    assert reader.opens("/en/soeg/indeks.json").json()["language"] == "en"


def test_only_the_maker_of_a_copy_gets_the_page_that_searches_by_itself(reader):
    copy = reader.client.get("/soeg/", PEJL_STATIC_EXPORT="1").content.decode()
    assert "pejl/search" in copy
    assert 'data-index="/soeg/indeks.json"' in copy
    assert "pejl/search" not in reader.client.get("/soeg/", headers={"pejl-static-export": "1"}).content.decode()
