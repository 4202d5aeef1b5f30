# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Which prepared pages are the right ones: a key over everything that a public page is made of.

The digest of a release is not enough. A page also says what the release is called and which others there are, so that
two releases with the same contents, or one withdrawn in between, make other pages; and it is made by this very
program, with the files, the appearance and the settings of this installation. With another key nothing old is found,
and the pages are rendered anew.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from hashlib import sha256
from pathlib import Path

from django.conf import settings

import pejl
from pejl.apps.publication.facts import ReleaseFacts
from pejl.apps.publication.queries import releases

KEY_LENGTH = 32
_SOURCES = (".py", ".html", ".mo")


@dataclass(frozen=True, slots=True)
class Shown:
    """What readers are shown at a moment: a release, and the key of its prepared pages."""

    release: ReleaseFacts
    key: str


def shown(moment: datetime | None = None) -> Shown | None:
    """What is shown at `moment` (None: now), None before the first release. One query.

    At a moment to come: what will be shown if nothing is published or withdrawn until then.
    """
    out = releases(moment)
    for one in out:
        if one.withdrawn is None or (moment and one.withdrawn.at > moment):
            return Shown(one, key_of(out))
    return None


def key_of(out: Iterable[ReleaseFacts]) -> str:
    """The key of the pages when these releases are out, the newest first as `releases` answers."""
    lines = [f"{one.code} {one.digest} {one.published_from.isoformat()} {_gone(one)}" for one in out]
    return sha256("\n".join([_installation(), *lines]).encode()).hexdigest()[:KEY_LENGTH]


def _gone(one: ReleaseFacts) -> str:
    return one.withdrawn.at.isoformat() if one.withdrawn else "-"


@cache
def _installation() -> str:
    """What makes the pages of two installations, or of two versions of one, differ."""
    parts = (
        pejl.__version__,
        _program(),
        Path(settings.STATIC_ROOT).name,
        settings.PEJL_APPEARANCE,
        settings.PEJL_OWNER_NAME,
        settings.PEJL_ACCESSIBILITY_STATEMENT,
        settings.CONTENT_SECURITY_POLICY,
        settings.ENVIRONMENT.https,
        [code for code, _name in settings.LANGUAGES],
        _catalogues(),
    )
    return "\n".join(map(repr, parts))


def _catalogues() -> list[str]:
    """Digests of the texts that an installation brings itself."""
    found = (path for folder in settings.LOCALE_PATHS for path in sorted(Path(folder).glob("*/LC_MESSAGES/*.mo")))
    return [sha256(path.read_bytes()).hexdigest() for path in found]


def _program() -> str:
    """A digest of the program itself: a checkout changes without a new version."""
    root = Path(pejl.__file__).parent
    total = sha256()
    for path in sorted(one for one in root.rglob("*") if one.suffix in _SOURCES):
        total.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes())
    return total.hexdigest()
