# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The blocks with a name: one module for those that show the same sort of thing."""
