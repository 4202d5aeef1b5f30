# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Synthetic extracts: rows that nobody is behind, of any size, with answers that are known beforehand.

`layout` reads out of definitions what each column may hold, `stories` makes the rows of some people, `extract` writes
them many times over, each time for other people. So the answer of the whole is that of the part, as often.
"""

from pejl.registers.synthetic.extract import Synthetic, Wanted, write_synthetic

__all__ = ["Synthetic", "Wanted", "write_synthetic"]
