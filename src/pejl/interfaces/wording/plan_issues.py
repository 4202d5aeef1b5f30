# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Why a follow-up cannot be closed, opened again or carried over."""

from __future__ import annotations

from pejl.interfaces.wording.marking import gettext_noop

PLAN_TEMPLATES: dict[str, str] = {
    "scheme.closed": gettext_noop("The follow-up is closed."),
    "scheme.closes_later": gettext_noop("The last day has not come yet."),
    "scheme.no_conclusion": gettext_noop("Every goal needs a conclusion before the follow-up is closed."),
    "scheme.not_closed": gettext_noop("The follow-up was not closed here, so there is nothing to undo."),
    "scheme.nothing_carried": gettext_noop("Choose a goal for what is to be carried over."),
    "scheme.replaces_another": gettext_noop("The next follow-up replaces another one already."),
    "scheme.shown_closed": gettext_noop("A release shows the follow-up closed, so it stays closed."),
}
