# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Checks of documents: what was handed in, what was found, and what people decided about it."""
