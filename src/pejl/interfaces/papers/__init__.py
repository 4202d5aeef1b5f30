# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Committee papers: a Markdown text with bindings, a kind of paper and the register in, a neutral `Paper` out."""
