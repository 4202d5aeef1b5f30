# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Three figures written out by hand for one engine each: what somebody would do who has no definitions.

They must give the units and the sum of each period, as the definition does: (period, part) -> (units, amount). Polars
and pandas are handed columns that are in memory already (there is no reader of Parquet for pandas in the lock), DuckDB
reads the files.
"""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import duckdb

Found = dict[tuple[int, str], tuple[int, int]]
AS_OF, FOREVER = date(2025, 1, 31), date(9999, 12, 31)
KNOWN = ("shelter", "crisis_centre", "temporary")

_ISLANDS = """
marked AS (SELECT *, CASE WHEN begun - 1 <= max(ended) OVER before THEN 0 ELSE 1 END AS begins FROM held
  WINDOW before AS (PARTITION BY {keys} ORDER BY begun, ended ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)),
numbered AS (SELECT *, sum(begins) OVER (PARTITION BY {keys} ORDER BY begun, ended) AS spell FROM marked),
spells AS (SELECT {keys}, min(begun) AS begun, max(ended) AS ended FROM numbered GROUP BY {keys}, spell)"""
_SQL = {
    "mean-age-first-measure": """
WITH first AS (SELECT person, min("start") AS day FROM read_parquet('{folder}/measures.parquet')
  WHERE legal_basis <> 'advice' AND (registered IS NULL OR registered <= DATE '2025-01-31') GROUP BY person),
births AS (SELECT person, min(birth) AS birth FROM read_parquet('{folder}/persons.parquet') GROUP BY person)
SELECT year(day), '', count(*), sum(day - birth) FROM first JOIN births USING (person)
WHERE birth <= day AND year(day) <= 2024 GROUP BY 1""",
    "kept-own-dwelling": f"""
WITH held AS (SELECT person, address, moved_in AS begun, coalesce(moved_out, DATE '9999-12-31') AS ended
  FROM read_parquet('{{folder}}/addresses.parquet')
  WHERE kind = 'own' AND (moved_out IS NULL OR moved_out >= moved_in)),{_ISLANDS.format(keys="person, address")},
first AS (SELECT min((begun, address, ended)) AS one FROM spells GROUP BY person)
SELECT year(one[1]), '', count(*), count(*) FILTER (WHERE one[3] >= one[1] + INTERVAL 12 MONTH)
FROM first WHERE year(one[1]) <= 2023 GROUP BY 1""",
    "mean-stay-temporary-housing": f"""
WITH held AS (SELECT person, service, "start" AS begun, coalesce("end", DATE '9999-12-31') AS ended
  FROM read_parquet('{{folder}}/stays.parquet') WHERE "end" IS NULL OR "end" >= "start"),
{_ISLANDS.format(keys="person, service")},
kinds AS (SELECT *, year(ended) AS period, CASE WHEN service IN {KNOWN} THEN service ELSE 'other' END AS kind
  FROM spells)
SELECT period, coalesce(kind, ''), count(*), sum(ended - begun), count(DISTINCT person) FROM kinds
WHERE period <= 2024 GROUP BY GROUPING SETS ((period, kind), (period))""",
}


def by_duckdb(code: str, folder: Path, memory: str) -> Found:
    with duckdb.connect(":memory:") as connection:
        connection.execute("SET memory_limit = ?", [memory])
        connection.execute("SET preserve_insertion_order = false")
        connection.execute("SET enable_progress_bar_print = false")
        rows = connection.execute(_SQL[code].format(folder=folder)).fetchall()
    return {(int(period), part): (units, int(amount)) for period, part, units, amount, *_ in rows}


def columns(folder: Path) -> dict[str, dict[str, Any]]:
    """The files of an extract as columns of NumPy."""
    with duckdb.connect(":memory:") as connection:
        return {
            path.stem: connection.execute(f"SELECT * FROM read_parquet('{path}')").fetchnumpy()
            for path in sorted(folder.glob("*.parquet"))
        }


# --- Polars ----------------------------------------------------------------------------------------------------------


def by_polars(code: str, folder: Path) -> Found:
    import polars as pl

    def read(name: str) -> Any:
        return pl.scan_parquet(folder / f"{name}.parquet")

    return _POLARS[code](pl, read)


def _polars_age(pl: Any, read: Callable[[str], Any]) -> Found:
    known = pl.col("registered").is_null() | (pl.col("registered") <= AS_OF)
    first = read("measures").filter((pl.col("legal_basis") != "advice") & known).group_by("person")
    births = read("persons").group_by("person").agg(pl.col("birth").min())
    table = first.agg(pl.col("start").min()).join(births, on="person")
    table = table.filter(pl.col("birth") <= pl.col("start"))
    return _polars_told(pl, table, "start", (pl.col("start") - pl.col("birth")).dt.total_days(), 2024)


def _polars_told(pl: Any, table: Any, day: str, amount: Any, last: int, *, part: str | None = None) -> Found:
    table = table.with_columns(period=pl.col(day).dt.year(), amount=amount).filter(pl.col("period") <= last)
    keys = ["period", part] if part else ["period"]
    rows = table.group_by(keys).agg(units=pl.len(), amount=pl.col("amount").sum()).collect(engine="streaming").rows()
    return {(row[0], row[1] if part else ""): (row[-2], row[-1]) for row in rows}


def _polars_spells(pl: Any, table: Any, keys: list[str], begun: str, ended: str) -> Any:
    table = table.with_columns(pl.col(ended).fill_null(FOREVER)).filter(pl.col(begun) <= pl.col(ended))
    table = table.sort([*keys, begun, ended])
    reached = pl.col(ended).cum_max().shift(1).over(keys)
    begins = reached.is_null() | (pl.col(begun) - pl.duration(days=1) > reached)
    table = table.with_columns(spell=begins.cast(pl.Int64).cum_sum())
    return table.group_by([*keys, "spell"]).agg(pl.col(begun).min(), pl.col(ended).max())


def _polars_kept(pl: Any, read: Callable[[str], Any]) -> Found:
    own = read("addresses").filter(pl.col("kind") == "own")
    spells = _polars_spells(pl, own, ["person", "address"], "moved_in", "moved_out")
    first = spells.sort(["person", "moved_in", "address", "moved_out"]).unique(
        "person", keep="first", maintain_order=True
    )
    kept = (pl.col("moved_out") >= pl.col("moved_in").dt.offset_by("12mo")).cast(pl.Int64)
    return _polars_told(pl, first, "moved_in", kept, 2023)


def _polars_stay(pl: Any, read: Callable[[str], Any]) -> Found:
    spells = _polars_spells(pl, read("stays"), ["person", "service"], "start", "end")
    known = pl.col("service").is_in(KNOWN)
    spells = spells.with_columns(kind=pl.when(known).then(pl.col("service")).otherwise(pl.lit("other")))
    nights = (pl.col("end") - pl.col("start")).dt.total_days()
    return _polars_told(pl, spells, "end", nights, 2024, part="kind")


_POLARS = {
    "mean-age-first-measure": _polars_age,
    "kept-own-dwelling": _polars_kept,
    "mean-stay-temporary-housing": _polars_stay,
}


# --- pandas ----------------------------------------------------------------------------------------------------------


def by_pandas(code: str, tables: dict[str, dict[str, Any]]) -> Found:
    import pandas as pd

    frames = {name: pd.DataFrame(one) for name, one in tables.items()}
    return _PANDAS[code](pd, frames)


def _pandas_age(pd: Any, frames: dict[str, Any]) -> Found:
    rows = frames["measures"]
    known = rows["registered"].isna() | (rows["registered"] <= pd.Timestamp(AS_OF))
    rows = rows[(rows["legal_basis"] != "advice") & rows["legal_basis"].notna() & known]
    first = rows.groupby("person", sort=False)["start"].min().to_frame()
    table = first.join(frames["persons"].groupby("person", sort=False)["birth"].min(), how="inner")
    table = table[table["birth"] <= table["start"]]
    return _pandas_told(table["start"].dt.year, (table["start"] - table["birth"]).dt.days, 2024)


def _pandas_told(period: Any, amount: Any, last: int, part: Any = None) -> Found:
    keys = [period.rename("period")] if part is None else [period.rename("period"), part.rename("part")]
    told = amount.groupby(keys).agg(["size", "sum"])
    rows = {key if isinstance(key, tuple) else (key, ""): one for key, one in told.iterrows()}
    return {(int(key[0]), key[1]): (int(one["size"]), int(one["sum"])) for key, one in rows.items() if key[0] <= last}


def _pandas_spells(pd: Any, rows: Any, keys: list[str], begun: str, ended: str) -> Any:
    rows = rows.assign(**{ended: rows[ended].fillna(pd.Timestamp(FOREVER))})
    rows = rows[rows[begun] <= rows[ended]].sort_values([*keys, begun, ended])
    reached = rows.groupby(keys, sort=False)[ended].cummax().groupby([rows[key] for key in keys], sort=False).shift(1)
    begins = reached.isna() | (rows[begun] - pd.Timedelta(days=1) > reached)
    grouped = rows.assign(spell=begins.cumsum()).groupby([*keys, "spell"], sort=False)
    return grouped.agg({begun: "min", ended: "max"}).reset_index()


def _pandas_kept(pd: Any, frames: dict[str, Any]) -> Found:
    own = frames["addresses"]
    spells = _pandas_spells(pd, own[own["kind"] == "own"], ["person", "address"], "moved_in", "moved_out")
    first = spells.sort_values(["person", "moved_in", "address", "moved_out"]).drop_duplicates("person")
    kept = (first["moved_out"] >= first["moved_in"] + pd.DateOffset(months=12)).astype("int64")
    return _pandas_told(first["moved_in"].dt.year, kept, 2023)


def _pandas_stay(pd: Any, frames: dict[str, Any]) -> Found:
    spells = _pandas_spells(pd, frames["stays"], ["person", "service"], "start", "end")
    kind = spells["service"].where(spells["service"].isin(KNOWN), "other")
    return _pandas_told(spells["end"].dt.year, (spells["end"] - spells["start"]).dt.days, 2024, kind)


_PANDAS = {
    "mean-age-first-measure": _pandas_age,
    "kept-own-dwelling": _pandas_kept,
    "mean-stay-temporary-housing": _pandas_stay,
}
