# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The few colours of the drawings, with their contrast on white; every one repeats what a shape already says."""

from __future__ import annotations

from typing import Final

INK: Final = "#1a1a1a"  # 17.4: outlines, glyphs, plan and target
SOFT: Final = "#454545"  # 9.6: axis labels, missing figures
EDGE: Final = "#707070"  # 5.0: frames, comparison groups
GRID: Final = "#dcdcdc"  # 1.4: decoration only, never carries meaning
PALE: Final = "#f5f5f5"  # the bed of a ruler
PAPER: Final = "#ffffff"
BLUE: Final = "#004d99"  # 8.3: measured
RED: Final = "#cc0000"  # 5.9: worse, always with a minus, a cross or hatching
GREEN: Final = "#358000"  # 5.0: better, always with a plus or a check
AMBER: Final = "#febb30"  # 1.7: unchanged, only inside an ink outline with an ink glyph
