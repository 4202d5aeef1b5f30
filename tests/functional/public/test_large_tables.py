# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Tables that are written at once escape every word as a template does, and keep what is markup already."""

from django.template import Context, Template
from django.utils.html import format_html

from pejl.interfaces.public.presenting.breakdowns import Table
from pejl.interfaces.public.presenting.versions import VersionRow

HOSTILE = "<script>&\"'"
ESCAPED = "&lt;script&gt;&amp;&quot;&#x27;"


def written(source: str, **context: object) -> str:
    return Template("{% load tables %}" + source).render(Context(context))


def test_every_cell_of_the_versions_is_escaped():
    row = VersionRow(*[HOSTILE] * 7)
    page = written("{% version_cells rows head head head head %}", rows=[row], head=HOSTILE)
    assert "<script>" not in page
    assert page.count(ESCAPED) == 7 + 4


def test_a_version_without_a_label_or_a_reason_has_neither():
    row = VersionRow("2024", "", "7", "Register", "fra 1. januar 2025", "Gælder", "")
    assert written('{% version_cells rows "Tal" "Sted" "Kendt" "Tilstand" %}', rows=[row]) == (
        '<tr><th scope="row">2024</th><td class="number rivals" data-label="Tal">7</td>'
        '<td data-label="Sted"><span>Register</span></td><td data-label="Kendt"><span>fra 1. januar 2025</span></td>'
        '<td data-label="Tilstand"><span>Gælder</span></td></tr>'
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
