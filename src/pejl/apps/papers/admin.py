# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Papers, to look at."""

from pejl.apps.audit.admin import show
from pejl.apps.papers.models import FrozenPaper, Paper, PaperStep, QuotedFigure, SectionVersion

show(Paper, SectionVersion, PaperStep, FrozenPaper, QuotedFigure)
