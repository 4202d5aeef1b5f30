# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What the API says, as plain documents: keys and codes are English, words in the active language."""
