# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The program tesseract: whether it is here with its Danish data, and the words it sees in a picture."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass

LANGUAGE = "dan"
_PROGRAM = "tesseract"
_ASKING = 20.0  # seconds for the list of its languages
_LINE, _WORD = 4, 5  # levels of its table
_COLUMNS = 12


@dataclass(frozen=True, slots=True)
class Seen:
    """A word in a picture: its left and right edge, those of its line above and below, and 0 to 100 for how sure."""

    text: str
    left: int
    right: int
    top: int
    bottom: int
    confidence: int


def missing() -> str:
    """What is missing before Danish can be recognised: `tesseract`, its data `dan`, or nothing."""
    program = shutil.which(_PROGRAM)
    if program is None:
        return _PROGRAM
    try:
        done = subprocess.run(  # noqa: S603 - a program of the machine, with fixed arguments
            [program, "--list-langs"], capture_output=True, text=True, timeout=_ASKING, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return _PROGRAM
    return "" if LANGUAGE in f"{done.stdout}\n{done.stderr}".split() else LANGUAGE


def words_seen(picture: bytes, *, dots: int, seconds: float) -> list[Seen] | None:
    """The words of a picture (PNG or PNM) of so many dots an inch; None where they took too long or could not be told.

    The picture is handed over and the answer taken without a file; nothing but Danish is expected in it.
    """
    command = [_PROGRAM, "stdin", "stdout", "-l", LANGUAGE, "--dpi", str(dots), "--psm", "3", "tsv"]
    try:
        done = subprocess.run(  # noqa: S603 - as above; what was written by strangers is only its input
            command,
            input=picture,
            capture_output=True,
            timeout=seconds,
            check=False,
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return [*words_of(done.stdout.decode("utf-8", errors="replace"))] if done.returncode == 0 else None


def words_of(table: str) -> Iterator[Seen]:
    """The words of tesseract's table, each as high as its line, so that small letters do not look like small print.

    >>> rows = ["4 1 1 1 1 0 10 20 200 30 -1 ", "5 1 1 1 1 1 10 28 60 20 96.4 Nord"]
    >>> [*words_of("\\n".join(row.replace(" ", "\\t") for row in rows))]
    [Seen(text='Nord', left=10, right=70, top=20, bottom=50, confidence=96)]
    """
    top, height = 0, 0
    for row in table.split("\n"):
        parts = row.split("\t")
        if len(parts) != _COLUMNS or not parts[0].isdigit():
            continue
        level, left, at, width, high = (int(parts[place]) for place in (0, 6, 7, 8, 9))
        if level == _LINE:
            top, height = at, high
        elif level == _WORD and parts[-1].strip():
            yield Seen(parts[-1].strip(), left, left + width, top, top + height, round(float(parts[-2])))
