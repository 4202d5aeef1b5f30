# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The shapes of the answers, for the description that programs read (OpenAPI).

Answers are written from the documents beside this package, not through these classes: a figure keeps all its digits
that way. The tests hold every answer against them, both ways.
"""
