# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""An edited paper as JSON and back: the worker reads the file, and pages show what it read."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from pejl.documents.bound_controls import Control, Listed
from pejl.documents.paper_text import read_line, written_line
from pejl.documents.readers.word_bindings.edited import EditedPaper, Line, LineKind


def write_edited(paper: EditedPaper) -> str:
    """The paper as text.

    >>> read_stored(write_edited(EditedPaper((), Listed("sag")))).listed.code
    'sag'
    """
    lines = [{**_about(one), "content": written_line(one.content)} for one in paper.lines]
    return json.dumps({"lines": lines, "listed": asdict(paper.listed)}, ensure_ascii=False, separators=(",", ":"))


def _about(line: Line) -> dict[str, Any]:
    places = {name: getattr(line, name) for name in ("level", "table", "row", "column")}
    return {"kind": line.kind.value, "style": line.style, **places}


def read_stored(text: str) -> EditedPaper:
    """The paper that `write_edited` made the text of."""
    found = json.loads(text)
    lines = tuple(_line(one) for one in found["lines"])
    listed = found["listed"]
    controls = tuple(Control(**{**one, "versions": tuple(one["versions"])}) for one in listed["controls"])
    labels = tuple((anchor, label) for anchor, label in listed["labels"])
    return EditedPaper(lines, Listed(**{**listed, "controls": controls, "labels": labels}))


def _line(found: dict[str, Any]) -> Line:
    return Line(**{**found, "kind": LineKind(found["kind"]), "content": read_line(found["content"])})
