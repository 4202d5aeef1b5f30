# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A list of releases to make, oldest first, as a CSV file: so an example brings the history it was shown in."""

from __future__ import annotations

import csv
from pathlib import Path

from pejl.apps.publication.actions import PublishRequest
from pejl.core.errors import PejlError
from pejl.core.texts import Localised
from pejl.interfaces.exchange.moments import read_moment

COLUMNS = ("name", "published_from", "title_da", "title_en")


def read_release_list(path: Path) -> tuple[PublishRequest, ...]:
    """The releases of a file with the columns `name,published_from,title_da,title_en`; each knows what was known then.

    Raises `PejlError`: `releases.columns` for other columns, `moment.unreadable` for a time that is none.
    """
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file)
        if tuple(rows.fieldnames or ()) != COLUMNS:
            raise PejlError("releases.columns", found=",".join(rows.fieldnames or ()), expected=",".join(COLUMNS))
        return tuple(_request(row) for row in rows)


def _request(row: dict[str, str]) -> PublishRequest:
    return PublishRequest(
        name=row["name"],
        title=Localised(row["title_da"], row["title_en"]),
        published_from=read_moment(row["published_from"]),
    )
