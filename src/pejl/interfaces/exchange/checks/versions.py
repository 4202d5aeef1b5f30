# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The rows that are versions of one figure: in order, without overlaps, each correction with its reason."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from itertools import pairwise

from pejl.core.issues import Issue, Level
from pejl.interfaces.exchange.figures import Figure, Identity, PlacedFigure
from pejl.interfaces.exchange.moments import write_moment


def with_recorded_from(
    figures: Iterable[PlacedFigure], sources: Mapping[str, datetime | None], default: datetime
) -> tuple[PlacedFigure, ...]:
    """Each figure with the moment it became known: its own, else its source's, else the package's."""
    return tuple(
        one
        if one.figure.recorded_from
        else replace(one, figure=replace(one.figure, recorded_from=sources.get(one.figure.source) or default))
        for one in figures
    )


def check_versions(figures: Iterable[PlacedFigure]) -> Iterator[Issue]:
    """All figures; every one must have its `recorded_from`."""
    rows: dict[Identity, list[PlacedFigure]] = defaultdict(list)
    for one in figures:
        rows[one.figure.identity].append(one)
    for versions in rows.values():
        if len(versions) > 1:
            yield from _of_one_figure(sorted(versions, key=lambda one: _from(one.figure)))
        else:
            yield from _ends_too_soon(versions[0])
    yield from _variants(rows)


def _of_one_figure(versions: list[PlacedFigure]) -> Iterator[Issue]:
    yield from _ends_too_soon(versions[0])
    for earlier, later in pairwise(versions):
        yield from _ends_too_soon(later)
        params = {"first_line": earlier.line}
        begins, ends = _from(later.figure), earlier.figure.recorded_to
        if begins == _from(earlier.figure):
            yield Issue("figure.twice", later.place("indicator"), _written(later.figure), params=params)
            continue
        if ends and ends > begins:
            found, expected = write_moment(ends), f"<= {write_moment(begins)}"
            yield Issue("figure.versions_overlap", earlier.place("recorded_to"), found, expected)
        if not later.figure.reason:
            found = _written(later.figure)
            yield Issue("figure.correction_without_reason", later.place("reason"), found, "reason", params=params)


def _ends_too_soon(one: PlacedFigure) -> Iterator[Issue]:
    """A row may inherit its beginning from its source, so this is known here only."""
    ends, begins = one.figure.recorded_to, _from(one.figure)
    if ends and ends <= begins:
        found, expected = write_moment(ends), f"> {write_moment(begins)}"
        yield Issue("figure.ends_before_it_begins", one.place("recorded_to"), found, expected)


def _variants(rows: Mapping[Identity, list[PlacedFigure]]) -> Iterator[Issue]:
    """A figure without a variant beside one with: it is not said which paper states the plain one."""
    for identity, versions in rows.items():
        plain = (*identity[:-1], "")
        if identity[-1] and plain in rows:
            params = {"first_line": rows[plain][0].line}
            yield Issue(
                "figure.variant_beside_plain", versions[0].place("variant"), identity[-1], "", Level.WARNING, params
            )


def _from(figure: Figure) -> datetime:
    if figure.recorded_from is None:
        raise ValueError("a figure without recorded_from: call with_recorded_from first")
    return figure.recorded_from


def _written(figure: Figure) -> str:
    """The figure's identity on one line, without its empty parts."""
    return ", ".join(part for part in figure.identity if part and part != "level")
