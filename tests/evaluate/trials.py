# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What the checker makes of planted errors, of spoiled print and of documents that are checked together."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random

from pejl.core.checking import check_blocks
from pejl.core.checking.report import Claim, Level, Report, Verdict
from pejl.documents.readers import read_bytes
from tests.evaluate.labels import Corpus, Pair
from tests.evaluate.places import OF_LINES, Places, Stretch, overlap
from tests.evaluate.planting import CELL, Planted, planted
from tests.evaluate.scoring import Share, share
from tests.evaluate.spoiling import spoil

SEED = 20_260_101
_BELOW_A_HEAD = 200  # characters
Watched = Callable[[Sequence[object], str], Iterable[object]]
_DAMAGE_IS_AN_ANSWER = {"comma lost", f"{CELL}comma lost"}


@dataclass(frozen=True)
class Opened:
    """A document of a corpus, read and checked once."""

    name: str
    path: Path
    places: Places
    report: Report

    def told(self, *verdicts: Verdict) -> set[Stretch]:
        """Where the report says one of these already."""
        return {at for at, _ in alarms(self.places, self.report, *verdicts)}


def opened(name: str, path: Path) -> Opened:
    data = path.read_bytes()
    document = read_bytes(path.name, data)
    return Opened(name, path, Places.of_file(document, path, data), check_blocks([document]))


def alarms(places: Places, report: Report, *verdicts: Verdict) -> list[tuple[Stretch, Claim | None]]:
    """Where the report contradicts (or says another of `verdicts`) in this document, with the claim."""
    wanted = verdicts or (Verdict.CONTRADICTED,)
    name = places.document.name
    found: list[tuple[Stretch, Claim | None]] = [
        (places.stretch(one.span), one) for one in report.claims if one.verdict in wanted and one.span.document == name
    ]
    by_id = {one.id: one for one in report.claims if one.span.document == name}
    if Verdict.CONTRADICTED in wanted:
        errors = [one for one in report.findings if one.level is Level.ERROR and one.span.document == name]
        found += [(places.stretch(one.span), None) for one in errors]
        found += [(places.stretch(by_id[c].span), by_id[c]) for one in errors for c in one.claims if c in by_id]
    return found


# --- planted errors -----------------------------------------------------------------------------------------------


@dataclass
class PlantedErrors:
    """What was found of the planted errors, by sort: (detectable, found, found with the right evidence)."""

    outcomes: dict[str, list[tuple[bool, bool, bool]]] = field(default_factory=lambda: defaultdict(list))
    elsewhere: list[str] = field(default_factory=list)
    misses: list[str] = field(default_factory=list)
    possible: int = 0

    def found(self, sort: str = "", *, detectable: bool = True, evidence: bool = False) -> Share:
        chosen = [one for key, of in self.outcomes.items() if sort in ("", key) for one in of]
        return share(one[2 if evidence else 1] for one in chosen if one[0] or not detectable)


def plant(corpus: Corpus, documents: Sequence[Opened], count: int, watched: Watched) -> PlantedErrors:
    """Plant up to `count` errors, each into a copy of its document, as many of each sort as there are."""
    random = Random(SEED)
    by_name = {one.name: one for one in documents}
    every = [one for name, at in by_name.items() for one in planted(corpus.of(name), at.places, random)]
    found = PlantedErrors(possible=len(every))
    for one in watched(in_turn(every, count, random), f"{corpus.name}: planted errors"):
        assert isinstance(one, Planted)
        _try(one, by_name[one.label.document], found)
    return found


def in_turn(every: Sequence[Planted], count: int, random: Random) -> list[Planted]:
    """At most `count`, drawn from the sorts in turn so that rare ones are among them."""
    sorts: dict[str, list[Planted]] = defaultdict(list)
    for one in random.sample(every, len(every)):
        sorts[one.sort].append(one)
    chosen: list[Planted] = []
    while len(chosen) < min(count, len(every)):
        for of in sorts.values():
            chosen += [of.pop()] if of and len(chosen) < count else []
    return chosen


def _try(one: Planted, before: Opened, found: PlantedErrors) -> None:
    after = edited(before, one.at, one.new)
    report = check_blocks([after.document])
    back = _Back(one.at, len(one.new))
    quote = before.places.find(one.label.quote)[0]
    evident = [at for text in one.label.evidence for at in before.places.find(text)]
    place, touched = [quote, one.at], [quote, one.at, *evident]
    verdicts = [Verdict.CONTRADICTED] + [Verdict.DAMAGED] * (one.sort in _DAMAGE_IS_AN_ANSWER)
    new = [(back(at), claim) for at, claim in alarms(after, report, *verdicts)]
    new = [(at, claim) for at, claim in new if at not in before.told(*verdicts)]
    # A changed cell is found too where something else is contradicted by it, such as the total below.
    cell = [one.at] if one.sort.startswith(CELL) else []
    hits = [
        (at, claim)
        for at, claim in new
        if any(overlap(at, other) for other in place) or (cell and claim and _shows(claim, after, back, cell))
    ]
    with_evidence = any(claim is None or _touches(claim, after, back, touched) for _, claim in hits)
    found.outcomes[one.sort].append((one.detectable, bool(hits), with_evidence))
    told = (
        f"{one.label.document}:{before.places.told(quote)} {one.sort}: {before.places.text[slice(*one.at)]}→{one.new}"
    )
    if one.detectable and not hits:
        found.misses.append(told)
    for at, claim in new:
        near = any(overlap(at, before.places.lines(other)) for other in touched)
        warned = claim is not None and claim.verdict is Verdict.DAMAGED
        if not near and not warned and not (claim and _touches(claim, after, back, touched)):
            found.elsewhere.append(f"{told} raised {before.places.told(at)}")


def _touches(claim: Claim, places: Places, back: "_Back", touched: Sequence[Stretch]) -> bool:
    """Whether some evidence of the claim stands where the error or its evidence does, or is the claim's own sum."""
    return any(one.span is None for one in claim.evidence) or _shows(claim, places, back, touched)


def _shows(claim: Claim, places: Places, back: "_Back", touched: Sequence[Stretch]) -> bool:
    spans = [one.span for one in claim.evidence if one.span and one.span.document == places.document.name]
    return any(overlap(back(places.stretch(span)), at) for span in spans for at in touched)


@dataclass(frozen=True)
class _Back:
    """From places in the changed text to places in the text before."""

    at: Stretch
    length: int

    def __call__(self, stretch: Stretch) -> Stretch:
        begin, end = self._one(stretch[0]), self._one(stretch[1] - 1) + 1
        return begin, max(end, begin + 1)

    def _one(self, at: int) -> int:
        if at < self.at[0]:
            return at
        return (
            max(at - self.length + self.at[1] - self.at[0], self.at[0])
            if at >= self.at[0] + self.length
            else self.at[0]
        )


def edited(before: Opened, at: Stretch, new: str) -> Places:
    """The document with other text at a place: in its file where that is text, else in what was read of it."""
    text = before.places.text[: at[0]] + new + before.places.text[at[1] :]
    if before.path.suffix.lower() in OF_LINES:
        data = text.encode()
        return Places.of_file(read_bytes(before.path.name, data), before.path, data)
    return Places(before.places.edited(at, new))


# --- spoiled print --------------------------------------------------------------------------------------------------


@dataclass
class SpoiledPrint:
    """Contradictions that only the damage called forth."""

    documents: int = 0
    claims: int = 0
    alarms: list[str] = field(default_factory=list)


def spoil_all(documents: Sequence[Opened], watched: Watched) -> SpoiledPrint:
    found = SpoiledPrint()
    texts = [one for one in documents if one.path.suffix.lower() in OF_LINES]
    for one in watched(texts, "spoiled print"):
        assert isinstance(one, Opened)
        spoiled = spoil(one.places.text, Random(SEED))
        data = spoiled.text.encode()
        after = Places.of_file(read_bytes(one.path.name, data), one.path, data)
        report = check_blocks([after.document])
        found.documents += 1
        found.claims += len(report.claims)
        for at in {at for at, _ in alarms(after, report)}:
            if not any(overlap(spoiled.origin(at), other) for other in one.told(Verdict.CONTRADICTED)):
                found.alarms.append(f"{one.name}:{after.told(at)}")
    return found


# --- documents checked together -------------------------------------------------------------------------------------


@dataclass
class Together:
    """Pairs of places in documents that were checked together."""

    contradictions: list[bool] = field(default_factory=list)
    traps: list[bool] = field(default_factory=list)
    agreeing: list[bool] = field(default_factory=list)
    misses: list[str] = field(default_factory=list)


def check_together(corpus: Corpus, documents: Sequence[Opened], watched: Watched) -> Together:
    found = Together()
    by_name = {one.name: one for one in documents}
    groups = _groups(corpus.pairs)
    for group in watched(groups, f"{corpus.name}: documents together"):
        assert isinstance(group, list)
        members = sorted({name for pair in group for name in pair.documents} & by_name.keys())
        report = check_blocks([by_name[name].places.document for name in members])
        for pair in group:
            alone = by_name.get(pair.documents[0]) if len(set(pair.documents)) == 1 else None
            _hold(pair, by_name, _beside(pair, group, by_name, alone.report if alone else report), found)
    return found


def _groups(pairs: Sequence[Pair]) -> list[list[Pair]]:
    """Pairs that hang together through their documents."""
    groups: list[list[Pair]] = []
    for pair in pairs:
        same = [group for group in groups if any(set(one.documents) & set(pair.documents) for one in group)]
        groups = [group for group in groups if group not in same]
        groups.append([*(one for group in same for one in group), pair])
    return groups


def _beside(pair: Pair, group: Sequence[Pair], documents: dict[str, Opened], report: Report) -> Report:
    """The report without the claims that another pair calls contradicted: *fra 148 til 121* is of two figures."""
    if pair.verdict == "contradicts":
        return report
    wrong = [
        (one.places.document.name, stretch)
        for other in group
        if other.verdict == "contradicts" and set(other.documents) == set(pair.documents)
        for name, quote in zip(other.documents, other.quotes, strict=True)
        if (one := documents.get(name)) and quote not in pair.quotes
        for stretch in one.places.find(quote)
    ]
    by_document = {one.places.document.name: one.places for one in documents.values()}
    kept = tuple(
        claim
        for claim in report.claims
        if not any(
            claim.span.document == name and overlap(by_document[name].stretch(claim.span), stretch)
            for name, stretch in wrong
        )
    )
    return replace(report, claims=kept)


def _hold(pair: Pair, documents: dict[str, Opened], report: Report, found: Together) -> None:
    contradicted, agreed, known = False, False, True
    for here, there in ((0, 1), (1, 0)):
        one, other = documents.get(pair.documents[here]), documents.get(pair.documents[there])
        if one is None or other is None:
            known = False
            continue
        stand = _other_side(pair, other.places, pair.quotes[there])
        told = set(_verdicts(one.places, pair.quotes[here], (other.places, stand), report))
        warned = {Verdict.DAMAGED, Verdict.ANOTHER_DEFINITION} & told if _only_apparent(pair) else set()
        contradicted |= Verdict.CONTRADICTED in told or bool(warned) or _found_between(pair, (one, other), here, report)
        agreed |= bool({Verdict.HOLDS, Verdict.ROUNDING} & told)
    if pair.verdict == "contradicts":
        found.contradictions.append(contradicted)
    else:
        found.traps.append(not contradicted)
        found.agreeing += [agreed] if pair.verdict == "holds" else []
    right = contradicted if pair.verdict == "contradicts" else not contradicted
    if not right or not known:
        found.misses.append(
            f"{' ~ '.join(pair.documents)}: {pair.subject} ({pair.verdict}): «{'» ~ «'.join(pair.quotes)}»"
        )


def _only_apparent(pair: Pair) -> bool:
    """A contradiction that the label itself explains by damage or by another definition."""
    return pair.verdict == "contradicts" and any(word in pair.note.lower() for word in ("ocr", "afgræns", "definition"))


def _other_side(pair: Pair, places: Places, quote: str) -> list[Stretch]:
    """Where the evidence may stand: on the quote, or below it where a head with its years is what is quoted."""
    found = places.find(quote)
    return [(begin, end + _BELOW_A_HEAD) for begin, end in found] if pair.relation == "period" else found


def _verdicts(places: Places, quote: str, other: tuple[Places, list[Stretch]], report: Report) -> Iterator[Verdict]:
    """What is said of the claims on one quote by evidence on the other."""
    here, there = places.find(quote), other[1]
    for claim in report.claims:
        if claim.span.document == places.document.name and any(overlap(places.stretch(claim.span), at) for at in here):
            spans = [one.span for one in claim.evidence if one.span]
            if any(
                span.document == other[0].document.name and overlap(other[0].stretch(span), at)
                for span in spans
                for at in there
            ):
                yield claim.verdict


def _found_between(pair: Pair, both: tuple[Opened, Opened], here: int, report: Report) -> bool:
    """An error-level finding that names claims on both quotes."""
    quotes = (pair.quotes[here], pair.quotes[1 - here])
    by_id = {one.id: one for one in report.claims}
    for finding in report.findings:
        spans = [finding.span, *(by_id[one].span for one in finding.claims if one in by_id)]
        upon = [
            any(span.document == one.places.document.name and overlap(one.places.stretch(span), at) for span in spans)
            for one, quote in zip(both, quotes, strict=True)
            for at in one.places.find(quote)[:1]
        ]
        if finding.level is Level.ERROR and len(upon) == len(both) and all(upon):
            return True
    return False
