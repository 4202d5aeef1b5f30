# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How Django knows this app."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "pejl.apps.people"

    def ready(self) -> None:
        """Listen to what people do with their own account."""
        from pejl.apps.people import listening

        listening.begin()
