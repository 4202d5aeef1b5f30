# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Reading Word documents from their XML: python-docx leaves out tracked insertions, notes and text boxes."""
