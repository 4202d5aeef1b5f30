# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What became of one thing: an indicator, a goal, a paper, a round or a figure that is owed."""
