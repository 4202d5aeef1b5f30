# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Everything in the database as one file, and back: the same file whatever the database.

A backup is a zip with a list of what it holds (`manifest.json`) and one file of JSON lines for each table. It is read
in one transaction, so it shows the register as it was at one moment, while others go on writing.
"""
