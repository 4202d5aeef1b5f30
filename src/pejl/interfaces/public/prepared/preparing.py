# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Rendering what readers are shown, now and when an embargo ends, where that has not been done."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from django.utils import timezone
from django.utils.translation import get_language, override

from pejl.apps.publication.queries import releases
from pejl.interfaces.public.editions import preparing
from pejl.interfaces.public.prepared.addresses import Subject, subjects
from pejl.interfaces.public.prepared.asking import ask
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


def _prepared(one: Shown, moment: datetime, watching: Watching, processes: int | None) -> Path:
    collect()
    place = root() / one.key
    with override(get_language()), preparing(one.release, moment), drafted(place) as draft:
        wanted = tuple(subjects(one.release))
        (draft / FILES).mkdir()
        with watching(one.release.code, len(wanted)) as told:
            pages = shared_out(lambda subject: _kept(draft, subject), wanted, told=told, processes=processes)
        write_manifest(draft, one, [page for some in pages for page in some])
    return place


def _kept(draft: Path, subject: Subject) -> list[Kept]:
    return [keep(draft, ask(address)) for address in subject.addresses()]
