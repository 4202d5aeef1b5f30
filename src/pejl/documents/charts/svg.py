# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How an SVG drawing is written: escaped elements, short numbers, and a text alternative that cannot be forgotten."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from xml.sax.saxutils import escape, quoteattr

from pejl.documents.charts.palette import INK

AttributeValue = str | int | float | Decimal | None
Attributes = dict[str, AttributeValue]


def number(value: float | Decimal) -> str:
    """A coordinate with at most one decimal, so that the same drawing is always the same bytes.

    >>> number(12.04), number(-0.02), number(7)
    ('12', '0', '7')
    """
    text = f"{value:.1f}" if type(value) is float else f"{float(value):.1f}"
    if text.endswith(".0"):
        text = text[:-2]
    return "0" if text == "-0" else text


def element(name: str, content: str | None = None, /, **attributes: AttributeValue) -> str:
    """One element; `content` is escaped markup. Underscores become hyphens, attributes that are None are left out.

    >>> element("path", d="M0 0h4", stroke_width=2)
    '<path d="M0 0h4" stroke-width="2"/>'
    """
    written = [
        f"{_start(key)}{_quoted(value)}" if isinstance(value, str) else f'{_start(key)}"{number(value)}"'
        for key, value in attributes.items()
        if value is not None
    ]
    start = f"<{name}{''.join(written)}"
    return f"{start}/>" if content is None else f"{start}>{content}</{name}>"


def pattern(name: str, *slots: str, **attributes: AttributeValue) -> str:
    """An element that is drawn over and over, with `%s` for each of the attributes that differ.

    >>> pattern("circle", "cx", "cy", r=2) % ("7", "9.5")
    '<circle cx="7" cy="9.5" r="2"/>'
    """
    open_slots = "".join(f'{_start(slot)}"%s"' for slot in slots)
    fixed = element(name, **attributes).removeprefix(f"<{name}").replace("%", "%%")
    return f"<{name}{open_slots}{fixed}"


def text_pattern(**attributes: AttributeValue) -> str:
    """A line of text as `text` writes it, with `%s` for x, y and the escaped words.

    >>> text_pattern(font_size=14, fill="#000") % ("7", "9.5", "Mål")
    '<text x="7" y="9.5" fill="#000" font-size="14">Mål</text>'
    """
    empty = pattern("text", "x", "y", **{"fill": INK, **attributes})
    return f"{empty.removesuffix('/>')}>%s</text>"


# A page draws a thousand elements, and their few names and colours over and over.
@lru_cache(maxsize=256)
def _start(key: str) -> str:
    return f" {key.rstrip('_').replace('_', '-')}="


_quoted = lru_cache(maxsize=1024)(quoteattr)


def text(words: str, x: float, y: float, **attributes: AttributeValue) -> str:
    """A line of text at its baseline, in ink unless another `fill` is given."""
    return element("text", escape(words), x=x, y=y, **{"fill": INK, **attributes})


def halo_text(words: str, x: float, y: float, **attributes: AttributeValue) -> str:
    """Text with a white rim of 2 px, so that a line behind it does not cut through the letters.

    The rim is the style sheet's (`.rim`): as attributes it would need `paint-order`, which is SVG 2 and not valid in a
    page yet. Without the style sheet there is no rim, and the text is whole.
    """
    return text(words, x, y, class_="rim", **attributes)


def halo_pattern(**attributes: AttributeValue) -> str:
    """Such text with `%s` for x, y and the escaped words."""
    return text_pattern(class_="rim", **attributes)


@dataclass(frozen=True, slots=True)
class Alternative:
    """What somebody who cannot see the drawing is told; `uid` is unique on the page."""

    uid: str
    title: str
    description: str = ""


def drawing(width: float, height: float, alternative: Alternative, body: str, *, css_class: str) -> str:
    """A whole drawing with role, title and description; it stands alone as a file as well as inside a page."""
    title_id, description_id = f"{alternative.uid}-t", f"{alternative.uid}-d"
    content = element("title", escape(alternative.title), id=title_id)
    labelled_by = title_id
    if alternative.description:
        content += element("desc", escape(alternative.description), id=description_id)
        labelled_by += f" {description_id}"
    attributes: Attributes = {
        "xmlns": "http://www.w3.org/2000/svg",
        "class": css_class,
        "viewBox": f"0 0 {number(width)} {number(height)}",
        "width": width,
        "height": height,
        "role": "img",
        "aria-labelledby": labelled_by,
        "font_family": "'IBM Plex Sans', system-ui, sans-serif",
    }
    return element("svg", content + body, **attributes)


def decoration(width: float, height: float, body: str, *, css_class: str = "mark") -> str:
    """A small mark that stands beside its word and is therefore silent to a screen reader."""
    attributes: Attributes = {
        "xmlns": "http://www.w3.org/2000/svg",
        "class": css_class,
        "viewBox": f"0 0 {number(width)} {number(height)}",
        "width": width,
        "height": height,
        "aria-hidden": "true",
        "focusable": "false",
    }
    return element("svg", body, **attributes)
