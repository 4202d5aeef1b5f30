# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A paper as a page is valid HTML, a draft and a finished one."""

from pathlib import Path

import pytest

from pejl.documents.writers.html_paper import write_html
from tests.unit.writers.sample_paper import sample
from tests.validity.nu import check


@pytest.mark.parametrize("state", ["Udkast", ""])
def test_a_paper_is_valid_html(state: str, tmp_path: Path) -> None:
    page = tmp_path / "paper.html"
    page.write_text(write_html(sample(state=state)), encoding="utf-8")
    assert check([page], "html") == []
