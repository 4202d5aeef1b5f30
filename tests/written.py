# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Short documents for specifications: a string is a paragraph, `# …` a heading, a tuple of lines a table.

The cells of a table's line are divided by `|`; a line without any is its caption.
"""

from collections.abc import Sequence

from pejl.core.checking.blocks import Block, Cell, Document, Place, TableBlock, TextBlock, TextKind
from pejl.core.checking.check import check_blocks
from pejl.core.checking.report import Claim


def document(*written: str | Sequence[str], name: str = "sag.txt") -> Document:
    """A document of these paragraphs and tables."""
    return Document(name, tuple(_block(one, place) for place, one in enumerate(written, 1)))


def claims_on(quote: str, *written: str | Sequence[str]) -> list[Claim]:
    """The claims with that quote, in reading order."""
    return [one for one in check_blocks([document(*written)]).claims if one.quote == quote]


def verdict_on(quote: str, *written: str | Sequence[str]) -> str:
    """The verdict on the one claim with that quote."""
    (found,) = claims_on(quote, *written)
    return str(found.verdict)


def verdicts_of(kind: str, *written: str | Sequence[str]) -> list[str]:
    """The verdicts on the claims of a kind, in reading order."""
    return [str(one.verdict) for one in check_blocks([document(*written)]).claims if str(one.kind) == kind]


def reason_of(quote: str, *written: str | Sequence[str]) -> tuple[str, str]:
    """The verdict on the one claim with that quote, and the code of why."""
    (found,) = claims_on(quote, *written)
    return str(found.verdict), found.explanation


def _block(written: str | Sequence[str], place: int) -> Block:
    if isinstance(written, str):
        heading = written.startswith("# ")
        kind = TextKind.HEADING if heading else TextKind.PARAGRAPH
        return TextBlock(written.removeprefix("# "), Place(line=place), kind)
    rows = tuple(tuple(Cell(cell.strip()) for cell in line.split("|")) for line in written if "|" in line)
    return TableBlock(rows, Place(table=place), next((line for line in written if "|" not in line), ""))
