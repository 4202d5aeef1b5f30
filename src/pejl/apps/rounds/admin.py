# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Rounds, to look at. Drafts are their writers' own and are not shown."""

from pejl.apps.audit.admin import show
from pejl.apps.rounds.models import DeliveryStep, Obligation, Round, RoundVersion

show(Round, RoundVersion, Obligation, DeliveryStep)
