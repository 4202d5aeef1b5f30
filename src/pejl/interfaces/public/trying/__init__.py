# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Trying another rule on a scheme: what can be chosen, what was chosen, and what comes of it."""
