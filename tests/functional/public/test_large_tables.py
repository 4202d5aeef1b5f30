# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Tables that are written at once escape every word as a template does, and keep what is markup already."""

from django.template import Context, Template
from django.utils.html import format_html
from django.utils.translation import override

from pejl.interfaces.public.presenting.breakdowns import Table
from pejl.interfaces.public.presenting.figure_rows import FigureRow
from pejl.interfaces.public.presenting.versions import VersionRow

HOSTILE = "<script>&\"'"
ESCAPED = "&lt;script&gt;&amp;&quot;&#x27;"


def written(source: str, **context: object) -> str:
    return Template("{% load tables %}" + source).render(Context(context))


def test_every_cell_of_the_versions_is_escaped():
    row = VersionRow(*[HOSTILE] * 7)
    page = written("{% version_cells rows %}", rows=[row])
    assert "<script>" not in page
    assert page.count(ESCAPED) == 7


def test_every_cell_of_the_figures_is_escaped():
    row = FigureRow(HOSTILE, HOSTILE, HOSTILE, (HOSTILE, HOSTILE), missing=True, rivals=False)
    page = written("{% figure_cells rows %}", rows=[row])
    assert "<script>" not in page
    assert page.count(ESCAPED) == 5


def test_a_figure_stands_with_its_change_and_its_remarks():
    rows = [
        FigureRow("2024", "7 eller 9", "+2", ("Foreløbigt.", "Justeret."), missing=False, rivals=True),
        FigureRow("2023", "–", "–", (), missing=True, rivals=False),
    ]
    assert written("{% figure_cells rows %}", rows=rows) == (
        '<tr><th scope="row">2024</th><td class="number rivals">7 eller 9</td><td class="number rivals">+2</td>'
        '<td class="remarks">Foreløbigt. Justeret.</td></tr>'
        '<tr class="not-counted"><th scope="row">2023</th><td class="number">–</td><td class="number">–</td>'
        '<td class="remarks"></td></tr>'
    )


def test_a_version_without_a_label_or_a_reason_has_neither():
    row = VersionRow("2024", "", "7", "Register", "fra 1. januar 2025", "Gælder", "")
    with override("en"):
        page = written("{% version_cells rows %}", rows=[row])
    assert page == (
        '<tr><th scope="row">2024</th><td class="number rivals" data-label="Figure">7</td>'
        '<td data-label="Where it stands"><span>Register</span></td>'
        '<td data-label="Known"><span>fra 1. januar 2025</span></td>'
        '<td data-label="State"><span>Gælder</span></td></tr>'
    )


def test_every_cell_of_a_split_is_escaped_and_stands_under_its_head():
    table = Table((HOSTILE, "Øst"), ((HOSTILE, ((HOSTILE, HOSTILE), ("Øst", "7"))),))
    assert written("{% split_cells table %}", table=table) == (
        f'<tr><th scope="row">{ESCAPED}</th><td class="number" data-label="{ESCAPED}">{ESCAPED}</td>'
        '<td class="number" data-label="Øst">7</td></tr>'
    )


def test_words_that_are_marked_as_danish_stay_marked():
    danish = format_html('<span lang="da">{}</span>', "Hjemløse & unge")
    table = Table(("Øst",), (("2024", (("Øst", danish),)),))
    assert '<span lang="da">Hjemløse &amp; unge</span>' in written("{% split_cells table %}", table=table)
