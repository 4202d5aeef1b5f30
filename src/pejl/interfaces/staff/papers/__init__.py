# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Committee papers: writing, reviewing, signing, putting on the agenda and correcting them."""
