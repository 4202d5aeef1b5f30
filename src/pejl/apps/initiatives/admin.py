# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The tables of this app, to look at."""

from pejl.apps.audit.admin import show_app

show_app("initiatives")
