# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The template of those who have none: A4, one sans-serif, organisation and title above, the page's number below."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pejl.documents.paper import Paper
from pejl.documents.writers.word_paper.markup import DECLARED, element, field, paragraph, run
from pejl.documents.writers.word_paper.styles import NORMAL

if TYPE_CHECKING:
    from docx.document import Document

FONT = "Arial"  # on every machine with Word; LibreOffice has Liberation Sans of the same widths
_MILLIMETRE = 36000
_FONTS = element("rFonts", ascii=FONT, hAnsi=FONT, cs=FONT, eastAsia=FONT)


def plain_template(paper: Paper) -> Document:
    """A new Word file of that kind, with nothing in its body."""
    import docx

    word = docx.Document()
    _styles(word.styles.element, paper.language)
    _emptied(word.part.numbering_part.element)
    _page(word.sections[0])
    _edges(word.sections[0], paper)
    for key in [key for key, rel in word.part.package.rels.items() if rel.reltype.endswith("/thumbnail")]:
        word.part.package.rels.pop(key)  # a picture of somebody else's document
    for key in [key for key, rel in word.part.rels.items() if rel.reltype.endswith("/customXml")]:
        word.part.rels.pop(key)
    return word


def _styles(root: Any, language: str) -> None:
    """Nothing but what we define: the library's own template has 160 styles."""
    from docx.oxml import parse_xml

    letters = element("rPr", _FONTS + element("sz", val=21) + element("szCs", val=21) + element("lang", val=language))
    defaults = element("docDefaults", element("rPrDefault", letters) + element("pPrDefault"))
    normal = (
        element("name", val="Normal")
        + element("qFormat")
        + element("pPr", NORMAL.paragraph)
        + element("rPr", NORMAL.letters)
    )
    cells = element("tblCellMar", element("left", w=108, type="dxa") + element("right", w=108, type="dxa"))
    table = element("name", val="Normal Table") + element("tblPr", element("tblInd", w=0, type="dxa") + cells)
    styles = (
        element("style", normal, type="paragraph", default=1, styleId="Normal"),
        element(
            "style",
            element("name", val="Default Paragraph Font"),
            type="character",
            default=1,
            styleId="DefaultParagraphFont",
        ),
        element("style", table, type="table", default=1, styleId="TableNormal"),
    )
    _emptied(root)
    root.extend(list(parse_xml(f"<w:styles {DECLARED}>{defaults}{''.join(styles)}</w:styles>")))


def _page(section: Any) -> None:
    section.page_width, section.page_height = 210 * _MILLIMETRE, 297 * _MILLIMETRE
    section.left_margin = section.right_margin = 25 * _MILLIMETRE
    section.top_margin, section.bottom_margin = 25 * _MILLIMETRE, 22 * _MILLIMETRE
    section.header_distance = section.footer_distance = 11 * _MILLIMETRE


def _edges(section: Any, paper: Paper) -> None:
    """The two lines at the edges of each page."""
    small = element("rPr", element("color", val="454545") + element("sz", val=17))
    top = " · ".join(part for part in (paper.organisation, paper.title) if part)
    page = paragraph(_page_number(paper.labels.page), jc=element("jc", val="right"))
    for edge, written in ((section.header, paragraph(run(top))), (section.footer, page)):
        _replace(edge, written.replace("<w:r>", f"<w:r>{small}"))


def _page_number(words: str) -> str:
    """The label of a page with fields for its numbers; they are counted whenever the file is opened."""
    fields = {"{page}": field("PAGE", run("1")), "{pages}": field("NUMPAGES", run("1"))}
    written, rest = "", words
    while rest:
        name, at = min(
            ((name, rest.find(name)) for name in fields if name in rest),
            key=lambda one: one[1],
            default=("", len(rest)),
        )
        written += run(rest[:at]) + fields.get(name, "")
        rest = rest[at + len(name) :]
    return written


def _replace(edge: Any, xml: str) -> None:
    from docx.oxml import parse_xml

    edge.is_linked_to_previous = False
    root = edge.part.element
    _emptied(root)
    root.append(parse_xml(xml.replace("<w:p>", f"<w:p {DECLARED}>", 1)))


def _emptied(root: Any) -> None:
    for child in list(root):
        root.remove(child)
