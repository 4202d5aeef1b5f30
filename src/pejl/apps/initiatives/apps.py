# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How Django knows this app."""

from django.apps import AppConfig


class InitiativesConfig(AppConfig):
    name = "pejl.apps.initiatives"
