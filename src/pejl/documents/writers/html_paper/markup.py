# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How the HTML of a paper is written: every text escaped, line ends kept."""

from __future__ import annotations

from base64 import b64encode
from html import escape

from pejl.documents.writers.legible import legible


def words(text: str) -> str:
    """Text as HTML.

    >>> words("a < b\\nc")
    'a &lt; b<br>c'
    """
    return escape(legible(text), quote=False).replace("\n", "<br>")


def element(name: str, content: str, /, **attributes: str | int) -> str:
    """An element; attributes that are empty are left out, low lines become hyphens.

    >>> element("a", "b", href="#x", class_="")
    '<a href="#x">b</a>'
    """
    return f"<{name}{_written(attributes)}>{content}</{name}>"


def image(svg: str, alternative: str, width: float, height: float) -> str:
    """A drawing inside the page; as an image of its own, so that names inside several drawings cannot collide."""
    source = f"data:image/svg+xml;base64,{b64encode(svg.encode('utf-8', 'ignore')).decode()}"
    size = f'width="{round(width)}" height="{round(height)}"'
    return f'<img src="{source}" alt="{escape(legible(alternative))}" {size}>'


def _written(attributes: dict[str, str | int]) -> str:
    return "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(legible(str(value)))}"'
        for key, value in attributes.items()
        if value
    )
