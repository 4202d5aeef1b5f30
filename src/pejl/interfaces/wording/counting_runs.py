# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Why a counted figure moved since the run before it."""

from __future__ import annotations

from pejl.interfaces.wording.marking import gettext_noop

CAUSES = {
    "definition": gettext_noop("the definition is another."),
    "late_rows": gettext_noop("the period was over; rows came or were corrected afterwards."),
    "new_rows": gettext_noop("the period has got rows since."),
    "engine": gettext_noop("the rows and the definition are the same; report this as an error."),
}
