# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The three files of a package, written beside their goal and moved into place, so that none is ever half there."""

from __future__ import annotations

import csv
import io
import json
import os
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from pejl.core.errors import PejlError
from pejl.interfaces.exchange.columns import NAMES
from pejl.interfaces.exchange.csv_text import harmless
from pejl.interfaces.exchange.datapackage import DESCRIPTION_FILE, describe
from pejl.interfaces.exchange.figures import Figure
from pejl.interfaces.exchange.reading.measurements import MEASUREMENTS_FILE
from pejl.interfaces.exchange.reading.plan import PLAN_FILE
from pejl.interfaces.exchange.structure.fields import Entry
from pejl.interfaces.exchange.structure.package import PlanPackage
from pejl.interfaces.exchange.writing.yaml_text import write_yaml


def write_package(plan: PlanPackage, figures: Iterable[Figure], folder: Path) -> None:
    """Write a package into `folder`: a new one, an empty one, or one that holds a package already.

    Other files in the folder are left alone. `PejlError("export.not_a_package")` for any other folder.
    """
    refuse_other_folders(folder)
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder, prefix=".pejl-") as draft:
        for name, text in package_texts(plan, figures).items():
            (Path(draft) / name).write_bytes(text.encode("utf-8"))
        for name in (MEASUREMENTS_FILE, DESCRIPTION_FILE, PLAN_FILE):
            (Path(draft) / name).replace(folder / name)


def refuse_other_folders(folder: Path) -> None:
    """Nobody's files are overwritten by a slip in a path."""
    taken = folder.exists() and (not folder.is_dir() or (any(folder.iterdir()) and not (folder / PLAN_FILE).is_file()))
    if taken:
        expected = f"a new or empty folder, or one with a {PLAN_FILE}"
        raise PejlError("export.not_a_package", found=os.fspath(folder), expected=expected)


def package_texts(plan: PlanPackage, figures: Iterable[Figure]) -> dict[str, str]:
    """File name -> text, in canonical form."""
    description = describe(name=plan.name, title=plan.title.da)
    return {
        PLAN_FILE: write_yaml(plan_tree(plan)),
        MEASUREMENTS_FILE: measurements_text(figures),
        DESCRIPTION_FILE: json.dumps(description, ensure_ascii=False, indent=2) + "\n",
    }


def plan_tree(plan: PlanPackage) -> dict[str, Any]:
    """The plan as maps, lists and texts; keys in the order of the models, empty ones and defaults left out."""
    return {**plain_tree(plan), "pejl_package": int(plan.pejl_package)}


def plain_tree(entry: Entry) -> dict[str, Any]:
    """An entry as maps, lists and texts; empty values and defaults left out."""
    return _without_empty(entry.model_dump(mode="json", exclude_defaults=True, exclude_none=True))


def _without_empty(tree: Mapping[str, Any]) -> dict[str, Any]:
    trimmed = {key: _trimmed(value) for key, value in tree.items()}
    return {key: value for key, value in trimmed.items() if value not in ({}, [], "", None)}


def _trimmed(value: Any) -> Any:
    if isinstance(value, list):
        return [_trimmed(one) for one in value]
    return _without_empty(value) if isinstance(value, dict) else value


def measurements_text(figures: Iterable[Figure]) -> str:
    """The table of figures, sorted by what they are about and then by when they became known."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(NAMES)
    for figure in sorted(figures, key=Figure.order):
        writer.writerow([harmless(cell) for cell in figure.cells().values()])
    return buffer.getvalue()
