# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What the checker makes of a register: the right series among others of similar names, and errors it alone can show.

`register.csv` of a corpus holds figures of an invented register, and beside some of them the document and the quote
that state them. A series that no document states is a decoy: it may never be evidence.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from random import Random

from pejl.core.checking import check_blocks
from pejl.core.checking.register import Names, Register, RegisterFigure, RegisterSeries
from pejl.core.checking.report import Claim, Source, Verdict
from pejl.core.periods import Period
from tests.evaluate.labels import Row, rows_of
from tests.evaluate.places import Places, overlap
from tests.evaluate.planting import other_digit
from tests.evaluate.trials import SEED, Opened, edited

NEEDED = ("series", "title", "unit", "period", "value", "doc", "quote", "verdict")
SAYS_SOMETHING = {Verdict.HOLDS, Verdict.ROUNDING, Verdict.CONTRADICTED, Verdict.OUTDATED}


@dataclass
class AgainstRegister:
    """How the figures fared that a document states, and what else the register was said to show."""

    linked: list[bool] = field(default_factory=list)
    shown: list[bool] = field(default_factory=list)
    verdicts: list[bool] = field(default_factory=list)
    planted: list[bool] = field(default_factory=list)
    decoys: list[str] = field(default_factory=list)
    alarms: list[str] = field(default_factory=list)
    misses: list[str] = field(default_factory=list)


def read_register(path: Path) -> tuple[Register, list[Row]]:
    """The register of a corpus, and its rows; none where there is no such file."""
    rows = rows_of(path, *NEEDED)
    figures: dict[str, dict[Period, tuple[RegisterFigure, ...]]] = {}
    for row in rows:
        figure = RegisterFigure(Decimal(row["value"]), _version(row))
        figures.setdefault(row["series"], {})[Period.parse(row["period"])] = (figure,)
    named = {row["series"]: row for row in rows}
    series = tuple(
        RegisterSeries(name, row["title"], row["unit"], Names.of([row["title"]]), standing=figures[name])
        for name, row in named.items()
    )
    return Register(series), rows


def hold_against(
    register: Register,
    rows: Sequence[Row],
    documents: Sequence[Opened],
    watched: Callable[[Sequence[object], str], Iterable[object]],
) -> AgainstRegister:
    found = AgainstRegister()
    random = Random(SEED)
    real = {row["series"] for row in rows if row["doc"]}
    for one in watched(documents, "register"):
        assert isinstance(one, Opened)
        report = check_blocks([one.places.document], register=register)
        stated = [row for row in rows if row["doc"] == one.name]
        expected = [at for row in stated if row["verdict"] == "contradicts" for at in one.places.find(row["quote"])]
        for claim in report.claims:
            _note_the_wrong(claim, one, real, found)
            if claim.verdict is Verdict.CONTRADICTED and _by_register(claim):
                at = one.places.stretch(claim.span)
                if not any(overlap(at, other) for other in expected):
                    found.alarms.append(f"{one.name}:{one.places.told(at)} by {'; '.join(_by_register(claim))}")
        for row in stated:
            _hold(row, report.claims, one, found)
            if row["verdict"] == "holds":
                _plant(row, one, register, random, found)
    return found


def _hold(row: Row, claims: Sequence[Claim], one: Opened, found: AgainstRegister) -> None:
    upon = _upon(row, claims, one.places)
    versions = [version for claim in upon for version in _by_register(claim)]
    right = any(_series(version) == row["series"] for version in versions)
    found.linked.append(right)
    found.shown += [right] if versions else []
    verdicts = {claim.verdict for claim in upon if _version(row) in _by_register(claim)}
    wanted = {Verdict.CONTRADICTED} if row["verdict"] == "contradicts" else {Verdict.HOLDS, Verdict.ROUNDING}
    found.verdicts.append(bool(verdicts & wanted))
    if not verdicts & wanted:
        told = ", ".join(sorted(verdicts)) or "nothing"
        found.misses.append(f"{one.name}: «{row['quote']}» {row['verdict']} by {row['title']}: {told}")


def _plant(row: Row, one: Opened, register: Register, random: Random, found: AgainstRegister) -> None:
    """Another digit in a copy, which the register must contradict, whatever else does."""
    begin, end = one.places.find(row["quote"])[0]
    printed = _printed(row)
    at = one.places.text.find(printed, begin, end)
    if at < 0:
        return
    after = edited(one, (at, at + len(printed)), other_digit(printed, random))
    report = check_blocks([after.document], register=register)
    shown = [
        claim
        for claim in report.claims
        if claim.verdict is Verdict.CONTRADICTED and overlap(after.stretch(claim.span), (begin, end))
    ]
    found.planted.append(any(_version(row) in _by_register(claim) for claim in shown))


def _printed(row: Row) -> str:
    """The figure as Danish documents print it."""
    whole, _, decimals = row["value"].partition(".")
    grouped = f"{int(whole):,}".replace(",", ".")
    return f"{grouped},{decimals}" if decimals else grouped


def _upon(row: Row, claims: Sequence[Claim], places: Places) -> list[Claim]:
    stand = places.find(row["quote"])
    name = places.document.name
    return [
        claim
        for claim in claims
        if claim.span.document == name and any(overlap(places.stretch(claim.span), at) for at in stand)
    ]


def _by_register(claim: Claim) -> list[str]:
    """The versions that a claim is held against, where that says something."""
    if claim.verdict not in SAYS_SOMETHING:
        return []
    return [one.version for one in claim.evidence if one.source is Source.REGISTER]


def _note_the_wrong(claim: Claim, one: Opened, real: set[str], found: AgainstRegister) -> None:
    for version in _by_register(claim):
        if _series(version) not in real:
            found.decoys.append(f"{one.name}:{one.places.told(one.places.stretch(claim.span))} by {version}")


def _version(row: Row) -> str:
    return f"{row['series']}@{row['period']}"


def _series(version: str) -> str:
    return version.partition("@")[0]
