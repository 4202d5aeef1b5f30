# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Every source file says whose it is and under which licence, in its first lines.

`reuse lint` checks that each file is covered somehow; this guard asks that code carries the lines itself.
"""

import pytest

from tests.guards.sources import ROOT, tracked

SOURCE_SUFFIXES = {".py", ".html", ".css", ".scss", ".js", ".sql", ".toml", ".yml", ".po", ".sh", ".svg"}
SOURCE_NAMES = {"Makefile", "run", ".gitignore", ".editorconfig"}
COPYRIGHT = "SPDX-FileCopyrightText: 2026 The Pejl contributors"
# Split, so that reuse does not read this line as a declaration.
LICENCE = "SPDX-License-" + "Identifier: MPL-2.0"

# Folders whose files are data: REUSE.toml speaks for them.
DATA = ("examples/", "tests/data/", "docs/", "LICENSES/")


def lacks_header(text: str) -> bool:
    beginning = text[:600]
    return COPYRIGHT not in beginning or LICENCE not in beginning


def test_every_source_file_carries_both_lines() -> None:
    missing = []
    for path in tracked():
        name = str(path.relative_to(ROOT))
        is_source = path.suffix in SOURCE_SUFFIXES or path.name in SOURCE_NAMES
        if is_source and not name.startswith(DATA) and lacks_header(path.read_text(encoding="utf-8")):
            missing.append(name)
    assert missing == []


@pytest.mark.parametrize("text", ["", "import os\n", f"# {COPYRIGHT}\n", f"# {LICENCE}\n"])
def test_the_guard_sees_a_missing_line(text: str) -> None:
    assert lacks_header(text)
