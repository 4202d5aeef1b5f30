# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""From the files of a package to entries and rows, with every finding about encoding, syntax, structure and types."""
