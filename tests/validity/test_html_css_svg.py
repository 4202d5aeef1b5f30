# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Every page, style and drawing of the example is valid by the W3C's own checker, warnings included."""

import re
from pathlib import Path

import pytest

from tests.kinds import KINDS, LANGUAGES
from tests.served import ROOT, Answer
from tests.validity.nu import Objection, check

STATIC = ROOT / "src/pejl/interfaces/public/static/pejl"
# What the checker does not know yet, with the specification that has it. One that no longer occurs fails.
UNKNOWN_IN_HTML = {
    r"The “inputmode” attribute is not supported in all browsers": "HTML, 6.8.7; every browser since 2021",
    r"Bad value “username webauthn” for attribute “autocomplete”": "HTML, 4.10.18.7.1: webauthn goes last",
}
UNKNOWN_IN_CSS = {
    r"“paint-order”: Property “paint-order” doesn't exist": "Scalable Vector Graphics 2, 13.9",
    r"Unrecognized at-rule “@layer”": "CSS Cascading and Inheritance 5",
    r"Unknown pseudo-element or pseudo-class “::details-content”": "CSS Pseudo-Elements 4",
    r"“size-adjust”: Property “size-adjust” doesn't exist": "CSS Fonts 5, in @font-face",
}


def told(objections: list[Objection], addresses: dict[Path, str]) -> list[str]:
    return sorted({f"{addresses[one.path]}: {one.weight}: {one.message} {one.extract!r}" for one in objections})


def unstated(objections: list[Objection], known: dict[str, str]) -> list[Objection]:
    """The objections that are not stated as known; each of the known ones must occur."""
    occur = {words for words in known for one in objections if re.search(words, one.message)}
    assert occur == set(known)
    return [one for one in objections if not any(re.search(words, one.message) for words in known)]


def of(addresses: dict[Path, str], form: str) -> list[Path]:
    return [path for path in addresses if path.suffix == f".{form}"]


@pytest.mark.slow
def test_every_page_is_valid_html(kept: dict[Path, str]) -> None:
    found = told(unstated(check(of(kept, "html"), "html"), UNKNOWN_IN_HTML), kept)
    assert not found, "\n".join(found)


def test_the_pages_are_those_of_the_whole_example(pages: dict[str, Answer]) -> None:
    kinds = {kind.address(language): kind.status for language in LANGUAGES for kind in KINDS if not kind.staff}
    assert {address: pages[address].status for address in kinds} == kinds
    in_both = {address for address in pages if not address.startswith("/api/") and "?" not in address}
    danish = {address for address in in_both if not address.startswith("/en/")}
    assert len(danish) > 100
    assert {f"/en{address}" for address in danish} == in_both - danish


def test_nothing_that_a_page_links_to_is_missing(pages: dict[str, Answer], answers: dict[str, Answer]) -> None:
    stated = {kind.address(language) for kind in KINDS for language in LANGUAGES if kind.status != 200}
    broken = {address: answer.status for address, answer in answers.items() if answer.status != 200}
    assert {address: status for address, status in broken.items() if address not in stated} == {}


@pytest.mark.slow
def test_every_style_is_valid(kept: dict[Path, str]) -> None:
    assert told(unstated(check(of(kept, "css"), "css"), UNKNOWN_IN_CSS), kept) == []


@pytest.mark.slow
def test_every_drawing_is_valid(kept: dict[Path, str]) -> None:
    drawings = {path: path.name for path in STATIC.rglob("*.svg")} | {path: kept[path] for path in of(kept, "svg")}
    assert told(check(drawings, "svg"), drawings) == []


@pytest.mark.parametrize(
    ("form", "text", "objection"),
    [
        ("html", "<!DOCTYPE html><html lang=da><title>x</title><p id=a><p id=a>", "Duplicate ID"),
        ("html", "<!DOCTYPE html><html lang=da><title>x</title><svg foo=1></svg>", "foo"),
        ("css", "p {colour: red}", "colour"),
        ("svg", "<svg xmlns='http://www.w3.org/2000/svg' foo='1'/>", "foo"),
    ],
)
def test_the_checker_sees_what_is_not_valid(tmp_path: Path, form: str, text: str, objection: str) -> None:
    path = tmp_path / f"wrong.{form}"
    path.write_text(text, encoding="utf-8")
    found = check([path], form)
    assert any(objection in one.message for one in found), found
