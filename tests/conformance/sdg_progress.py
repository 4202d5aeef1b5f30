# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Progress by growth rates, against what Statistics Canada's sites published."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from pejl.core.status.growth_pace import CagrInput
from pejl.core.status.methods import cagr_progress
from pejl.core.targets import Direction
from tests.conformance.oracles import Row, rows

TOLERANCE = Decimal("1e-9")  # the published values are binary fractions printed in full
SERIES_COLUMNS = [
    "case_id",
    "base_value",
    "base_year",
    "current_value",
    "current_year",
    "direction",
    "limit",
    "target",
    "target_year",
    "exp_progress_value",
    "exp_score",
    "exp_status",
]
AGGREGATE_COLUMNS = [
    "indicator_key",
    "series_no",
    "series_score",
    "series_status",
    "series_target_achieved",
    "exp_indicator_score",
    "exp_indicator_status",
]


def number(text: str) -> Decimal | None:
    return Decimal(text) if text else None


def year(text: str) -> int | None:
    return int(text[:4]) if text else None


def differs(name: str, ours: Decimal | None, expected: Decimal | None) -> Iterator[str]:
    if (ours is None) != (expected is None) or (
        ours is not None and expected is not None and abs(ours - expected) > TOLERANCE * max(1, abs(expected))
    ):
        yield f"{name}: expected {expected}, ours {ours}"


def given(row: Row) -> CagrInput:
    return CagrInput(
        base_value=number(row["base_value"]),
        base_year=year(row["base_year"]),
        current_value=number(row["current_value"]),
        current_year=year(row["current_year"]),
        direction=Direction.INCREASE if row["direction"] == "1" else Direction.DECREASE,
        target=number(row["target"]),
        target_year=year(row["target_year"]) or 2030,
        limit=number(row["limit"]),
        code=row["case_id"],
    )


def series(where: Path) -> Iterator[tuple[str, str]]:
    for row in rows(where / "sdg_progress_series.csv", *SERIES_COLUMNS):
        ours = cagr_progress.assess(given(row))
        found = [
            *differs("progress", ours.progress, number(row["exp_progress_value"])),
            *differs("score", ours.score, number(row["exp_score"])),
        ]
        if ours.status != (row["exp_status"] or "not_available"):
            found.append(f"status: expected {row['exp_status']}, ours {ours.status}")
        yield row["case_id"], "; ".join(found)


def difference_of(members: Sequence[Row]) -> str:
    score, status = cagr_progress.joined([(number(row["series_score"]), row["series_status"]) for row in members])
    found = list(differs("score", score, number(members[0]["exp_indicator_score"])))
    if status != members[0]["exp_indicator_status"]:
        found.append(f"status: expected {members[0]['exp_indicator_status']}, ours {status}")
    return "; ".join(found)


def aggregate(where: Path) -> Iterator[tuple[str, str]]:
    """One result an indicator; every row of its series carries it, so that rows are counted as in the file."""
    read = rows(where / "sdg_progress_aggregate.csv", *AGGREGATE_COLUMNS)
    read.sort(key=itemgetter("indicator_key"))
    for key, group in groupby(read, key=itemgetter("indicator_key")):
        members = list(group)
        difference = difference_of(members)
        for row in members:
            yield f"{key} series {row['series_no']}", difference
