# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A prepared folder made by hand, as docs/explanation/prepared-pages.md describes it, and a request to try it with."""

import gzip
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from pejl.apps.publication.facts import ReleaseFacts
from pejl.core.texts import Localised
from pejl.interfaces.public.prepared.keys import Shown

COMMON = {"X-Frame-Options": "DENY", "Vary": "Accept-Language"}
HTML = {"Content-Type": "text/html; charset=utf-8", "Content-Language": "da"}
LONG = "<p>Hjemløse i København</p>" * 200


def release(code: str) -> ReleaseFacts:
    """A release that says nothing, for what only looks at its name."""
    day = datetime(2025, 12, 1, tzinfo=UTC)
    return ReleaseFacts(
        id=1,
        code=code,
        title=Localised(code),
        note=Localised(""),
        schemes=(),
        base="",
        known_at=day,
        published_from=day,
        prepared_at=day,
        prepared_by="anna",
        pejl_version="0",
        digest=sha256(code.encode()).hexdigest(),
        withdrawn=None,
    )


def shown(code: str) -> Shown:
    """What is in force when it is the release of that name, prepared under its own name as key."""
    return Shown(release(code), code)


def etag(text: str) -> str:
    return f'"{sha256(text.encode()).hexdigest()[:16]}"'


def prepare(home: Path, code: str, pages: dict[str, str], **headers: str) -> Path:
    """Write the folder of a release: whole, or not at all."""
    folder, draft = home / code, home / f".new-{code}"
    (draft / "files").mkdir(parents=True)
    entries = {}
    for address, text in pages.items():
        name = sha256(text.encode()).hexdigest()
        (draft / "files" / name).write_bytes(text.encode())
        packed = gzip.compress(text.encode())
        if len(packed) < len(text.encode()):
            (draft / "files" / f"{name}.gz").write_bytes(packed)
        entries[address] = {"file": name, "etag": etag(text), "headers": HTML}
    document = {"release": code, "digest": "", "headers": {**COMMON, **headers}, "pages": entries}
    (draft / "manifest.json").write_text(json.dumps(document), encoding="utf-8")
    return draft.rename(folder)


def file_of(folder: Path, text: str) -> Path:
    return folder / "files" / sha256(text.encode()).hexdigest()


@dataclass
class Reply:
    """What came back."""

    status: int = 0
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""

    @property
    def text(self) -> str:
        body = gzip.decompress(self.body) if self.headers.get("Content-Encoding") == "gzip" else self.body
        return body.decode()


def ask(application: Any, address: str = "/", method: str = "GET", query: str = "", **headers: str) -> Reply:
    """One request, as a server that follows PEP 3333 hands it on; `accept_encoding="gzip"` is a header."""
    reply = Reply()
    environ: dict[str, Any] = {
        "REQUEST_METHOD": method,
        "SCRIPT_NAME": "",
        "PATH_INFO": address.encode().decode("latin-1"),
        "QUERY_STRING": query,
        "SERVER_NAME": "127.0.0.1",
        "SERVER_PORT": "8000",
        "wsgi.url_scheme": "http",
        "HTTP_HOST": "localhost",
        **{f"HTTP_{name.upper()}": value for name, value in headers.items()},
    }

    def start(status: str, fields: Iterable[tuple[str, str]]) -> None:
        reply.status, reply.headers = int(status[:3]), dict(fields)

    reply.body = b"".join(application(environ, start))
    return reply
