# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A paper that comes back from Word: what was changed in it, and what of that goes into its text."""
