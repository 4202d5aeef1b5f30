# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What is said of claims inside their own document, as comments in Word and annotations in PDF."""

import pytest

from pejl.core.checking.blocks import Document, TextBlock
from pejl.core.checking.report import Claim, Kind, Report, Span, Verdict
from pejl.interfaces.exchange.check_notes import notes_of

EXPLAINED = {
    Verdict.HOLDS: ("same_elsewhere", {}),
    Verdict.CONTRADICTED: ("unit_unfit", {}),
    Verdict.DAMAGED: ("spoiled_print", {}),
    Verdict.AMBIGUOUS: ("register_ambiguous", {"titles": ("Pladser nord", "Pladser syd")}),
    Verdict.NOT_CHECKABLE: ("nothing_to_hold_it_against", {}),
}
IN_PEACE = (Verdict.HOLDS, Verdict.NOT_CHECKABLE)


@pytest.mark.parametrize("verdict", EXPLAINED)
def test_all_but_what_holds_or_cannot_be_checked_gets_a_note(verdict: Verdict) -> None:
    why, params = EXPLAINED[verdict]
    span = Span("notat", 0, 8, 18)
    claim = Claim(
        id="c1",
        span=span,
        quote="12 pladser",
        kind=Kind.LEVEL,
        value=None,
        unit="places",
        verdict=verdict,
        explanation=why,
        params=params,
    )
    report = Report((Document("notat", (TextBlock("Der var 12 pladser."),)),), (claim,), ())
    assert [note.span for note in notes_of(report, "notat")] == ([] if verdict in IN_PEACE else [span])
