# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The site rendered, for the server or as files: the one place where the command line knows the public pages."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pejl.core.errors import PejlError
from pejl.interfaces.cli.language import gettext as _
from pejl.interfaces.cli.language import ngettext
from pejl.interfaces.cli.output import progress, tell_error

if TYPE_CHECKING:
    from pejl.apps.publication.facts import ReleaseFacts
    from pejl.interfaces.public.prepared.copying import Copy
    from pejl.interfaces.public.prepared.watching import Told


def prepare_pages() -> None:
    """Render what readers are shown and nobody has rendered yet; a page that fails is an error with its address."""
    from pejl.interfaces.public.prepared.preparing import prepare

    prepare(_watching)


def prepare_pages_to_serve() -> None:
    """The same before serving: a page that fails is told and computed for each reader, and the others are answered."""
    from django.conf import settings

    if settings.DEBUG:  # whoever works on the pages wants to see them as they are now
        return
    try:
        prepare_pages()
    except (PejlError, OSError) as error:
        tell_error(error if isinstance(error, PejlError) else PejlError("page.failed", found=str(error)))
        click.echo(_("The pages are computed for each reader instead."), err=True)


def copy_of(release: ReleaseFacts | None) -> Copy:
    """What to copy: a release as the site was when it came into force, or what is shown now where None is named.

    `PejlError("release.none")` where nothing is in force.
    """
    from django.utils import timezone

    from pejl.interfaces.public.prepared.copying import Copy
    from pejl.interfaces.public.prepared.keys import Shown, shown

    now = timezone.now()
    found = shown(now)
    if release and not (found and found.release.code == release.code):
        return Copy(Shown(release, ""), release.published_from)
    if found is None:
        raise PejlError("release.none", found="", expected="pejl publish")
    return Copy(found, now)


def copy_site(copy: Copy, folder: Path) -> int:
    """Write it, and answer how many pages and data files it has."""
    from pejl.interfaces.public.prepared.copying import copy_site as write

    return write(copy, folder, _watching)


def prepare_and_copy(copy: Copy, folder: Path) -> int:
    """Do both, and answer as `copy_site` does."""
    from pejl.interfaces.public.prepared.preparing import prepare_and_copy as both

    return both(copy, folder, _watching)


def refuse_other_folders(folder: Path) -> None:
    """Before anything is published."""
    from pejl.interfaces.public.prepared.copying import refuse_other_folders as refuse

    refuse(folder)


def copied_sentence(folder: Path, count: int) -> str:
    """What was written, and where."""
    files = ngettext("{count} page or data file", "{count} pages and data files", count).format(count=count)
    return _("{folder}: {files} written.").format(folder=folder, files=files)


def tell_copied(folder: Path, count: int) -> None:
    """Say so."""
    click.echo(copied_sentence(folder, count))


@contextmanager
def _watching(name: str, steps: int) -> Iterator[Told]:
    with progress(_("Rendering {name}").format(name=name), steps) as step:
        yield lambda: step("")
