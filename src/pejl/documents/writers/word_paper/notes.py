# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The parts of a Word file that python-docx has no door to: footnotes, and the list of bound figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pejl.documents.bound_controls import Listed, list_of_controls
from pejl.documents.writers.word_paper.markup import DECLARED, element, paragraph

if TYPE_CHECKING:
    from docx.document import Document
    from docx.opc.part import Part

_FOOTNOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_PROPERTIES = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_ITEM = (
    f'{_DECLARATION}<ds:datastoreItem ds:itemID="{{8C6B1B52-6F0B-5A0E-9B53-5F1D2A9C7E41}}" '
    'xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>'
)


def add_footnotes(word: Document, notes: list[str]) -> None:
    """Put the footnotes into the file, in place of any that the template has: their text is gone with its body."""
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI

    _drop(word, RELATIONSHIP_TYPE.FOOTNOTES)
    if notes:
        written = f"{_DECLARATION}<w:footnotes {DECLARED}>{_lines()}{''.join(notes)}</w:footnotes>"
        _add(word, PackURI("/word/footnotes.xml"), _FOOTNOTES, written.encode(), RELATIONSHIP_TYPE.FOOTNOTES)


def _lines() -> str:
    """The lines that part footnotes from the text."""
    kinds = (("separator", -1), ("continuationSeparator", 0))
    return "".join(
        element("footnote", paragraph(element("r", element(kind))), type=kind, id=number) for kind, number in kinds
    )


def add_list(word: Document, listed: Listed) -> None:
    """Put the list of bound figures into the file, beside whatever such parts the template has."""
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.opc.part import Part

    package = word.part.package
    part = _add(
        word,
        package.next_partname("/customXml/item%d.xml"),
        "application/xml",
        list_of_controls(listed),
        RELATIONSHIP_TYPE.CUSTOM_XML,
    )
    # LibreOffice keeps only those parts that have properties.
    name = package.next_partname("/customXml/itemProps%d.xml")
    part.relate_to(Part(name, _PROPERTIES, _ITEM.encode(), package), RELATIONSHIP_TYPE.CUSTOM_XML_PROPS)


def _add(word: Document, name: object, content_type: str, blob: bytes, relation: str) -> Part:
    from docx.opc.part import Part

    part = Part(name, content_type, blob, word.part.package)  # type: ignore[arg-type]  # a PackURI; its module is imported late
    word.part.relate_to(part, relation)
    return part


def _drop(word: Document, relation: str) -> None:
    for key in [key for key, one in word.part.rels.items() if one.reltype == relation]:
        word.part.rels.pop(key)
