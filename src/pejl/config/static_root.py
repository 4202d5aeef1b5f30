# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Where the static files are collected: a folder for each content, so that a new version never mixes with an old."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

import django

from pejl import __version__


def static_root(home: Path, folders: Iterable[Path]) -> Path:
    """The folder under `home` for exactly these files, this Pejl and this Django, whose own pages have files too."""
    total = hashlib.sha256(f"{__version__} {django.__version__}".encode())
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                total.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes())
    return home / "static" / total.hexdigest()[:16]
