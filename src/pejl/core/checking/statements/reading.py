# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A sentence as its constructions are looked for: its figures and periods as marks, and what has been read of it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from pejl.core.checking.figures_in_text import Figure
from pejl.core.checking.letters import as_scanned, lowered
from pejl.core.checking.periods_in_text import PeriodMention
from pejl.core.checking.relative_periods import Relative
from pejl.core.checking.report import Kind
from pejl.core.checking.sentences import Sentence, sentences_in
from pejl.core.checking.statements.said import Said
from pejl.core.checking.statements.words import OF_WHICH, WHEREAS
from pejl.core.periods import Period, PeriodKind

F, P = r"‹F(\d+)›", r"‹P(\d+)›"
_SHORT = r"(?:ca|pct|bl\.a|f\.eks|hhv|inkl|ekskl|mio|kr|pr)\."
FEW = rf"(?: (?:[^ ‹›.;]+|{_SHORT})){{0,4}}?"
_AT = as_scanned(r"(?:i|på|pr\.|ultimo|medio|primo|for|ved|fra|siden|til og med|udgangen af|i løbet af)")
_NAMED = as_scanned(r"(?:skoleåret |året |årene |perioden |budget |udgangen af |slutningen af )?")
_PERIOD_AFTER = re.compile(rf"(?: [^ ‹›,.;:]+){{0,3}}? {_AT} {_NAMED}{P}| ?\({P}\)")
_SWALLOWED = re.compile(rf" {P}")  # behind a figure whose last digit was the *i* of the year
# What stands behind is of a part, or set against what stands before: it has a time of its own.
_SETS_OFF = re.compile(rf"[,;] (?:{OF_WHICH}|{WHEREAS})\b")
# *12 mod 14 i 2023* is 12 of another time, and so is *12 i 2. kvartal* where only the next quarter has a year.
_OF_NO_YEAR = as_scanned(r" i \d\. (?:kvartal|halvår)\b")
_HELD_AGAINST = re.compile(
    rf"{_OF_NO_YEAR}|,? i?mod (?:[^ ‹›.;]+ )?{F}(?: (?!i |på |for )[^ ‹›,.;]+)?(?: {_AT} {_NAMED}{P}|{_OF_NO_YEAR})"
)
_SINCE = r"(?:siden|ift\.|i forhold til|sammenlignet med|sammenholdt med)"
_PERIODS = re.compile(
    as_scanned(
        rf"(?:fra|mellem|i perioden|perioden|i årene) {P}(?: (?:til(?: og med)?|og|-) {P})?"
        rf"|{_SINCE} {_NAMED}{P}|\bi {P} end i {P}|\({P}\)|\bend (?:i |ved )?{_NAMED}{P}"
    )
)
# *38 procent, 3 færre end i 2022*: what a figure is held against is not its own period.
_LOOKS_BACK = re.compile(
    as_scanned(rf"(?:\bend(?: i| ved)?|\b{_SINCE}|\bmod(?: i)?) (?:skoleåret |året |udgangen af )?$")
)
_FARTHEST = 300  # letters
# A clause ends here; what is told in another one is not told of this.
_CLAUSE_END = re.compile(r"[,;:](?: |$)|(?<= )(?:mens|samt|men|og)(?= )")


@dataclass(slots=True)
class Reading:
    """A sentence with marks (`marked`), the offset of each letter of that in the text, and what has been said so far.

    `used` are the figures that a construction has read; `own` tells for each figure its period, and whether that is
    sure. `spoiled` are periods in places that a bad scan has spoiled.
    """

    sentence: Sentence
    marked: str
    places: list[int]
    figure_at: list[tuple[int, int]]
    period_at: list[tuple[int, int]]
    before: Period | None = None
    said: list[Said] = field(default_factory=list)
    used: set[int] = field(default_factory=set)
    own: dict[int, tuple[Period | None, bool]] = field(default_factory=dict)
    told: list[tuple[int, int]] = field(default_factory=list)
    spoiled: frozenset[Period | None] = frozenset()
    clause_ends: list[int] = field(default_factory=list)
    pairs: list[re.Match[str]] = field(default_factory=list)

    def figure(self, number: int) -> Figure:
        """The figure with that mark."""
        return self.sentence.figures[number]

    def period(self, number: int) -> Period | None:
        """The period with that mark."""
        return self.sentence.periods[number].period

    def free(self, *numbers: int) -> bool:
        """Whether no construction has read any of these figures."""
        return not self.used & set(numbers)

    def say(self, said: Said, *, numbers: tuple[int, ...] = (), at: tuple[int, int] = (0, 0)) -> None:
        """Note what has been read, which figures that reads, and where in the marked sentence it was told."""
        self.used |= set(numbers)
        self.told.append(at)
        self.said.append(self._marked(said))

    def is_told(self, start: int, end: int) -> bool:
        """Whether a construction has read this part of the marked sentence."""
        return any(one < end and start < two for one, two in self.told)

    def _marked(self, said: Said) -> Said:
        spoiled = any(figure.damaged for figure in said.figures) or not self.spoiled.isdisjoint(said.periods)
        return replace(said, damaged=spoiled)

    def is_now(self, number: int) -> bool:
        """Whether the last period named before a figure is *nu*, *aktuelt* or the like."""
        earlier = bisect_left(self.period_at, (self.figure_at[number][0], 0))
        return earlier > 0 and self.sentence.periods[earlier - 1].relative is Relative.NOW

    def offset(self, place: int) -> int:
        """Where in the text a place of the marked sentence is."""
        return self.places[min(place, len(self.places) - 1)]

    def clause(self, place: int) -> tuple[int, int]:
        """Start and end of the clause around a place of the marked sentence, as far as a reader looks back and on."""
        at = bisect_left(self.clause_ends, place)
        start = self.clause_ends[at - 1] if at else 0
        end = self.clause_ends[at] if at < len(self.clause_ends) else len(self.marked)
        return max(start, place - _FARTHEST), min(end, place + _FARTHEST)


def reading_of(text: str) -> Reading:
    """The first sentence of a normalised text, ready for its constructions to be looked for.

    >>> reading_of("I 2024 var der 12 pladser.").marked
    'i ‹P0› var der ‹F0›.'
    """
    return read(sentences_in(text)[0], before=None)


def read(sentence: Sentence, *, before: Period | None) -> Reading:
    """The sentence in lower case with its figures and periods as marks, each figure with its period.

    >>> period, sure = read(sentences_in("Der var 12 pladser.")[0], before=Period.parse("2024")).own[0]
    >>> str(period), sure
    ('2024', False)
    """
    marks = [(one.start, one.end, f"‹F{number}›") for number, one in enumerate(sentence.figures)]
    marks += [(one.start, one.end, f"‹P{number}›") for number, one in enumerate(sentence.periods)]
    letters: list[str] = []
    places: list[int] = []
    found: dict[str, tuple[int, int]] = {}
    at = sentence.start
    for start, end, mark in sorted(marks):
        _add(sentence, (at, start), letters, places)
        found[mark] = len(letters), len(letters) + len(mark)
        letters += mark
        places += [start] * (len(mark) - 1) + [max(start, end - 1)]
        at = max(at, end)
    _add(sentence, (at, sentence.end), letters, places)
    one = Reading(
        sentence,
        "".join(letters),
        [*places, sentence.end],
        [found[f"‹F{number}›"] for number in range(len(sentence.figures))],
        [found[f"‹P{number}›"] for number in range(len(sentence.periods))],
        before,
    )
    one.spoiled = frozenset(
        mention.period for mention in sentence.periods if mention.period and _is_spoiled(sentence, mention)
    )
    one.clause_ends = [end.start() for end in _CLAUSE_END.finditer(one.marked)]
    one.pairs = list(_PERIODS.finditer(one.marked))
    one.own = {number: _own(one, number) for number in range(len(sentence.figures))}
    return one


def _is_spoiled(sentence: Sentence, mention: PeriodMention) -> bool:
    """Whether a bad scan has spoiled a period or the *i* before it."""
    return any(start < mention.end and mention.start - 2 <= end for start, end in sentence.damaged)


def _add(sentence: Sentence, part: tuple[int, int], letters: list[str], places: list[int]) -> None:
    """Add a part of the text, with every run of spaces as one."""
    for place, letter in enumerate(_plain(sentence.text[part[0] - sentence.start : part[1] - sentence.start]), part[0]):
        if letter != " " or (letters and letters[-1] != " "):
            letters.append(letter)
            places.append(place)


def _plain(text: str) -> str:
    """In lower case; what looks like a mark in the text itself is none."""
    return lowered(text).replace("‹", "<").replace("›", ">")


# --- which period ------------------------------------------------------------------------------------------------


def _own(one: Reading, number: int) -> tuple[Period | None, bool]:
    """The period of a figure: right after it, else last before it, else the next one, else the last spoken of."""
    start, end = one.figure_at[number]
    after = _PERIOD_AFTER.match(one.marked, end)
    if after:
        return _mention(one, int(after[1] or after[2]))
    swallowed = _SWALLOWED.match(one.marked, end) if one.figure(number).likely is not None else None
    if swallowed:
        return _mention(one, int(swallowed[1]))
    beside = _SWALLOWED.match(one.marked, end)
    if beside and one.sentence.periods[int(beside[1])].relative is Relative.BEFORE:
        return _mention(one, int(beside[1]))
    earlier = bisect_left(one.period_at, (start, 0))
    if earlier:
        return _mention(one, earlier - 1)
    before = one.sentence.periods[0].relative is Relative.BEFORE if one.period_at else False
    before = before or bool(_HELD_AGAINST.match(one.marked, end))
    if one.period_at and not before and not _LOOKS_BACK.search(one.marked[: one.period_at[0][0]]):
        return _mention(one, 0)
    return one.before, False


def _mention(one: Reading, number: int) -> tuple[Period | None, bool]:
    mention = one.sentence.periods[number]
    return mention.period, mention.sure


def beside(one: Reading, number: int) -> Period | None:
    """The period right after a figure.

    >>> str(beside(reading_of("Det er 12 i 2024."), 0))
    '2024'
    """
    after = _PERIOD_AFTER.match(one.marked, one.figure_at[number][1])
    return one.period(int(after[1] or after[2])) if after else None


def periods_of_change(one: Reading, place: int, *, number: int | None = None) -> tuple[Period | None, Period | None]:
    """From when to when: a pair or a run of years named in the sentence, the nearest to the place.

    A change by a figure (`number`) is of the period right behind it where the sentence names no pair.

    >>> [str(one) for one in periods_of_change(reading_of("Det steg fra 2020 til 2024."), 4)]
    ['2020', '2024']
    """
    first, last = _stretch(one, place)
    for pair in sorted(one.pairs, key=lambda pair: abs(pair.start() - place)):
        if not first <= pair.start() < last:
            continue
        named = _named_by(one, pair)
        if named:
            return named
    own = beside(one, number) if number is not None else None
    if own:
        return None, own
    within = _named_in(one, first, last)
    runs = [ends for period in within if (ends := ends_of(period))[1]]
    return runs[0] if len(runs) == 1 else _two_named(one, within)


def _stretch(one: Reading, place: int) -> tuple[int, int]:
    """Start and end of what is told of one thing; where nothing in it names a time, the sentence does."""
    cuts = [0, *(cut.start() for cut in _SETS_OFF.finditer(one.marked)), len(one.marked) + 1]
    first = max(cut for cut in cuts if cut <= place)
    last = min(cut for cut in cuts if cut > place)
    return (first, last) if _named_in(one, first, last) else (0, len(one.marked) + 1)


def _named_in(one: Reading, first: int, last: int) -> list[Period]:
    """The periods named from one place of a marked sentence up to another, without the latter."""
    numbers = (int(found[1]) for found in re.finditer(P, one.marked[first:last]))
    return [period for number in numbers if (period := one.period(number))]


def _named_by(one: Reading, pair: re.Match[str]) -> tuple[Period | None, Period | None] | None:
    first, last, since, new, old, run, than = pair.groups()
    since = since if than is None else than
    if since is not None:
        return one.period(int(since)), _now(one, int(since))
    if new is not None:
        return one.period(int(old)), one.period(int(new))
    if last is not None:
        return one.period(int(first)), one.period(int(last))
    ends = ends_of(one.period(int(first if run is None else run)))
    return ends if ends[1] or run is None else None


def _two_named(one: Reading, periods: Sequence[Period]) -> tuple[Period | None, Period | None]:
    """The two ends of a change that the sentence states with its figures, else the two years it names, in any order."""
    stated = [said.periods for said in one.said if said.kind is Kind.FROM_TO and all(said.periods)]
    if len(stated) == 1:
        return stated[0][0], stated[0][1]
    named = sorted(set(periods))
    alike = len(named) == 2 and named[0].kind is named[1].kind
    return (named[0], named[1]) if alike else (None, None)


def _now(one: Reading, since: int) -> Period | None:
    """What *siden 2010* reaches up to: the one other period of the sentence that is later."""
    start = one.period(since)
    later = {mention.period for mention in one.sentence.periods if mention.period and start and start < mention.period}
    return later.pop() if len(later) == 1 else None


def ends_of(period: Period | None) -> tuple[Period | None, Period | None]:
    """The first and the last year of a run of years; what is none is where it starts.

    >>> [str(one) for one in ends_of(Period.parse("2020..2024"))]
    ['2020', '2024']
    """
    if period is None or period.kind is not PeriodKind.YEARS or period.end is None:
        return period, None
    return Period.parse(f"{period.start.year}"), Period.parse(f"{period.end.year}")


def level(one: Reading, number: int, *, kind: Kind | None = None, group: str = "") -> Said:
    """A figure that says how much there was.

    >>> str(level(reading_of("Det er 12 %."), 0).kind)
    'share'
    """
    figure = one.figure(number)
    kind = kind or _kind_of(figure)
    period, sure = one.own[number]
    return Said(kind, (figure,), (period,), figure.start, figure.end, sure=sure, group=group)


def _kind_of(figure: Figure) -> Kind:
    """What is told in points is a difference; *75 procentpoint af dem* is a level in the wrong unit."""
    if figure.unit == "percentage_points" and not figure.noun.startswith("af "):
        return Kind.PERCENTAGE_POINTS
    return Kind.SHARE if figure.unit == "%" else Kind.LEVEL
