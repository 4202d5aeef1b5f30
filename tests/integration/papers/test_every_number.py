# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Every number in a paper of the example is bound, belongs to what is no claim, or is flagged by the review.

The Word file and the PDF are read as files, by nothing that wrote them. In the Word file a bound figure is one inside a
content control of ours; the PDF must hold the very same numbers, besides those drawn in its charts.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import pytest

from pejl.apps.checks.comparing import register_for_checking
from pejl.core.checking import check_blocks
from pejl.core.checking.report import Level, Verdict
from pejl.documents.charts.axis import value_ticks
from pejl.documents.paper import Block, Bound, Bullets, Paper, Paragraph, Picture, Table, Words, lines_of
from pejl.documents.readers import read_bytes
from pejl.documents.writers.pdf_paper import write_pdf
from pejl.documents.writers.word_paper import write_word
from pejl.interfaces.exchange.moments import read_moment
from pejl.interfaces.papers.composing import Order
from pejl.interfaces.papers.concerns import Concern
from pejl.interfaces.papers.reviewing import reviewed
from pejl.interfaces.papers.source.reading import read_paper_file
from pejl.interfaces.papers.view import RegisterView
from pejl.interfaces.wording.figures import score
from pejl.interfaces.wording.languages import own_words
from tests.composed import PAPERS, composed, example, text_of
from tests.written_numbers import FLAGGED, NUMBER, Line, lines_of_word, numbers_of_pdf, numbers_of_word

pytestmark = pytest.mark.django_db

NAMES = sorted(path.stem for path in PAPERS.glob("*.md"))
SCALE = Counter(("0", "5", "5"))  # the ends and the middle of a barometer
# What the checker rightly remarks in the figures of the example; the review of the paper says the same.
REMARKED = {
    "bilag-indsatsomraader": {"part_of_year_beside_years"},
    "pejlemaerker-2014": {"target_at_baseline"},
}


def register_names(paper: Paper) -> list[str]:
    """What goals, measures, indicators, their parts and their units are called, where a number is part of the name."""
    view = RegisterView(read_moment(paper.known_at))
    found: list[str] = []
    for sheet in view.sheets.values():
        found += [own_words(sheet.title), own_words(sheet.definition), view.lookups.unit_label(sheet.unit)]
        found += [own_words(member.title) for breakdown in sheet.breakdowns for member in breakdown.members]
    for scheme in view._schemes:
        for one in view.status(scheme).goals:
            found.append(f"{one.goal.code} {own_words(one.goal.title)}")
            found += [f"{measure.code} {own_words(measure.title)}" for measure in one.measures]
            found += [own_words(measure.title) for measure in one.measures]
    return [name.replace("\u00a0", " ") for name in found if NUMBER.search(name or "")]


def is_named(line: Line, start: int, end: int, names: list[str]) -> bool:
    """Whether a figure stands within a name of the register."""
    for name in names:
        at = line.text.find(name)
        while at >= 0:
            if at <= start and end <= at + len(name):
                return True
            at = line.text.find(name, at + 1)
    return False


def unaccounted(data: bytes, names: list[str]) -> list[str]:
    """Every figure of a Word file that is neither bound, flagged, counted nor a part of a name, with its line."""
    return [
        f"{line.text[start:end]} in: {line.text}"
        for line in lines_of_word(data)
        for start, end in line.loose()
        if not is_named(line, start, end, names)
    ]


@pytest.mark.parametrize("name", NAMES)
def test_every_figure_of_the_word_file_is_bound_flagged_or_no_claim(copenhagen: None, name: str) -> None:
    paper = example(name)
    data = write_word(paper)
    assert unaccounted(data, register_names(paper)) == []
    flagged = {
        piece for line in lines_of_word(data) for piece in _pieces(line, FLAGGED) if any(map(str.isdigit, piece))
    }
    source = read_paper_file(PAPERS / f"{name}.md")
    told = {
        one.words.replace("\u00a0", " ") for one in reviewed(source, paper, Order()) if one.concern is Concern.UNBOUND
    }
    assert flagged == told


def _pieces(line: Line, writer: str) -> list[str]:
    return [line.text[found.start() : found.end()] for found in re.finditer(f"{writer[0]}+", line.writers)]


def test_only_texts_of_the_register_are_flagged_in_the_example(copenhagen: None) -> None:
    with_flags = {
        name for name in NAMES if any(_pieces(line, FLAGGED) for line in lines_of_word(write_word(example(name))))
    }
    assert with_flags == {"pejlemaerker-2014", "svar-koebenhavnertinget"}


@pytest.mark.parametrize("name", NAMES)
def test_the_pdf_holds_the_same_numbers_as_the_word_file(copenhagen: None, name: str) -> None:
    paper = example(name)
    word, pdf = numbers_of_word(write_word(paper)), numbers_of_pdf(write_pdf(paper))
    assert word - pdf == Counter()
    assert (pdf - word) - drawn(paper) - counted(paper) - repeated(paper) == Counter()


def drawn(paper: Paper) -> Counter[str]:
    """The numbers in the charts; each is a figure of the data below, a tick of the axis, a period or a score."""
    found: Counter[str] = Counter()
    for picture in (one for one in paper.blocks if isinstance(one, Picture)):
        shown = Counter(NUMBER.findall(" ".join(re.findall(r">([^<>]+)<", _texts(picture.svg)))))
        assert set(shown) - set(_accounted(paper, picture)) == set()
        found += shown
    return found


def _texts(svg: str) -> str:
    return " ".join(re.findall(r"<text.*?</text>", svg, re.DOTALL))


def _accounted(paper: Paper, picture: Picture) -> Iterator[str]:
    for line in lines_of(picture):
        yield from NUMBER.findall(text_of(line))
        for one in line:
            yield from (NUMBER.findall(one.text) if isinstance(one, Bound) else ())
    if picture.chart is not None:
        for tick in value_ticks(picture.chart.values()):
            yield from NUMBER.findall(picture.chart.write(tick))
        yield from NUMBER.findall(" ".join(point.tick for point in picture.chart.points))
    else:
        yield from SCALE
        yield from _of_a_barometer(paper, picture)


def _of_a_barometer(paper: Paper, picture: Picture) -> Iterator[str]:
    """Its score, and the years of its baseline and its target."""
    code = picture.label.removeprefix("barometer-")
    found = RegisterView(read_moment(paper.known_at), "pejlemaerker-2014-2017").goal(code).assessment
    yield from NUMBER.findall(score(found.score))
    for piece in found.pieces:
        periods = (piece.baseline_period, piece.target.period if piece.target else None)
        yield from (year for period in periods if period for year in NUMBER.findall(str(period)))


def counted(paper: Paper) -> Counter[str]:
    """The numbers of the items of numbered lists, which Word counts by itself."""
    lists = (one for one in paper.blocks if isinstance(one, Bullets) and one.numbered)
    return Counter(str(number) for one in lists for number in range(1, len(one.items) + 1))


def repeated(paper: Paper) -> Counter[str]:
    """The heads of tables, which a PDF repeats on each further page; none of the tables stands on more than five."""
    heads = (cell for one in paper.blocks if isinstance(one, Table) for row in one.head for cell in row)
    found = Counter(number for cell in heads for number in NUMBER.findall(text_of(cell.content)))
    return Counter({number: 4 * times for number, times in found.items()})


# --- the checker -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("form", ["docx", "pdf"])
@pytest.mark.parametrize("name", NAMES)
def test_the_checker_finds_nothing_in_what_was_written(copenhagen: None, name: str, form: str) -> None:
    paper = example(name)
    written = write_word(paper) if form == "docx" else write_pdf(paper)
    report = check_blocks(
        [read_bytes(f"{name}.{form}", written)], register=register_for_checking(read_moment(paper.known_at))
    )
    # Where papers disagree about a figure the paper names both, and the checker cannot know which is right.
    allowed = {Verdict.HOLDS, Verdict.ROUNDING, Verdict.NOT_CHECKABLE, Verdict.AMBIGUOUS}
    assert [(one.quote, one.verdict) for one in report.claims if one.verdict not in allowed] == []
    assert {one.code for one in report.findings if one.level is not Level.NOTE} == REMARKED.get(name, set())
    assert len(report.claims) > 3


# --- that all of this can fail ---------------------------------------------------------------------------------------


def test_a_figure_that_no_rule_wrote_is_found(copenhagen: None) -> None:
    paper = composed("I 2024 var der {{ hjemloese[2022] }} hjemløse, jf. § 4 i lov nr. 12.", order=Order())
    assert unaccounted(write_word(paper), []) == []
    bare = composed("Der er 99 pladser og {{ hjemloese[2022] }} hjemløse.")
    assert unaccounted(write_word(bare), []) == []  # flagged
    slipped = replace(bare, blocks=(Paragraph((Words("Der er 99 pladser."),)),))
    assert unaccounted(write_word(slipped), []) == ["99 pladser in: Der er 99 pladser."]


def test_a_number_more_in_the_pdf_is_found(copenhagen: None) -> None:
    paper = composed("Der var {{ hjemloese[2022] }} hjemløse.")
    other = composed("Der var {{ hjemloese[2022] }} eller 4.711 hjemløse.")
    assert numbers_of_pdf(write_pdf(other)) - numbers_of_word(write_word(paper)) == Counter(("4.711",))


def test_a_figure_that_was_written_wrongly_is_found_by_the_checker(copenhagen: None) -> None:
    """The same document with one figure changed is contradicted by the register."""
    paper = example("sag-indsatsomraader")
    blocks = tuple(_one_changed(one) for one in paper.blocks)
    data = write_word(replace(paper, blocks=blocks))
    register = register_for_checking(read_moment(paper.known_at))
    report = check_blocks([read_bytes("sag.docx", data)], register=register)
    assert "1.470" in " ".join(one.quote for one in report.claims if one.verdict is Verdict.CONTRADICTED)


def _one_changed(block: Block) -> Block:
    if not isinstance(block, Paragraph):
        return block
    wrong = (
        replace(one, text="1.470") if isinstance(one, Bound) and one.text == "1.370" else one for one in block.content
    )
    return replace(block, content=tuple(wrong))
