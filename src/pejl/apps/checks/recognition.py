# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How something that was dismissed is known again, in the same document or in the next version of it.

Two documents are versions of one when their names are, without endings and marks of version. What a claim says is its
quote, whether it stands in text or in a table, why it was objected to, and the figures that speak against it: when one
of these is another, people should look again.
"""

from __future__ import annotations

import re
from hashlib import sha256

from pejl.core.checking.report import Claim, Finding, Report, Span, Verdict

# What people are asked to decide about; the rest is silent.
QUESTIONED = frozenset(
    {Verdict.CONTRADICTED, Verdict.DAMAGED, Verdict.ANOTHER_DEFINITION, Verdict.OUTDATED, Verdict.AMBIGUOUS}
)
_MARK = re.compile(
    r"[ _.-]*(?:\(\d+\)|\b(?:v|ver|version|rev|udkast|kladde|kopi|endelig|final|rettet)\.?[ _.-]*\d*(?:[.-]\d+)*"
    r"|\d{4}[-.]?\d{2}[-.]?\d{2})$"
)


def series_of(name: str) -> str:
    """The name of a document without ending and marks of version.

    >>> series_of("Notat om hjemløse_v2 (1).docx"), series_of("notat om hjemløse, 2025-11-01.pdf")
    ('notat om hjemløse', 'notat om hjemløse')
    """
    stem, dot, ending = name.casefold().rpartition(".")
    whole = stem if dot and stem and ending.isalnum() else name.casefold()
    found, before = whole, ""
    while before != found:
        before, found = found, _MARK.sub("", found.replace("_", " ")).strip(" ,-.")
    return found or whole


def finding_target(place: int) -> str:
    """How a finding is called: `f1` for the first."""
    return f"f{place + 1}"


def target_of(report: Report, target: str) -> Claim | Finding | None:
    """The claim or the finding of that name."""
    for place, finding in enumerate(report.findings):
        if finding_target(place) == target:
            return finding
    return next((claim for claim in report.claims if claim.id == target), None)


def questioned(report: Report) -> dict[str, Claim | Finding]:
    """What people are asked to decide about, by name, in the order of the report."""
    claims: dict[str, Claim | Finding] = {one.id: one for one in report.claims if one.verdict in QUESTIONED}
    return claims | {finding_target(place): one for place, one in enumerate(report.findings)}


def fingerprint(subject: Claim | Finding, report: Report) -> str:
    """What it says, wherever it stands; the same for a claim whose quote and counter-evidence are the same."""
    if isinstance(subject, Claim):
        against = sorted({str(one.value) for one in subject.evidence if one.value is not None})
        parts = ["claim", subject.kind, subject.verdict, subject.explanation, _plain(subject.quote), *against]
    else:
        quotes = sorted(_plain(one.quote) for one in report.claims if one.id in subject.claims)
        stated = [f"{name}={subject.params[name]}" for name in sorted(subject.params)]
        parts = ["finding", subject.code, *stated, *quotes]
    return sha256("\x1f".join([_kind_of_place(subject.span), *parts]).encode()).hexdigest()


def _plain(quote: str) -> str:
    return " ".join(quote.casefold().split())


def _kind_of_place(span: Span) -> str:
    return "text" if span.row < 0 else "table"
