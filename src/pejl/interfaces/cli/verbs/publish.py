# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""`pejl publish`: a release, frozen whole or not at all."""

from __future__ import annotations

from datetime import datetime
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pejl.core.texts import Localised
from pejl.interfaces.cli.installation import open_register
from pejl.interfaces.cli.language import gettext as _
from pejl.interfaces.cli.language import ngettext
from pejl.interfaces.cli.options import KNOWN_AT, MomentType, verb
from pejl.interfaces.cli.output import FORMAT, tell_json
from pejl.interfaces.cli.site import copy_of, prepare_and_copy, prepare_pages, refuse_other_folders, tell_copied

if TYPE_CHECKING:
    from pejl.apps.publication.actions import Published, PublishRequest
    from pejl.apps.publication.facts import ReleaseFacts


@verb(
    "publish",
    _("Without SCHEME all of them are frozen anew; else only those named, and the rest stays as it was published."),
)
@click.argument("schemes", nargs=-1, metavar="[SCHEME]…")
@click.option(
    "--name",
    default="",
    metavar="NAME",
    help=_("What it is called in addresses: small letters and hyphens. Default: `udgivelse-` and the day."),
)
@click.option("--title", default="", metavar="TEXT", help=_("What readers call it, in Danish. Default: by its day."))
@click.option("--title-en", default="", metavar="TEXT", help=_("What readers call it, in English."))
@click.option("--note", default="", metavar="TEXT", help=_("What readers should know about it."))
@click.option(
    "--from",
    "published_from",
    type=MomentType(),
    metavar="TIME",
    help=_("In force from then on: later than now is an embargo, earlier a reconstruction. Default: now."),
)
@KNOWN_AT
@click.option(
    "--static",
    "folder",
    metavar="DIR",
    type=click.Path(path_type=Path),
    help=_("Write the site as files into DIR as well, as `pejl export-site` does."),
)
@click.option("--user", default="pejl publish", show_default=True, help=_("Who is written down as having done it."))
@FORMAT
def command(schemes: tuple[str, ...], published_from: datetime | None, user: str, form: str, **asked: Any) -> None:
    """Publish, and say what that came to."""
    open_register()
    from pejl.apps.publication.actions import PublishRequest
    from pejl.apps.publication.queries import release_in_force

    request = PublishRequest(
        name=asked["name"] or _free_name(published_from),
        title=Localised(asked["title"], asked["title_en"]) if asked["title"] else _title(published_from),
        schemes=schemes,
        known_at=asked["known_at"],
        published_from=published_from,
        note=Localised(asked["note"]),
    )
    published = _published(request, user, asked["folder"])
    if form == "text":
        click.echo(_sentence(published.release, release_in_force()))
        click.echo(_counts(published))
    files = _rendered(published.release, asked["folder"])
    if form == "json":
        copied = {"folder": str(asked["folder"]), "files": files} if asked["folder"] else {}
        tell_json({**_document(published, release_in_force()), **copied})
    elif asked["folder"]:
        tell_copied(asked["folder"], files)


def _free_name(published_from: datetime | None) -> str:
    """`udgivelse-2026-11-22`, and `udgivelse-2026-11-22-2` for the second of that day."""
    from django.utils import timezone

    from pejl.apps.publication.queries import releases

    taken = {one.code for one in releases(even_coming=True)}
    name = f"udgivelse-{timezone.localdate(published_from).isoformat()}"
    return name if name not in taken else next(one for n in count(2) if (one := f"{name}-{n}") not in taken)


def _title(published_from: datetime | None) -> Localised:
    """`Udgivelse 22. november 2026`."""
    from django.utils import timezone

    from pejl.interfaces.wording.changes import release_title
    from pejl.interfaces.wording.languages import speaking

    said = {}
    for language in ("da", "en"):
        with speaking(language):
            said[language] = release_title(timezone.localdate(published_from))
    return Localised(said["da"], said["en"])


def _published(request: PublishRequest, user: str, folder: Path | None) -> Published:
    from pejl.apps.publication.actions import publish

    if folder:
        refuse_other_folders(folder)  # before anything is published
    return publish(request, acting_user=user)


def _rendered(release: ReleaseFacts, folder: Path | None) -> int:
    """Prepare the pages, and copy them where that was asked for: those of a release under embargo as they will be."""
    if not folder:
        prepare_pages()
        return 0
    return prepare_and_copy(copy_of(release if release.published_from > release.prepared_at else None), folder)


def _document(published: Published, in_force: ReleaseFacts | None) -> dict[str, Any]:
    release = published.release
    return {
        "release": release.code,
        "schemes": list(release.schemes),
        "known_at": release.known_at,
        "published_from": release.published_from,
        "prepared_at": release.prepared_at,
        "reconstructed": release.reconstructed,
        "in_force": bool(in_force and in_force.code == release.code),
        "base": release.base or None,
        "digest": release.digest,
        "parts": {"new": published.new, "unchanged": published.unchanged, "carried": published.carried},
    }


def _sentence(release: ReleaseFacts, in_force: ReleaseFacts | None) -> str:
    from pejl.interfaces.exchange.moments import write_moment

    start = write_moment(release.published_from)
    if in_force is None:
        return _("{name} is ready, and hidden until {start}. Nothing is in force before.").format(
            name=release.code, start=start
        )
    if in_force.code == release.code:
        return _("{name} is published and in force.").format(name=release.code)
    if release.published_from > release.prepared_at:
        sentence = _("{name} is ready, and hidden until {start}. {other} is in force.")
    else:
        sentence = _("{name} is published as what was shown from {start} on. {other} is in force.")
    return sentence.format(name=release.code, start=start, other=in_force.code)


def _counts(published: Published) -> str:
    new = ngettext("{count} part is new", "{count} parts are new", published.new).format(count=published.new)
    return _("{new}, {unchanged} say what was published before, {carried} were carried over.").format(
        new=new, unchanged=published.unchanged, carried=published.carried
    )
