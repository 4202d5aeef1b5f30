# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Papers, to look at."""

from pejl.apps.audit.admin import show
from pejl.apps.papers.models import (
    AnsweredDoubt,
    DoubtedFigure,
    FrozenPaper,
    Paper,
    PaperStep,
    QuotedFigure,
    SectionComment,
    SectionMark,
    SectionVersion,
    SettledReturn,
)

show(
    Paper,
    SectionVersion,
    SectionComment,
    SectionMark,
    PaperStep,
    FrozenPaper,
    QuotedFigure,
    SettledReturn,
    DoubtedFigure,
    AnsweredDoubt,
)
