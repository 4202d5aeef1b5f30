# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""axe-core, asked for WCAG 2.2 A and AA and for best practice."""

from pathlib import Path

import axe_playwright_python
from playwright.sync_api import Page

SCRIPT = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
ASK = """async tags => { const found = await axe.run(document, {runOnly: tags, resultTypes: ['violations']});
    return found.violations.flatMap(rule => rule.nodes.map(node =>
        `${rule.id}: ${rule.help}: ${node.target} ${node.html.slice(0, 160)}`)); }"""
# axe reads the colour of text from -webkit-text-fill-color, and there Chromium answers with the colour of the page
# and not with the forced one that it paints. `color` has the painted one.
PAINTED = """() => { const forced = matchMedia('(forced-colors: active)').matches;
    for (const element of document.body.querySelectorAll('*'))
        element.style.webkitTextFillColor = forced ? getComputedStyle(element).color : ''; }"""


def found_by_axe(page: Page) -> list[str]:
    """Every violation on the page as it is now, with the element."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(SCRIPT)
    page.evaluate(PAINTED)
    return page.evaluate(ASK, TAGS)
