# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What a sentence states: each figure with its kind and period, and the figures that belong together.

The sentence is read with its figures and periods replaced by marks, so that a construction is one pattern whatever
stands in it: `fra ‹F0› i ‹P0› til ‹F1› i ‹P1›`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from pejl.core.checking.figures_in_text import Figure
from pejl.core.checking.report import Kind
from pejl.core.checking.sentences import Sentence
from pejl.core.periods import Period, PeriodKind

_F, _P = r"‹F(\d+)›", r"‹P(\d+)›"
_FEW = r"(?: [^ ‹›.;]+){0,4}?"
_RISE = r"(?:stig|steg|vokse|voks|øg|forøg|højne|fremgang|vækst)"
_FALL = r"(?:fald|faldt|reducer|mindske|sænk|nedgang|tilbagegang|nedbring)"
_AT = r"(?:i|på|pr\.|ultimo|medio|primo|for|ved|fra|siden|til og med|med udgangen af|ved udgangen af|i løbet af)"
_PERIOD_AFTER = re.compile(rf"^(?: [^ ‹›,.;:]+){{0,3}}? {_AT} (?:skoleåret |året |årene |perioden )?{_P}")
_FROM_TO = re.compile(rf"(?:^|[ (])fra (?:ca\. )?{_F}([^‹›;]{{0,60}}?(?:{_P})?[^‹›;]{{0,60}}?) til (?:ca\. )?{_F}")
_SPREADS = r"(?:spænd\w*|sving\w*|varier\w*|ligger|lå|mellem)"
_SPREAD = re.compile(rf"{_SPREADS}(?:{_FEW}) (?:fra |mellem )?{_F}([^‹›;]{{0,60}}?) ?(?:til|og|-) ?{_F}")
_NEXT_TO = re.compile(rf"{_F} ?(?:til|-) ?{_F}")
_CHANGE = re.compile(rf"(?:{_RISE}|{_FALL})\w*{_FEW} (?:med|på|svarende til){_FEW} {_F}")
_MORE = re.compile(rf"{_F}{_FEW} (?:flere|færre|højere|lavere|mere|mindre|under|over)\b(?!(?: end)? ‹F)")
_SINCE = r"(?:siden|ift\.|i forhold til|sammenlignet med)"
_PERIODS = re.compile(rf"(?:fra|mellem|i perioden|perioden) {_P}(?: (?:til(?: og med)?|og|-) {_P})?|{_SINCE} {_P}")
_RESPECTIVELY = re.compile(rf"(?:hhv\.|henholdsvis) {_F},? og {_F}")
_TWO_PERIODS = re.compile(rf"(?:hhv\.|henholdsvis)? ?{_P} og {_P}")
_OUT_OF = re.compile(rf"{_F}(?:{_FEW}) (?:ud af|af (?:de |i alt |samtlige )?|/) ?{_F}|\({_F} ?/ ?{_F}\)")
_KINDS_OF_CHANGE = {"%": Kind.RELATIVE_CHANGE, "percentage_points": Kind.PERCENTAGE_POINTS}
_WANTED = re.compile(r"\b(?:mål|målet|måltal\w*|målsætning\w*|ambition\w*|forvent\w*|skal)\b")


@dataclass(frozen=True, slots=True)
class Said:
    """One thing a sentence says: a figure (or two) of a kind, the periods they are of, and which way it goes.

    `figure` is the last of `figures`. `periods` has a place for each of them; for a change it has where it starts and
    where it ends. `direction` is +1 for more, -1 for less, 0 where nothing is said.
    """

    kind: Kind
    figures: tuple[Figure, ...]
    periods: tuple[Period | None, ...]
    start: int
    end: int
    direction: int = 0
    wanted: bool = False

    @property
    def figure(self) -> Figure:
        """The one that is claimed."""
        return self.figures[-1]


@dataclass
class _Reading:
    """A sentence with marks, and what has been read of it."""

    sentence: Sentence
    marked: str
    said: list[Said] = field(default_factory=list)
    used: set[int] = field(default_factory=set)
    own: dict[int, Period | None] = field(default_factory=dict)


def stated_in(sentence: Sentence, *, before: Period | None = None) -> tuple[Said, ...]:
    """What the figures of a sentence state, in their order; `before` is the period the text spoke of last.

    Offsets are those of the sentence's figures.

    >>> from pejl.core.checking.sentences import sentences_in
    >>> (sentence,) = sentences_in("Andelen er steget fra 53 % i 2023 til 57 % i 2025.")
    >>> [(str(one.kind), one.direction, [str(period) for period in one.periods]) for one in stated_in(sentence)]
    [('from_to', 1, ['2023', '2025'])]
    """
    one = _Reading(sentence, _marked(sentence))
    one.own = {number: _period(one, number, before) for number in range(len(sentence.figures))}
    for read in (_respectively, _from_to, _ranges, _changes, _shares, _levels):
        read(one)
    wanted = bool(_WANTED.search(one.marked))
    return tuple(sorted((replace(said, wanted=wanted) for said in one.said), key=lambda said: said.start))


def _marked(sentence: Sentence) -> str:
    """The sentence in lower case with its figures and periods as marks."""
    marks = [(one.start, one.end, f"‹F{number}›") for number, one in enumerate(sentence.figures)]
    marks += [(one.start, one.end, f"‹P{number}›") for number, one in enumerate(sentence.periods)]
    text, at = "", sentence.start
    for start, end, mark in sorted(marks):
        text += sentence.text[at - sentence.start : start - sentence.start].lower() + mark
        at = end
    return " ".join((text + sentence.text[at - sentence.start :].lower()).split())


# --- which period ------------------------------------------------------------------------------------------------


def _period(one: _Reading, number: int, before: Period | None) -> Period | None:
    """The period beside a figure: right after it, else last before it, else the next one, else the last spoken of."""
    mark = f"‹F{number}›"
    place = one.marked.index(mark)
    after = _PERIOD_AFTER.match(one.marked[place + len(mark) :])
    if after:
        return one.sentence.periods[int(after[1])].period
    earlier = [int(found[1]) for found in re.finditer(_P, one.marked[:place])]
    if earlier:
        return one.sentence.periods[earlier[-1]].period
    later = re.search(_P, one.marked[place:])
    return one.sentence.periods[int(later[1])].period if later else before


def _span(one: _Reading, start: int, end: int) -> tuple[int, int]:
    """The offsets in the text of a part of the marked sentence: from its first figure to its last."""
    numbers = [int(found[1]) for found in re.finditer(_F, one.marked[start:end])]
    figures = [one.sentence.figures[number] for number in numbers]
    return figures[0].start, figures[-1].end


# --- constructions -----------------------------------------------------------------------------------------------


def _direction(text: str) -> int:
    rise, fall = re.search(rf"\b{_RISE}", text), re.search(rf"\b{_FALL}", text)
    if bool(rise) == bool(fall):
        return 0
    return 1 if rise else -1


def _respectively(one: _Reading) -> None:
    """`hhv. A og B i P og Q`: the first of each belong together."""
    for found in _RESPECTIVELY.finditer(one.marked):
        periods = list(_TWO_PERIODS.finditer(one.marked))
        if len(periods) == 1:
            for figure, period in zip(found.groups(), periods[0].groups(), strict=True):
                one.own[int(figure)] = one.sentence.periods[int(period)].period


def _from_to(one: _Reading) -> None:
    """`fra A (i P) til B (i Q)`."""
    for found in _FROM_TO.finditer(one.marked):
        first, last = int(found[1]), int(found[4])
        head = one.marked[: found.start()]
        direction = _direction(head[-60:])
        if not direction and _SPREAD.search(one.marked[max(0, found.start() - 40) : found.end()]):
            continue
        start, end = _periods_of_change(one, found.start())
        here = (_beside(one, first) or start, _beside(one, last) or end)
        figures = (one.sentence.figures[first], one.sentence.figures[last])
        span = _span(one, found.start(), found.end())
        one.said.append(Said(Kind.FROM_TO, figures, here, *span, direction))
        one.used |= {first, last}


def _beside(one: _Reading, number: int) -> Period | None:
    mark = f"‹F{number}›"
    after = _PERIOD_AFTER.match(one.marked[one.marked.index(mark) + len(mark) :])
    return one.sentence.periods[int(after[1])].period if after else None


def _periods_of_change(one: _Reading, place: int) -> tuple[Period | None, Period | None]:
    """From when to when: a pair named in the sentence, the nearest to the place."""
    pairs = sorted(_PERIODS.finditer(one.marked), key=lambda pair: abs(pair.start() - place))
    if not pairs:
        return None, None
    first, last, since = pairs[0].groups()
    if since is not None:
        return one.sentence.periods[int(since)].period, None
    if last is None:
        return _ends_of(one.sentence.periods[int(first)].period)
    return one.sentence.periods[int(first)].period, one.sentence.periods[int(last)].period


def _ends_of(period: Period | None) -> tuple[Period | None, Period | None]:
    """The first and the last year of a run of years; what is none is where it starts."""
    if period is None or period.kind is not PeriodKind.YEARS or period.end is None:
        return period, None
    return Period.parse(f"{period.start.year}"), Period.parse(f"{period.end.year}")


def _ranges(one: _Reading) -> None:
    """`svinger fra A til B`, `A til B procentpoint`: the least and the most, not a change."""
    for pattern in (_SPREAD, _NEXT_TO):
        for found in pattern.finditer(one.marked):
            first, last = int(found[1]), int(found[found.lastindex or 2])
            if not {first, last} & one.used:
                figures = (one.sentence.figures[first], one.sentence.figures[last])
                span = _span(one, found.start(), found.end())
                one.said.append(Said(Kind.RANGE, figures, (one.own[first], one.own[last]), *span))
                one.used |= {first, last}


def _changes(one: _Reading) -> None:
    """`steget med D`, `et fald på D`, `D færre`."""
    for pattern in (_CHANGE, _MORE):
        for found in pattern.finditer(one.marked):
            number = int(found[1])
            if number in one.used:
                continue
            figure = one.sentence.figures[number]
            kind = _KINDS_OF_CHANGE.get(figure.unit, Kind.CHANGE)
            direction = _direction(found[0]) or _more_or_less(found[0])
            periods = _periods_of_change(one, found.start())
            one.said.append(Said(kind, (figure,), periods, figure.start, figure.end, direction))
            one.used.add(number)


def _more_or_less(text: str) -> int:
    if re.search(r"\b(?:flere|højere|mere|over)\b", text):
        return 1
    return -1 if re.search(r"\b(?:færre|lavere|mindre|under)\b", text) else 0


def _shares(one: _Reading) -> None:
    """`p % (a / b)`, `a ud af b`: the part and the whole stand beside each other."""
    for found in _OUT_OF.finditer(one.marked):
        part, whole = (int(number) for number in found.groups() if number is not None)
        figures = (one.sentence.figures[part], one.sentence.figures[whole])
        if not {part, whole} & one.used and "%" not in (figures[0].unit, figures[1].unit):
            periods = (one.own[part], one.own[whole])
            one.said.append(Said(Kind.SHARE, figures, periods, figures[0].start, figures[1].end))
            one.used |= {part, whole}


def _levels(one: _Reading) -> None:
    """Every other figure says how much there was."""
    for number, figure in enumerate(one.sentence.figures):
        if number not in one.used:
            kind = Kind.SHARE if figure.unit == "%" else Kind.LEVEL
            one.said.append(Said(kind, (figure,), (one.own[number],), figure.start, figure.end))
