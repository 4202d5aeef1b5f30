# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""One module a page: what it asks the apps for, and what it shows of that."""
