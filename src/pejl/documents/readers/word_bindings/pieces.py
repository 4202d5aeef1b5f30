# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What stands in the lines of an edited Word file: words, our controls, references, links and notes.

Tracked changes are read as if all were accepted. A field may run over several paragraphs, as a list of contents does,
and may stand in another; what our own fields say is known from their instruction, not from the text that they show.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from pejl.documents.bound_controls import PREFIX, Control, Listed
from pejl.documents.paper import Bound, Inline, Link, Note, Reference, Unbound, Words
from pejl.documents.readers.word.names import FALLBACK, VALUE, w

if TYPE_CHECKING:
    from lxml.etree import _Element

_LEFT_OUT = {w("del"), w("moveFrom"), w("pPr"), w("rPr"), w("sdtPr"), w("txbxContent"), FALLBACK}
_SIGNS = {w("tab"): "\t", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "-"}
_OFF = {"0", "false", "off"}
_REFERENCE = re.compile(r"REF\s+(\S+)")
_ADDRESS = re.compile(r'HYPERLINK\s+"([^"]*)"')
_WORD_BEFORE = re.compile(r"\w+\xa0$")  # "tabel" before the number that a reference shows
MARK, UNBOUND, NOTE_NUMBER = "pejl mark", "pejl unbound", "footnote reference"


@dataclass(slots=True)
class _Field:
    """A field that has begun: its instruction, and whether its result is being shown by now."""

    instruction: str = ""
    shown: bool = False
    text: str = ""


@dataclass(slots=True)
class Source:
    """What the text of a file refers to, and the fields that are open at the place that is being read."""

    styles: Mapping[str, str]  # names of styles, small, by their ids
    listed: Listed
    notes: Mapping[str, _Element]
    addresses: Mapping[str, str]  # of links, by the ids of their relations
    note_addresses: Mapping[str, str]  # the same of links in notes
    fields: list[_Field] = field(default_factory=list)

    def control(self, properties: _Element) -> Control | None:
        """Which of our figures a content control is; None where it is somebody else's."""
        tag, title = (_value(properties, name) for name in ("tag", "alias"))
        for control in self.listed.controls:
            if control.tag == tag or (not tag and control.title == title):
                return control
        return _from_title(tag, title) if tag.startswith(f"{PREFIX}:") else None

    @property
    def in_contents(self) -> bool:
        """Whether a list of contents is being read: it repeats what stands elsewhere."""
        return any(one.instruction.startswith("TOC") for one in self.fields)


def _from_title(tag: str, title: str) -> Control:
    """A control that is ours and not in the list: the list was lost, or the control comes out of another paper."""
    place = tag.split(":")[1]
    number = int(place) if place.isdecimal() else 1
    return Control(title.removesuffix(f" #{number}"), number, "")


def line_of(paragraph: _Element, source: Source) -> tuple[Inline, ...]:
    """What stands in one paragraph, neighbouring words of the same looks as one."""
    return tuple(_joined(_pieces(paragraph, source)))


def _pieces(element: _Element, source: Source) -> Iterator[Inline]:
    for child in element:
        if child.tag == w("r"):
            yield from _run(child, source)
        elif child.tag == w("sdt"):
            yield from _control(child, source)
        elif child.tag == w("hyperlink"):
            yield from _hyperlink(child, source)
        elif child.tag not in _LEFT_OUT:
            yield from _pieces(child, source)


def _control(element: _Element, source: Source) -> Iterator[Inline]:
    properties, content = element.find(w("sdtPr")), element.find(w("sdtContent"))
    control = None if properties is None else source.control(properties)
    if content is None:
        return
    inside = [*_pieces(content, source)]
    if control is None or properties is None:
        yield from inside
        return
    empty = properties.find(w("showingPlcHdr")) is not None  # the program's own "write here"
    yield Bound("" if empty else _plain(inside), control.binding, control.versions, control.place)


def _hyperlink(element: _Element, source: Source) -> Iterator[Inline]:
    address = source.addresses.get(
        next((value for key, value in element.attrib.items() if key.endswith("}id")), ""), ""
    )
    inside = [*_pieces(element, source)]
    if address and inside:
        yield Link(_plain(inside), address)
    else:
        yield from inside


def _run(run: _Element, source: Source) -> Iterator[Inline]:
    style = source.styles.get(_value(run, f"{w('rPr')}/{w('rStyle')}", whole=True), "")
    for child in run:
        if child.tag == w("fldChar"):
            yield from _field_mark(child.get(w("fldCharType")) or "", source)
        elif child.tag == w("instrText") and source.fields:
            source.fields[-1].instruction = (source.fields[-1].instruction + (child.text or "")).lstrip()
        elif child.tag == w("footnoteReference"):
            yield from _note(child.get(w("id")) or "", source)
        else:
            text = _SIGNS.get(child.tag, (child.text or "") if child.tag == w("t") else "")
            if text and style != MARK:
                yield from _text(text, run, style, source)


def _text(text: str, run: _Element, style: str, source: Source) -> Iterator[Inline]:
    if source.fields and _is_ours(source.fields[-1]):
        source.fields[-1].text += text
    elif source.fields and not source.fields[-1].shown:
        return
    elif style == UNBOUND:
        yield Unbound(text)
    elif style != NOTE_NUMBER:
        yield Words(text, strong=_is_on(run, "b"), emphasised=_is_on(run, "i"))


def _is_ours(one: _Field) -> bool:
    return bool(_REFERENCE.match(one.instruction) or _ADDRESS.match(one.instruction))


def _field_mark(kind: str, source: Source) -> Iterator[Inline]:
    if kind == "begin":
        source.fields.append(_Field())
    elif kind == "separate" and source.fields:
        source.fields[-1].shown = True
    elif kind == "end" and source.fields:
        yield from _ended(source.fields.pop(), source)


def _ended(one: _Field, source: Source) -> Iterator[Inline]:
    """What a field of ours stands for; the text of others has been read already."""
    reference, address = _REFERENCE.match(one.instruction), _ADDRESS.match(one.instruction)
    if reference:
        labels = dict(source.listed.labels)
        label = labels.get(reference.group(1), "")
        yield Reference(label) if label else Words(one.text)
    elif address:
        yield Link(one.text, address.group(1))


def _note(number: str, source: Source) -> Iterator[Inline]:
    note = source.notes.get(number)
    if note is None:
        return
    within = replace(source, addresses=source.note_addresses, fields=[])
    inside = [piece for paragraph in note.iter(w("p")) for piece in line_of(paragraph, within)]
    if inside and isinstance(inside[0], Words):
        inside[0] = Words(inside[0].text.lstrip(), inside[0].strong, inside[0].emphasised)
    yield Note(tuple(inside))


def _joined(pieces: Iterator[Inline]) -> Iterator[Inline]:
    """Words of the same looks as one, and the word of a reference with the reference."""
    last: Inline | None = None
    for piece in pieces:
        together = None if last is None else _together(last, piece)
        if last is not None and together is None:
            yield from _without_word(last) if isinstance(piece, Reference) else (last,)
        last = together or piece
    if last is not None:
        yield last


def _together(one: Inline, other: Inline) -> Inline | None:
    if isinstance(one, Words) and isinstance(other, Words) and _same_looks(one, other):
        return Words(one.text + other.text, one.strong, one.emphasised)
    if isinstance(one, Unbound) and isinstance(other, Unbound):
        return Unbound(one.text + other.text)
    return None


def _same_looks(one: Words, other: Words) -> bool:
    return (one.strong, one.emphasised) == (other.strong, other.emphasised)


def _without_word(one: Inline) -> Iterator[Inline]:
    if not isinstance(one, Words):
        yield one
    elif text := _WORD_BEFORE.sub("", one.text):
        yield Words(text, one.strong, one.emphasised)


def _plain(pieces: list[Inline]) -> str:
    return "".join(getattr(piece, "text", "") for piece in pieces)


def _is_on(run: _Element, name: str) -> bool:
    found = run.find(f"{w('rPr')}/{w(name)}")
    return found is not None and (found.get(VALUE) or "1") not in _OFF


def _value(element: _Element, name: str, *, whole: bool = False) -> str:
    found = element.find(name if whole else w(name))
    return "" if found is None else found.get(VALUE) or ""
