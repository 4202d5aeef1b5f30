# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The whole site as files that any web server can serve, at the root of its name.

What needs a server, such as reading another day or trying another rule, is left out of the pages; searching is done by
a script with an index beside it. A folder holds one copy, whole, and a mark by which the next copy knows it.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import staticfiles_storage
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import get_language, override

import pejl
from pejl.core.errors import PejlError
from pejl.interfaces.public.editions import preparing
from pejl.interfaces.public.pages.errors import not_found
from pejl.interfaces.public.prepared.addresses import FEED, PAGE, SEARCH, SEARCH_INDEX, Subject, subjects
from pejl.interfaces.public.prepared.alike import Asking
from pejl.interfaces.public.prepared.asking import ask, request
from pejl.interfaces.public.prepared.drafts import drafted
from pejl.interfaces.public.prepared.keys import Shown
from pejl.interfaces.public.prepared.rendering import shared_out
from pejl.interfaces.public.prepared.watching import Watching
from pejl.interfaces.static_files import collect

MARK = "pejl-site.json"
NOT_FOUND = "404.html"
_OWN = ("pejl/", "site/")  # static files of the public pages
_POLICY = "Content-Security-Policy"
_ONLY_AS_HEADER = "frame-ancestors"
_COPY = {"PEJL_STATIC_EXPORT": "1"}
COMPUTED = (SEARCH, SEARCH_INDEX, FEED)  # for each reader, where there is a server
_CHARSET = b'<meta charset="utf-8">'


@dataclass(frozen=True, slots=True)
class Copy:
    """What to copy: what is shown at a moment."""

    shown: Shown
    moment: datetime


def copy_site(copy: Copy, folder: Path, watching: Watching, *, processes: int | None = None) -> int:
    """Write the site into `folder`, in the place of an earlier copy; answers how many pages and files it has.

    Raises `PejlError("export.not_a_site")` for a folder that holds something else, and `page.failed` with the address
    of a page that cannot be rendered; then the folder is as it was.
    """
    folder = folder.absolute()
    refuse_other_folders(folder)
    collect()
    with override(get_language()), preparing(copy.shown.release, copy.moment), drafted(folder) as draft:
        writing = Writing(draft, copy)
        wanted = writing.subjects()
        with watching(copy.shown.release.code, len(wanted)) as told:
            written = shared_out(writing.write, wanted, told=told, processes=processes)
        writing.finish()
    return sum(written)


class Writing:
    """A copy that is being written, into a draft; inside `editions.preparing`."""

    def __init__(self, draft: Path, copy: Copy) -> None:
        self._draft, self._copy, self._asking = draft, copy, Asking(**_COPY)

    def subjects(self) -> list[Subject]:
        """What is to be written."""
        first, *others = subjects(self._copy.shown.release)
        return [first, *(Subject(name, files=PAGE) for name in COMPUTED), *others]  # the index takes longest

    def write(self, subject: Subject) -> int:
        """Write the pages and files of a subject; answers how many."""
        pages = self._asking.pages(subject)
        written = [_put(self._draft / file_of(one.address), _with_policy(one.body, one.headers)) for one in pages]
        return len(written)

    def finish(self) -> None:
        """Add everything that is about no subject."""
        _write_beside(self._draft)
        _write_static_files(self._draft)
        _write_mark(self._draft, self._copy)


def refuse_other_folders(folder: Path) -> None:
    """Nobody's files are overwritten by a slip in a path."""
    if folder.is_dir() and ((folder / MARK).is_file() or not any(folder.iterdir())):
        return
    if folder.exists():
        expected = f"a new or empty folder, or one with a {MARK}"
        raise PejlError("export.not_a_site", found=os.fspath(folder), expected=expected)


def _put(path: Path, body: bytes) -> None:
    try:
        path.write_bytes(body)
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(body)


def file_of(address: str) -> str:
    """Where web servers look for what is at an address."""
    relative = address.lstrip("/")
    last = relative.rpartition("/")[2]
    if "." in last:
        return relative
    return f"{relative}/index.html" if last else f"{relative}index.html"


def _with_policy(body: bytes, headers: Mapping[str, str]) -> bytes:
    """The page with its policy inside: a server of files may not send it."""
    rules = [one.strip() for one in headers.get(_POLICY, "").split(";")]
    policy = "; ".join(sorted(one for one in rules if one and not one.startswith(_ONLY_AS_HEADER)))
    inside = f'{_CHARSET.decode()}\n<meta http-equiv="{_POLICY}" content="{policy}">'
    return body.replace(_CHARSET, inside.encode(), 1)


def _write_beside(draft: Path) -> None:
    """What is at no address of its own: the page for a wrong one, and the way to a statement that is elsewhere."""
    for language, _name in settings.LANGUAGES:
        with override(language):
            home, statement = reverse("public:home"), reverse("public:accessibility")
            body = not_found(request(home, _COPY)).content
        _put(draft / f"{home.lstrip('/')}{NOT_FOUND}", _with_policy(body, ask(home, **_COPY).headers))
        if settings.PEJL_ACCESSIBILITY_STATEMENT:
            _put(draft / file_of(statement), _leading_to(settings.PEJL_ACCESSIBILITY_STATEMENT, language))


def _leading_to(address: str, language: str) -> bytes:
    page = (
        '<!DOCTYPE html>\n<html lang="{}">\n<meta charset="utf-8">\n<title>{}</title>\n'
        '<meta http-equiv="refresh" content="0; url={}">\n<a href="{}">{}</a>\n</html>\n'
    )
    return format_html(page, language, address, address, address, address).encode()


def _write_static_files(draft: Path) -> None:
    """The public pages' own, under the names that the pages use."""
    for finder in finders.get_finders():
        for path, source in finder.list([]):
            prefix = getattr(source, "prefix", None)
            name = f"{prefix}/{path}" if prefix else path
            if name.startswith(_OWN):
                _write_static_file(draft, name, source, path)


def _write_static_file(draft: Path, name: str, source: Any, path: str) -> None:
    stored = staticfiles_storage.stored_name(name)
    storage, found = (staticfiles_storage, stored) if staticfiles_storage.exists(stored) else (source, path)
    with storage.open(found) as file:
        _put(draft / staticfiles_storage.url(name).lstrip("/"), file.read())


def _write_mark(draft: Path, copy: Copy) -> None:
    release = copy.shown.release
    document = {
        "release": release.code,
        "digest": release.digest,
        "published_from": release.published_from.isoformat(),
        "known_at": release.known_at.isoformat(),
        "pejl_version": pejl.__version__,
    }
    (draft / MARK).write_text(json.dumps(document, indent=1) + "\n", encoding="utf-8")
