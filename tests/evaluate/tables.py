# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The figures as tables, as lists of what was missed, and as JSON."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass

from tests.evaluate.matching import LABELLED, Missed
from tests.evaluate.registers import AgainstRegister
from tests.evaluate.scoring import Scored, Share, f1, share
from tests.evaluate.trials import PlantedErrors, SpoiledPrint, Together

VERDICTS = (
    "holds",
    "rounding",
    "contradicted",
    "damaged",
    "another_definition",
    "outdated",
    "ambiguous",
    "not_checkable",
    *(one.value for one in Missed),
)
LISTS = ("decoys", "alarms", "misses")
KINDS_APART = {"held_out"}  # of these only totals are told


@dataclass(frozen=True)
class Result:
    """All that was measured on one set of documents."""

    scored: Scored
    together: Together
    planted: PlantedErrors | None
    spoiled: SpoiledPrint
    broken: list[str]
    register: AgainstRegister | None = None


def _contradictions(at: int) -> Callable[[Scored], Share]:
    return lambda one: one.contradictions()[at]


STEPS: tuple[tuple[str, Callable[[Scored], Share]], ...] = (
    ("claims in digits found", lambda one: one.detection(digits=True)),
    ("… of those reported: claims", lambda one: one.detection_precision(digits=True)),
    ("… against known non-claims", lambda one: one.precision_against_nonclaims()),
    ("claims in words found", lambda one: one.detection(digits=False)),
    ("… of those reported: claims", lambda one: one.detection_precision(digits=False)),
    ("read right (value, unit, period, kind)", lambda one: one.parsing()),
    ("right evidence, of all settled", lambda one: one.linking()),
    ("right evidence, where some was shown", lambda one: one.linking_precision()),
    ("right verdict", lambda one: one.verdicts()),
    ("right verdict, settled claims only", lambda one: one.verdicts_of_settled()),
    ("trivial: everything holds", lambda one: one.everything_holds()),
    ("verdict and evidence right", lambda one: one.end_to_end()),
    ("contradictions: recall", _contradictions(1)),
    ("contradictions: precision", _contradictions(0)),
    ("not checkable: precision", lambda one: one.abstention()[0]),
    ("not checkable: recall", lambda one: one.abstention()[1]),
)


def tables(results: Sequence[Result]) -> Iterator[str]:
    """All tables, in the Markdown of the page."""
    names = [one.scored.name for one in results]
    yield from _table(["Step", *names], _steps(results))
    yield from _table(["Beside", *names], _beside(results))
    for one in results:
        yield f"\nVerdicts on {one.scored.name} (rows: what the labels say)\n"
        yield from _confusion(one.scored)
        if one.scored.name not in KINDS_APART:
            yield f"\nKinds of claims on {one.scored.name}\n"
            yield from _kinds(one.scored)
    if any(one.planted for one in results):
        yield "\nPlanted errors that can be detected, found\n"
        yield from _planted(results)


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    widths = [max(len(row[at]) for row in [head, *rows]) for at in range(len(head))]
    for row in (head, ["-" * width for width in widths], *rows):
        yield "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |"
    yield ""


def _steps(results: Sequence[Result]) -> list[list[str]]:
    return [[name, *(str(step(one.scored)).strip() for one in results)] for name, step in STEPS]


def _beside(results: Sequence[Result]) -> list[list[str]]:
    def row(name: str, told: Callable[[Result], str]) -> list[str]:
        return [name, *(told(one) for one in results)]

    return [
        row("labels, claims reported, pages", lambda one: _sizes(one.scored)),
        row("contradictions: F1", lambda one: _f1(one.scored)),
        row("false alarms: number", lambda one: str(len(one.scored.alarms.false))),
        row("false alarms: for 100 claims", lambda one: f"{one.scored.false_alarms()[0]:.2f}"),
        row("false alarms: for a page", lambda one: f"{one.scored.false_alarms()[1]:.3f}"),
        row("contradictions where no label is", lambda one: str(len(one.scored.alarms.unlabelled))),
        row("quotes of labels not read", lambda one: str(_not_read(one.scored))),
        row("pairs: contradictions found", lambda one: str(share(one.together.contradictions)).strip()),
        row("pairs: traps left alone", lambda one: str(share(one.together.traps)).strip()),
        row("pairs: agreement seen", lambda one: str(share(one.together.agreeing)).strip()),
        row("planted: detectable found", lambda one: _of_planted(one, detectable=True)),
        row("planted: with the right evidence", lambda one: _of_planted(one, detectable=True, evidence=True)),
        row("planted: all found", lambda one: _of_planted(one, detectable=False)),
        row("planted: false alarms elsewhere", lambda one: str(len(one.planted.elsewhere)) if one.planted else "–"),
        row("spoiled print: documents, claims, alarms", _spoiled),
        row("register: right series, of all stated", lambda one: _register(one, "linked")),
        row("register: right series, where one was shown", lambda one: _register(one, "shown")),
        row("register: right verdict by it", lambda one: _register(one, "verdicts")),
        row("register: planted digits found by it", lambda one: _register(one, "planted")),
        row("register: decoys shown, false alarms", _wrong_by_register),
        row("documents not read", lambda one: str(len(one.broken))),
    ]


def _sizes(scored: Scored) -> str:
    return f"{len(scored.answers)}, {scored.claims}, {scored.pages}"


def _f1(scored: Scored) -> str:
    value = f1(*scored.contradictions())
    return "–" if value is None else f"{value:.3f}"


def _not_read(scored: Scored) -> int:
    return sum(one.told == Missed.NO_SUCH_QUOTE for one in scored.answers)


def _of_planted(one: Result, *, detectable: bool, evidence: bool = False) -> str:
    return str(one.planted.found(detectable=detectable, evidence=evidence)).strip() if one.planted else "–"


def _spoiled(one: Result) -> str:
    return f"{one.spoiled.documents}, {one.spoiled.claims}, {len(one.spoiled.alarms)}"


def _register(one: Result, step: str) -> str:
    return str(share(getattr(one.register, step))).strip() if one.register else "–"


def _wrong_by_register(one: Result) -> str:
    return f"{len(one.register.decoys)}, {len(one.register.alarms)}" if one.register else "–"


def _confusion(scored: Scored) -> Iterator[str]:
    counted = scored.confusion()
    shown = [one for one in VERDICTS if any(told == one for _, told in counted)]
    rows = [[label, *(str(counted[label, told]) for told in shown)] for label in LABELLED]
    yield from _table(["", *(one.replace("_", " ") for one in shown)], rows)


def _kinds(scored: Scored) -> Iterator[str]:
    head = ["Kind", "labels", "found", "read right", "evidence", "verdict", "both"]
    rows = [
        [
            kind,
            str(len(of)),
            _percent(share(one.detected for one in of)),
            _percent(share(one.parsed for one in of if one.detected)),
            _percent(share(one.linked for one in of if one.has_evidence)),
            _percent(share(one.verdict_right for one in of)),
            _percent(share(one.right for one in of)),
        ]
        for kind, of in scored.kinds().items()
    ]
    yield from _table(head, rows)


def _percent(of: Share) -> str:
    return "–" if of.value is None else f"{of.value:.0%}"


def _planted(results: Sequence[Result]) -> Iterator[str]:
    sorts = sorted({sort for one in results if one.planted for sort in one.planted.outcomes})
    rows = [
        [sort, *(str(one.planted.found(sort)).strip() if one.planted else "–" for one in results)] for sort in sorts
    ]
    yield from _table(["Change", *(one.scored.name for one in results)], rows)


# --- lists ------------------------------------------------------------------------------------------------------------


def listed(one: Result) -> Iterator[str]:
    """Every miss and false alarm with its place."""
    sections = {
        "answers that are not right": one.scored.misses,
        "false alarms": one.scored.alarms.false,
        "contradictions where no label is": one.scored.alarms.unlabelled,
        "non-claims taken for claims": one.scored.false_detections,
        "claims in digits that no label knows": one.scored.strangers,
        "claims in words that no label knows": one.scored.strange_words,
        "pairs": one.together.misses,
        "planted errors not found": one.planted.misses if one.planted else [],
        "false alarms that planted errors called forth elsewhere": one.planted.elsewhere if one.planted else [],
        "alarms in spoiled print": one.spoiled.alarms,
        "documents not read": one.broken,
        "figures not found in the register": one.register.misses if one.register else [],
        "decoys of the register shown": one.register.decoys if one.register else [],
        "false alarms by the register": one.register.alarms if one.register else [],
    }
    for title, lines in sections.items():
        yield f"\n{one.scored.name}: {title} ({len(lines)})"
        yield from (f"  {line}" for line in lines)


def as_json(one: Result) -> dict[str, object]:
    scored, planted = one.scored, one.planted
    return {
        "name": scored.name,
        "labels": len(scored.answers),
        "claims": scored.claims,
        "pages": scored.pages,
        "steps": [{"step": name, **step(scored).as_json()} for name, step in STEPS],
        "false_alarms": len(scored.alarms.false),
        "unlabelled_contradictions": len(scored.alarms.unlabelled),
        "confusion": {f"{label} → {told}": count for (label, told), count in sorted(scored.confusion().items())},
        "pairs": {
            "contradictions": share(one.together.contradictions).as_json(),
            "traps": share(one.together.traps).as_json(),
            "agreeing": share(one.together.agreeing).as_json(),
        },
        "planted": planted
        and {
            "possible": planted.possible,
            "detectable": planted.found().as_json(),
            "with_evidence": planted.found(evidence=True).as_json(),
            "all": planted.found(detectable=False).as_json(),
            "elsewhere": len(planted.elsewhere),
            "sorts": {sort: planted.found(sort).as_json() for sort in sorted(planted.outcomes)},
        },
        "spoiled": asdict(one.spoiled) | {"alarms": len(one.spoiled.alarms)},
        "register": one.register
        and {key: len(of) if key in LISTS else share(of).as_json() for key, of in vars(one.register).items()},
        "broken": len(one.broken),
    }
