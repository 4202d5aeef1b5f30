# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What the running text of a document says with figures or about them, each with its subject."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from pejl.core.checking.blocks import Document, TextBlock, TextKind
from pejl.core.checking.facts import Fact, Subject, Told, meant
from pejl.core.checking.figures_in_text import Figure
from pejl.core.checking.groups import groups_in
from pejl.core.checking.lines_of_tables import Role, line_of, marks_in
from pejl.core.checking.normal import Normal, normalise
from pejl.core.checking.report import Kind, Span
from pejl.core.checking.sentences import Sentence, sentences_in
from pejl.core.checking.spoken import around_after, spoken_after
from pejl.core.checking.statements import Said, stated_in
from pejl.core.checking.statements.names import names_of_each
from pejl.core.checking.statements.words import FALL, OF_WHICH, RISE
from pejl.core.checking.subjects import subject_of
from pejl.core.periods import Period

_JOINED = "af i på med til for fra der som og eller ved om at den det de hvor mod over under er var"
_JOINING = frozenset(_JOINED.split())
_PEOPLE = subject_of("personer borgere mennesker indbyggere unge børn voksne hjemløse elever ansatte")
_OF_A_GROUP = subject_of("blandt årig årige af")  # what names no subject beside an age
_CLAUSE = re.compile(r"[,;](?! (?:der|som|hvis|at)\b)|\b(?:mens|samt|og|men)\b")
_PART_OF_A_CHANGE = re.compile(rf"\b(?:{RISE}|{FALL})[^;]*\b{OF_WHICH} (?:[^ ,.;]+ ){{0,2}}$", re.IGNORECASE)
# *Faldet var størst i Syd med 0,8 dage, efterfulgt af Nord med 0,6*: by how much, unless it says from or to what.
_OF_CHANGES = re.compile(
    r"(?:faldet|stigningen|væksten|nedgangen|fremgangen|tilbagegangen|ændringen|forskellen)\b[^;]* (?:er|var)\b",
    re.IGNORECASE,
)
_LEVEL_REACHED = re.compile(r"\b(?:fra|til|nu|på|hvor|mod|dermed)\b[^,;]{0,40}$", re.IGNORECASE)
_PART = re.compile(r"[,;] (?!der\b|som\b|hvis\b)|(?<= )(?:mens|men) ")
_FORECAST = re.compile(r"\bforvent|\bprognose", re.IGNORECASE)
_DEVIATES = re.compile(r"\b(?:mer|mindre)forbrug|\bafvigelse", re.IGNORECASE)
# What of a statement is a figure that another text may state too: a change is none, it is held against two others.
_STATES_A_FIGURE = frozenset({Kind.LEVEL, Kind.SHARE, Kind.FROM_TO, Kind.TARGET, Kind.COMPARISON, Kind.SUM})


def told_in(document: Document) -> tuple[Told, ...]:
    """Everything that the running text of a document says with figures, in reading order.

    >>> (told,) = told_in(Document("sag", (TextBlock("Der var 12 pladser i 2024."),)))
    >>> told.quote, str(told.facts[0].period)
    ('12 pladser', '2024')
    """
    return tuple(_told(document))


def _told(document: Document) -> Iterator[Told]:
    heading: frozenset[str] = frozenset()
    topic: frozenset[str] = frozenset()
    headed: Period | None = None
    around: Period | None = None
    number = 0
    for place, block in enumerate(document.blocks):
        if not isinstance(block, TextBlock):
            continue
        normal = normalise(block.text)
        if block.kind is TextKind.HEADING:
            line = line_of(block.text)
            heading, headed = line.about, line.period
            around, topic = headed or around, frozenset()
            continue
        spoken = headed
        before: frozenset[str] = frozenset()
        opening: frozenset[str] = frozenset()
        for sentence in sentences_in(
            normal.text, damaged=normal.damaged, dated=document.dated, around=spoken or around
        ):
            number += 1
            # *Blandt de 18-29-årige er antallet faldet*: of what is said by what the paragraph before began with.
            before = before if before or subject_of(sentence.text) - _OF_A_GROUP else topic
            where = _Where(document, place, block, normal, number, sentence, before | heading)
            for said in stated_in(sentence, before=spoken, around=around):
                yield _one(where, said)
            spoken = spoken_after(sentence, before=spoken)
            around = around_after(sentence, spoken=spoken, around=around)
            before = subject_of(sentence.text)
            opening = opening or before
        topic = opening or topic


@dataclass(frozen=True, slots=True)
class _Where:
    document: Document
    place: int
    block: TextBlock
    normal: Normal
    number: int
    sentence: Sentence
    around: frozenset[str]

    def clause(self, figure: Figure) -> str:
        """The words between the figure and its neighbours.

        Where these say nothing by themselves (*i 2024 var tallet 1.378*), the words before them are meant.
        """
        place = self.sentence.figures.index(figure)
        named = names_of_each(self.sentence, self.normal.text)
        if place in named:
            return named[place]
        text = f"{self._before(place)} {self._after(place)}"
        while not subject_of(text) and place > 0:
            place -= 1
            text = f"{self._before(place)} {self._after(place)}"
        return text

    def _before(self, place: int) -> str:
        """From where the clause of the figure before ends up to the figure."""
        figures = self.sentence.figures
        if place == 0:
            return self.normal.text[self.sentence.start : figures[0].start]
        gap = self.normal.text[figures[place - 1].end : figures[place].start]
        cut = _CLAUSE.search(gap)
        return gap[cut.start() :] if cut else gap

    def _after(self, place: int) -> str:
        """From the figure up to where its clause ends."""
        figures = self.sentence.figures
        if len(figures) == 1:
            return self.normal.text[figures[0].end : self.sentence.end]
        last = figures[place + 1].start if place + 1 < len(figures) else self.sentence.end
        gap = self.normal.text[figures[place].end : last]
        cut = _CLAUSE.search(gap)
        return gap[: cut.start()] if cut else gap

    def is_part_of_a_change(self, figure: Figure) -> bool:
        """*Faldet med 1,2 år, heraf et halvt år fra 2023 til 2024*: no figure of that time, but a part of the fall."""
        text = self.normal.text[self.sentence.start : figure.start]
        return bool(_PART_OF_A_CHANGE.search(text) or (_OF_CHANGES.match(text) and not _LEVEL_REACHED.search(text)))

    def head(self) -> frozenset[str]:
        """The words up to the first figure of the sentence; where nothing is named, those around it are meant."""
        figures = self.sentence.figures
        return subject_of(self.normal.text[self.sentence.start : figures[0].start if figures else self.sentence.end])

    def subject(self, own: str, thing: frozenset[str] = frozenset()) -> Subject:
        """What a part of the sentence is about, given its own words."""
        words = subject_of(own)
        return Subject(
            label=(self.head() | words) or self.around,
            context=subject_of(self.sentence.text) | self.around,
            own=words,
            thing=thing,
            marks=marks_in(own) or marks_in(self.sentence.text),
            groups=groups_in(own),
        )

    def subject_of_words(self, said: Said) -> Subject:
        """What is told without a figure is about its own clause, or about the sentence where that names nothing."""
        text, start = self.normal.text, self.sentence.start
        cuts = [start, *(one.start() for one in _PART.finditer(text, start, self.sentence.end)), self.sentence.end]
        first = max(cut for cut in cuts if cut <= said.start)
        clause = text[first : min(cut for cut in cuts if cut > said.start)]
        words = subject_of(clause)
        if not words:
            return self.subject(self.sentence.text)
        return replace(self.subject(clause), label=words)

    def span(self, start: int, end: int) -> Span:
        first, last = self.normal.span(start, end)
        return Span(self.document.name, self.place, first, last, self.block.place)

    def quote(self, start: int, end: int) -> str:
        first, last = self.normal.span(start, end)
        return self.block.text[first:last]


def _one(where: _Where, said: Said) -> Told:
    facts = tuple(
        _fact(where, said, figure, period)
        for figure, period in zip(said.figures, said.periods, strict=False)
        if said.kind in _STATES_A_FIGURE and not said.again
    )
    return Told(
        said=said,
        facts=facts,
        subject=where.subject(where.clause(said.figure)) if said.figures else where.subject_of_words(said),
        span=where.span(said.start, said.end),
        quote=where.quote(said.start, said.end),
        sentence=where.number,
        about=_about(where, said),
    )


def _about(where: _Where, said: Said) -> str:
    """A few words that name the subject to people: what is counted, else what the sentence begins with."""
    if said.figures and said.figure.noun:
        return said.figure.noun
    return " ".join(where.sentence.text.split()[:6])


def _fact(where: _Where, said: Said, figure: Figure, period: Period | None) -> Fact:
    subject = where.subject(where.clause(figure), _thing(figure))
    return Fact(
        subject=replace(subject, groups=subject.groups | groups_in(said.group)),
        role=role_in(where.clause(figure)),
        quantity=meant(figure),
        unit=figure.unit,
        period=period or said.around,
        span=where.span(figure.start, figure.end),
        quote=where.quote(figure.start, figure.end),
        about=figure.noun,
        sentence=(where.document.name, where.number),
        wanted=said.kind is Kind.TARGET or (said.wanted and not _FORECAST.search(where.sentence.text)),
        printed=None if figure.likely is None else figure.quantity.value,
        sure=said.sure and period is not None and not where.is_part_of_a_change(figure),
        direction=_over_or_under(where.clause(figure)),
    )


def _over_or_under(text: str) -> int:
    """+1 for more spent than was meant, -1 for less; 0 where both words or neither stand there."""
    over, under = "merforbrug" in text.lower(), "mindreforbrug" in text.lower()
    return over - under


def role_in(text: str) -> Role:
    """Whether the words beside a figure call it a change or a total.

    >>> str(role_in("forventer et merforbrug på")), str(role_in("der var"))
    ('change', 'figure')
    """
    return Role.CHANGE if _DEVIATES.search(text) else Role.FIGURE


def _thing(figure: Figure) -> frozenset[str]:
    """What is counted: the words after the figure up to the first that only joins. People are people by any name."""
    if figure.unit:
        return frozenset()
    counted: list[str] = []
    for word in figure.noun.split():
        if word in _JOINING:
            break
        counted.append(word)
    return subject_of(" ".join(counted)) - _PEOPLE
