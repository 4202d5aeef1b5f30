# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Charts of series and barometers of goals, drawn as on the pages, each with its words and the table of its figures."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from pejl.apps.assessments.facts import GoalStatus
from pejl.core.bindings.binding import Source
from pejl.core.errors import PejlError
from pejl.core.observations import Series
from pejl.documents.charts.line_chart import WIDE, line_chart
from pejl.documents.charts.svg import Alternative
from pejl.documents.paper import Block, Cell, Picture, Table
from pejl.interfaces.drawing import barometers
from pejl.interfaces.drawing.series_chart import chart_of, described
from pejl.interfaces.papers.blocks.cells import FigureCells, Remarks, head, unit_head, words
from pejl.interfaces.papers.blocks.goal_rows import measured
from pejl.interfaces.papers.blocks.options import Options
from pejl.interfaces.papers.blocks.series_tables import series_title
from pejl.interfaces.papers.desk import Desk
from pejl.interfaces.papers.source.parts import BlockPart
from pejl.interfaces.wording.languages import capitalised, own_words
from pejl.interfaces.wording.periods import period_words

_BAROMETER = (340.0, 118.0)  # CSS pixels, as it is drawn


def figure(desk: Desk, block: BlockPart) -> Iterator[Block]:
    """`::: figur LABEL`: the chart of a series, with the table of its figures."""
    options = Options.of(desk, block, ("caption", "series", "nr", "alternative", "definition"))
    caption = options.needed("caption")
    source = options.source(options.needed("series"), options.line("series"))
    if source is None or not caption:
        return
    series = desk.view.series(source)
    title = series_title(desk, source)
    chart = chart_of(series, desk.view.lookups)
    told = options.text("alternative") or f"{title}. {described(chart, series, ())}"
    label, number = desk.label(block.argument, block.line), options.text("nr") or desk.next_number("figure")
    said = own_words(desk.view.sheet(source.indicator).definition) if options.flag("definition") else ""
    yield Picture(
        caption=(*desk.line(caption, options.line("caption")), *words(f" {said}" if said else "")),
        svg=line_chart(chart, WIDE, Alternative(f"f-{block.line}", title, told)),
        width=WIDE.width,
        height=WIDE.height,
        alternative=told,
        label=label,
        number=number,
        data=_data(desk, source, series),
        chart=chart,
    )


def _data(desk: Desk, source: Source, series: Series) -> Table:
    remarks = Remarks()
    cells = FigureCells(desk, remarks)
    title = unit_head(desk, series_title(desk, source), series.unit)
    rows = tuple(
        (Cell(words(capitalised(period_words(one.period))), heads=True), cells.cell(source, one.period))
        for one in series.observations
    )
    return Table(words(title), (head(_("Period"), title),), rows, notes=remarks.lines())


def barometer(desk: Desk, block: BlockPart) -> Iterator[Block]:
    """`::: barometer GOAL`: how far a goal has come between its baseline and its target."""
    options = Options.of(desk, block, ("caption", "scheme", "nr"))
    try:
        one = desk.view.goal(block.argument, options.text("scheme"))
    except PejlError as error:
        desk.trouble(error, block.line)
        return
    yield barometer_of(desk, options, one)


def barometer_of(desk: Desk, options: Options, one: GoalStatus) -> Picture:
    """The barometer of a goal, with what it says in words."""
    name = own_words(one.goal.title)
    published = one.published.score if one.published else None
    reading = barometers.reading_of(one.assessment, published)
    default = _("{goal}: barometer from baseline to target.").format(goal=name)
    uid = f"b-{one.goal.code}".replace(".", "-")
    svg = str(barometers.large(reading, name, tuple(measured(one)), uid))
    width, height = _BAROMETER
    return Picture(
        caption=desk.line(options.text("caption", default), options.line("caption"), typed=False),
        svg=svg,
        width=width,
        height=height,
        alternative=barometers.told(reading, name),
        label=desk.label(f"barometer-{one.goal.code}", options.block.line),
        number=desk.next_number("figure"),
    )
