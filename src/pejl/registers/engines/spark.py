# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Spark: counts where an existing cluster is, or on this machine with Java. Only cells come back to the program.

The extract is a folder of Parquet or CSV that the cluster can read, as for DuckDB. Columns must have their types in
Parquet; CSV is read as text. pyspark is an extra of its own (`pip install pejl[spark]`): without it, without Java, and
for Excel, `engine.cannot` is raised. The session is the one that runs, or one for `SPARK_REMOTE` or `spark.master`, as
pyspark itself finds it.
"""

from __future__ import annotations

import logging
import os
import secrets
import shutil
import warnings
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from pejl.core.errors import PejlError
from pejl.core.issues import Issue, Place
from pejl.registers.counting import Counts
from pejl.registers.definitions.model import Column, ColumnType, Source
from pejl.registers.engines.answers import counts_by, queries
from pejl.registers.engines.checking import WHOLE, missing_columns, refuse
from pejl.registers.engines.orders import EngineCannotError, Order
from pejl.registers.extracts import CSV, EXCEL, Files, files_of, fingerprint, head_of, refuse_mixed_encodings

_WHOLES = ("tinyint", "smallint", "int", "bigint")
_DAY_FORMS = ("yyyy-MM-dd", "dd-MM-yyyy", "dd.MM.yyyy", "dd/MM/yyyy")
_YES, _NO = "'true','yes','ja','1','t'", "'false','no','nej','0','f'"
_PERSONAL = "^[0-9]{6}([0-9]{4}|[0-9][A-Z]{2}[0-9])$"
_SETTINGS = {
    "spark.ui.enabled": "false",
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.driver.host": "127.0.0.1",
    "spark.sql.shuffle.partitions": "8",
    "spark.sql.session.timeZone": "UTC",
    "spark.io.encryption.enabled": "true",  # what is spilled
    "spark.ui.showConsoleProgress": "false",
    "spark.log.level": "OFF",  # a log may quote a value
    "spark.eventLog.enabled": "false",  # and this one holds queries, with the key of the pseudonyms
}


def count(order: Order) -> tuple[Counts, str]:
    """The cells of an order and the fingerprint of the extract.

    Raises `extract.*`, `engine.cannot` and `engine.failed`.
    """
    files = files_of(order.definition, order.folder)
    if any(one.form == EXCEL for one in files.values()):
        raise EngineCannotError("spark", found=EXCEL, expected="parquet | csv")
    refuse_mixed_encodings(files)
    with _session() as session, _without_rows():
        stored = {name: _read(session, name, one) for name, one in files.items()}
        sources = order.definition.sources
        refuse([issue for name, one in sources.items() for issue in missing_columns(name, one, stored[name])])
        refuse([issue for name, one in sources.items() for issue in _broken(session, name, one, stored[name])])
        key = secrets.token_hex(32)
        for name, one in sources.items():
            columns = [
                _value(each.name or column, each, stored[name], key, column) for column, each in one.columns.items()
            ]
            session.table(_raw(name)).selectExpr(*columns).createOrReplaceTempView(name)
        counts = counts_by(order, "spark", lambda query: [tuple(row) for row in session.sql(query).collect()])
    return counts, fingerprint(files)


def sql_of(order: Order) -> str:
    """The queries, without where the sources lie."""
    return ";\n\n".join(queries(order, "spark"))


@contextmanager
def _session() -> Iterator[Any]:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of versions of pandas, which is not used
            from pyspark.sql import SparkSession
    except ImportError:
        raise EngineCannotError("spark", found="pyspark is not installed", expected="pip install pejl[spark]") from None
    if "SPARK_REMOTE" not in os.environ and not (os.environ.get("JAVA_HOME") or shutil.which("java")):
        raise EngineCannotError("spark", found="no Java", expected="Java 17 or later, or SPARK_REMOTE")
    logging.getLogger("py4j").setLevel(logging.CRITICAL)
    running = SparkSession.getActiveSession()
    builder = SparkSession.builder.appName("pejl")
    for name, value in _SETTINGS.items():
        builder = builder.config(name, value)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        session = running or builder.getOrCreate()
    try:
        yield session
    finally:
        if running is None:
            session.stop()


@contextmanager
def _without_rows() -> Iterator[None]:
    """What Spark says when it breaks down is not passed on: it may quote a value."""
    try:
        yield
    except PejlError:
        raise
    except Exception as error:  # noqa: BLE001 - Spark's errors have no common ancestor of their own
        raise PejlError("engine.failed", found=type(error).__name__, engine="spark") from None


# --- reading ---------------------------------------------------------------------------------------------------------


def _raw(name: str) -> str:
    return f"pejl_raw_{name}"


def _quoted(name: str) -> str:
    return "`" + name.replace("`", "``") + "`"


def _read(session: Any, name: str, files: Files) -> Mapping[str, str]:
    """Read a source under a name of its own; its columns with their types."""
    paths = [str(path.resolve()) for path in files.paths]
    try:
        if files.form == CSV:
            head = head_of(name, files.paths)
            schema = ", ".join(f"{_quoted(one)} STRING" for one in head.names)
            options = {"header": True, "sep": head.delimiter, "quote": '"', "escape": '"', "mode": "FAILFAST"}
            frame = session.read.options(**options, enforceSchema=True).schema(schema).csv(paths)
        else:
            frame = session.read.option("mergeSchema", "true").parquet(*paths)
        frame.createOrReplaceTempView(_raw(name))
        return dict(frame.dtypes)
    except PejlError:
        raise
    except Exception:  # noqa: BLE001 - as above
        raise PejlError("extract.unreadable", found=name, expected=WHOLE) from None


def _blank(name: str) -> str:
    return f"NULLIF(TRIM(CAST({_quoted(name)} AS STRING)), '')"


def _plain(name: str) -> str:
    return f"LPAD(UPPER(REPLACE(REPLACE({_blank(name)}, '-', ''), ' ', '')), 10, '0')"


def _typed(name: str, column: Column, kind: str) -> str:
    """A column as a value of its type, NULL where it is empty or cannot be read."""
    blank = _blank(name)
    if column.type is ColumnType.DATE:
        if kind == "date":
            return _quoted(name)
        if kind.startswith("timestamp"):
            return f"CAST({_quoted(name)} AS DATE)"
        return f"COALESCE({', '.join(f'CAST(TRY_TO_TIMESTAMP({blank}, {form!r}) AS DATE)' for form in _DAY_FORMS)})"
    if column.type is ColumnType.WHOLE:
        wanted = f"CASE WHEN {blank} RLIKE '^-?[0-9]{{1,18}}$' THEN CAST({blank} AS BIGINT) END"
        return f"CAST({_quoted(name)} AS BIGINT)" if kind in _WHOLES else wanted
    if column.type is ColumnType.YES_NO and kind != "boolean":
        return f"CASE WHEN LOWER({blank}) IN ({_YES}) THEN TRUE WHEN LOWER({blank}) IN ({_NO}) THEN FALSE END"
    if column.type is ColumnType.KEY and kind in _WHOLES:
        return _quoted(name)
    return _quoted(name) if column.type is ColumnType.YES_NO else blank


def _value(name: str, column: Column, stored: Mapping[str, str], key: str, called: str) -> str:
    if column.type is ColumnType.PERSONAL_NUMBER:
        return f"SHA2(CONCAT('{key}', {_plain(name)}), 256) AS {_quoted(called)}"
    return f"{_typed(name, column, stored[name])} AS {_quoted(called)}"


def _broken(session: Any, name: str, source: Source, stored: Mapping[str, str]) -> Iterator[Issue]:
    named = {one.name or column: one for column, one in source.columns.items()}
    unread = {
        column: f"NOT {_plain(column)} RLIKE '{_PERSONAL}'"
        if one.type is ColumnType.PERSONAL_NUMBER
        else f"{_typed(column, one, stored[column])} IS NULL"
        for column, one in named.items()
    }
    asked = [
        ("extract.wrong_type", column, f"{_blank(column)} IS NOT NULL AND {sql}") for column, sql in unread.items()
    ]
    asked += [
        ("extract.empty_field", column, f"{_blank(column)} IS NULL") for column, one in named.items() if not one.empty
    ]
    every = ", ".join(_quoted(column) for column in named)
    counted = ", ".join(f"COUNT_IF({condition})" for *_, condition in asked)
    answer = _answered(session, name, f"SELECT COUNT(*), COUNT(DISTINCT STRUCT({every})), {counted} FROM {_raw(name)}")
    for (code, column, _), number in zip(asked, answer[2:], strict=True):
        if number:
            expected = "empty: true" if code == "extract.empty_field" else named[column].type
            params = {"rows": number, "type": str(named[column].type)} if code == "extract.wrong_type" else {}
            yield Issue(code, Place(name, field=column), str(number), expected, params=params)
    total, different = answer[0], answer[1]
    if (total - different) * 100 > source.duplicates * total:
        share = f"{(total - different) * 100 / total:.1f} %"
        yield Issue("extract.duplicates", Place(name), share, f"<= {source.duplicates} %")


def _answered(session: Any, name: str, query: str) -> Sequence[int]:
    try:
        (row,) = session.sql(query).collect()
        return tuple(row)
    except Exception:  # noqa: BLE001 - such as a truncated file, or a line with too many fields
        raise PejlError("extract.unreadable", found=name, expected=WHOLE) from None
