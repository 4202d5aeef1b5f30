# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A round of reporting: which figure is owed for which period, what may happen to it, and what looks wrong about it."""
