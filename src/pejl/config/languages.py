# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Which languages the site speaks: Danish, English, and each one that has a folder with a compiled catalogue.

A folder is `locale/<code>/LC_MESSAGES/django.mo`, of this program or of an installation (in `PEJL_HOME`).
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from django.conf.locale import LANG_INFO

COMPLETE = ("da", "en")  # English is what stands in the code


def locale_folders(home: Path, package: Path) -> list[Path]:
    """Where catalogues are looked for: an installation's own texts come before the program's."""
    return [folder for folder in (home / "locale", package / "locale") if folder.is_dir()]


def languages(folders: Sequence[Path]) -> list[tuple[str, str]]:
    """Code and own name of each language; Danish first, English second, the others by their codes.

    A folder of a language that Django does not know the name of is passed over.
    """
    found = {path.parent.parent.name for folder in folders for path in folder.glob("*/LC_MESSAGES/django.mo")}
    others = sorted(code for code in found if code in LANG_INFO and code not in COMPLETE)
    return [(code, _own_name(code)) for code in (*COMPLETE, *others)]


def _own_name(code: str) -> str:
    name: str = LANG_INFO[code]["name_local"]
    return name[:1].upper() + name[1:]
