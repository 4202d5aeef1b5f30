# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What the pages show, made from what the queries answer: words and drawings, so that templates stay dumb."""
