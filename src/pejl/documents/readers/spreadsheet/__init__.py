# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Reading spreadsheets: the values that their sheets show, written as Danish sheets write them."""
