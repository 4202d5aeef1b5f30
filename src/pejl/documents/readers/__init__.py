# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Reading files into the blocks of `pejl.core.checking.blocks`. Nothing in a file is followed, fetched or executed."""

from pejl.documents.readers.limits import LIMITS, Limits
from pejl.documents.readers.reading import read_bytes, read_document

__all__ = ["LIMITS", "Limits", "read_bytes", "read_document"]
