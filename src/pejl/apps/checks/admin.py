# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The tables of this app, to look at. The files that were handed in are not among them."""

from pejl.apps.audit.admin import show
from pejl.apps.checks.models import Check, CheckedDocument, CheckReport, Decision, Progress, QuotedVersion, TaughtPhrase

show(Check, CheckedDocument, Progress, CheckReport, QuotedVersion, Decision, TaughtPhrase)
