# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How plans and figures come in and go out in files: plan packages, spreadsheets and status documents."""
