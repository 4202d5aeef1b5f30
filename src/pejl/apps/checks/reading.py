# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How the worker has documents read and judged: in a process of its own, with limits, watched from here."""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from time import monotonic
from typing import Any

import pejl
from pejl.apps.audit.codecs import codec_of
from pejl.apps.checks.reading_process import ANSWER, CHECK, COMMENT, EDITED, NOTES, ORDER, REGISTER, REPORT
from pejl.core.checking.register import NO_REGISTER, Register
from pejl.core.errors import PejlError
from pejl.documents.writers.notes import Note

TICK = 1.0  # seconds between two signs of life
_KEPT_VARIABLES = ("PATH", "LANG", "LC_ALL", "SYSTEMROOT", "TMPDIR", "TEMP", "TMP", "TESSDATA_PREFIX")
_ENDED_BY = {24: "check.too_slow", 9: "check.out_of_memory"}  # SIGXCPU; SIGKILL comes from the kernel


@dataclass(frozen=True, slots=True)
class Bounds:
    """How long one check may take, by the processor and by the clock, and how much memory it may use."""

    seconds: int = 300
    megabytes: int = 2_000


@dataclass(frozen=True, slots=True)
class Step:
    """How far one has come: `done` of `total` documents, pages of one, or claims."""

    name: str
    done: int = 0
    total: int = 0


Told = Callable[[Step | None], None]


def read_and_judge(
    files: Sequence[tuple[str, bytes]], bounds: Bounds, *, told: Told, register: Register = NO_REGISTER
) -> str:
    """The report on the files (name and bytes) as text; `told` is called with each step, and with None every second.

    The files are held against each other and against `register`, which is handed over as it is.
    Raises `PejlError`: those of the readers, with the `document`; `check.too_slow`, `check.out_of_memory` and
    `check.crashed` for a process that was ended.
    """
    with tempfile.TemporaryDirectory(prefix="pejl-check-") as name:
        written = codec_of(Register).encode(register)
        (Path(name) / REGISTER).write_text(json.dumps(written), encoding="utf-8")
        return _done(CHECK, Path(name), files, bounds, told).decode()


def with_comments(file: tuple[str, bytes], report: str, notes: Sequence[Note], bounds: Bounds) -> tuple[bytes, int]:
    """A Word file with a comment for each note, and how many stand near their place and not at it.

    Raises `PejlError`: that of the writer, `document.not_commentable`, and those of a process that was ended.
    """
    steps: list[Step] = []
    with tempfile.TemporaryDirectory(prefix="pejl-check-") as name:
        folder = Path(name)
        (folder / REPORT).write_text(report, encoding="utf-8")
        written = codec_of(tuple[Note, ...]).encode(tuple(notes))
        (folder / NOTES).write_text(json.dumps(written), encoding="utf-8")
        body = _done(COMMENT, folder, [file], bounds, lambda step: steps.extend([step] if step else []))
    return body, steps[-1].done if steps else 0


def edited_paper(file: tuple[str, bytes], bounds: Bounds) -> str:
    """A paper of ours that was edited in Word, as text (`pejl.documents.readers.word_bindings.stored`).

    Raises `PejlError`: those of `read_edited`, and those of a process that was ended.
    """
    with tempfile.TemporaryDirectory(prefix="pejl-check-") as name:
        return _done(EDITED, Path(name), [file], bounds, lambda _step: None).decode()


def _done(what: str, folder: Path, files: Sequence[tuple[str, bytes]], bounds: Bounds, told: Told) -> bytes:
    """What the process leaves in the folder."""
    for number, (_, body) in enumerate(files):
        (folder / str(number)).write_bytes(body)
    order = {"do": what, "documents": [name for name, _ in files], **asdict(bounds)}
    (folder / ORDER).write_text(json.dumps(order), encoding="utf-8")
    with _started(folder) as process:
        for line in _lines(process, monotonic() + bounds.seconds):
            _hear(line, told)
    return _result(process, folder / (REPORT if what == CHECK else ANSWER))


@contextmanager
def _started(folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    """The process, which is ended when the block is left, however that is."""
    command = [sys.executable, "-P", "-m", "pejl.apps.checks.reading_process", str(folder)]
    environment = {name: os.environ[name] for name in _KEPT_VARIABLES if name in os.environ}
    environment["PYTHONPATH"] = str(Path(pejl.__file__).parents[1])
    process = subprocess.Popen(  # noqa: S603 (our own module)
        command, cwd=folder, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    try:
        yield process
    finally:
        if process.poll() is None:
            process.kill()
        for pipe in (process.stdin, process.stdout):
            if pipe:
                pipe.close()
        process.wait()


def _lines(process: subprocess.Popen[bytes], until: float) -> Iterator[bytes]:
    """Its lines as they come, and an empty one each second; raises `check.too_slow` when the time is up."""
    lines: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(process, lines), daemon=True).start()
    while True:
        if monotonic() > until:
            raise PejlError("check.too_slow")
        try:
            line = lines.get(timeout=TICK)
        except queue.Empty:
            yield b""
            continue
        if not line:
            break
        yield line
    try:
        process.wait(max(until - monotonic(), TICK))
    except subprocess.TimeoutExpired:
        raise PejlError("check.too_slow") from None


def _listen(process: subprocess.Popen[bytes], lines: queue.SimpleQueue[bytes]) -> None:
    """Hand on each line, and an empty one at the end."""
    output = process.stdout
    try:
        while output and (line := output.readline()):
            lines.put(line)
    except ValueError:  # the pipe was closed on our side
        pass
    finally:
        lines.put(b"")


def _hear(line: bytes, told: Told) -> None:
    if not line:
        told(None)
        return
    try:
        said: dict[str, Any] = json.loads(line)
        step = None if "error" in said else Step(str(said["step"])[:20], int(said["done"]), int(said["total"]))
        params = dict(said.get("params", {}))
    except (ValueError, LookupError, TypeError) as error:
        raise PejlError("check.crashed", found=type(error).__name__) from error
    if step is None:
        raise PejlError(str(said["error"]), **params)
    told(step)


def _result(process: subprocess.Popen[bytes], answer: Path) -> bytes:
    if process.returncode == 0 and answer.is_file():
        return answer.read_bytes()
    code = _ENDED_BY.get(-process.returncode, "check.crashed")
    raise PejlError(code, found=f"{process.returncode}" if code == "check.crashed" else "")
