# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What the machine points at in a goal; always marked as the machine's, never mixed with what people wrote."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from django.utils.translation import gettext as _

from pejl.core.status.base import Assessment, Piece, Reason
from pejl.interfaces.wording.languages import listed
from pejl.interfaces.wording.statements import sentence

TOLD_OF_PARTS = ("figure.disputed", "figure.uncertain", "figure.passed_over", "figure.suppressed")


def pointers(assessment: Assessment, names: Mapping[str, str]) -> tuple[str, ...]:
    """Parts below their baseline, parts without a figure, and figures that must be read with care."""
    return tuple(dict.fromkeys(_pointers(assessment, names)))


def _pointers(assessment: Assessment, names: Mapping[str, str]) -> Iterator[str]:
    leaves = [piece for piece in assessment.pieces if piece.indicator]
    below = [piece for piece in leaves if piece.score is not None and piece.score < 0]
    if below:
        yield _one_or_many(below, names, _("{codes} is further from the target than at the baseline."),
                           _("{codes} are further from the target than at the baseline."))  # fmt: skip
    without = [piece for piece in leaves if piece.reason is Reason.NO_STATUS]
    if without:
        yield _one_or_many(without, names, _("{codes} has no figure yet."), _("{codes} have no figure yet."))
    for piece in leaves:
        for one in piece.statements:
            if one.code in TOLD_OF_PARTS:
                yield f"{names.get(piece.code, piece.code)}: {sentence(one, names=names)}"


def _one_or_many(pieces: list[Piece], names: Mapping[str, str], one: str, many: str) -> str:
    codes = [names.get(piece.code, piece.code) for piece in pieces]
    return (one if len(codes) == 1 else many).format(codes=listed(codes))
