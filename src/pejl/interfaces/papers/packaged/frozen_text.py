# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A frozen paper outside its register: the ids of its figures' versions become what anybody can look up.

A version is named by what its figure is about and when it became known, as a row of `measurements.csv` is. The list
stands after the paper, one version a line, and the paper counts its versions by their place in it, from 0.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from pejl.core.errors import PejlError
from pejl.core.issues import Issue
from pejl.interfaces.papers.source.parts import issue_at

Named = tuple[str, ...]
PARTS = 9  # indicator, breakdown, group, organisation, period, kind, from_period, variant, recorded_from
_COMPACT: dict[str, Any] = {"ensure_ascii": False, "separators": (",", ":")}


def versions_in(body: str) -> tuple[int, ...]:
    """The ids of all versions that a stored paper quotes, in order."""
    return tuple(dict.fromkeys(version for one in _bound(json.loads(body)) for version in one["versions"]))


def write_frozen(body: str, named: Mapping[int, Named]) -> str:
    """The stored paper as a file; `named` says of every version which it is.

    >>> print(write_frozen('{"format":1,"paper":{"is":"Bound","versions":[42]}}', {42: ("homeless", "2024")}))
    {"format":1,
    "paper":{"is":"Bound","versions":[0]},
    "figures":[
    ["homeless","2024"]
    ]}
    <BLANKLINE>
    """
    document = json.loads(body)
    places = {version: place for place, version in enumerate(versions_in(body))}
    for one in _bound(document):
        one["versions"] = [places[version] for version in one["versions"]]
    rows = ",\n".join(json.dumps(named[version], **_COMPACT) for version in places)
    paper = json.dumps(document["paper"], **_COMPACT)
    return f'{{"format":{document["format"]},\n"paper":{paper},\n"figures":[\n{rows}\n]}}\n'


def read_frozen(text: str, *, name: str, known: Callable[[Iterable[Named]], Mapping[Named, int]]) -> str:
    """The paper as the register keeps it; `known` answers which of the versions it has.

    Raises `PejlError("paper.unreadable")` for another file, and with `issues` each version that the register lacks.
    """
    document = _document(text)
    figures = [tuple(map(str, one)) for one in document["figures"]]
    ids = known(figures)
    missing = [
        issue_at(name, line, "paper.version_unknown", found=_words(one), expected="measurements.csv")
        for line, one in enumerate(figures, 4)
        if one not in ids
    ]
    if missing:
        raise PejlError("paper.version_unknown", found=name, issues=missing)
    try:
        for one in _bound(document["paper"]):
            one["versions"] = [ids[figures[place]] for place in one["versions"]]
    except (LookupError, TypeError) as error:
        raise PejlError("paper.unreadable", found=str(error), expected="figures") from error
    return json.dumps({"format": document["format"], "paper": document["paper"]}, **_COMPACT)


def _document(text: str) -> dict[str, Any]:
    try:
        document = json.loads(text)
        if not isinstance(document["paper"], dict) or any(len(one) != PARTS for one in document["figures"]):
            raise ValueError("figures")
        return {"format": document["format"], "paper": document["paper"], "figures": document["figures"]}
    except (ValueError, LookupError, TypeError, RecursionError) as error:
        raise PejlError("paper.unreadable", found=str(error), expected="format, paper, figures") from error


def _words(one: Named) -> str:
    return " ".join(part for part in one if part)


def issues_of(error: PejlError, name: str) -> tuple[Issue, ...]:
    """Everything that an error tells, with its file."""
    found = error.told("found"), error.told("expected")
    return tuple(getattr(error, "issues", ()) or error.params.get("issues", ())) or (
        issue_at(name, 1, error.code, found=found[0], expected=found[1]),
    )


def _bound(tree: Any) -> Iterator[dict[str, Any]]:
    """Every figure of the tree that has versions."""
    if isinstance(tree, list):
        for one in tree:
            yield from _bound(one)
    elif isinstance(tree, dict):
        if tree.get("is") == "Bound" and isinstance(tree.get("versions"), list):
            yield tree
        for one in tree.values():
            yield from _bound(one)
