# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Every block with a name, in Danish and English; a new one is added here."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from difflib import get_close_matches

from pejl.core.errors import PejlError
from pejl.documents.paper import Block
from pejl.interfaces.papers.blocks import (
    drafts,
    goal_pages,
    goal_tables,
    key_figures,
    pictures,
    plain,
    recommendations,
    series_tables,
)
from pejl.interfaces.papers.desk import Desk
from pejl.interfaces.papers.source.parts import BlockPart

Builder = Callable[[Desk, BlockPart], Iterator[Block]]

_BUILDERS: tuple[tuple[tuple[str, ...], Builder], ...] = (
    (("tabel", "table"), series_tables.table),
    (("overblik", "overview"), goal_tables.overview),
    (("delmål", "detail"), goal_tables.detail),
    (("status", "statuses"), goal_tables.statuses),
    (("nøgletal", "key-figures"), key_figures.key_figures),
    (("figur", "figure"), pictures.figure),
    (("barometer",), pictures.barometer),
    (("målsider", "goal-pages"), goal_pages.goal_pages),
    (("anbefalinger", "recommendations"), recommendations.recommendations),
    (("udkast", "draft"), drafts.draft),
    (("undtagelser", "exceptions"), drafts.exceptions),
    (("fakta", "facts"), plain.facts),
    (("underskrifter", "signatures"), plain.signatures),
    (("indhold", "contents"), plain.contents),
    (("ny-side", "new-page"), plain.new_page),
    (("manchet", "lead"), plain.lead),
    (("bemærkning", "remark"), plain.remark),
)
BUILDERS: Mapping[str, Builder] = {name: builder for names, builder in _BUILDERS for name in names}


def built(desk: Desk, block: BlockPart) -> tuple[Block, ...]:
    """The blocks that a named one stands for; what is wrong with it is noted on the desk."""
    builder = BUILDERS.get(block.name)
    if builder is None:
        known = [names[-1 if desk.language == "en" else 0] for names, _builder in _BUILDERS]
        near = next(iter(get_close_matches(block.name, known, 1, 0.6)), "")
        desk.find("paper.block_unknown", block.line, found=block.name, expected=", ".join(known), suggestion=near)
        return ()
    try:
        return tuple(builder(desk, block))
    except PejlError as error:
        desk.trouble(error, block.line)
        return ()
