# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Plan packages that tests read, change and load."""

import shutil
from pathlib import Path

MINI = Path(__file__).parent / "data" / "packages" / "mini"
ASKED = MINI.parent / "asked"


def copy_of(package: Path, folder: Path) -> Path:
    """A copy of a package that a test may change."""
    shutil.copytree(package, folder)
    return folder
