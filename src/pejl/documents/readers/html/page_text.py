# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The text of an element of a web page as it is shown: hidden parts and deletions left out, spaces run together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

_INVISIBLE = {
    *("script", "style", "template", "noscript", "head", "title", "meta", "link", "svg", "math", "object", "iframe"),
    *("del", "s", "strike", "input", "select", "textarea", "button", "datalist", "audio", "video", "canvas"),
}
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SPACES = re.compile(r"[ \t\r\n\f]+")
_AROUND_BREAK = re.compile(r" ?\n ?")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
BLOCKS = {
    *("address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div", "dl"),
    *("dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr"),
    *("html", "legend", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot"),
    *("th", "thead", "tr", "ul"),
}


def is_shown(element: _Element) -> bool:
    """Whether an element is shown as text; comments and processing instructions are not."""
    if not isinstance(element.tag, str) or element.tag in _INVISIBLE:
        return False
    return element.get("hidden") is None and not _HIDDEN.search(element.get("style") or "")


def collapsed(text: str) -> str:
    """A text with its spaces run together; line ends that were asked for stay.

    >>> collapsed("Der  er\\n12 \\x00 pladser")
    'Der er 12\\npladser'
    """
    return _AROUND_BREAK.sub("\n", _SPACES.sub(" ", text).replace("\0", "\n")).strip()


def letters(element: _Element, *, own: bool = False) -> Iterator[str]:
    """The letters inside an element, `NUL` where a line ends; with `own`, not those of the tables inside it."""
    raised = element.tag == "sup"
    yield (element.text or "").replace("\0", "").translate(_RAISED if raised else {})
    for child in element:
        if is_shown(child) and not (own and child.tag == "table"):
            edge = "\0" if child.tag in BLOCKS or child.tag == "br" else ""
            yield edge
            yield from letters(child, own=own)
            yield edge if child.tag != "br" else ""
        yield (child.tail or "").replace("\0", "").translate(_RAISED if raised else {})
