# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Row-level register extracts are opened here and nowhere else; the import contracts already guard the door."""
