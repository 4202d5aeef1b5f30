# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The parts of a goal as rows of a table: figures, points, light, and why a part does not count."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from pejl.core.observations import Present
from pejl.core.periods import Period
from pejl.core.status.base import Assessment, Change, Colour, Piece, Reason
from pejl.core.targets import Direction
from pejl.interfaces.drawing import barometers
from pejl.interfaces.drawing.drawn import Mark, light, noise, verdict
from pejl.interfaces.public.presenting.moves import moved
from pejl.interfaces.public.presenting.names import short_codes
from pejl.interfaces.wording.figures import HIDDEN, NO_FIGURE, rivals, score
from pejl.interfaces.wording.languages import capitalised
from pejl.interfaces.wording.lookups import Lookups
from pejl.interfaces.wording.periods import period_words
from pejl.interfaces.wording.statements import sentence
from pejl.interfaces.wording.statuses import reason_words
from pejl.interfaces.wording.targets import target_words

Shared = Mapping[str, Period | None]


@dataclass(frozen=True, slots=True)
class PieceRow:
    """One part. `figures` is baseline, status and target on one line, for narrow screens."""

    code: str
    name: str
    indicator: str
    depth: str
    baseline: str
    value: str
    target: str
    figures: str
    barometer: SafeString
    points: str
    score: str
    light: Mark | None
    noise: Mark | None
    verdict: Mark | None
    counts: bool
    left_out: bool
    why: str
    heading: bool


@dataclass(frozen=True, slots=True)
class PieceTable:
    """All parts, with heads that name a period where all parts share it.

    `beside` are figures that shed light on the goal but are left out of its status by its owner.
    """

    baseline_head: str
    value_head: str
    target_head: str
    scored: bool
    judged: bool
    rows: tuple[PieceRow, ...]
    beside: tuple[PieceRow, ...]


@dataclass(frozen=True, slots=True)
class Naming:
    """What the rows are called: titles and wanted directions by code."""

    titles: Mapping[str, str]
    directions: Mapping[str, str]
    lookups: Lookups
    reasons: Mapping[str, str]


def usual_periods(pieces: Sequence[Piece]) -> Shared:
    """The period that most parts share, by column; it stands in the head, and only others in the cells."""
    return {
        "baseline": _usual(pieces, lambda p: p.baseline_period),
        "value": _usual(pieces, lambda p: p.value_period),
        "target": _usual(pieces, lambda p: p.target.period if p.target else None),
    }


def piece_table(assessment: Assessment, naming: Naming, usual: Shared | None = None) -> PieceTable:
    """The parts of one goal as the rule saw them."""
    pieces = assessment.pieces
    shared = usual_periods(pieces) if usual is None else usual
    frame = _Frame(assessment, naming, shared, short_codes(pieces, assessment.code))
    depths = enumerate(zip(pieces, _depths(pieces), strict=True))
    rows = [
        _row(piece, frame, depth, f"b-{assessment.code}-{place}".replace(".", "_")) for place, (piece, depth) in depths
    ]
    return PieceTable(
        baseline_head=_head(_("Baseline"), shared["baseline"]),
        value_head=_head(_("Status"), shared["value"]),
        target_head=_head(_("Target"), shared["target"]),
        scored=assessment.method == "barometer",
        judged=assessment.method == "direction",
        rows=tuple(row for row in rows if not row.left_out),
        beside=tuple(row for row in rows if row.left_out),
    )


@dataclass(frozen=True, slots=True)
class _Frame:
    """What every row of a table needs: whose parts they are, and what they go by."""

    assessment: Assessment
    naming: Naming
    shared: Shared
    shorts: Mapping[str, str]


def _usual(pieces: Sequence[Piece], of: Callable[[Piece], Period | None]) -> Period | None:
    found = Counter(of(piece) for piece in pieces if of(piece) is not None)
    if not found:
        return None
    period, times = found.most_common(1)[0]
    return period if 2 * times > found.total() else None


def _head(word: str, period: Period | None) -> str:
    return f"{word} {period_words(period)}" if period else word


def _depths(pieces: tuple[Piece, ...]) -> list[str]:
    """The class of each row: parts of parts are indented, at most twice. A part may bear its goal's own code."""
    by_code: dict[str, int] = {}
    depths = []
    for piece in pieces:
        depth = by_code.get(piece.parent or "", -1) + 1
        by_code.setdefault(piece.code, depth)
        depths.append(("", "sub", "subsub")[min(depth, 2)])
    return depths


def _row(piece: Piece, frame: _Frame, depth: str, uid: str) -> PieceRow:
    heading, naming = piece.indicator is None, frame.naming
    figures = _Figures("", "", "", "") if heading else _figures(piece, frame)
    return PieceRow(
        code=frame.shorts[piece.code],
        name=naming.titles.get(piece.code, piece.code),
        indicator=piece.indicator or "",
        depth=depth,
        baseline=figures.baseline,
        value=figures.value,
        target=figures.target,
        figures=figures.line,
        barometer=barometers.of_piece(piece, uid),
        points=_points(piece),
        score=score(piece.score),
        light=light(piece.colour, piece.change) if piece.colour is not Colour.NONE or not heading else None,
        noise=_noise(piece),
        verdict=verdict(piece.verdict) if frame.assessment.method == "direction" else None,
        counts=piece.counts,
        left_out=piece.reason is Reason.EXCLUDED,
        why=_why(piece, naming),
        heading=heading,
    )


def _noise(piece: Piece) -> Mark | None:
    """Whether the change is more than chance; nothing where there is no change to speak of."""
    found = piece.judgements
    if found is None or (found.change.certain is None and piece.change is Change.UNKNOWN):
        return None
    return noise(moved(found.change))


@dataclass(frozen=True, slots=True)
class _Figures:
    """The three figures of a part as cells, and all of them on one line."""

    baseline: str
    value: str
    target: str
    line: str


def _figures(piece: Piece, frame: _Frame) -> _Figures:
    direction = Direction(frame.naming.directions.get(piece.code) or "none")
    write, shared = frame.naming.lookups, frame.shared
    target = target_words(piece.target, piece.target_number, _symbol(piece.unit), direction)
    return _Figures(
        baseline=_value(piece.baseline, piece.baseline_period, piece.unit, write, shared["baseline"]),
        value=_status(piece, write, shared["value"]),
        target=_with_period(target, piece, shared["target"]),
        line=_line(piece, write, target),
    )


def _symbol(unit: str) -> str | None:
    return "%" if unit == "%" else None


def _value(value: Decimal | None, period: Period | None, unit: str, write: Lookups, shared: Period | None) -> str:
    if value is None:
        return NO_FIGURE
    words = write.bare(value, unit)
    return words if period is None or period == shared else f"{words} ({period_words(period)})"


def _status(piece: Piece, write: Lookups, shared: Period | None) -> str:
    if piece.reason is Reason.SUPPRESSED:
        return HIDDEN
    if piece.rivals and piece.value is None:
        words = rivals([Present(one) for one in piece.rivals], _symbol(piece.unit))
        period = piece.value_period
        return words if period is None or period == shared else f"{words} ({period_words(period)})"
    return _value(piece.value, piece.value_period, piece.unit, write, shared)


def _with_period(words: str, piece: Piece, shared: Period | None) -> str:
    period = piece.target.period if piece.target else None
    return words if period is None or period == shared else f"{words} ({period_words(period)})"


def _line(piece: Piece, write: Lookups, target: str) -> str:
    """`859 → 828, mål 1.000`."""
    start = write.bare(piece.baseline, piece.unit) if piece.baseline is not None else NO_FIGURE
    now = _status(piece, write, piece.value_period)
    if start == now == NO_FIGURE:
        return ""
    if target == NO_FIGURE:
        return f"{start} → {now}"
    return _("{baseline} → {value}, target {target}").format(baseline=start, value=now, target=target)


def _points(piece: Piece) -> str:
    if piece.score is None:
        return _("does not count")
    return score(piece.score) if piece.counts else _("{score}, does not count").format(score=score(piece.score))


def _why(piece: Piece, naming: Naming) -> str:
    """Why it does not count, how far beyond the scale it lies, and what is known where the figures are lost."""
    said = [_reason(piece, naming), _beyond_the_scale(piece)]
    if piece.value is None:
        said += [sentence(one) for one in piece.statements if one.code == "change.stated"]
    return " ".join(filter(None, said))


def _reason(piece: Piece, naming: Naming) -> str:
    """In the owner's words where they gave some."""
    if piece.reason is None:
        return ""
    own = naming.reasons.get(piece.code, "") if piece.reason is Reason.EXCLUDED else ""
    return f"{capitalised(own or reason_words(piece.reason)).rstrip('.')}."


def _beyond_the_scale(piece: Piece) -> str:
    if piece.raw_score is None or piece.score is None or piece.raw_score == piece.score:
        return ""
    return _("Computed {score}. The barometer stops at its end.").format(score=score(piece.raw_score))
