# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What disclosure control did is told in sentences, and every sentence is used."""

import re
from pathlib import Path

from django.utils.translation import override

from pejl.core.disclosure import Rule, Table, Zeros, protect
from pejl.core.disclosure import __file__ as package
from pejl.interfaces.wording.disclosure_sentences import SENTENCES, statement_sentences


def test_a_statement_reads_as_a_paragraph() -> None:
    protected = protect(Table({("a",): 2, ("b",): 9}), Rule(Zeros.PUBLIC, citation="SDC Handbook"))
    with override("da"):
        assert statement_sentences(protected.statement()) == (
            "1 af 2 tal er skjult af hensyn til personer. Tal fra 1 og under 5 er skjult; 0 vises. "
            "Andre tal er skjult, så de ikke kan regnes ud. De har alle samme mærke. Reglen er fra: SDC Handbook."
        )


def test_every_sentence_is_said_and_every_code_has_one() -> None:
    text = (Path(package).parent / "protect.py").read_text(encoding="utf-8")
    said = set(re.findall(r"disclosure\.said\.[a-z_]+", text)) - {"disclosure.said.zeros_"}
    assert said | {f"disclosure.said.zeros_{zeros}" for zeros in Zeros} == set(SENTENCES)
