# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How a column of an extract becomes a column of a definition, as SQL for DuckDB; and what is wrong with one.

A value that cannot be read is counted and never shown. Personal numbers become pseudonyms here, before anything else
sees them; the key is three variables of the connection, made for it and kept nowhere.

A pseudonym is a whole number: the personal number under a permutation that the key chooses, so that no two persons
share one, which a hash of that length could not promise. It is a mask over what an engine holds and spills, and no
cipher: pseudonyms leave the connection as little as the numbers do.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from pejl.registers.definitions.model import Column, ColumnType

KEY = "pejl_key"
_PRIME = 137438953447  # below 2**37, and above all 77.6 thousand million personal numbers, with letters or without
KEY_LIMITS = (2**25, _PRIME, 2**37)  # below which each part of the key is; so no product passes 2**63
_WHOLE_TYPES = ("TINYINT", "SMALLINT", "INTEGER", "BIGINT", "UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT", "HUGEINT")
_DAY_FORMS = "['%d-%m-%Y', '%d.%m.%Y', '%d/%m/%Y']"
_YES, _NO = "'true','yes','ja','1','t'", "'false','no','nej','0','f'"
_TIDIED = (ColumnType.PERSONAL_NUMBER, ColumnType.KEY, ColumnType.CODE)
_PERSONAL = "'[0-9]{6}([0-9]{4}|[0-9][A-Z]{2}[0-9])'"


@dataclass(frozen=True, slots=True)
class ReadColumn:
    """A column of an extract: its own name and type there, and what the definition says of it."""

    name: str
    stored: str
    column: Column
    tidy: bool = (
        False  # looked at already: no field is empty text or has blanks around it, no number has a dash or lacks a sign
    )

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
            wrong = f"({self.blank} IS NOT NULL AND NOT REGEXP_FULL_MATCH({_plain(self)}, {_PERSONAL}))"
            return f"(CASE WHEN {self.in_order} THEN FALSE ELSE {wrong} END)" if self.in_order else wrong
        return f"({self.blank} IS NOT NULL AND {self.value} IS NULL)"

    @property
    def missing(self) -> str:
        """Whether nothing stands in the field."""
        return f"({self.blank} IS NULL)" if self.stored == "VARCHAR" else f"({self.raw} IS NULL)"

    @property
    def in_order(self) -> str | None:
        """Whether the field can be taken as it is stored; None where that is never asked."""
        if self.stored != "VARCHAR" or self.column.type not in _TIDIED:
            return None
        if self.column.type is ColumnType.PERSONAL_NUMBER:
            return f"COALESCE(REGEXP_FULL_MATCH({self.raw}, {_PERSONAL}), FALSE)"
        return f"({self.raw} IS NULL OR ({self.raw} <> '' AND {self.raw} = TRIM({self.raw})))"

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
    times, plus, mask = (f"getvariable('{KEY}_{number}')" for number in range(len(KEY_LIMITS)))
    return f"XOR(({_number(one)} * {times} + {plus}) % {_PRIME}, {mask})"


def _number(one: ReadColumn) -> str:
    """A personal number as a whole number; those with letters, as hospitals give them, lie above all others."""
    if one.tidy:
        return f"COALESCE(TRY_CAST({one.raw} AS BIGINT), {_lettered(one.raw)})"
    # In a lambda, so that a field is cleaned once: the engine would else clean every field, for it sees the same twice.
    cleaned = f"LIST_TRANSFORM([{_plain(one)}], LAMBDA p: COALESCE(TRY_CAST(p AS BIGINT), {_lettered('p')}))[1]"
    return f"COALESCE(TRY_CAST({one.raw} AS BIGINT), {cleaned})"


def _lettered(plain: str) -> str:
    eighth, ninth = (f"(ASCII(SUBSTRING({plain}, {place}, 1)) - 65)" for place in (8, 9))
    digits = f"CAST(SUBSTRING({plain}, 1, 7) || SUBSTRING({plain}, 10, 1) AS BIGINT)"
    return f"10000000000 + {digits} * 676 + {eighth} * 26 + {ninth}"


def _text(one: ReadColumn) -> str:
    return one.raw if one.tidy else one.blank


def _key(one: ReadColumn) -> str:
    return one.raw if one.stored in _WHOLE_TYPES else _text(one)


_VALUES: dict[ColumnType, Callable[[ReadColumn], str]] = {
    ColumnType.PERSONAL_NUMBER: _pseudonym,
    ColumnType.KEY: _key,
    ColumnType.DATE: _date,
    ColumnType.CODE: _text,
    ColumnType.WHOLE: _whole,
    ColumnType.YES_NO: _yes_no,
}
