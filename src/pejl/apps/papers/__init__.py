# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Committee papers: every version of their text, their life, and what was frozen for the committee."""
