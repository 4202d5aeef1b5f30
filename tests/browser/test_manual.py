# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The built manual is read from a disk, and nothing of it comes from anybody else."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import ROOT

MKDOCS = Path(sys.executable).with_name("mkdocs")
LOADED = re.compile(
    r"<(?:script|img|iframe|source)\b[^>]*\bsrc=\"?(?:https?:)?//|<link\b(?![^>]*canonical)[^>]*href=\"?https?:"
)


@pytest.fixture(scope="module")
def manual(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("manual")
    command = [MKDOCS, "build", "--strict", "--quiet", "--site-dir", folder]
    built = subprocess.run(
        command, cwd=ROOT, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"}, check=False, capture_output=True, text=True
    )
    assert built.returncode == 0, built.stderr
    return folder


@pytest.mark.slow
def test_no_page_loads_a_file_of_anybody_else(manual: Path) -> None:
    pages = list(manual.rglob("*.html"))
    assert len(pages) > 30
    assert [str(page) for page in pages if LOADED.search(page.read_text(encoding="utf-8"))] == []
    assert [str(page) for page in pages if 'class="mermaid"' in page.read_text(encoding="utf-8")] == []
    assert LOADED.search('<script src="https://elsewhere.example/x.js">')
    assert LOADED.search('<link rel="stylesheet" href="https://elsewhere.example/x.css">')


@pytest.mark.slow
@pytest.mark.parametrize("page", ["index.html", "architecture.html", "reference/status-methods.html"])
def test_a_browser_asks_nobody_for_anything(browser: Browser, manual: Path, page: str) -> None:
    opened = browser.new_page()
    asked: list[str] = []
    opened.on("request", lambda request: asked.append(request.url))
    opened.goto((manual / page).as_uri(), wait_until="networkidle")
    assert asked
    assert [address for address in asked if not address.startswith(("file:", "data:", "blob:"))] == []
    if page == "architecture.html":
        expect(opened.get_by_role("img", name="Five rooms and which may import which")).to_be_visible()
    opened.close()
