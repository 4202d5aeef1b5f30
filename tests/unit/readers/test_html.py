# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A web page becomes blocks: what its reader sees, nothing fetched and nothing run."""

import pytest

from pejl.core.checking.blocks import Document, TableBlock, TextKind
from pejl.core.errors import PejlError
from pejl.documents.readers import Limits, read_bytes

PAGE = """\
<!doctype html>
<html lang="da"><head><title>Gårde</title><style>p {color: red}</style></head>
<body>
<h1>Grønne <em>gårde</em></h1>
<p>Der er <b>48</b> gårde,<br>og 31
   er færdige.</p>
<script>document.write("99")</script>
<ul><li>Flere træer</li><li>Færre biler<p>og cykler</p></li></ul>
<div>Løs tekst <p>Indre.</p> efter</div>
<p hidden>99</p><p style="display: none">99</p><!-- 99 -->
<p>Fra <del>15,3</del> <ins>14,1</ins>. Se note<sup>1</sup></p>
<table>
<caption>Tabel 1. Gårde</caption>
<thead><tr><th rowspan="2">Område</th><th colspan="2">Antal</th></tr><tr><th>2023</th><th>2024</th></tr></thead>
<tbody><tr><th>Nord</th><td>1.277</td><td>1.302</td></tr></tbody>
</table>
</body></html>
"""


def read(page: str, limits: Limits | None = None) -> Document:
    return read_bytes("side.html", page.encode(), limits=limits or Limits())


def grid(table: TableBlock) -> list[list[str]]:
    return [[cell.text for cell in row] for row in table.rows]


def test_a_page_is_read_as_it_is_shown():
    assert [(block.kind, block.text) for block in read(PAGE).texts()] == [
        (TextKind.HEADING, "Grønne gårde"),
        (TextKind.PARAGRAPH, "Der er 48 gårde,\nog 31 er færdige."),
        (TextKind.LIST_ITEM, "Flere træer"),
        (TextKind.LIST_ITEM, "Færre biler"),
        (TextKind.LIST_ITEM, "og cykler"),
        (TextKind.PARAGRAPH, "Løs tekst"),
        (TextKind.PARAGRAPH, "Indre."),
        (TextKind.PARAGRAPH, "efter"),
        (TextKind.PARAGRAPH, "Fra 14,1. Se note¹"),
        (TextKind.CAPTION, "Tabel 1. Gårde"),
    ]


def test_cells_that_span_are_the_same_cell_in_each_place():
    (table,) = read(PAGE).tables()
    assert grid(table) == [["Område", "Antal", "Antal"], ["Område", "2023", "2024"], ["Nord", "1.277", "1.302"]]
    assert table.rows[0][0] is table.rows[1][0]
    assert table.caption == "Tabel 1. Gårde"


def test_the_line_is_that_of_the_tag():
    document = read(PAGE)
    assert next(document.texts()).place.line == 4
    assert next(document.tables()).rows[2][1].place.line == 15


def test_a_table_inside_a_table_comes_after_it():
    page = "<table><tr><td>Ydre<table><tr><td>Indre</td></tr></table></td><td>b</td></tr></table>"
    assert [grid(table) for table in read(page).tables()] == [[["Ydre", "b"]], [["Indre"]]]


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1", "windows-1252"])
def test_a_page_is_decoded_as_it_says(charset: str):
    page = f'<html><head><meta charset="{charset}"></head><p>Målt på øer</p></html>'
    document = read_bytes("side.html", page.encode(charset))
    assert [block.text for block in document.texts()] == ["Målt på øer"]


def test_entities_of_its_own_stand_for_nothing():
    page = '<!DOCTYPE html [<!ENTITY a SYSTEM "file:///etc/hostname">]><html><p>A&a;B</p></html>'
    assert "host" not in "".join(block.text for block in read(page).texts()).replace("hostname", "")


@pytest.mark.parametrize("page", ["", "   ", "<!-- -->"])
def test_an_empty_page_is_refused(page: str):
    with pytest.raises(PejlError, match=r"document\.unreadable"):
        read(page)


@pytest.mark.parametrize(
    ("limits", "page"),
    [
        (Limits(size=100), PAGE),
        (Limits(text=100), PAGE),
        (Limits(cells=3), PAGE),
        (Limits(depth=20), "<div>" * 40 + "x"),
        (Limits(seconds=-1), PAGE),
    ],
)
def test_beyond_a_limit_a_page_is_refused(limits: Limits, page: str):
    with pytest.raises(PejlError, match=r"document\.too_"):
        read(page, limits)


def test_cells_that_span_a_million_places_are_refused():
    page = "<table>" + '<tr><td colspan="1000" rowspan="1000">x</td></tr>' * 1001 + "</table>"
    with pytest.raises(PejlError, match="too_many_cells"):
        read(page)


def test_a_page_nested_far_too_deeply_is_refused():
    with pytest.raises(PejlError, match=r"document\.too_"):
        read("<div>" * 100_000)
