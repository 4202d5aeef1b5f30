# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The fonts that papers and pictures are set in: IBM Plex Sans, built beside this file by `assets/build_assets.py`.

Fonts of the machine are never asked, so that the same paper is the same bytes everywhere. Signs that it lacks are taken
from the fonts inside typst.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from pejl.core.errors import PejlError

if TYPE_CHECKING:
    import typst

FAMILY = "IBM Plex Sans"
FOLDER = Path(__file__).resolve().parent / "built"


def fonts(folder: Path = FOLDER) -> typst.Fonts:
    """The fonts, read once. `PejlError("writing.fonts_missing")` where they have not been built."""
    return _read(folder)


@lru_cache(maxsize=2)
def _read(folder: Path) -> typst.Fonts:
    import typst

    found = typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[folder])
    if FAMILY not in found.families():
        raise PejlError("writing.fonts_missing", found=str(folder.name), expected="make assets")
    return found
