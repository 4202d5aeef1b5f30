# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Styles, fonts and scripts under names that carry their content, so that a browser may keep them for ever.

`collect` copies them once into STATIC_ROOT. Until that has been done (in tests, in single commands) they are found in
the packages under their plain names; both kinds of names are always answered.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import staticfiles_storage
from whitenoise.middleware import WhiteNoiseMiddleware
from whitenoise.storage import CompressedManifestStaticFilesStorage

KEPT = 3  # folders: a server of the version before may still be answering


class HashedOnceCollected(CompressedManifestStaticFilesStorage):
    """Names with a hash where the files have been collected, plain ones elsewhere."""

    def stored_name(self, name: str) -> str:
        try:
            return super().stored_name(name) if self.hashed_files else name
        except ValueError:
            # The design system has not been built: a plainer page is better than none. Guards see misspelt names.
            return name


class StaticFiles(WhiteNoiseMiddleware):
    """WhiteNoise, content with a STATIC_ROOT that has not been made."""

    def add_files(self, root: str, prefix: str | None = None) -> None:
        if Path(root).is_dir():
            super().add_files(root, prefix)


def collect() -> Path:
    """Collect, hash and compress the static files unless it has been done; the folder is there whole or not at all."""
    root = Path(settings.STATIC_ROOT)
    if not settings.DEBUG and not root.is_dir():
        _collect_into(root)
        _forget_old(root)
    _read_names()
    return root


def _collect_into(root: Path) -> None:
    root.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=root.parent, prefix=".new-") as draft:
        folder = Path(draft) / "static"
        storage = HashedOnceCollected(location=str(folder), base_url=settings.STATIC_URL)
        _write(storage)
        try:
            folder.rename(root)
        except OSError:
            if not root.is_dir():  # else another process was first, with the same files
                raise


def _write(storage: HashedOnceCollected) -> None:
    found = {}
    for finder in finders.get_finders():
        for path, source in finder.list([]):
            prefix = getattr(source, "prefix", None)
            name = f"{prefix}/{path}" if prefix else path
            if name not in found:
                found[name] = (storage, name)
                with source.open(path) as content:
                    storage.save(name, content)
    for name, _, done in storage.post_process(found):
        if isinstance(done, Exception):
            raise RuntimeError(f"static file {name} could not be prepared: {done}") from done


def _forget_old(root: Path) -> None:
    folders = [path for path in root.parent.iterdir() if path.is_dir() and not path.name.startswith(".")]
    for old in sorted(folders, key=lambda path: path.stat().st_mtime, reverse=True)[KEPT:]:
        shutil.rmtree(old, ignore_errors=True)


def _read_names() -> None:
    staticfiles_storage.hashed_files, staticfiles_storage.manifest_hash = staticfiles_storage.load_manifest()
