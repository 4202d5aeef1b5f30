# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What text a file holds, or why it is not one that a package may contain."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from pathlib import Path

from pejl.core.issues import Issue, Place

MEBIBYTE = 1024 * 1024
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_ALLOWED_CONTROLS = "\n\t"


@dataclass(frozen=True, slots=True)
class TextFile:
    """The text of one file with `\\n` line ends and composed letters, or the findings that kept it from being read."""

    name: str
    text: str = ""
    issues: tuple[Issue, ...] = ()

    @property
    def readable(self) -> bool:
        """Whether there is a text to go on with."""
        return not self.issues


def read_text(path: Path, *, limit: int) -> TextFile:
    """Read a UTF-8 file of at most `limit` bytes; a byte order mark and Windows line ends are accepted."""
    name = path.name
    if not path.is_file():
        code = "file.missing" if not path.exists() else "file.not_a_file"
        return TextFile(name, issues=(Issue(code, Place(name), found=name),))
    try:
        size = path.stat().st_size
        if size > limit:
            return TextFile(name, issues=(_too_large(name, size, limit),))
        return decode(path.read_bytes(), name=name)
    except OSError as error:
        found = error.strerror or str(error)
        return TextFile(name, issues=(Issue("file.unreadable", Place(name), found=found, expected="a readable file"),))


def decode(content: bytes, *, name: str) -> TextFile:
    """The text of `content`; "å" written as two code points becomes one, so that codes compare equal."""
    content = content.removeprefix(_BYTE_ORDER_MARK)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        place = Place(name, line=content.count(b"\n", 0, error.start) + 1)
        found = f"0x{content[error.start]:02X}"
        return TextFile(name, issues=(Issue("file.not_utf8", place, found=found, expected="UTF-8"),))
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n"))
    if not text.strip():
        return TextFile(name, issues=(Issue("file.empty", Place(name)),))
    return TextFile(name, text, tuple(_control_characters(text, name)))


def _too_large(name: str, size: int, limit: int) -> Issue:
    found, expected = f"{size / MEBIBYTE:.1f} MiB", f"{limit / MEBIBYTE:.0f} MiB"
    return Issue("file.too_large", Place(name), found=found, expected=expected)


def _control_characters(text: str, name: str) -> list[Issue]:
    """One finding for each line that holds a NUL or another control character; they hide in editors."""
    if text.isprintable():
        return []
    issues = []
    for number, line in enumerate(text.split("\n"), start=1):
        bad = next((one for one in line if unicodedata.category(one) == "Cc" and one not in _ALLOWED_CONTROLS), None)
        if bad is not None:
            issues.append(Issue("file.control_character", Place(name, line=number), found=f"U+{ord(bad):04X}"))
    return issues
