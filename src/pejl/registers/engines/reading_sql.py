# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How a column of an extract becomes a column of a definition, as SQL for DuckDB; and what is wrong with one.

A value that cannot be read is counted and never shown. Personal numbers become pseudonyms here, before anything else
sees them; the key is a variable of the connection, made for it and kept nowhere.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from pejl.registers.definitions.model import Column, ColumnType

KEY = "pejl_key"
_WHOLE_TYPES = ("TINYINT", "SMALLINT", "INTEGER", "BIGINT", "UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT", "HUGEINT")
_DAY_FORMS = "['%d-%m-%Y', '%d.%m.%Y', '%d/%m/%Y']"
_YES, _NO = "'true','yes','ja','1','t'", "'false','no','nej','0','f'"
_PERSONAL = "'[0-9]{6}([0-9]{4}|[0-9][A-Z]{2}[0-9])'"


@dataclass(frozen=True, slots=True)
class ReadColumn:
    """A column of an extract: its own name and type there, and what the definition says of it."""

    name: str
    stored: str
    column: Column

    @property
    def raw(self) -> str:
        return quoted(self.name)

    @property
    def blank(self) -> str:
        """The field as text, NULL where nothing stands in it."""
        return f"NULLIF(TRIM(CAST({self.raw} AS VARCHAR)), '')"

    @property
    def value(self) -> str:
        """The field as a value of its type, NULL where it is empty or cannot be read."""
        return _VALUES[self.column.type](self)

    @property
    def unreadable(self) -> str:
        """Whether something stands in the field that cannot be read."""
        if self.column.type is ColumnType.PERSONAL_NUMBER:
            return f"({self.blank} IS NOT NULL AND NOT REGEXP_FULL_MATCH({_plain(self)}, {_PERSONAL}))"
        return f"({self.blank} IS NOT NULL AND {self.value} IS NULL)"

    @property
    def certain(self) -> bool:
        """Whether the type it is stored in leaves nothing that could not be read."""
        allowed = {ColumnType.DATE: ("DATE",), ColumnType.WHOLE: _WHOLE_TYPES, ColumnType.YES_NO: ("BOOLEAN",)}
        kind = self.column.type
        return kind in (ColumnType.KEY, ColumnType.CODE) or self.stored in allowed.get(kind, ())


def quoted(name: str) -> str:
    """A name as SQL writes it."""
    return '"' + name.replace('"', '""') + '"'


def _date(one: ReadColumn) -> str:
    if one.stored == "DATE":
        return one.raw
    if one.stored.startswith("TIMESTAMP"):
        return f"CAST({one.raw} AS DATE)"
    return f"COALESCE(TRY_CAST({one.blank} AS DATE), CAST(TRY_STRPTIME({one.blank}, {_DAY_FORMS}) AS DATE))"


def _whole(one: ReadColumn) -> str:
    if one.stored in _WHOLE_TYPES:
        return f"CAST({one.raw} AS BIGINT)"
    if one.stored in ("DOUBLE", "FLOAT") or one.stored.startswith("DECIMAL"):
        return f"CASE WHEN {one.raw} = FLOOR({one.raw}) THEN CAST({one.raw} AS BIGINT) END"
    return f"CASE WHEN REGEXP_FULL_MATCH({one.blank}, '-?[0-9]{{1,18}}') THEN CAST({one.blank} AS BIGINT) END"


def _yes_no(one: ReadColumn) -> str:
    if one.stored == "BOOLEAN":
        return one.raw
    return f"CASE WHEN LOWER({one.blank}) IN ({_YES}) THEN TRUE WHEN LOWER({one.blank}) IN ({_NO}) THEN FALSE END"


def _plain(one: ReadColumn) -> str:
    """A personal number without its dash, in capitals, with the zero in front that spreadsheets lose."""
    return f"LPAD(UPPER(REPLACE(REPLACE({one.blank}, '-', ''), ' ', '')), 10, '0')"


def _pseudonym(one: ReadColumn) -> str:
    return f"SHA256(getvariable('{KEY}') || {_plain(one)})"


def _key(one: ReadColumn) -> str:
    return one.raw if one.stored in _WHOLE_TYPES else one.blank


_VALUES: dict[ColumnType, Callable[[ReadColumn], str]] = {
    ColumnType.PERSONAL_NUMBER: _pseudonym,
    ColumnType.KEY: _key,
    ColumnType.DATE: _date,
    ColumnType.CODE: lambda one: one.blank,
    ColumnType.WHOLE: _whole,
    ColumnType.YES_NO: _yes_no,
}
