# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The folder of prepared pages: bodies under their own digest, and the manifest that says which address is which."""

from __future__ import annotations

import gzip
import json
import shutil
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import reduce
from hashlib import sha256
from pathlib import Path

from django.conf import settings

from pejl.interfaces.public.prepared.asking import Rendered
from pejl.interfaces.public.prepared.in_force import CHANGED
from pejl.interfaces.public.prepared.keys import Shown
from pejl.interfaces.public.prepared.manifest import FILES, NAME, PACKED

KEPT = 3
_LEVEL = 4  # of gzip: a twentieth larger than 9, in a third of the time
_ETAG_LENGTH = 32
# What the server says anew about each answer.
_PASSING = {"cache-control", "content-length", "date", "etag", "vary"}


@dataclass(frozen=True, slots=True)
class Kept:
    """A page that has been written: where it is, and its headers."""

    address: str
    file: str
    headers: Mapping[str, str]


def root() -> Path:
    """Where the folders of prepared pages are."""
    return Path(settings.PEJL_HOME) / "prepared"


def keep(draft: Path, page: Rendered) -> Kept:
    """Write a page into a draft, unless another page with the same body has been written."""
    digest = sha256(page.body).hexdigest()
    file = draft / FILES / digest
    if not file.exists():
        file.write_bytes(page.body)
        packed = gzip.compress(page.body, _LEVEL, mtime=0)
        if len(packed) < len(page.body):
            file.with_name(digest + PACKED).write_bytes(packed)
    headers = {name: value for name, value in page.headers.items() if name.lower() not in _PASSING}
    return Kept(page.address, digest, headers)


def write_manifest(draft: Path, shown: Shown, pages: Collection[Kept]) -> None:
    """Say what the draft holds."""
    common = dict(reduce(set.intersection, (set(one.headers.items()) for one in pages)))
    entries = {one.address: _entry(one, common) for one in sorted(pages, key=lambda one: one.address)}
    release = shown.release
    document = {"release": release.code, "digest": release.digest, "headers": common, "pages": entries}
    (draft / NAME).write_text(json.dumps(document, ensure_ascii=False, indent=0), encoding="utf-8")


def _entry(one: Kept, common: Mapping[str, str]) -> dict[str, object]:
    own = {name: value for name, value in one.headers.items() if name not in common}
    return {"file": one.file, "etag": f'"{one.file[:_ETAG_LENGTH]}"', "headers": own}


def forget_old(needed: Iterable[str]) -> None:
    """Remove all folders but those that are needed and the newest: a server may still be answering from them."""
    folders = [path for path in root().iterdir() if path.is_dir() and not path.name.startswith(".")]
    newest = sorted(folders, key=lambda path: path.stat().st_mtime, reverse=True)[:KEPT]
    for old in {*folders} - {*newest, *(root() / key for key in needed)}:
        shutil.rmtree(old, ignore_errors=True)


def announce() -> None:
    """Let servers on this machine know at once that something was published or withdrawn."""
    root().mkdir(parents=True, exist_ok=True)
    (root() / CHANGED).touch()
