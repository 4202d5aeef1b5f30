# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Errors planted into true claims: one change to a copy of a document, and whether it can be seen at all.

A change is detectable where the label's own arithmetic no longer allows the claim: one that stays inside the rounding
of the figures, or inside "ca.", is not, and nobody can find it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from random import Random

from tests.evaluate.formulas import FIGURE, Interval, agrees, braced, figures, number, reckon, replaced, step
from tests.evaluate.labels import Label
from tests.evaluate.matching import HOLDS
from tests.evaluate.places import Places, Stretch, overlap

_WORDS = (
    ("steget", "faldet"),
    ("stiger", "falder"),
    ("steg", "faldt"),
    ("stigning", "nedgang"),
    ("stigende", "faldende"),
    ("stigningen", "faldet"),
    ("flere", "færre"),
    ("højere", "lavere"),
    ("øget", "reduceret"),
    ("over", "under"),
    ("merforbrug", "mindreforbrug"),
)
_SIDES = {"over", "under"}
# A word that has two opposites turns into the first.
_OTHER = {one: other for pair in reversed(_WORDS) for one, other in (pair[::-1], pair)}
_DIRECTION = re.compile(r"(?<!\w)(?:" + "|".join(_OTHER) + r")(?!\w)", re.IGNORECASE)
_RESPECTIVELY = re.compile(r"(?:hhv\.|henholdsvis)\s+(\d+(?:[.,]\d+)*)[^\d.;]{0,40}?\s(?:og|samt)\s+(\d+(?:[.,]\d+)*)")
_PART_OF = re.compile(r"(\d+(?:[.,]\d+)*)(?:\s+(?:ud\s+)?af(?:\s+de)?\s+|\s?/\s?)(\d+(?:[.,]\d+)*)")
_POINTS = re.compile(r"\s?(?:procentpoint|pct\.?-?point)")
_PERCENT = re.compile(r"\s?(?:%|pct\.|pct|procent)(?!\w)")
_YEAR = re.compile(r"(?<![\d/.,-])20\d\d(?![\d/])")
_WITH_YEARS = {"absolute", "enumeration", "share", "from_to", "money", "sum", "respectively"}
CELL = "cell: "
_HEAD_OF_A_TABLE = 600  # characters before a cell in which its column heads are looked for


@dataclass(frozen=True)
class Planted:
    """One change: what stood at `at` in the text of `label.document`, and what is to stand there instead."""

    label: Label
    sort: str
    at: Stretch
    new: str
    detectable: bool


def planted(labels: Sequence[Label], places: Places, random: Random) -> Iterator[Planted]:
    """Every sort of change that each true claim allows, once each."""
    for label in labels:
        found = places.find(label.quote)
        if label.verdict == HOLDS and label.checkable and label.formula and len(found) == 1:
            yield from _changes(_Claim(label, places, found[0]), random)


@dataclass(frozen=True)
class _Claim:
    label: Label
    places: Places
    at: Stretch

    @property
    def text(self) -> str:
        return self.places.text

    @property
    def rounded_wholes(self) -> bool:
        """Percentages without decimals are rounded; what is divided are counts, and exact."""
        label = self.label
        return (
            ("%" in label.unit or "procent" in label.unit)
            and "/" not in label.formula
            and len(braced(label.formula)) > 1
        )

    def tokens(self, at: Stretch, wanted: Sequence[str]) -> list[Stretch]:
        return [
            (match.start() + at[0], match.end() + at[0])
            for match in FIGURE.finditer(self.text[slice(*at)])
            if match[0] in wanted
        ]

    def evidence(self) -> list[Stretch]:
        """Where the evidence stands, outside the claim itself."""
        found = [at for quote in self.label.evidence for at in self.places.find(quote)[:1]]
        return [at for at in found if not overlap(at, self.at)]

    def agrees(self, value: str, formula: str) -> bool:
        return agrees(value, formula, self.label.comparison, rounded_wholes=self.rounded_wholes)

    def stands_in_evidence(self, figure: str) -> bool:
        return any(figure in figures(self.text[slice(*at)]) for at in self.evidence())


def _changes(claim: _Claim, random: Random) -> Iterator[Planted]:
    label = claim.label
    own = claim.tokens(claim.at, [label.value]) or claim.tokens(claim.at, braced(label.formula))
    cells = [
        token
        for at in claim.evidence()
        for token in claim.tokens(at, braced(label.formula))
        if not overlap(token, claim.at)
    ]
    if own:
        at = random.choice(own)
        old = claim.text[slice(*at)]
        for sort, new in _spoiled(old, random):
            yield Planted(label, sort, at, new, _seen_in_prose(claim, old, new))
        yield from _unit(claim, at)
        yield from _neighbour(claim, at, random)
    if cells:
        at = random.choice(cells)
        old = claim.text[slice(*at)]
        for sort, new in _spoiled(old, random):
            yield Planted(label, f"{CELL}{sort}", at, new, _seen_in_cell(claim, old, new))
    yield from _words(claim)
    yield from _swapped(claim)
    yield from _year(claim, random)


def _spoiled(old: str, random: Random) -> Iterator[tuple[str, str]]:
    """Another digit, two digits swapped, the decimal comma lost."""
    yield "a digit", other_digit(old, random)
    digits = [at for at, char in enumerate(old) if char.isdigit()]
    swaps = [(a, b) for a, b in pairwise(digits) if old[a] != old[b] and (a or old[b] != "0")]
    if swaps:
        a, b = random.choice(swaps)
        yield "digits swapped", old[:a] + old[b] + old[a + 1 : b] + old[a] + old[b + 1 :]
    if "," in old:
        yield "comma lost", old.replace(",", "")


def other_digit(printed: str, random: Random) -> str:
    """The figure with another digit at one of its places."""
    at = random.choice([at for at, char in enumerate(printed) if char.isdigit()])
    return printed[:at] + random.choice([digit for digit in "123456789" if digit != printed[at]]) + printed[at + 1 :]


def _exactly(printed: str) -> Interval:
    value = number(printed)
    return Interval(value, value).wider(step(printed) / 2)


def _seen_in_prose(claim: _Claim, old: str, new: str) -> bool:
    label = claim.label
    elsewhere = claim.stands_in_evidence(old)
    formula = label.formula if elsewhere or old not in braced(label.formula) else replaced(label.formula, old, new)
    if old == label.value:
        return not claim.agrees(new, formula)
    if elsewhere:
        return not _exactly(old).meets(_exactly(new))
    return _turned(label, formula)


def _seen_in_cell(claim: _Claim, old: str, new: str) -> bool:
    label = claim.label
    if old in figures(claim.text[slice(*claim.at)]) and old != label.value:
        return not _exactly(old).meets(_exactly(new))
    formula = replaced(label.formula, old, new)
    if not figures(label.value) or label.value not in claim.text[slice(*claim.at)]:
        return _turned(label, formula)
    return not claim.agrees(label.value, formula)


def _turned(label: Label, formula: str) -> bool:
    """Whether a change that is told without its size now goes the other way."""
    if label.comparison == "over0":
        return reckon(formula).high <= 0
    came_to = reckon(formula)
    return came_to.low > 0 if label.value.startswith(("-", "−")) else came_to.high < 0


def _neighbour(claim: _Claim, at: Stretch, random: Random) -> Iterator[Planted]:
    """The figure of another year or group: one from the row that proves the claim, of the same form."""
    old = claim.text[slice(*at)]
    row = [one for evident in claim.evidence() for one in figures(claim.text[slice(*claim.places.lines(evident))])]
    others = sorted({one for one in row if one != old and _form(one) == _form(old) and not _YEAR.fullmatch(one)})
    if others:
        new = random.choice(others)
        yield Planted(claim.label, "neighbour's figure", at, new, _seen_in_prose(claim, old, new))


def _form(figure: str) -> tuple[bool, int]:
    return "." in figure, len(figure.partition(",")[2])


def _unit(claim: _Claim, at: Stretch) -> Iterator[Planted]:
    points, percent = _POINTS.match(claim.text, at[1]), _PERCENT.match(claim.text, at[1])
    if points:
        yield Planted(claim.label, "unit", points.span(), " procent", detectable=True)
    elif percent and claim.label.kind in ("relative_change", "share", "percentage_points", "difference"):
        yield Planted(claim.label, "unit", percent.span(), " procentpoint", detectable=True)


def _words(claim: _Claim) -> Iterator[Planted]:
    match = _DIRECTION.search(claim.text, *claim.at)
    if match and match[0].lower() in _SIDES and claim.label.kind not in ("target", "group_comparison"):
        return  # "over ti år" says how long, not on which side
    if match and (
        claim.label.comparison == "over0" or claim.label.kind in ("from_to", "difference", "relative_change")
    ):
        new = _OTHER[match[0].lower()]
        yield Planted(claim.label, "direction", match.span(), new.capitalize() if match[0][0].isupper() else new, True)


def _swapped(claim: _Claim) -> Iterator[Planted]:
    around = claim.places.lines(claim.at)
    for sort, pattern in (("respectively", _RESPECTIVELY), ("part and whole", _PART_OF)):
        for match in pattern.finditer(claim.text, *around):
            if overlap(match.span(), claim.at) and match[1] != match[2]:
                text = match[0]
                first, second = (
                    (match.start(1) - match.start(), match.end(1) - match.start()),
                    match.start(2) - match.start(),
                )
                new = text[: first[0]] + match[2] + text[first[1] : second] + match[1]
                yield Planted(claim.label, sort, match.span(), new, detectable=True)
                break


def _year(claim: _Claim, random: Random) -> Iterator[Planted]:
    """A year that the evidence knows too, with another figure: anything else cannot be told from the document."""
    found = list(_YEAR.finditer(claim.text, *claim.at))
    evidence = claim.evidence()
    if claim.label.kind not in _WITH_YEARS or not found or not evidence:
        return
    match = random.choice(found)
    near = claim.text[max(evidence[0][0] - _HEAD_OF_A_TABLE, 0) : evidence[0][1]]
    known = {int(one) for one in _YEAR.findall(near)}
    said = {int(one[0]) for one in found}
    shifted = [year for year in (int(match[0]) - 1, int(match[0]) + 1) if year in known - said]
    own = (
        claim.text[slice(*claim.tokens(claim.at, braced(claim.label.formula))[0])]
        if claim.tokens(claim.at, braced(claim.label.formula))
        else ""
    )
    if shifted and own:
        seen = figures(claim.text[slice(*claim.places.lines(evidence[0]))]).count(own) == 1
        yield Planted(claim.label, "period", match.span(), str(random.choice(shifted)), seen)
