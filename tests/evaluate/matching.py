# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Which claim of a report belongs to which label, and whether verdict and evidence are right."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from pejl.core.checking.report import Claim, Evidence, Finding, Kind, Level, Report, Source, Verdict
from tests.evaluate.formulas import FIGURE, braced, figures, number, numbers
from tests.evaluate.labels import Label
from tests.evaluate.places import Places, Stretch, overlap
from tests.evaluate.reading import is_digit_claim, kind_right, parsed_right, period_right, unit_right, value_right

HOLDS, ROUNDING, CONTRADICTS, NOT_CHECKABLE = "holds", "rounding", "contradicts", "not checkable"
LABELLED = (HOLDS, ROUNDING, CONTRADICTS, NOT_CHECKABLE)
GRAVITY = (Verdict.CONTRADICTED, Verdict.DAMAGED, Verdict.ANOTHER_DEFINITION)
SILENT = (Verdict.HOLDS, Verdict.ROUNDING)
OPEN = (Verdict.NOT_CHECKABLE, Verdict.AMBIGUOUS)


class Missed(StrEnum):
    """Why a label has no claim."""

    NO_SUCH_QUOTE = "quote not read"
    NOT_FOUND = "not found"


@dataclass(frozen=True)
class Placed:
    """A claim and where it stands."""

    claim: Claim
    at: Stretch


@dataclass(frozen=True)
class Answer:
    """What the report says to one label. Without a claim nothing after detection is right."""

    label: Label
    at: Stretch | None
    claim: Claim | None
    parsed: bool = False
    linked: bool = False
    told: str = Missed.NOT_FOUND

    @property
    def detected(self) -> bool:
        return self.claim is not None

    @property
    def has_evidence(self) -> bool:
        return bool(self.label.evidence)

    @property
    def gave_evidence(self) -> bool:
        return self.claim is not None and bool(self.claim.evidence)

    @property
    def verdict_right(self) -> bool:
        return self.told in _right_verdicts(self.label)

    @property
    def right(self) -> bool:
        """Verdict and evidence both: the rule of FEVEROUS."""
        needs = self.has_evidence and self.label.verdict != NOT_CHECKABLE
        return self.verdict_right and (self.linked or not needs)


def _right_verdicts(label: Label) -> set[str]:
    """What may be answered. Damage and another definition are right only where the label's evidence is just that."""
    if label.verdict in (HOLDS, ROUNDING):
        return set(SILENT)
    if label.verdict == CONTRADICTS:
        right: set[str] = {Verdict.CONTRADICTED}
        right |= {Verdict.DAMAGED} if is_damage(label) else set()
        return right | ({Verdict.ANOTHER_DEFINITION} if "definition" in label.note else set())
    return set(OPEN)


def is_damage(label: Label) -> bool:
    """Said so by the label, or the figures differ as spoiled print does: a mark or one digit lost."""
    if "ocr" in label.note.lower() or "OCR" in label.period:
        return True
    printed = [one for one in (label.value, *figures(label.quote)) if one]
    return any(_spoiled(one, other) for one in printed for other in braced(label.formula) if one != other)


def _spoiled(one: str, other: str) -> bool:
    first, second = sorted(("".join(filter(str.isdigit, text)) for text in (one, other)), key=len)
    if first == second:
        return True
    return len(second) - len(first) == 1 and first in {second[:at] + second[at + 1 :] for at in range(len(second))}


class Answers:
    """One document's report held against its labels."""

    def __init__(self, places: Places, report: Report) -> None:
        self.places = places
        name = places.document.name
        self.claims = [Placed(one, places.stretch(one.span)) for one in report.claims if one.span.document == name]
        self.findings = [(one, places.stretch(one.span)) for one in report.findings if one.span.document == name]
        self._by_id = {one.claim.id: one for one in self.claims}

    def answer(self, label: Label) -> Answer:
        """The best claim among all places of the label's quote."""
        found = self.places.find(label.quote)
        if not found:
            return Answer(label, None, None, told=Missed.NO_SUCH_QUOTE)
        ranked = [(self._rank(label, one, at), one, at) for at in found for one in self._candidates(label, at)]
        if not ranked:
            return Answer(label, found[0], None, told=self._finding_told(label, found) or Missed.NOT_FOUND)
        _, best, at = max(ranked, key=lambda one: one[0])
        told = self._finding_told(label, [at]) or best.claim.verdict.value
        linked = self.linked(label, best.claim) or self._finding_links(label, at)
        return Answer(label, at, best.claim, parsed_right(label, best.claim), linked, told)

    def _candidates(self, label: Label, at: Stretch) -> list[Placed]:
        """Claims on the quote, else claims on its lines that are read just as the label says."""
        upon = [one for one in self.claims if overlap(one.at, at) and self._is_about(label, one, at)]
        lines = self.places.lines(at)
        return upon or [
            one
            for one in self.claims
            if overlap(one.at, lines) and kind_right(label, one.claim) and label.value and value_right(label, one.claim)
        ]

    def _is_about(self, label: Label, one: Placed, at: Stretch) -> bool:
        if value_right(label, one.claim) and label.value:
            return True
        if not is_digit_claim(label):
            return kind_right(label, one.claim)
        return any(overlap(one.at, token) for token in self.tokens(label, at))

    def tokens(self, label: Label, at: Stretch) -> list[Stretch]:
        """Where the figure stands that the label is about; all figures of the quote where it is not printed there."""
        found = [(m.start() + at[0], m.end() + at[0], m[0]) for m in FIGURE.finditer(self.places.text[slice(*at)])]
        printed = [(begin, end) for begin, end, text in found if text == label.value.lstrip("-−")]
        return printed or [(begin, end) for begin, end, _ in found]

    def _rank(self, label: Label, one: Placed, at: Stretch) -> tuple[bool, bool, bool, bool, bool, int]:
        claim = one.claim
        grave = len(GRAVITY) - GRAVITY.index(claim.verdict) if claim.verdict in GRAVITY else 0
        tests = value_right(label, claim), kind_right(label, claim), overlap(one.at, at)
        return (*tests, unit_right(label, claim), period_right(label, claim), grave)

    # --- evidence -----------------------------------------------------------------------------------------------

    def linked(self, label: Label, claim: Claim) -> bool:
        """The evidence stands where the label's does, or carries the figures that the label reckons with."""
        if not label.evidence:
            return False
        wanted = {number(one) for one in braced(label.formula)}
        if claim.verdict is Verdict.DAMAGED and claim.likely_reading in wanted:
            return True  # what the figure should have been is what the label reckons with
        stand = [at for quote in label.evidence for at in self.places.find(quote)]
        for one in claim.evidence:
            shown = any(overlap(here, at) for here in self._shown_at(one) for at in stand)
            if shown and (not wanted or wanted & carried([one])):
                return True
        elsewhere = wanted - set(numbers(label.quote))
        if elsewhere:
            return elsewhere <= carried(claim.evidence)
        return any(one.source is Source.ARITHMETIC for one in claim.evidence)

    def _shown_at(self, one: Evidence) -> list[Stretch]:
        """Where evidence stands: by its span, else by its quote, as in a list of what is counted."""
        if one.span is None:
            return self.places.find(one.quote)
        return [self.places.stretch(one.span)] if one.span.document == self.places.document.name else []

    def _errors_upon(self, places: Iterable[Stretch]) -> list[Finding]:
        places = list(places)
        return [
            one
            for one, where in self.findings
            if one.level is Level.ERROR
            and any(overlap(at, other) for at in places for other in (where, *self._claimed_by(one)))
        ]

    def _claimed_by(self, finding: Finding) -> list[Stretch]:
        return [self._by_id[one].at for one in finding.claims if one in self._by_id]

    def _finding_told(self, label: Label, places: Sequence[Stretch]) -> str:
        """A contradiction may be told as a finding instead of at the claim."""
        return Verdict.CONTRADICTED.value if label.verdict == CONTRADICTS and self._errors_upon(places) else ""

    def _finding_links(self, label: Label, at: Stretch) -> bool:
        stand = [one for quote in label.evidence for one in self.places.find(quote)]
        about = [
            one for finding in self._errors_upon([at]) for one in (self._where(finding), *self._claimed_by(finding))
        ]
        return label.verdict == CONTRADICTS and any(overlap(one, other) for one in about for other in stand)

    def _where(self, finding: Finding) -> Stretch:
        return self.places.stretch(finding.span)


def carried(evidence: Iterable[Evidence]) -> set[Decimal]:
    """Every figure that the evidence states: its value, and those in its words and its sum."""
    found: set[Decimal] = set()
    for one in evidence:
        found |= {abs(one.value)} if one.value is not None else set()
        found |= set(numbers(one.quote))
        # A sum is written by the machine, with decimal points.
        found |= {Decimal(text) for text in one.formula.replace("(", " ").replace(")", " ").split() if _is_number(text)}
    return found


def _is_number(text: str) -> bool:
    return text.lstrip("-").replace(".", "", 1).isdigit()


def is_word_claim(placed: Placed) -> bool:
    """Told in words: no digit stands in it."""
    return placed.claim.kind in (Kind.DIRECTION, Kind.SUPERLATIVE, Kind.RATIO) or not any(
        char.isdigit() for char in placed.claim.quote
    )
