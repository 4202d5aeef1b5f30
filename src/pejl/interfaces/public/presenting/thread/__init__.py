# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The thread as pages show it: recommendation, answer, initiative, money, goal and status."""
