# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The process that opens documents: `python -m pejl.apps.checks.reading_process FOLDER`.

It is given nothing but a folder with the files and the order, no database and no secrets. It limits itself before it
opens the first file, reaches no network and starts no program but that of text recognition. It says how far it has come
on standard output, one line of JSON a step, and leaves the report in the folder.
"""

from __future__ import annotations

import json
import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

from pejl.core.errors import PejlError

ORDER, REPORT, REGISTER, NOTES, ANSWER = "order.json", "report.json", "register.json", "notes.json", "answer"
CHECK, COMMENT, EDITED = "check", "comment", "edited"
READING, PAGES, JUDGING, WRITING = "reading", "pages", "judging", "writing"
SHARES_TOLD = 100  # lines in which the pages of a document, or the judging of all claims, are told
LARGEST_REPORT = 1_000_000_000  # bytes
OPEN_FILES = 256
_NETWORK = ("socket.connect", "socket.bind", "socket.getaddrinfo", "socket.sendto", "urllib.Request")
_REFUSED_EVENTS = (*_NETWORK, "os.exec", "os.fork", "os.forkpty", "os.posix_spawn", "os.system", "os.startfile")
_PROGRAMS = ("tesseract",)


def main(folder: Path) -> int:
    """Do what the order in the folder says; the exit status is 0 unless the process was ended."""
    order = json.loads((folder / ORDER).read_text(encoding="utf-8"))
    limit(seconds=order["seconds"], megabytes=order["megabytes"])
    sys.addaudithook(_refuse)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    try:
        {CHECK: _check, COMMENT: _comment, EDITED: _edited}[order["do"]](folder, order)
    except PejlError as error:
        tell(error=error.code, params={name: error.told(name) for name in error.params})
    except (MemoryError, RecursionError) as error:
        kind = "check.out_of_memory" if isinstance(error, MemoryError) else "check.too_deep"
        tell(error=kind, params={"expected": f"<= {order['megabytes']} MB"} if kind == "check.out_of_memory" else {})
    return 0


def _check(folder: Path, order: dict[str, Any]) -> None:
    from pejl.apps.audit.codecs import codec_of
    from pejl.apps.checks.report_text import write_report
    from pejl.core.checking import check_blocks
    from pejl.core.checking.register import Register
    from pejl.documents.readers import read_bytes

    names = order["documents"]
    documents = []
    for number, name in enumerate(names):
        tell(step=READING, done=number, total=len(names))
        try:
            documents.append(read_bytes(name, (folder / str(number)).read_bytes(), paged=_telling(PAGES)))
        except PejlError as error:
            raise PejlError(error.code, **error.params, document=name) from error
    tell(step=JUDGING, done=0, total=0)
    register = codec_of(Register).decode(json.loads((folder / REGISTER).read_text(encoding="utf-8")))
    report = check_blocks(documents, register=register, judged=_telling(JUDGING))
    tell(step=WRITING, done=len(report.claims), total=len(report.claims))
    (folder / REPORT).write_text(write_report(report), encoding="utf-8")


def _telling(step: str) -> Callable[[int, int], None]:
    """A line for every hundredth of the pages or claims: the worker writes a row for each."""

    def told(done: int, total: int) -> None:
        if done == total or done % max(1, total // SHARES_TOLD) == 0:
            tell(step=step, done=done, total=total)

    return told


def _comment(folder: Path, order: dict[str, Any]) -> None:
    """The first document once more, with a comment for each note."""
    from pejl.apps.audit.codecs import codec_of
    from pejl.apps.checks.report_text import read_report
    from pejl.documents.writers.notes import Note
    from pejl.documents.writers.word_comments import word_with_comments

    name = order["documents"][0]
    report = read_report((folder / REPORT).read_text(encoding="utf-8"))
    document = next(one for one in report.documents if one.name == name)
    notes = codec_of(tuple[Note, ...]).decode(json.loads((folder / NOTES).read_text(encoding="utf-8")))
    noted = word_with_comments((folder / "0").read_bytes(), document, notes)
    (folder / ANSWER).write_bytes(noted.data)
    tell(step=WRITING, done=noted.moved, total=noted.notes)


def _edited(folder: Path, order: dict[str, Any]) -> None:
    """The first document as a paper that came back from Word."""
    from pejl.documents.readers.word_bindings import read_edited
    from pejl.documents.readers.word_bindings.stored import write_edited

    tell(step=READING, done=0, total=len(order["documents"]))
    (folder / ANSWER).write_text(write_edited(read_edited((folder / "0").read_bytes())), encoding="utf-8")


def tell(**what: Any) -> None:
    """One line for the worker."""
    print(json.dumps(what), flush=True)  # noqa: T201 (standard output is how the two processes talk)


def limit(*, seconds: int, megabytes: int) -> None:
    """Bound the processor time, memory and files of this process, as far as the system can."""
    try:
        import resource
    except ImportError:  # Windows: the clock of the worker is the only limit there
        return
    for kind, most in (
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_AS, megabytes * 1_000_000),
        (resource.RLIMIT_FSIZE, LARGEST_REPORT),
        (resource.RLIMIT_NOFILE, OPEN_FILES),
        (resource.RLIMIT_CORE, 0),
    ):
        _, hard = resource.getrlimit(kind)
        least = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(kind, (least, hard))


def _refuse(event: str, arguments: tuple[Any, ...]) -> None:
    """What no document can make this process do, whatever a library would do with it."""
    if event in _REFUSED_EVENTS or (event == "subprocess.Popen" and not _allowed(arguments)):
        raise PermissionError(f"{event} is refused while documents are read")


def _allowed(arguments: tuple[Any, ...]) -> bool:
    return Path(str(arguments[0])).name in _PROGRAMS


def _end_with_parent() -> None:
    """The worker holds the other end of standard input: when it is gone, so is the reason to go on."""
    while os.read(0, 1024):  # not by `sys.stdin`, whose lock would be held when the process ends
        pass
    os._exit(1)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
