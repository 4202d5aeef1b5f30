# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Pejl: political goals, their indicators and every version of every figure."""

__version__ = "0.1.0"
