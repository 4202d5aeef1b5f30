# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The text of a paper as people write it: front matter, sections, paragraphs, lists and blocks with a name."""
