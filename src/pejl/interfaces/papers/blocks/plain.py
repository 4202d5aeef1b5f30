# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Blocks that show no figures: facts at the top, signatures, the list of contents, a new page, a lead, a remark."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from pejl.documents.paper import Block, Contents, Facts, NewPage, Paragraph, Signatures, Style
from pejl.interfaces.papers.blocks.cells import words
from pejl.interfaces.papers.blocks.options import Options
from pejl.interfaces.papers.desk import Desk
from pejl.interfaces.papers.source.parts import BlockPart


def facts(desk: Desk, block: BlockPart) -> Iterator[Block]:
    """`::: fakta`: any keys with their values; an empty value is left to be filled in."""
    options = Options.of(desk, block, None)
    pairs = []
    for key in options.tree:
        text = options.text(key)
        pairs.append((key, desk.line(text, options.line(key), typed=False) if text else words(_("to be filled in"))))
    yield Facts(tuple(pairs))


def signatures(desk: Desk, block: BlockPart) -> Iterator[Block]:
    """`::: underskrifter`: roles, each with a name or nothing; names are filled in when somebody signs."""
    options = Options.of(desk, block, ("roles",))
    lines = []
    for place, role in enumerate(options.several("roles")):
        if isinstance(role, dict):
            desk.find("paper.option_shape", options.line("roles", place), found="roles", expected="text")
        else:
            lines.append(("", str(role)))
    yield Signatures(tuple(lines))


def contents(desk: Desk, block: BlockPart) -> Iterator[Block]:
    """`::: indhold`: the list of contents, to headings of `depth`."""
    depth = Options.of(desk, block, ("depth",)).text("depth", "2")
    if depth not in ("1", "2", "3", "4"):
        desk.find("paper.option_shape", block.line, found=depth, expected="1, 2, 3, 4")
        depth = "2"
    yield Contents(int(depth))


def new_page(desk: Desk, block: BlockPart) -> Iterator[Block]:
    """`::: ny-side`."""
    Options.of(desk, block, ())
    yield NewPage()


def lead(desk: Desk, block: BlockPart) -> Iterator[Block]:
    """`::: manchet`: the text under the title."""
    yield Paragraph(desk.line(block.body.strip(), block.body_line), Style.LEAD, desk.author)


def remark(desk: Desk, block: BlockPart) -> Iterator[Block]:
    """`::: bemærkning`: a small remark."""
    yield Paragraph(desk.line(block.body.strip(), block.body_line), Style.REMARK, desk.author)
