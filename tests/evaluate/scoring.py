# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Counting: shares with their intervals, and the five steps scored apart over all documents of a corpus."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from math import sqrt

from pejl.core.checking.report import Level, Verdict
from tests.evaluate.formulas import numbers
from tests.evaluate.labels import Label, NotAClaim
from tests.evaluate.matching import (
    CONTRADICTS,
    HOLDS,
    NOT_CHECKABLE,
    OPEN,
    ROUNDING,
    Answer,
    Answers,
    Missed,
    Placed,
    is_word_claim,
)
from tests.evaluate.places import Places, Stretch, overlap
from tests.evaluate.reading import is_digit_claim

Z = 1.959963984540054  # 95 %
PER = 100


@dataclass(frozen=True)
class Share:
    """`right` of `all`, with its Wilson interval at 95 %."""

    right: int
    all: int

    @property
    def value(self) -> float | None:
        return self.right / self.all if self.all else None

    @property
    def interval(self) -> tuple[float, float]:
        if not self.all:
            return 0.0, 1.0
        share, square = self.right / self.all, Z * Z / self.all
        middle, half = share + square / 2, Z * sqrt(share * (1 - share) / self.all + square / self.all / 4)
        return max((middle - half) / (1 + square), 0.0), min((middle + half) / (1 + square), 1.0)

    def __str__(self) -> str:
        if self.value is None:
            return "– (none)"
        low, high = self.interval
        return f"{self.value:6.1%} ({self.right}/{self.all}; {low:.0%}–{high:.0%})"

    def as_json(self) -> dict[str, object]:
        return {"right": self.right, "all": self.all, "share": self.value, "interval": list(self.interval)}


def share(tests: Iterable[bool]) -> Share:
    found = list(tests)
    return Share(sum(found), len(found))


def f1(precision: Share, recall: Share) -> float | None:
    if not precision.right or not recall.right or precision.value is None or recall.value is None:
        return None
    return 2 * precision.value * recall.value / (precision.value + recall.value)


@dataclass
class Alarms:
    """Contradictions that were reported: each belongs to a label, or is false, or nobody has labelled its place."""

    right: list[str] = field(default_factory=list)
    false: list[str] = field(default_factory=list)
    unlabelled: list[str] = field(default_factory=list)


@dataclass
class Scored:
    """All answers to the labels of a corpus, and what was reported beside them."""

    name: str
    answers: list[Answer] = field(default_factory=list)
    alarms: Alarms = field(default_factory=Alarms)
    false_detections: list[str] = field(default_factory=list)
    nonclaims: int = 0
    strangers: list[str] = field(default_factory=list)
    strange_words: list[str] = field(default_factory=list)
    misses: list[str] = field(default_factory=list)
    claims: int = 0
    pages: int = 0

    def add(self, document: str, labels: Sequence[Label], nonclaims: Sequence[NotAClaim], answers: Answers) -> None:
        """Hold one document's report against what a person said of it."""
        found = [answers.answer(label) for label in labels]
        self.answers += found
        self.claims += len(answers.claims)
        self.pages += answers.places.pages
        self.misses += [told_miss(document, one, answers.places) for one in found if not one.right]
        _sort_alarms(document, found, answers, self.alarms)
        wrong = [one for one in nonclaims if _detected_all_the_same(one, answers)]
        self.nonclaims += len(nonclaims)
        self.false_detections += [f"{document}: {one.figure} in «{one.context}» ({one.sort})" for one in wrong]
        for stranger in _strangers(labels, answers):
            told = f"{document}:{answers.places.told(stranger.at)} {stranger.claim.kind.value}"
            (self.strange_words if is_word_claim(stranger) else self.strangers).append(told)

    def unread(self, labels: Iterable[Label]) -> None:
        """Labels of documents that could not be read are missed, all of them."""
        self.answers += [Answer(label, None, None, told=Missed.NO_SUCH_QUOTE) for label in labels]

    # --- the steps --------------------------------------------------------------------------------------------

    def detection(self, *, digits: bool) -> Share:
        return share(one.detected for one in self.answers if is_digit_claim(one.label) is digits)

    def detection_precision(self, *, digits: bool) -> Share:
        """Of all claims on lines with labels and on known non-claims: those that belong to a label."""
        right = self.detection(digits=digits).right
        wrong = len(self.strangers) + len(self.false_detections) if digits else len(self.strange_words)
        return Share(right, right + wrong)

    def precision_against_nonclaims(self) -> Share:
        right = self.detection(digits=True).right
        return Share(right, right + len(self.false_detections))

    def parsing(self) -> Share:
        return share(one.parsed for one in self.answers if one.detected)

    def linking(self) -> Share:
        """Of all claims that the document itself settles."""
        return share(one.linked for one in self.answers if _settled(one))

    def linking_precision(self) -> Share:
        return share(one.linked for one in self.answers if _settled(one) and one.gave_evidence)

    def verdicts(self) -> Share:
        return share(one.verdict_right for one in self.answers)

    def end_to_end(self) -> Share:
        return share(one.right for one in self.answers)

    def contradictions(self) -> tuple[Share, Share]:
        """Precision and recall end to end; what stands where nobody has labelled anything is not counted."""
        labelled = [one for one in self.answers if one.label.verdict == CONTRADICTS]
        right = sum(one.right for one in labelled)
        return Share(right, right + len(self.alarms.false)), Share(right, len(labelled))

    def abstention(self) -> tuple[Share, Share]:
        """Precision and recall of "not checkable" among the claims that were found."""
        found = [one for one in self.answers if one.detected]
        open_ = [one for one in found if one.told in OPEN]
        precision = share(one.label.verdict == NOT_CHECKABLE for one in open_)
        return precision, share(one.told in OPEN for one in found if one.label.verdict == NOT_CHECKABLE)

    def everything_holds(self) -> Share:
        """What one would get for saying "holds" to every claim that can be checked."""
        return share(one.label.verdict in (HOLDS, ROUNDING) for one in self.answers if _settled(one))

    def verdicts_of_settled(self) -> Share:
        return share(one.verdict_right for one in self.answers if _settled(one))

    def false_alarms(self) -> tuple[float, float]:
        """For 100 labelled claims, and for a page."""
        wrong = len(self.alarms.false)
        return wrong * PER / max(len(self.answers), 1), wrong / max(self.pages, 1)

    def confusion(self) -> Counter[tuple[str, str]]:
        return Counter((one.label.verdict, one.told) for one in self.answers)

    def kinds(self) -> dict[str, list[Answer]]:
        found: dict[str, list[Answer]] = {}
        for one in self.answers:
            found.setdefault(one.label.kind, []).append(one)
        return dict(sorted(found.items(), key=lambda kind: -len(kind[1])))


def _settled(answer: Answer) -> bool:
    return answer.label.verdict != NOT_CHECKABLE and answer.has_evidence


def told_miss(document: str, answer: Answer, places: Places) -> str:
    """One line about an answer that is not right."""
    where = places.told(answer.at) if answer.at else f"«{answer.label.quote}»"
    claim = answer.claim
    read = f"{claim.kind.value} {claim.value} {claim.unit} {claim.period or ''}".strip() if claim else "–"
    steps = (
        []
        if answer.told in set(Missed)
        else ["read wrongly"] * (not answer.parsed) + ["evidence"] * (not answer.linked)
    )
    wrong = f" ({', '.join(steps)})" if steps else ""
    evidence = " || ".join(one.quote or one.formula for one in claim.evidence) if claim else ""
    shown = f"; shown: {evidence}" if evidence else ""
    return f"{document}:{where} {answer.label.kind}: {answer.label.verdict} → {answer.told}{wrong}; read {read}{shown}"


# --- what was reported beside the labels ---------------------------------------------------------------------------


def _sort_alarms(document: str, found: Sequence[Answer], answers: Answers, alarms: Alarms) -> None:
    places = answers.places
    contradicted = [one.at for one in answers.claims if one.claim.verdict is Verdict.CONTRADICTED]
    contradicted += [at for finding, at in answers.findings if finding.level is Level.ERROR and not finding.claims]
    expected = [
        at
        for one in found
        if one.label.verdict == CONTRADICTS
        for quote in (one.label.quote, *one.label.evidence)
        for at in places.find(quote)
    ]
    labelled = [at for one in found for at in places.find(one.label.quote)]
    for at in contradicted:
        told = f"{document}:{places.told(at)}"
        if any(overlap(at, other) for other in expected):
            alarms.right.append(told)
        elif any(overlap(at, other) for other in labelled):
            alarms.false.append(told)
        else:
            alarms.unlabelled.append(told)


def _detected_all_the_same(one: NotAClaim, answers: Answers) -> bool:
    """Whether the figure of a non-claim is the value, or the whole, of some claim."""
    contexts = answers.places.find(one.context)
    for begin, end in contexts[:1]:
        at = answers.places.text.find(one.figure, begin, end)
        token = (at, at + len(one.figure))
        if at >= 0 and any(_claims_it(placed, token, one.figure) for placed in answers.claims):
            return True
    return False


def _claims_it(placed: Placed, token: Stretch, figure: str) -> bool:
    if not overlap(placed.at, token):
        return False
    same = placed.claim.value is not None and abs(placed.claim.value) in numbers(figure)[:1]
    return same or (token[0] <= placed.at[0] and placed.at[1] <= token[1])


def _strangers(labels: Sequence[Label], answers: Answers) -> list[Placed]:
    """Claims of prose on lines with labels, but in no label's quote or evidence. Of cells not all are labelled."""
    places = answers.places
    quoted = [at for label in labels for at in places.find(label.quote)]
    evident = [at for label in labels for quote in label.evidence for at in places.find(quote)]
    lines = {places.lines(at) for at in quoted}
    known = quoted + evident
    return [
        one
        for one in answers.claims
        if one.claim.span.row < 0
        and any(overlap(one.at, line) for line in lines)
        and not any(overlap(one.at, at) for at in known)
    ]
