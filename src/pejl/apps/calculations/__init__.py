# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Figures counted in registers: when, by which definition, on what, and by whom. The counting itself is elsewhere."""
