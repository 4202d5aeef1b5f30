# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What is found about more than one claim: each module looks for one thing, and warns where it may mislead."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from pejl.core.checking.findings.codes import codes_used_twice
from pejl.core.checking.findings.codes_of_rows import codes_of_other_rows
from pejl.core.checking.findings.colours import words_against_colours
from pejl.core.checking.findings.goals import verdicts_without_data
from pejl.core.checking.findings.mixed_units import doubled_units, numbers_called_shares
from pejl.core.checking.findings.parts_of_years import parts_beside_years
from pejl.core.checking.findings.references import missing_references
from pejl.core.checking.findings.scores import scores_against_their_rule
from pejl.core.checking.findings.targets import targets_at_their_baseline
from pejl.core.checking.findings.words_of_size import words_that_do_not_fit
from pejl.core.checking.material import Material
from pejl.core.checking.report import Finding, Span

_LOOKS: tuple[Callable[[Material], Iterator[Finding]], ...] = (
    missing_references,
    codes_used_twice,
    parts_beside_years,
    targets_at_their_baseline,
    doubled_units,
    numbers_called_shares,
    verdicts_without_data,
    words_that_do_not_fit,
    words_against_colours,
)
# Those that name the claims they are about, by the ids that these have.
_BETWEEN: tuple[Callable[[Material, Mapping[Span, str]], Iterator[Finding]], ...] = (
    scores_against_their_rule,
    codes_of_other_rows,
)


def findings_in(material: Material, ids: Mapping[Span, str]) -> tuple[Finding, ...]:
    """Every finding of these documents, kind by kind, given the ids of the claims by their spans.

    >>> from pejl.core.checking.blocks import Document, TextBlock
    >>> from pejl.core.checking.material import read
    >>> document = Document("sag", (TextBlock("Antallet fremgår af tabel 2."), TextBlock("Se tabel 1.")))
    >>> findings_in(read([document]), {})
    ()
    """
    alone = (finding for look in _LOOKS for finding in look(material))
    return (*alone, *(finding for look in _BETWEEN for finding in look(material, ids)))
