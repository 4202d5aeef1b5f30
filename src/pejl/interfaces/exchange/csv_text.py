# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Cells of CSV files, safe to open in a spreadsheet: no text of somebody's is taken for a formula."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence

_FORMULA = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
_NUMBER = re.compile(r"-[0-9][0-9.,]*")


def csv_text(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """The rows under their heads, with CRLF between lines."""
    written = io.StringIO(newline="")
    writer = csv.writer(written)
    writer.writerow(heads)
    writer.writerows([[harmless(text) for text in row] for row in rows])
    return written.getvalue()


def harmless(text: str) -> str:
    """A text that a spreadsheet would take for a formula, set apart by an apostrophe; a number stays a number.

    The signs are those of OWASP's advice on CSV injection, with the wide forms of East Asian keyboards. A text that
    has such an apostrophe already gets one more, so that `original` always finds its way back. Carriage returns become
    line feeds: one that stands alone would end the row.

    >>> harmless("=1+1"), harmless("-1,5"), harmless("Færre"), harmless("'=1")
    ("'=1+1", '-1,5', 'Færre', "''=1")
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return f"'{text}" if _FORMULA.match(text) and not _NUMBER.fullmatch(text) else text


def original(cell: str) -> str:
    """The text that `harmless` made the cell of.

    >>> original("'=1+1"), original("'n Sync"), original("''=1")
    ('=1+1', "'n Sync", "'=1")
    """
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell
