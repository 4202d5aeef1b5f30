# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What a YAML text says, scalar for scalar as written, and on which line each part of it stands.

Built from parser events, not from loaded objects: nothing is constructed, `1.10` stays "1.10", anchors cannot blow
up, and every key and value has its line. Only an unquoted null, true and false become None, True and False.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from pejl.core.issues import Issue, Place
from pejl.interfaces.exchange.structure.paths import PathInFile

DEEPEST = 60
MOST_NODES = 2_000_000
_PLAIN: dict[str, Any] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}


@dataclass(slots=True)
class YamlText:
    """The tree of one text, the line of every path in it, and what was found wrong while reading."""

    tree: Any = None
    lines: dict[PathInFile, int] = field(default_factory=dict)
    issues: list[Issue] = field(default_factory=list)
    complete: bool = False

    def line_of(self, path: PathInFile) -> int:
        """The line of `path`, or of the nearest thing around it that was written."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


class _RefusedError(Exception):
    """The text cannot be read on from here."""


def read_yaml(text: str, *, name: str) -> YamlText:
    """Read one document. A syntax error ends the reading; all other findings are collected."""
    reader = _Reader(name, YAML(typ="safe", pure=True).parse(text))
    try:
        reader.read_document()
        reader.result.complete = True
    except YAMLError as error:
        reader.result.issues.append(_syntax_error(error, text, name))
    except _RefusedError:
        pass
    return reader.result


def _syntax_error(error: YAMLError, text: str, name: str) -> Issue:
    mark = getattr(error, "problem_mark", None)
    line = min(mark.line + 1, text.rstrip().count("\n") + 1) if mark else 1
    found = " ".join(str(part) for part in (getattr(error, "context", ""), getattr(error, "problem", "")) if part)
    return Issue("yaml.unreadable", Place(name, line=line), found=found or str(error).split("\n")[0])


class _Reader:
    """Turns a stream of parser events into a tree; one method a kind of node."""

    def __init__(self, name: str, events: Iterator[Any]) -> None:
        self.name = name
        self.events = events
        self.nodes = 0
        self.result = YamlText()

    def read_document(self) -> None:
        for event in self.events:
            if isinstance(event, (MappingStartEvent, SequenceStartEvent, ScalarEvent, AliasEvent)):
                self.result.tree = self._node(event, ())
                break
        for event in self.events:
            if isinstance(event, DocumentStartEvent):
                self._report("yaml.many_documents", event)
                return

    def _node(self, event: Any, path: PathInFile) -> Any:
        self.nodes += 1
        if len(path) > DEEPEST or self.nodes > MOST_NODES:
            code, limit = ("yaml.too_deep", DEEPEST) if len(path) > DEEPEST else ("yaml.too_many_nodes", MOST_NODES)
            self._report(code, event, expected=str(limit))
            raise _RefusedError
        self.result.lines.setdefault(path, event.start_mark.line + 1)
        self._refuse_references(event)
        if isinstance(event, MappingStartEvent):
            return self._mapping(path)
        if isinstance(event, SequenceStartEvent):
            return self._sequence(path)
        return self._scalar(event)

    def _refuse_references(self, event: Any) -> None:
        if event.anchor is not None:
            mark = "*" if isinstance(event, AliasEvent) else "&"
            self._report("yaml.reference_refused", event, found=f"{mark}{event.anchor}")
        tag = getattr(event, "tag", None)
        if tag is not None and tag != "!":
            self._report("yaml.tag_refused", event, found=str(tag))

    def _scalar(self, event: Any) -> Any:
        if isinstance(event, AliasEvent):
            return None
        if event.style is None and event.value in _PLAIN:
            return _PLAIN[event.value]
        return event.value

    def _sequence(self, path: PathInFile) -> list[Any]:
        items: list[Any] = []
        for event in self.events:
            if isinstance(event, SequenceEndEvent):
                break
            items.append(self._node(event, (*path, len(items))))
        return items

    def _mapping(self, path: PathInFile) -> dict[str, Any]:
        entries: dict[str, Any] = {}
        for event in self.events:
            if isinstance(event, MappingEndEvent):
                break
            key = self._key(event, path)
            if key in entries:
                first = self.result.lines[(*path, key)]
                self._report("yaml.key_twice", event, found=key, expected=str(first), params={"first_line": first})
            else:
                self.result.lines[(*path, key)] = event.start_mark.line + 1
            entries[key] = self._node(next(self.events), (*path, key))
        return entries

    def _key(self, event: Any, path: PathInFile) -> str:
        if isinstance(event, ScalarEvent):
            self._refuse_references(event)
            return str(event.value)
        self._report("yaml.key_not_text", event)
        self._node(event, (*path, "?"))
        return "?"

    def _report(self, code: str, event: Any, **details: Any) -> None:
        place = Place(self.name, line=event.start_mark.line + 1)
        self.result.issues.append(Issue(code, place, **details))
