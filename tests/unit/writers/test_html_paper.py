# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What a paper is as a page: the same numbers as in Word, every place led to is there, and nothing is fetched."""

import re
from dataclasses import replace

import pytest
from lxml import html

from pejl.documents.paper import (
    Block,
    Bullets,
    Facts,
    Heading,
    Link,
    NewPage,
    Note,
    Paragraph,
    Reference,
    Signatures,
    Unbound,
    Words,
)
from pejl.documents.writers.html_paper import write_html
from tests.unit.writers.sample_paper import bound, homes, plans, sample, series, verdicts, words

HOSTILE = "<script>alert('x')</script>\" onload=\"x\x00"


def page_of(*blocks: Block, **changes: object) -> html.HtmlElement:
    return html.fromstring(write_html(replace(sample(), blocks=blocks, **changes)))


def whole() -> html.HtmlElement:
    return html.fromstring(write_html(sample()))


def texts(page: html.HtmlElement, path: str) -> list[str]:
    return [" ".join(one.text_content().split()) for one in page.xpath(path)]


def test_the_same_paper_is_the_same_page() -> None:
    assert write_html(sample()) == write_html(sample())


def test_every_place_that_is_led_to_is_there_once() -> None:
    page = whole()
    anchors = page.xpath("//@id")
    assert len(anchors) == len(set(anchors))
    assert {link.removeprefix("#") for link in page.xpath("//a/@href") if link.startswith("#")} <= set(anchors)


def test_nothing_is_fetched_from_anybody() -> None:
    page = whole()
    assert page.xpath("//script | //link | //iframe | //object") == []
    assert {source.partition(",")[0] for source in page.xpath("//@src")} == {"data:image/svg+xml;base64"}
    assert re.findall(r"url\(|@import", page.xpath("string(//style)")) == []
    assert "default-src 'none'" in page.xpath("string(//meta[@http-equiv]/@content)")


def test_the_page_says_its_language_and_its_title() -> None:
    page = whole()
    assert page.get("lang") == "da-DK"
    assert texts(page, "//title") == texts(page, "//h1") == [sample().title]


def test_captions_have_the_numbers_of_the_word_file() -> None:
    assert texts(page_of(plans(), series(), replace(homes(), number="")), "//caption | //figcaption") == [
        "Tabel 1.1. Nøgletal for omstillingsplanen",
        "Figur 2.2. Hjemløse i kommunen, 2018-2024",
        "Tal til figur 2.2. Antal personer ved tællingen i uge 6",
        "Tabel 1. Boliger til boligsocial anvisning",
    ]


def test_a_reference_says_and_leads_to_its_number() -> None:
    page = page_of(plans(), Paragraph((Words("Se "), Reference("tabel-plan"), Words("."))))
    assert texts(page, "//main/p[not(@class)]") == ["Se tabel 1.1."]
    assert page.xpath("//main/p/a/@href") == ["#table_1"]
    assert texts(page, "//*[@id='table_1']/caption") == ["Tabel 1.1. Nøgletal for omstillingsplanen"]


def test_heads_say_what_they_are_the_heads_of() -> None:
    page = page_of(plans(), verdicts())
    heads = [(one.text_content(), one.get("scope")) for one in page.xpath("//table[1]//th")]
    assert heads[:4] == [("Indikator", "col"), ("Andel, pct.", "colgroup"), ("Status", "col"), ("2023", "col")]
    assert ("Borgere i egen bolig", "row") in heads
    assert ("Bolig", "rowgroup") in [(one.text_content(), one.get("scope")) for one in page.xpath("//th")]


def test_pictures_have_their_words_and_marks_are_silent() -> None:
    page = page_of(series(), plans())
    assert page.xpath("//figure/img/@alt") == [series().alternative]
    assert set(page.xpath("//td/img/@alt")) == {""}


def test_colours_have_their_words() -> None:
    page = page_of(plans())
    assert texts(page, "//td[contains(@class, 'red')]") == ["negativ"]


def test_bound_figures_carry_their_binding_and_versions() -> None:
    page = page_of(Paragraph((bound("674", "hjemloese[2024]", 3, 31), bound("674", "hjemloese[2024]", 31))))
    (first, second) = page.xpath("//span[@class='bound']")
    assert (first.get("data-binding"), first.get("data-place"), first.get("data-versions")) == (
        "hjemloese[2024]",
        "1",
        "3 31",
    )
    assert second.get("data-place") == "2"


@pytest.mark.parametrize(("state", "told"), [("Udkast", ["120"]), ("", [])])
def test_an_unbound_figure_is_marked_until_the_paper_is_done(state: str, told: list[str]) -> None:
    page = page_of(Paragraph((Unbound("120", "x"),)), state=state)
    assert texts(page, "//mark") == told
    assert texts(page, "//main/p")[0].startswith("120")


def test_notes_stand_at_the_end_and_lead_back() -> None:
    page = page_of(Paragraph((Words("a"), Note(words("en")), Words("b"), Note(words("to")))))
    assert texts(page, "//div[@role='doc-endnotes']/ol/li") == ["en ↩", "to ↩"]
    assert page.xpath("//sup/a/@href") == ["#note_1", "#note_2"]
    assert page.xpath("//div[@role='doc-endnotes']//a/@href") == ["#from_1", "#from_2"]


def test_hostile_text_stays_text() -> None:
    line = (Words(HOSTILE), bound(HOSTILE, HOSTILE), Unbound(HOSTILE, HOSTILE), Note(words(HOSTILE)))
    blocks = (
        Heading(1, line),
        Paragraph((*line, Link(HOSTILE, 'https://e.org/"><script>'))),
        Bullets((line,), drafted=True),
    )
    more = (
        Facts(((HOSTILE, line),)),
        Signatures(((HOSTILE, HOSTILE),)),
        NewPage(),
        replace(series(), alternative=HOSTILE),
    )
    page = page_of(*blocks, *more, title=HOSTILE, code=HOSTILE, state=HOSTILE, organisation=HOSTILE)
    assert page.xpath("//script | //@onload") == []
    assert texts(page, "//h1") == [HOSTILE.rstrip("\x00")]
