# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Every address there is in the published example."""

from collections.abc import Iterator
from typing import Any


def addresses(program: Any) -> Iterator[tuple[str, str]]:
    """(path of the description, address), for every release, scheme, goal and indicator."""
    yield "/api/v1/", ""
    yield "/api/v1/releases", "releases"
    for release in program.data("releases"):
        yield "/api/v1/releases/{name}", f"releases/{release['name']}"
        if release["name"] != "pejlemaerker-2015":
            yield "/api/v1/releases/{name}/changes", f"releases/{release['name']}/changes"
        yield "/api/v1/schemes", f"schemes?release={release['name']}"
        yield "/api/v1/indicators", f"indicators?release={release['name']}"
    for scheme in program.data("schemes"):
        path = f"schemes/{scheme['code']}"
        yield "/api/v1/schemes/{scheme}", path
        for goal in program.data(path)["goals"]:
            yield "/api/v1/schemes/{scheme}/goals/{goal}", f"{path}/goals/{goal['code']}"
    for indicator in program.data("indicators"):
        yield "/api/v1/indicators/{code}", f"indicators/{indicator['code']}"
