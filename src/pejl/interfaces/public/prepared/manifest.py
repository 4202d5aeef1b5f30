# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The list of the pages in a prepared folder: which address is which file, with which headers."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

NAME = "manifest.json"
FILES = "files"
PACKED = ".gz"

Headers = tuple[tuple[str, str], ...]

# The server says these itself, for the body it sends; a cookie belongs to one reader and never to a prepared page.
_NOT_STORED = {
    "cache-control",
    "connection",
    "content-encoding",
    "content-length",
    "date",
    "etag",
    "set-cookie",
    "strict-transport-security",
    "transfer-encoding",
}
_DIGEST = re.compile(r"[0-9a-f]{64}")
_ETAG = re.compile(r'"[\x21\x23-\x7e]+"')
_UNPRINTED = re.compile(r"[\x00-\x1f\x7f]")


class DamagedError(Exception):
    """A prepared folder or file is not what it should be."""


@dataclass(frozen=True, slots=True)
class PreparedPage:
    """One address: the SHA-256 digest of its body, its strong ETag and its headers."""

    file: str
    etag: str
    headers: Headers


@dataclass(frozen=True, slots=True)
class Manifest:
    """All pages of a release, by `PATH_INFO` as WSGI has it."""

    release: str
    pages: Mapping[str, PreparedPage]


def read_manifest(folder: Path) -> Manifest:
    """What the folder says. `FileNotFoundError` where there is none, `DamagedError` where it cannot be used."""
    try:
        document = json.loads((folder / NAME).read_bytes())
        common = document["headers"]
        pages = {_as_wsgi(address): _page(entry, common) for address, entry in document["pages"].items()}
        return Manifest(str(document["release"]), pages)
    except FileNotFoundError:
        raise
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise DamagedError(f"{folder.name}/{NAME}: {type(error).__name__}: {error}") from error


def _as_wsgi(address: str) -> str:
    """PEP 3333: the bytes of the address, each written as a character."""
    return address.encode().decode("latin-1")


def _page(entry: Mapping[str, Any], common: Mapping[str, str]) -> PreparedPage:
    if not _DIGEST.fullmatch(entry["file"]) or not _ETAG.fullmatch(entry["etag"]):
        raise ValueError(f"{entry['file']!r} with {entry['etag']!r}")
    return PreparedPage(entry["file"], entry["etag"], _headers({**common, **entry["headers"]}))


def _headers(stored: Mapping[str, str]) -> Headers:
    kept = {name: value for name, value in stored.items() if name.lower() not in _NOT_STORED}
    for name, value in kept.items():
        if _UNPRINTED.search(name + value):
            raise ValueError(f"header {name!r}")
    varies = [one.strip() for name, value in kept.items() if name.lower() == "vary" for one in value.split(",")]
    rest = [(name, value) for name, value in kept.items() if name.lower() != "vary"]
    return (*rest, ("Vary", ", ".join(dict.fromkeys([*filter(None, varies), "Accept-Encoding"]))))
