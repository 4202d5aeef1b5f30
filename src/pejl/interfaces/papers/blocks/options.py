# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What stands in a block with a name: a little YAML, each key with its line, unknown keys refused."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from pejl.core.bindings import read_binding
from pejl.core.bindings.binding import Figure, Source
from pejl.core.errors import PejlError
from pejl.core.periods import Period
from pejl.interfaces.exchange.reading.yaml_text import YamlText, read_yaml
from pejl.interfaces.papers.desk import Desk
from pejl.interfaces.papers.source.parts import BlockPart

PathIn = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Options:
    """The YAML of one block. What cannot be used is noted on the desk, and reading goes on."""

    desk: Desk
    block: BlockPart
    _read: YamlText

    @classmethod
    def of(cls, desk: Desk, block: BlockPart, known: tuple[str, ...] | None) -> Options:
        """Read the YAML of a block that may have the `known` keys; None: any."""
        read = read_yaml("\n" * (block.body_line - 1) + block.body, name=desk.file)
        desk.issues.extend(read.issues)
        options = cls(desk, block, read)
        if read.tree is not None and not isinstance(read.tree, dict):
            desk.find("paper.block_no_keys", block.line, found=block.name, expected=", ".join(known or ()))
        for key in options.tree if known is not None else ():
            if known is not None and key not in known:
                near = next(iter(get_close_matches(key, known, 1, 0.6)), "")
                desk.find(
                    "paper.option_unknown", options.line(key), found=key, expected=", ".join(known), suggestion=near
                )
        return options

    @property
    def tree(self) -> dict[str, Any]:
        """What was written, as keys and values."""
        return self._read.tree if isinstance(self._read.tree, dict) else {}

    def line(self, *path: str | int) -> int:
        """The line of a value, in the file."""
        return self._read.line_of(path) if path and self.tree else self.block.line

    def text(self, key: str, default: str = "") -> str:
        """A text."""
        value = self.tree.get(key, default)
        if isinstance(value, (dict, list)):
            self.desk.find("paper.option_shape", self.line(key), found=key, expected="text")
            return default
        return default if value is None else str(value)

    def needed(self, key: str) -> str:
        """A text that must be there."""
        text = self.text(key)
        if not text:
            self.desk.find("paper.option_missing", self.block.line, found=self.block.name, expected=f"{key}: …")
        return text

    def flag(self, key: str) -> bool:
        """Yes or no; no where nothing is said."""
        value = self.tree.get(key)
        if value not in (None, True, False, "ja", "nej", "yes", "no"):
            self.desk.find("paper.option_shape", self.line(key), found=str(value), expected="true, false")
        return value in (True, "ja", "yes")

    def several(self, key: str) -> list[Any]:
        """A list; a single value counts as a list of one."""
        value = self.tree.get(key)
        if value is None:
            return []
        return value if isinstance(value, list) else [value]

    def periods(self, key: str) -> list[Period]:
        """A list of periods."""
        found = []
        for place, text in enumerate(self.several(key)):
            try:
                found.append(Period.parse(str(text)))
            except PejlError as error:
                self.desk.trouble(error, self.line(key, place))
        return found

    def source(self, text: str, line: int) -> Source | None:
        """A series as a binding names it, without its period."""
        try:
            binding = read_binding(f"{text}[2000]", line=line)
            if not isinstance(binding, Figure):
                raise PejlError("paper.no_series", found=text, expected="hjemloese, fravaer(omraade=nord)")
            self.desk.view.series(binding.source)
        except PejlError as error:
            self.desk.trouble(error, line)
            return None
        return binding.source
