# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The parts of a Word file that are read, by whatever names the program that wrote it gave them."""

from __future__ import annotations

from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING

from pejl.documents.readers.limits import Budget, unreadable
from pejl.documents.readers.word.names import STRICT, WORD
from pejl.documents.readers.zipped import part_of, xml_of

if TYPE_CHECKING:
    from zipfile import ZipFile

    from lxml.etree import _Element

_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


class Parts:
    """The main part, and those that it refers to by their kind: `styles`, `footnotes`, `endnotes`."""

    def __init__(self, archive: ZipFile, budget: Budget) -> None:
        self._archive = archive
        self._budget = budget
        self._main = self._referred("").get("officeDocument", "word/document.xml")
        self._names = self._referred(self._main)

    def main(self) -> _Element:
        """The main part; refused where there is none."""
        root = self._part(self._main)
        if root is None:
            raise unreadable(self._main, "docx")
        return root

    def of_kind(self, kind: str) -> _Element | None:
        """The part of a kind."""
        return self._part(self._names.get(kind, f"word/{kind}.xml"))

    def _part(self, name: str) -> _Element | None:
        data = part_of(self._archive, name)
        if data is None:
            return None
        self._budget.check_text(len(data))
        return xml_of(data.replace(STRICT[1:-1].encode(), WORD[1:-1].encode()), name)

    def _referred(self, name: str) -> dict[str, str]:
        """What a part refers to inside the file, by kind; the file as a whole where no part is named."""
        folder = dirname(name)
        own = join(folder, "_rels", f"{name.rpartition('/')[2]}.rels")
        data = part_of(self._archive, own)
        found = [] if data is None else xml_of(data, own).iter(_RELATIONSHIP)
        inside = [one for one in found if one.get("TargetMode") != "External"]
        return {
            (one.get("Type") or "").rpartition("/")[2]: normpath(join("/", folder, one.get("Target") or ""))[1:]
            for one in inside
        }
