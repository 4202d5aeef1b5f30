# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""`pejl publish --static` makes each page once for the server and for the copy: both are what they are alone."""

import json
import shutil
from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone

from pejl.core.errors import PejlError
from pejl.interfaces.public.pages import glossary
from pejl.interfaces.public.prepared import folder
from pejl.interfaces.public.prepared.copying import Copy, copy_site
from pejl.interfaces.public.prepared.keys import shown
from pejl.interfaces.public.prepared.preparing import prepare, prepare_and_copy
from pejl.interfaces.public.prepared.watching import unwatched
from tests.functional.prepared.small_site import published


def copied(place: Path) -> int:
    return prepare_and_copy(Copy(shown(), timezone.now()), place, unwatched, processes=1)


def prepared_pages() -> dict[str, tuple[str, dict[str, str]]]:
    """Each address with its file and its headers."""
    document = json.loads((folder.root() / shown().key / "manifest.json").read_text(encoding="utf-8"))
    pages = document["pages"].items()
    return {address: (one["file"], {**document["headers"], **one["headers"]}) for address, one in pages}


def files(place: Path) -> dict[str, bytes]:
    return {path.relative_to(place).as_posix(): path.read_bytes() for path in place.rglob("*") if path.is_file()}


def test_both_are_what_they_are_alone(site, tmp_path):
    number = copied(tmp_path / "together")
    together = prepared_pages()
    shutil.rmtree(folder.root())
    prepare(unwatched, processes=1)
    assert copy_site(Copy(shown(), timezone.now()), tmp_path / "alone", unwatched, processes=1) == number
    assert prepared_pages() == together
    assert files(tmp_path / "together") == files(tmp_path / "alone")


def test_pages_that_were_prepared_before_are_only_copied(site, tmp_path):
    prepare(unwatched, processes=1)
    made = (folder.root() / shown().key).stat().st_mtime_ns
    copied(tmp_path / "public")
    assert (folder.root() / shown().key).stat().st_mtime_ns == made
    assert (tmp_path / "public" / "index.html").is_file()


def test_what_is_under_embargo_is_prepared_as_well(site, tmp_path):
    embargo = timezone.now() + timedelta(days=1)
    published("second", embargo)
    copied(tmp_path / "public")
    assert (folder.root() / shown(embargo).key).is_dir()
    assert "Udgave second" not in (tmp_path / "public" / "index.html").read_text(encoding="utf-8")


def test_where_a_page_fails_there_is_neither(site, tmp_path, monkeypatch):
    monkeypatch.setattr(glossary, "terms", lambda: 1 / 0)
    with pytest.raises(PejlError) as error:
        copied(tmp_path / "public")
    assert error.value.code == "page.failed"
    assert not (tmp_path / "public").exists()
    assert [path.name for path in folder.root().iterdir()] == [".changed"]
