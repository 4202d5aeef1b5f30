# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Signal or noise: intervals, comparisons, control charts, trends, outlooks and required paths.

The only place of the core that computes with binary floating point: every function says what it is exact to. NumPy is
imported with a module, SciPy (half a second) when the first quantile is asked for, so that a command or a page that
needs no statistics does not pay for it. Everything is pure: numbers in, frozen data out, no words.
"""
