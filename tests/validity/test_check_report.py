# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The checker's report is valid HTML, in both languages."""

from pathlib import Path

import django
import pytest
from django.utils import translation

from pejl.core.checking import check_blocks
from pejl.documents.readers import read_bytes
from tests.validity.nu import check

django.setup()

PAPER = """# Status

I 2024 var der 415 pladser på byens herberger for unge uden bolig, og 3 < 4.

| Pladser | 2023 | 2024 |
|---|---|---|
| Pladser på byens herberger for unge uden bolig | 410 | 451 |
"""


@pytest.mark.parametrize("language", ["da", "en"])
def test_the_report_is_valid_html(language: str, tmp_path: Path) -> None:
    from pejl.interfaces.exchange.check_page.page import check_page

    report = check_blocks([read_bytes("sag.md", PAPER.encode()), read_bytes("bilag.md", PAPER.encode())])
    page = tmp_path / "report.html"
    with translation.override(language):
        page.write_text(check_page(report), encoding="utf-8")
    assert check([page], "html") == []
