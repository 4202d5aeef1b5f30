# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Rendering what readers are shown, now and when an embargo ends, where that has not been done."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from django.utils import timezone
from django.utils.translation import get_language, override

from pejl.apps.publication.queries import releases
from pejl.interfaces.public.editions import preparing
from pejl.interfaces.public.prepared.addresses import Subject, subjects
from pejl.interfaces.public.prepared.alike import Asking
from pejl.interfaces.public.prepared.copying import COMPUTED, Copy, Writing, copy_site, refuse_other_folders
from pejl.interfaces.public.prepared.drafts import drafted
from pejl.interfaces.public.prepared.folder import Kept, announce, forget_old, keep, root, write_manifest
from pejl.interfaces.public.prepared.keys import Shown, shown
from pejl.interfaces.public.prepared.manifest import FILES
from pejl.interfaces.public.prepared.rendering import shared_out
from pejl.interfaces.public.prepared.watching import Watching
from pejl.interfaces.static_files import collect


def prepare(watching: Watching, *, processes: int | None = None) -> tuple[Path, ...]:
    """Render every page that is missing, and tell the servers; answers the folders that were made.

    Raises `PejlError("page.failed")` with the address of a page that cannot be rendered; then nothing is kept of its
    release, and servers compute its pages.
    """
    announce()
    wanted = tuple(_wanted())
    missing = [(one, moment) for one, moment in wanted if not (root() / one.key).is_dir()]
    made = tuple(_prepared(one, moment, watching, processes) for one, moment in missing)
    if made:
        forget_old(one.key for one, _ in wanted)
        announce()
    return made


def _wanted() -> Iterator[tuple[Shown, datetime]]:
    """What is shown now, and from each moment to come at which that changes."""
    now = timezone.now()
    coming = [one.published_from for one in releases(even_coming=True) if one.published_from > now]
    for moment in (now, *sorted(set(coming))):
        found = shown(moment)
        if found:
            yield found, moment


def prepare_and_copy(copy: Copy, folder: Path, watching: Watching, *, processes: int | None = None) -> int:
    """Do both; answers how many pages and files the copy has. What neither has is made once and written twice.

    Raises what `prepare` and `copy_site` raise.
    """
    place = root() / copy.shown.key
    if not copy.shown.key or place.is_dir():
        prepare(watching, processes=processes)
        return copy_site(copy, folder, watching, processes=processes)
    refuse_other_folders(folder)
    announce()
    collect()
    with _drafts(copy.shown, copy.moment, place) as draft, drafted(folder.absolute()) as copied:
        writing, keeping = Writing(copied, copy), Keeping(draft)

        def both(subject: Subject) -> tuple[list[Kept], int]:
            return ([] if subject.name in COMPUTED else keeping.keep(subject)), writing.write(subject)

        wanted = writing.subjects()
        with watching(copy.shown.release.code, len(wanted)) as told:
            made = shared_out(both, wanted, told=told, processes=processes)
        write_manifest(draft, copy.shown, [page for pages, _ in made for page in pages])
        writing.finish()
    prepare(watching, processes=processes)  # what is under embargo
    forget_old(one.key for one, _ in _wanted())
    announce()
    return sum(number for _, number in made)


class Keeping:
    """Pages that are being prepared, into a draft."""

    def __init__(self, draft: Path) -> None:
        self._draft, self._asking = draft, Asking()

    def keep(self, subject: Subject) -> list[Kept]:
        """Write the pages and files of a subject."""
        return [keep(self._draft, page) for page in self._asking.pages(subject)]


@contextmanager
def _drafts(one: Shown, moment: datetime, place: Path) -> Iterator[Path]:
    with override(get_language()), preparing(one.release, moment), drafted(place) as draft:
        (draft / FILES).mkdir()
        yield draft


def _prepared(one: Shown, moment: datetime, watching: Watching, processes: int | None) -> Path:
    collect()
    place = root() / one.key
    with _drafts(one, moment, place) as draft:
        wanted = tuple(subjects(one.release))
        with watching(one.release.code, len(wanted)) as told:
            pages = shared_out(Keeping(draft).keep, wanted, told=told, processes=processes)
        write_manifest(draft, one, [page for some in pages for page in some])
    return place
