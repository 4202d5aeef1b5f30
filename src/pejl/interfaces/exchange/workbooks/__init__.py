# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Figures in a spreadsheet: written to be filled in by people, read back cell by cell."""
