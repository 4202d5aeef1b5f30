# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What a document claims with figures: how it is read, what is found in it, and what the evidence says."""

from pejl.core.checking.check import check_blocks

__all__ = ["check_blocks"]
