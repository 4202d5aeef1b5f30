# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The thread from what was asked to what came of it: recommendation, answer, initiative, money, goal, status."""
