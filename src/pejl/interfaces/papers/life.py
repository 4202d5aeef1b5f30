# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A stored paper composed and frozen: what texts and register give to `pejl.apps.papers` to keep."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from django.utils.translation import gettext as _

from pejl.apps.papers.actions import correct, release, write_sections
from pejl.apps.papers.facts import Quote, SectionText, Taken, ToFreeze
from pejl.apps.papers.queries import frozen_of, paper_facts, section_standing
from pejl.core.errors import PejlError
from pejl.documents.paper import Block, Bullets, Paper, Paragraph, Style, Words
from pejl.documents.paper_text import read_paper_text, write_paper_text
from pejl.interfaces.exchange.moments import read_moment
from pejl.interfaces.papers.composing import Order, Placed, compose_paper, compose_placed
from pejl.interfaces.papers.concerns import Weight
from pejl.interfaces.papers.reviewing import reviewed
from pejl.interfaces.papers.sentences import bound_sentences
from pejl.interfaces.papers.source.parts import HeadingPart, PaperSource
from pejl.interfaces.papers.source.reading import read_paper, slug
from pejl.interfaces.papers.unbound import marked
from pejl.interfaces.wording.languages import speaking


def store_text(code: str, source: PaperSource, *, acting_user: str, reason: str = "", seen: str | None = None) -> int:
    """Keep a text in its sections; answers how many say something new. Raises what `write_sections` raises."""
    return write_sections(code, tuple(sections_of(source)), acting_user=acting_user, reason=reason, seen=seen)


def sections_of(source: PaperSource) -> Iterator[SectionText]:
    """The text cut at the headings of the first level; put together again it is the same, letter for letter."""
    lines = source.text.splitlines(keepends=True)
    starts = [(one.name, one.heading.line - 1) for one in source.sections if one.heading is not None]
    yield SectionText("", "".join(lines[: starts[0][1] if starts else len(lines)]))
    for place, (name, start) in enumerate(starts):
        end = starts[place + 1][1] if place + 1 < len(starts) else len(lines)
        yield SectionText(name, "".join(lines[start:end]))


def composed(code: str, order: Order | None = None) -> Paper:
    """A stored paper as it stands: against the register while it is written, and what was frozen afterwards."""
    facts = paper_facts(code)
    if facts.state.frozen:
        return read_paper_text(frozen_of(code).body)
    return composed_text(code, facts.source, order)


def composed_text(code: str, text: str, order: Order | None = None) -> Paper:
    """A text of a stored paper composed: the drafts of approved sections are drafts no longer."""
    source = read_paper(text, name=f"{code}.md")
    approved = {one.section for one in section_standing(code) if one.approved_by}
    unchanged = {one.section: one.text for one in paper_facts(code).sections}
    standing = {one.section for one in sections_of(source) if unchanged.get(one.section) == one.text}
    return _without_drafts(compose_placed(source, order), source, approved & standing)


def _without_drafts(placed: Placed, source: PaperSource, approved: set[str]) -> Paper:
    blocks: list[Block] = []
    section = ""
    for block, origin in zip(placed.paper.blocks, placed.origins, strict=True):
        if isinstance(origin.part, HeadingPart) and origin.part.level == 1:
            section = origin.part.label or slug(origin.part.text)
        own = section if source.section(section) else ""
        drafted = isinstance(block, (Paragraph, Bullets)) and block.drafted
        blocks.append(replace(block, drafted=False) if drafted and own in approved else block)  # type: ignore[call-arg]
    return replace(placed.paper, blocks=tuple(blocks))


def put_on_agenda(taken: Taken, *, acting_user: str, kinds: tuple[Path, ...] = ()) -> int:
    """Freeze a signed paper as the register is known now, or as the text says, and put it on the agenda.

    Raises `PejlError("paper.blocked")` where something that blocks has not been put right.
    """
    text = paper_facts(taken.paper).source
    source = read_paper(text, name=f"{taken.paper}.md")
    order = Order(kinds=kinds)
    paper = composed_text(taken.paper, text, order)
    _refuse_blocked(source, paper, order)
    return release(taken, _as_frozen(text, paper), acting_user=acting_user)


def _refuse_blocked(source: PaperSource, paper: Paper, order: Order) -> None:
    """What blocks keeps a paper from the committee; a warning does not."""
    blocking = [one for one in reviewed(source, paper, order) if one.weight is Weight.BLOCK]
    if blocking:
        found = "; ".join(f"{one.concern}: {one.words}" for one in blocking)
        raise PejlError("paper.blocked", found=found, concerns=[one.concern for one in blocking])


def put_right(taken: Taken, source: PaperSource, *, acting_user: str, kinds: tuple[Path, ...] = ()) -> int:
    """A numbered correction of what the committee was given, made of a text and the register as known now."""
    paper = compose_paper(source, Order(kinds=kinds))
    number = paper_facts(taken.paper).corrections + 1
    frozen = _as_frozen(source.text, with_notice(paper, number, taken.note))
    return correct(taken, tuple(sections_of(source)), frozen, acting_user=acting_user)


def with_notice(paper: Paper, number: int, note: str) -> Paper:
    """The paper with a box over its text that says which correction it is and what changed."""
    with speaking(paper.language.partition("-")[0]):
        title = _("Correction {number}").format(number=number)
    lines = [Words(f"{title}: ", strong=True), Words(" ".join(note.split()))]
    notice = Paragraph(marked(tuple(lines), lambda _figure, _periods: ""), Style.ATTENTION)
    return replace(paper, blocks=(notice, *paper.blocks))


def _as_frozen(text: str, paper: Paper) -> ToFreeze:
    return ToFreeze(
        known_at=read_moment(paper.known_at),
        source=text,
        body=write_paper_text(paper),
        digest=paper.digest,
        settings={"language": paper.language},
        quotes=tuple(quotes_of(paper)),
    )


def quotes_of(paper: Paper) -> Iterator[Quote]:
    """Every version of a figure that the paper quotes, with the sentence it stands in."""
    for one in bound_sentences(paper):
        for version in one.bound.versions:
            yield Quote(version, one.bound.binding, one.bound.place, one.section, one.sentence, one.bound.text)
