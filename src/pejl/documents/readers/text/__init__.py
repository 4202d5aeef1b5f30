# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Reading plain text and Markdown, damaged by text recognition or not."""
