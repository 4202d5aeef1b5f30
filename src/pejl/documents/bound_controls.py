# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How a bound figure is named in a Word file, so that it is known again when the file comes back edited.

A content control has a tag and a title, of at most 64 characters each. LibreOffice before 7.5 keeps the title of a
control of plain text and drops the tag, hence both say which figure it is; a part of the file of its own lists every
figure with its whole binding, and tells what is missing.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from pejl.core.errors import PejlError
from pejl.documents.writers.legible import legible

if TYPE_CHECKING:
    from lxml.etree import _Element

NAMESPACE = "urn:pejl:paper:1"
PREFIX = "pejl"
_LONGEST = 64
_KEPT = 40  # letters of a binding that is too long for a title


@dataclass(frozen=True, slots=True)
class Control:
    """A bound figure as it was written: its binding, which of its equals it is, its text and its version ids."""

    binding: str
    place: int
    text: str
    versions: tuple[int, ...] = ()

    @property
    def tag(self) -> str:
        """What the control is known by: the place, the binding and the text, the latter two as short sums.

        >>> Control("hjemloese[2024]", 2, "1.387").tag
        'pejl:2:d4866a9546e44883:584edc46'
        """
        return f"{PREFIX}:{self.place}:{_sum(self.binding, 16)}:{_sum(self.text, 8)}"

    @property
    def title(self) -> str:
        """What a person sees on the control, and LibreOffice keeps: the binding, and the place beyond the first.

        >>> Control("hjemloese[2024]", 2, "1.387").title
        'hjemloese[2024] #2'
        """
        shown = f"{self.binding} #{self.place}" if self.place > 1 else self.binding
        return shown if len(shown) <= _LONGEST else f"{self.binding[:_KEPT]}… {_sum(self.binding, 8)} #{self.place}"


def _sum(text: str, letters: int) -> str:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:letters]


@dataclass(frozen=True, slots=True)
class Listed:
    """What the list in a file says: the paper's code, the state of the register, and its controls in order.

    `made_of` says which text the file was made of, "" in files from before that was kept.
    """

    code: str = ""
    known_at: str = ""
    digest: str = ""
    controls: tuple[Control, ...] = ()
    labels: tuple[tuple[str, str], ...] = ()  # anchor and label of each place that can be referred to
    made_of: str = ""


def list_of_controls(listed: Listed) -> bytes:
    """The list as a part of a Word file."""
    from lxml import etree

    root = etree.Element(f"{{{NAMESPACE}}}paper", nsmap={None: NAMESPACE})
    for name, value in (("code", listed.code), ("known-at", listed.known_at), ("digest", listed.digest)):
        root.set(name, legible(value))
    if listed.made_of:
        root.set("made-of", listed.made_of)
    for control in listed.controls:
        _add_control(root, control)
    for anchor, label in listed.labels:
        etree.SubElement(root, f"{{{NAMESPACE}}}label", anchor=anchor).text = legible(label)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def _add_control(root: _Element, control: Control) -> None:
    from lxml import etree

    one = etree.SubElement(root, f"{{{NAMESPACE}}}bound", place=str(control.place), text=legible(control.text))
    if control.versions:
        one.set("versions", " ".join(map(str, control.versions)))
    one.text = legible(control.binding)


def read_list(root: _Element) -> Listed:
    """The list of a file, from its XML. `PejlError("document.unreadable")` where it was meddled with."""
    try:
        return Listed(
            root.get("code", ""),
            root.get("known-at", ""),
            root.get("digest", ""),
            tuple(_controls(root.iter(f"{{{NAMESPACE}}}bound"))),
            tuple((one.get("anchor", ""), one.text or "") for one in root.iter(f"{{{NAMESPACE}}}label")),
            root.get("made-of", ""),
        )
    except ValueError as error:
        raise PejlError("document.unreadable", found=str(error), expected="docx") from error


def _controls(found: Iterable[_Element]) -> Iterable[Control]:
    for one in found:
        versions = tuple(int(version) for version in one.get("versions", "").split())
        yield Control(one.text or "", int(one.get("place", "1")), one.get("text", ""), versions)
