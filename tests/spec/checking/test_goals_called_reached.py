# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""*Målet er nået*: held against the target and the figure beside it, where these say which way they point."""

import pytest

from pejl.core.checking.blocks import Document, TextBlock
from pejl.core.checking.check import check_blocks

CASES = [
    ("Målet er højst 5,5 procent. I 2024 var fraværet 5,9 procent. Målet er dermed opfyldt.", "contradicted"),
    ("Målet er højst 5,5 procent. I 2024 var fraværet 5,1 procent. Målet er dermed opfyldt.", "holds"),
    ("Målet er mindst 60 procent. I 2024 var andelen 66 procent. Målet er dermed opfyldt.", "holds"),
    ("Målet er mindst 60 procent. I 2024 var andelen 66 procent. Målet er ikke nået.", "contradicted"),
    ("Målet er 60 procent. I 2024 var andelen 60 procent. Målet er dermed nået.", "holds"),
    ("Målet er 60 procent. I 2024 var andelen 66 procent. Målet er dermed nået.", "not_checkable"),
    ("Målet er mindst 60 procent. Målet er dermed nået.", "not_checkable"),
    ("I 2024 var andelen 66 procent. Målet er dermed nået.", "not_checkable"),
    ("Målet er højst 5 procent. I 2023 var det 7 procent, i 2024 6 procent. Målet er opfyldt.", "not_checkable"),
    ("Målet er mindst 60 procent. I 2024 var andelen 66 procent. Målet er delvist nået.", "not_checkable"),
]


@pytest.mark.parametrize(("text", "verdict"), CASES)
def test_a_verdict_on_a_goal_is_held_against_target_and_figure(text, verdict):
    said = [one for one in check_blocks([Document("sag", (TextBlock(text),))]).claims if one.value is None]
    assert [str(one.verdict) for one in said] == [verdict]
