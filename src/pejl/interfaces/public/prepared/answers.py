# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A prepared page as it goes over the wire, read from its file and checked against its name."""

from __future__ import annotations

import gzip
import zlib
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from pejl.interfaces.public.prepared.manifest import FILES, PACKED, DamagedError, Headers, PreparedPage

_OF_THE_BODY = ("content-type", "content-language", "content-disposition")
_ASK_AGAIN = ("Cache-Control", "no-cache")  # a browser keeps the page and asks whether it still holds


@dataclass(frozen=True, slots=True)
class Answer:
    """What is sent: with the page, and to somebody who has it already."""

    etag: str
    headers: Headers
    unchanged: Headers
    body: bytes

    @property
    def size(self) -> int:
        """About how many bytes it takes in memory."""
        return len(self.body) + 2_000


def read_answer(folder: Path, page: PreparedPage, *, packed: bool, more: Headers) -> Answer:
    """The page, with `more` headers; `packed` where the reader takes gzip, if that is smaller.

    Raises `DamagedError` where the file is missing or is not what its name says.
    """
    path = folder / FILES / page.file
    small = _packed(path) if packed else None
    body = small if small is not None else _plain(path)
    # RFC 9110, 8.8.1: two encodings are not the same bytes, so that the tag of one of them is a weak one.
    etag = f"W/{page.etag}" if small is not None else page.etag
    encoding = (("Content-Encoding", "gzip"),) if small is not None else ()
    both = (_ASK_AGAIN, ("ETag", etag), *more)
    headers = (*page.headers, *both, *encoding, ("Content-Length", str(len(body))))
    unchanged = tuple(header for header in page.headers if header[0].lower() not in _OF_THE_BODY)
    return Answer(etag, headers, (*unchanged, *both), body)


def _plain(path: Path) -> bytes:
    try:
        body = path.read_bytes()
    except OSError as error:
        raise DamagedError(f"{path.name}: {error.strerror}") from error
    if sha256(body).hexdigest() != path.name:
        raise DamagedError(f"{path.name}: {len(body)} bytes that are not the page")
    return body


def _packed(path: Path) -> bytes | None:
    """The gzip of the page, None where packing did not pay."""
    try:
        body = path.with_name(path.name + PACKED).read_bytes()
        if sha256(gzip.decompress(body)).hexdigest() == path.name:
            return body
    except FileNotFoundError:
        return None
    except (OSError, EOFError, zlib.error) as error:
        raise DamagedError(f"{path.name}{PACKED}: {error}") from error
    raise DamagedError(f"{path.name}{PACKED}: {len(body)} bytes that are not the page")
