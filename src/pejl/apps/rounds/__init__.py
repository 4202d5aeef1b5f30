# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Rounds of reporting: what is owed, what was delivered, and who said what about it."""
