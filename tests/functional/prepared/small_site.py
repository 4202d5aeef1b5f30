# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What happens on the small site of these tests: releases, and a correction."""

from datetime import datetime

from pejl.apps.publication.actions import PublishRequest, publish
from pejl.apps.publication.facts import ReleaseFacts
from pejl.core.texts import Localised
from tests.factories import record_figures
from tests.people import ALICE


def published(name: str, published_from: datetime | None = None) -> ReleaseFacts:
    """A release of what is known."""
    request = PublishRequest(name, Localised(f"Udgave {name}"), published_from=published_from)
    return publish(request, acting_user=ALICE).release


def corrected(value: str) -> None:
    """Another figure for 2014."""
    record_figures("helped-1", {"2014": value}, at="2021-01-01", reason="late registrations")
