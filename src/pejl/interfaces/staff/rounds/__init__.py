# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Rounds of reporting: my figures, the overview of a round, and approving."""
