# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Which way figures moved for sure, for the marks that stand beside them; no mark is better or worse by its drawing."""

from __future__ import annotations

from collections.abc import Mapping

from pejl.core.status.base import Assessment
from pejl.core.status.judged import Change
from pejl.interfaces.wording.statements import sentence

_MOVES = {1: "rise", -1: "fall", 0: "within_noise", None: "not_testable"}


def moved(change: Change) -> str:
    """`rise`, `fall`, `within_noise` or `not_testable`, whatever is wanted."""
    return _MOVES[change.certain]


def tested_sentence(assessment: Assessment, names: Mapping[str, str]) -> str:
    """How many of a goal's figures were tested and how they came out; of a single figure its own test."""
    codes = ("signal.goal", "signal.clear", "signal.within_noise", "signal.untested", "signal.not_testable")
    said = (sentence(one, names=names) for one in assessment.statements if one.code in codes)
    return next(said, "")
