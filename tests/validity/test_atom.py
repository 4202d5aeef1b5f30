# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The feed keeps the rules of RFC 4287 and RFC 3339, each with the section it stands in."""

import re
from collections import Counter
from collections.abc import Iterator
from urllib.parse import urlsplit
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest

from tests.served import Answer

ATOM = "{http://www.w3.org/2005/Atom}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
IN_A_FEED = {"author", "category", "contributor", "entry", "generator", "icon", "id", "link", "logo", "rights"}
IN_A_FEED |= {"subtitle", "title", "updated"}
IN_AN_ENTRY = {"author", "category", "content", "contributor", "id", "link", "published", "rights", "source"}
IN_AN_ENTRY |= {"summary", "title", "updated"}
ONCE = {"id", "title", "updated", "generator", "icon", "logo", "rights", "subtitle", "content", "published", "summary"}


def broken(feed: Element, address: str) -> list[str]:
    """What is wrong with a feed that was fetched from an address; nothing where it keeps every rule."""
    if feed.tag != f"{ATOM}feed":
        return ["4.1.1: the root is not atom:feed"]
    entries = feed.findall(f"{ATOM}entry")
    found = [*_parts(feed, IN_A_FEED), *(wrong for entry in entries for wrong in _parts(entry, IN_AN_ENTRY))]
    authors = feed.findall(f"{ATOM}author")
    found += ["4.1.1: an entry has no author"] * any(
        not (authors or entry.findall(f"{ATOM}author")) for entry in entries
    )
    own = [link.get("href") for link in feed.findall(f"{ATOM}link") if link.get("rel") == "self"]
    found += ["4.1.1: it does not say where it is fetched"] * (own != [address])
    names = [entry.findtext(f"{ATOM}id") for entry in entries]
    found += ["4.1.1: two entries have one id"] * (len(set(names)) != len(names))
    found += ["2: no language is stated"] * (not feed.get(LANG))
    moments = [feed.findtext(f"{ATOM}updated") or "", *(entry.findtext(f"{ATOM}updated") or "" for entry in entries)]
    found += ["4.2.15: an entry is newer than the feed"] * (moments[0] < max(moments))
    return found


def _parts(one: Element, allowed: set[str]) -> Iterator[str]:
    """What a feed or an entry consists of: the right elements, once where once is allowed, each well formed."""
    names = Counter(child.tag.removeprefix(ATOM) for child in one)
    yield from (f"4.1: {name} does not belong here" for name in sorted(names.keys() - allowed))
    yield from (f"4.1: {name} is there {names[name]} times" for name in sorted(ONCE) if names[name] > 1)
    yield from (f"4.1: {name} is missing" for name in ("id", "title", "updated") if not names[name])
    if "content" in allowed and not names["content"]:
        others = [link for link in one.findall(f"{ATOM}link") if link.get("rel", "alternate") == "alternate"]
        yield from ["4.1.2: an entry without content has no alternate link"] * (not others)
    for child in one:
        yield from _wrong(child, child.tag.removeprefix(ATOM))


def _wrong(child: Element, name: str) -> Iterator[str]:
    text = child.text or ""
    if name in ("updated", "published") and not MOMENT.fullmatch(text):
        yield f"3.3: {text!r} is no moment of RFC 3339"
    if name == "id" and not (urlsplit(text).scheme and text == text.strip()):
        yield f"4.2.6: {text!r} is no absolute IRI"
    if name == "link" and not urlsplit(child.get("href", "")).scheme:
        yield f"4.2.7: {child.get('href')!r} cannot be followed from a reader of feeds"
    if name == "author" and not child.findtext(f"{ATOM}name"):
        yield "3.2.1: an author has no name"
    if name in ("title", "summary", "subtitle", "rights") and child.get("type", "text") == "text" and len(child):
        yield f"3.1.1.1: a {name} of text has elements in it"
    if name in ("title", "summary") and not text.strip():
        yield f"4.2.14: {name} is empty"


@pytest.mark.parametrize("address", ["/nyt.atom", "/en/nyt.atom"])
def test_the_feed_is_valid(answers: dict[str, Answer], site: str, address: str) -> None:
    answer = answers[address]
    assert answer.kind == "application/atom+xml"
    feed = ElementTree.fromstring(answer.body)
    assert len(feed.findall(f"{ATOM}entry")) >= 4
    assert broken(feed, site + address) == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (r"<id>[^<]*</id>", "", "4.1: id is missing"),
        (r"</title>", "</title><title>again</title>", "4.1: title is there 2 times"),
        (r"<updated>[^<]*<", "<updated>yesterday<", "3.3: 'yesterday' is no moment of RFC 3339"),
        (r"<author>.*?</author>", "", "4.1.1: an entry has no author"),
        (r'href="http[^"]*"', 'href="/"', "4.2.7: '/' cannot be followed from a reader of feeds"),
        (r"<summary", "<sumary", "4.1: sumary does not belong here"),
        (r'rel="self"', 'rel="via"', "4.1.1: it does not say where it is fetched"),
    ],
)
def test_the_check_sees_what_is_wrong(answers: dict[str, Answer], site: str, old: str, new: str, told: str) -> None:
    text = answers["/nyt.atom"].body.decode()
    changed, times = re.subn(old, new, text, flags=re.DOTALL)
    assert times
    changed = changed.replace("</summary>", "</sumary>") if new == "<sumary" else changed
    assert told in broken(ElementTree.fromstring(changed), f"{site}/nyt.atom")
