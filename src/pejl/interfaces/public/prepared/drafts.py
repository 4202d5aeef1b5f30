# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Folders that are there whole or not at all: filled beside their place, made safe on the disk, then renamed."""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

NEW, OLD = ".new-", "was-"
_LOCK = ".lock"
_READABLE = 0o755  # mkdtemp makes folders for one user only; a web server is most often another


@contextmanager
def drafted(place: Path) -> Iterator[Path]:
    """An empty folder to fill; it takes `place` when the block is left, and is gone if the block raises.

    A folder that stands at `place` already is replaced whole. What processes that were killed left beside it is
    cleared away first: a draft is locked as long as the process that fills it, or one forked from it, lives.
    """
    place.parent.mkdir(parents=True, exist_ok=True)
    forget_abandoned(place.parent)
    outer = Path(mkdtemp(prefix=NEW, dir=place.parent))
    lock = _locked(outer)
    try:
        draft = outer / "draft"
        draft.mkdir(mode=_READABLE)
        yield draft
        flush(draft)
        _take(place, draft)
        flush(place.parent)
    finally:
        os.close(lock)
        shutil.rmtree(outer, ignore_errors=True)


def forget_abandoned(folder: Path) -> None:
    """Remove drafts that nobody fills any more; a folder that was just about to be replaced gets its place back."""
    for outer in folder.glob(f"{NEW}*"):
        try:
            os.close(_locked(outer))
        except OSError:
            continue  # somebody is at work in it, or has just finished
        for old in outer.glob(f"{OLD}*"):
            place = folder / old.name.removeprefix(OLD)
            if not place.exists():
                old.rename(place)
        shutil.rmtree(outer, ignore_errors=True)


def _locked(outer: Path) -> int:
    """An open file that nobody else can lock before this process and its children end. Raises `OSError`."""
    lock = os.open(outer / _LOCK, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        if sys.platform == "win32":
            msvcrt.locking(lock, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(lock)
        raise
    return lock


def _take(place: Path, draft: Path) -> None:
    """Give the draft its name; what had it lies beside the draft and goes with it."""
    old = draft.with_name(OLD + place.name)
    if place.exists():
        place.rename(old)
    try:
        draft.rename(place)
    except OSError:
        if old.exists():
            old.rename(place)
            raise
        if not place.is_dir():
            raise
        _take(place, draft)  # another process was first, and its folder must make room


def flush(folder: Path) -> None:
    """Return when everything below the folder would survive a power cut."""
    if sys.platform.startswith("linux"):
        # One call for the whole file system: a call for each of some thousand files takes ten times as long.
        descriptor = os.open(folder, os.O_RDONLY)
        done = ctypes.CDLL(None, use_errno=True).syncfs(descriptor)
        os.close(descriptor)
        if done == 0:
            return
    for path in folder.rglob("*"):
        if path.is_file():
            _flush_one(path)


def _flush_one(path: Path) -> None:
    descriptor = os.open(path, os.O_RDWR)
    os.fsync(descriptor)
    os.close(descriptor)
