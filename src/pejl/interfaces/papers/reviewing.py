# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What must be looked at before a paper goes to the committee: each remark blocks or warns, as its kind of paper says.

The composed words are read as the checker reads any document; what a rule wrote cannot disagree with the register and
is left in peace.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from pejl.apps.checks.comparing import register_for_checking
from pejl.core.checking import check_blocks
from pejl.core.checking.report import Claim, Finding, Verdict
from pejl.documents.paper import Bound, Bullets, Paper, Paragraph, Picture, Unbound, lines_of
from pejl.interfaces.exchange.moments import read_moment
from pejl.interfaces.papers.beside_register import against_figures, overdue, spoken_of, units_apart, without_data
from pejl.interfaces.papers.checking_document import checking_document
from pejl.interfaces.papers.comments import blank, too_long
from pejl.interfaces.papers.composing import Order
from pejl.interfaces.papers.concerns import DEFAULT_WEIGHTS, Concern, Weight
from pejl.interfaces.papers.kinds import Kind, kind_named
from pejl.interfaces.papers.kinds_checked import Limits, limits_of
from pejl.interfaces.papers.prose import against_status, against_trend
from pejl.interfaces.papers.sentences import sectioned
from pejl.interfaces.papers.source.front_matter import read_front_matter
from pejl.interfaces.papers.source.parts import PaperSource
from pejl.interfaces.papers.unbound import text_of
from pejl.interfaces.papers.view import RegisterView

USUAL = Limits()


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing to look at: where, in which words, and what kind of concern it is."""

    concern: Concern
    weight: Weight
    section: str
    words: str


def weights_of(kind: Kind | None) -> Mapping[Concern, Weight]:
    """What blocks and what warns: the choice of a kind that `kind_issues` finds nothing in before ours."""
    chosen = (kind.source.front.get("checks") if kind else None) or {}
    return {**DEFAULT_WEIGHTS, **{Concern(name): Weight(weight) for name, weight in chosen.items()}}


def reviewed(source: PaperSource, paper: Paper, order: Order) -> tuple[Remark, ...]:
    """The remarks about a paper that was composed of a text, weighed as its kind says."""
    front = read_front_matter(source, [])
    kind = kind_named(front.kind, order.kinds) if front.kind else None
    view = RegisterView(read_moment(paper.known_at), front.scheme, order.as_of or front.as_of)
    return review(paper, view, weights_of(kind), limits_of(kind.source.front) if kind else Limits())


def review(
    paper: Paper,
    view: RegisterView,
    weights: Mapping[Concern, Weight] = DEFAULT_WEIGHTS,
    limits: Limits = USUAL,
) -> tuple[Remark, ...]:
    """Everything to look at, what blocks first; concerns that are off are left out."""
    found = [*_of_blocks(paper), *_of_checker(paper, view.known_at), *_of_prose(paper, view)]
    found += [*_of_sections(paper, limits), *_of_register(paper, view, limits)]
    remarks = [Remark(one, weights.get(one, Weight.WARN), section, words) for one, section, words in found]
    kept = [one for one in dict.fromkeys(remarks) if one.weight is not Weight.OFF]
    return tuple(sorted(kept, key=lambda one: one.weight is not Weight.BLOCK))


Found = tuple[Concern, str, str]


# --- what the paper itself shows -------------------------------------------------------------------------------------


def _of_blocks(paper: Paper) -> Iterator[Found]:
    for section, block in sectioned(paper):
        if isinstance(block, (Paragraph, Bullets)) and block.drafted:
            yield Concern.DRAFTED, section, _start(text_of(next(lines_of(block))))
        if isinstance(block, Picture) and not block.alternative.strip():
            yield Concern.NO_ALTERNATIVE, section, text_of(block.caption)
        for line in lines_of(block):
            yield from ((Concern.UNBOUND, section, one.text) for one in line if isinstance(one, Unbound))


def _start(text: str, most: int = 80) -> str:
    return text if len(text) <= most else f"{text[:most].rstrip()} …"


def _of_sections(paper: Paper, limits: Limits) -> Iterator[Found]:
    yield from ((Concern.BLANK, title, title) for title in blank(paper))
    for title, letters in too_long(paper, limits.longest):
        yield Concern.TOO_LONG, title, f"{letters} > {limits.longest}"


def _of_register(paper: Paper, view: RegisterView, limits: Limits) -> Iterator[Found]:
    spoken = spoken_of(paper)
    found = (
        (Concern.AGAINST_DATA, against_figures(spoken, view)),
        (Concern.MISSING, without_data(spoken, view)),
        (Concern.OTHER_UNIT, units_apart(spoken, view)),
        (Concern.OVERDUE, overdue(spoken, view, limits.stale_after)),
    )
    for concern, told in found:
        yield from ((concern, section, words) for section, words in told)


# --- what the checker sees -------------------------------------------------------------------------------------------

_PART_YEAR, _MISSING = ("part_of_year_beside_years",), ("verdict_without_data",)


def _of_checker(paper: Paper, known_at: datetime) -> Iterator[Found]:
    document, sections = checking_document(paper)
    report = check_blocks([document], register=register_for_checking(known_at))
    written = _written_by_rule(paper)
    for claim in report.claims:
        if claim.verdict is Verdict.CONTRADICTED and not _by_rule(claim, written):
            yield Concern.CONTRADICTED, sections[claim.span.block], claim.quote
    for finding in report.findings:
        concern = _concern_of(finding)
        if concern is not None:
            quote = " ".join(str(value) for value in finding.params.values())
            yield concern, sections[finding.span.block], _start(quote)


def _concern_of(finding: Finding) -> Concern | None:
    if finding.code in _PART_YEAR:
        return Concern.PART_YEAR
    return Concern.MISSING if finding.code in _MISSING else None


def _written_by_rule(paper: Paper) -> tuple[str, ...]:
    """Every text that a rule wrote."""
    lines = (line for _section, block in sectioned(paper) for line in lines_of(block))
    return tuple({one.text for line in lines for one in line if isinstance(one, Bound)})


def _by_rule(claim: Claim, written: tuple[str, ...]) -> bool:
    return any(claim.quote in text or text in claim.quote for text in written if text.strip())


# --- what people wrote beside it -------------------------------------------------------------------------------------


def _of_prose(paper: Paper, view: RegisterView) -> Iterator[Found]:
    for section, block in sectioned(paper):
        if isinstance(block, (Paragraph, Bullets)) and not block.drafted:
            for line in lines_of(block):
                yield from ((Concern.AGAINST_TREND, section, words) for words in against_trend(line, view))
                yield from ((Concern.AGAINST_STATUS, section, words) for words in against_status(line, view))
