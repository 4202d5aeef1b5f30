# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What the rules tell of a goal in whole sentences: the statements of its page, by what they are about."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from django.utils.translation import gettext as _

from pejl.core.bindings.binding import Known, OfGoal
from pejl.core.issues import Statement
from pejl.core.status.base import Change, Piece, Reason
from pejl.interfaces.papers.answers.said import Said
from pejl.interfaces.papers.view import RegisterView
from pejl.interfaces.wording.languages import listed, own_words
from pejl.interfaces.wording.periods import in_period
from pejl.interfaces.wording.statements import sentence

TELLING = frozenset((Known.MEASURED, Known.DEVELOPMENT, Known.VARIATION, Known.MISSING, Known.RESERVATION))

# Which statements tell what; a code stands under one head only, and what is left tells of the rule itself.
ABOUT: Mapping[Known, frozenset[str]] = {
    Known.DEVELOPMENT: frozenset(
        ("change.levels", "change.stated", "change.size_not_stated", "score.piece", "level.met", "level.not_met")
    ),
    Known.VARIATION: frozenset(("signal.clear", "signal.within_noise", "signal.untested")),
    Known.MISSING: frozenset(("figure.awaited", "figure.suppressed", "verdict.no_data", "state.only_baseline")),
    Known.RESERVATION: frozenset(
        (
            "comparison.rolling",
            "comparison.follow_up",
            "comparison.part_year",
            "comparison.rate_of_part",
            "comparison.not_comparable",
            "comparison.break_between",
            "figure.uncertain",
            "figure.approximate",
            "figure.disputed",
            "figure.passed_over",
            "dispute.depends",
            "change.no_direction",
            "score.clamped",
        )
    ),
}


def say_told(view: RegisterView, binding: OfGoal) -> Said:
    """The sentences about one goal or measure; "" where there is nothing to say."""
    pieces = _pieces(view, binding)
    versions = tuple(sorted({version for piece in pieces for version in piece.versions}))
    if binding.known is Known.MEASURED:
        return Said(_measured(view, binding, pieces))
    told = [_told(view, binding, piece, alone=len(pieces) == 1) for piece in pieces]
    return Said(" ".join(dict.fromkeys(filter(None, told))), versions)


def _pieces(view: RegisterView, binding: OfGoal) -> list[Piece]:
    """What the goal is measured by, without what is left out of its status."""
    status = view.status(binding.scheme)
    goal = status.goal(binding.goal)
    if goal is None:
        return [view.piece(binding.goal, binding.scheme)]
    pieces = goal.assessment.pieces
    return [one for one in pieces if one.indicator and one.reason is not Reason.EXCLUDED]


def _measured(view: RegisterView, binding: OfGoal, pieces: Iterable[Piece]) -> str:
    titles = list(dict.fromkeys(title_of(view, piece, binding.scheme) for piece in pieces))
    if not titles:
        return _("Nothing has been chosen to measure it by.")
    return _("It is measured by: {titles}.").format(titles=listed([lowered(title) for title in titles]))


def title_of(view: RegisterView, piece: Piece, scheme: str = "") -> str:
    """What a measure is called."""
    measure = view.measure(piece.code, scheme)
    return own_words(measure.title) if measure else piece.code


def lowered(title: str) -> str:
    """A title inside a sentence: a small letter first, but for what is written in capitals.

    >>> lowered("Hjemløse i København"), lowered("VIVEs tælling")
    ('hjemløse i København', 'VIVEs tælling')
    """
    return title[:1].lower() + title[1:] if title[1:2].islower() else title


def _told(view: RegisterView, binding: OfGoal, piece: Piece, *, alone: bool) -> str:
    said = _sentences(_statements(piece, binding.known))
    if not said:
        return ""
    text = " ".join(dict.fromkeys(said))
    return text if alone else f"{title_of(view, piece, binding.scheme)}: {text}"


def _sentences(statements: list[Statement]) -> list[str]:
    """Where papers disagree, one sentence instead of one for each figure that may be right."""
    rivals = [one for one in statements if one.code == "change.levels"]
    if len(rivals) < 2:
        return [sentence(one) for one in statements]
    changes = {Change(one.params["change"]) for one in rivals}
    words = _WHICHEVER.get(changes.pop(), _depends) if len(changes) == 1 else _depends
    told = words().format(since=in_period(rivals[0].params["from_period"]))
    return [told, *(sentence(one) for one in statements if one not in rivals)]


def _depends() -> str:
    return _("Whether it is better or worse than {since} depends on which of the stated figures is right.")


_WHICHEVER: Mapping[Change, Callable[[], str]] = {
    Change.BETTER: lambda: _("It is better than {since}, whichever of the stated figures is right."),
    Change.WORSE: lambda: _("It is worse than {since}, whichever of the stated figures is right."),
}


def _statements(piece: Piece, known: Known) -> list[Statement]:
    return [one for one in piece.statements if one.code in ABOUT[known]]
