# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Finding by one search, with the keyboard alone; and the script of a copy without a server, held to the server."""

import json
from urllib.request import urlopen

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from tests.browser.conftest import ROOT
from tests.questions import DANISH, ENGLISH, HARD

SCRIPT = ROOT / "src/pejl/interfaces/public/static/pejl/search.js"
KILOBYTE = 1000


def ask(page: Page, question: str) -> None:
    """Type a question into the head of the page and press Enter, as people do."""
    box = page.get_by_role("banner").get_by_role("searchbox", name="Søg i mål og tal")
    box.fill(question)
    box.press("Enter")


def test_how_homelessness_has_gone_is_one_search_away(page: Page) -> None:
    page.goto("/")
    ask(page, "hjemløse")
    page.get_by_role("main").get_by_role("listitem").get_by_role("link").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Hjemløse i København")
    expect(page.get_by_role("main")).to_contain_text("1.581")


def test_why_beacon_1_was_1_6_is_one_search_away(page: Page) -> None:
    page.goto("/")
    ask(page, "pejlemærke 1")
    page.get_by_role("main").get_by_role("listitem").get_by_role("link").first.click()
    expect(page.get_by_role("heading", name="Hvorfor fik udvalget 1,6?")).to_be_visible()


def test_the_search_needs_no_script(browser, site: str) -> None:
    without = browser.new_context(base_url=site, java_script_enabled=False)
    page = without.new_page()
    page.goto("/")
    ask(page, "hjemløse 2024")
    expect(page.get_by_role("main")).to_contain_text("1.378 eller 1.387")
    without.close()


def test_a_rule_is_tried_with_the_keyboard_alone(page: Page) -> None:
    page.goto("/metode/proev/?scheme=pejlemaerker-2014-2017")
    page.get_by_label("Dele uden tal").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    button = page.get_by_role("button", name="Vis statusser")
    for _ in range(12):
        page.keyboard.press("Tab")
        if button.evaluate("one => one === document.activeElement"):
            break
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_contain_text("1,60 · foran planen")
    assert "missing=zero" in page.url
    page.reload()
    expect(page.get_by_role("main")).to_contain_text("1,60 · foran planen")


# --- the copy without a server -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("prefix", "questions"),
    [("", [question for question, _ in DANISH] + HARD), ("/en", [question for question, _ in ENGLISH] + HARD)],
    ids=["danish", "english"],
)
def test_the_script_gives_the_very_answers_of_the_server(
    page: Page, site: str, prefix: str, questions: list[str]
) -> None:
    from pejl.core.searching.index import from_data, index_of
    from pejl.core.searching.ranking import find

    data = json.loads(urlopen(f"{site}{prefix}/soeg/indeks.json").read())
    index = index_of(from_data(data["entries"]), language=data["language"])
    page.goto(f"{prefix}/soeg/")
    page.add_script_tag(url="/static/pejl/search.js")
    answers = page.evaluate(
        """([data, questions]) => { const index = PejlSearch.prepare(data); return questions.map(question => {
        const found = PejlSearch.find(index, question);
        const hits = found.hits.map(hit => [hit.entry.path, hit.years, hit.score]);
        return [hits, found.unknown, found.suggestions]; }); }""",
        [data, questions],
    )
    for question, answer in zip(questions, answers, strict=True):
        found = find(index, question)
        hits = [[hit.entry.path, list(hit.years), hit.score] for hit in found.hits]
        assert answer == [hits, list(found.unknown), list(found.suggestions)], question


def test_the_script_takes_every_word_apart_as_the_server_does(page: Page, site: str) -> None:
    from pejl.core.searching.words import words

    data = json.loads(urlopen(f"{site}/soeg/indeks.json").read())
    text = " ".join(f"{one['title']} {one.get('wording', '')} {one.get('text', '')}" for one in data["entries"])
    page.goto("/soeg/")
    page.add_script_tag(url="/static/pejl/search.js")
    found = page.evaluate(
        "([data, text]) => PejlSearch.words(text, data).map(one => [one.written, one.stem])", [data, text]
    )
    assert len(found) > 5000
    assert found == [[word.written, word.stem] for word in words(text, language="da")]


def test_the_script_is_small() -> None:
    assert len(SCRIPT.read_bytes()) < 8 * KILOBYTE


@pytest.fixture
def copy(context: BrowserContext) -> Page:
    """The search page as it is in a copy of the site: its form leads nowhere, its script does the work."""
    page = context.new_page()

    def as_copied(route: Route) -> None:
        answer = route.fetch(url=route.request.url.split("?")[0])
        words = {"none": "Intet hedder ’{words}’.", "one": "Én side.", "many": "{count} sider om ’{question}’."}
        said = " ".join(
            f'data-{name}="{text}"' for name, text in {**words, "like": "Mente du", "kinds": "Tal|||"}.items()
        )
        body = answer.text().replace(
            "</main>", f'<section id="fundet" data-index="/soeg/indeks.json" {said}></section></main>'
        )
        body = body.replace("</head>", '<script src="/static/pejl/search.js" defer></script></head>')
        route.fulfill(response=answer, body=body)

    page.route("**/soeg/?*", as_copied)
    return page


def test_the_copy_shows_what_was_found(copy: Page) -> None:
    copy.goto("/soeg/?q=hjemløse 2024")
    first = copy.get_by_role("main").get_by_role("listitem").first
    expect(first).to_contain_text("1.378 eller 1.387")
    expect(first.get_by_role("link")).to_have_attribute("href", "/indikator/hjemloese/")
    expect(copy.get_by_role("searchbox")).to_have_value("hjemløse 2024")


def test_the_copy_says_when_nothing_has_the_word(copy: Page) -> None:
    copy.goto("/soeg/?q=hjælose")
    expect(copy.get_by_role("heading", level=2)).to_have_text("Intet hedder ’hjælose’.")
    expect(copy.get_by_role("link", name="hjemløse", exact=True)).to_be_visible()


def test_the_copy_writes_what_was_asked_as_text(copy: Page) -> None:
    copy.goto("/soeg/?q=%3Cimg src=x onerror=alert(1)%3E")
    expect(copy.get_by_role("heading", level=2)).to_contain_text("img src")
    assert copy.locator("main img").count() == 0
