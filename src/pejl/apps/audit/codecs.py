# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How a value of each type is written in JSON and read back, worked out once for each type hint.

A part of a release may hold 100,000 values, so what needs no work (texts, whole numbers) gets none: `write` and
`read` are None there.
"""

from __future__ import annotations

import types
from collections import abc
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, dataclass, fields, is_dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum
from functools import cache
from math import isfinite
from operator import attrgetter
from typing import Any, Union, get_args, get_origin, get_type_hints

from pejl.core.periods import Period

Convert = Callable[[Any], Any]
NOTHING = object()  # equals no value: the type has no empty one
TAG = "is"


@dataclass(frozen=True, slots=True)
class Codec:
    """Both ways of one type; `empty` is the JSON of the value that is left out."""

    write: Convert | None = None
    read: Convert | None = None
    empty: Any = NOTHING

    def encode(self, value: Any) -> Any:
        """The value as JSON."""
        return self.write(value) if self.write else value

    def decode(self, found: Any) -> Any:
        """The value that the JSON stands for."""
        return self.read(found) if self.read else found


@cache
def codec_of(hint: Any) -> Codec:
    """The codec of a type hint. Raises `TypeError` for a type that is not known here."""
    if hint in _PLAIN:
        return _PLAIN[hint]
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        return _union(inner)
    if origin is tuple:
        return _tuple(inner)
    if origin is frozenset:
        return _frozenset(*inner)
    if origin in (abc.Mapping, dict):
        return _mapping(*inner)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return _enum(hint)
    if is_dataclass(hint):
        return _dataclass(hint)
    raise TypeError(f"no codec for {hint!r}")


# --- plain values ------------------------------------------------------------------------------------------------


def _write_moment(moment: datetime) -> str:
    if moment.tzinfo is None:
        raise TypeError("a moment without a time zone")
    return moment.astimezone(UTC).isoformat()


def _enum(kind: type[Enum]) -> Codec:
    members = {one.value: one for one in kind}
    return Codec(attrgetter("value"), members.__getitem__, "" if "" in members else NOTHING)


# --- values of any type ------------------------------------------------------------------------------------------


def _write_any(value: Any) -> Any:
    """JSON's own types as they are, all others with the name of their type; a member of an enum as its text."""
    if value is None or isinstance(value, (bool, int)):
        return value
    if isinstance(value, str):
        return str(value)
    if isinstance(value, float) and isfinite(value):
        return value
    if isinstance(value, list):
        return [_write_any(one) for one in value]
    for kind, (write, _) in _ANY.items():
        if isinstance(value, kind):
            return {TAG: kind.__name__, "of": write(value)}
    raise TypeError(f"no codec for {value!r}")


def _read_any(found: Any) -> Any:
    if isinstance(found, list):
        return [_read_any(one) for one in found]
    if isinstance(found, dict):
        return _READ_BY_NAME[found[TAG]](found["of"])
    return found


def _write_any_mapping(value: Mapping[str, Any]) -> dict[str, Any]:
    if not all(isinstance(key, str) for key in value):
        raise TypeError("a mapping whose keys are no texts")
    return {str(key): _write_any(one) for key, one in value.items()}


_ANY: dict[type, tuple[Convert, Convert]] = {
    Decimal: (str, Decimal),
    Period: (str, Period.parse),
    datetime: (_write_moment, datetime.fromisoformat),
    date: (date.isoformat, date.fromisoformat),
    tuple: (lambda value: [_write_any(one) for one in value], lambda found: tuple(_read_any(one) for one in found)),
    Mapping: (_write_any_mapping, lambda found: {key: _read_any(one) for key, one in found.items()}),  # type: ignore[type-abstract]
}
_READ_BY_NAME = {kind.__name__: read for kind, (_, read) in _ANY.items()}

_PLAIN: dict[Any, Codec] = {
    str: Codec(empty=""),
    int: Codec(),
    bool: Codec(empty=False),
    Decimal: Codec(*_ANY[Decimal]),
    date: Codec(*_ANY[date]),
    datetime: Codec(*_ANY[datetime]),
    Period: Codec(*_ANY[Period]),
    Any: Codec(_write_any, _read_any, None),
}


# --- made of others ----------------------------------------------------------------------------------------------


def _union(inner: tuple[Any, ...]) -> Codec:
    kinds = [one for one in inner if one is not type(None)]
    one = codec_of(kinds[0]) if len(kinds) == 1 else _tagged(kinds)
    return _optional(one) if len(kinds) < len(inner) else one


def _optional(one: Codec) -> Codec:
    write, read = one.write, one.read
    return Codec(
        write and (lambda value: None if value is None else write(value)),
        read and (lambda found: None if found is None else read(found)),
        None,
    )


def _tagged(kinds: list[type]) -> Codec:
    """One of several dataclasses, told apart by the name of its class."""
    codecs = {kind: codec_of(kind) for kind in kinds}
    readers = {kind.__name__: codec.decode for kind, codec in codecs.items()}

    def read(found: dict[str, Any]) -> Any:
        rest = dict(found)
        return readers[rest.pop(TAG)](rest)

    return Codec(lambda value: {TAG: type(value).__name__, **codecs[type(value)].encode(value)}, read)


def _tuple(inner: tuple[Any, ...]) -> Codec:
    if len(inner) == 2 and inner[1] is Ellipsis:
        write, read = codec_of(inner[0]).write, codec_of(inner[0]).read
        return Codec(
            (lambda value: [write(one) for one in value]) if write else list,
            (lambda found: tuple([read(one) for one in found])) if read else tuple,
            [],
        )
    codecs = [codec_of(one) for one in inner]
    return Codec(
        lambda value: [codec.encode(one) for codec, one in zip(codecs, value, strict=True)],
        lambda found: tuple([codec.decode(one) for codec, one in zip(codecs, found, strict=True)]),
    )


def _frozenset(inner: Any) -> Codec:
    """A list in a fixed order, so that equal sets give the same text."""
    one = codec_of(inner)
    return Codec(
        lambda value: sorted(map(one.encode, value)), lambda found: frozenset(one.decode(item) for item in found), []
    )


def _mapping(key: Any, value: Any) -> Codec:
    """The order of the items is kept: it is part of what is shown. Keys that are no texts make it a list of pairs."""
    keys, values = codec_of(key), codec_of(value)
    if key is str:
        return Codec(
            lambda mapping: {name: values.encode(one) for name, one in mapping.items()},
            lambda found: {name: values.decode(one) for name, one in found.items()},
            {},
        )
    return Codec(
        lambda mapping: [[keys.encode(name), values.encode(one)] for name, one in mapping.items()],
        lambda found: {keys.decode(name): values.decode(one) for name, one in found},
        [],
    )


# --- dataclasses -------------------------------------------------------------------------------------------------


def _dataclass(kind: Any) -> Codec:
    """An object with a name for each field; fields that `__post_init__` makes are left out."""
    hints = get_type_hints(kind)
    stated = [one for one in fields(kind) if one.init]
    codecs = {one.name: codec_of(hints[one.name]) for one in stated}
    left_out = {one.name: _left_out(one, codecs[one.name]) for one in stated}
    write = _writer([one.name for one in stated], codecs, left_out)
    absent = {one.name: codecs[one.name].empty for one in stated if _default(one) is NOTHING}
    return Codec(write, _reader(kind, codecs, absent), {})


def _default(field: Field[Any]) -> Any:
    if field.default is not MISSING:
        return field.default
    return field.default_factory() if field.default_factory is not MISSING else NOTHING


def _left_out(field: Field[Any], codec: Codec) -> Any:
    """The JSON that need not be written, since reading makes the same of its absence."""
    default = _default(field)
    return codec.empty if default is NOTHING or codec.encode(default) == codec.empty else NOTHING


def _writer(names: list[str], codecs: Mapping[str, Codec], left_out: Mapping[str, Any]) -> Convert:
    converters, empties = [codecs[name].write for name in names], [left_out[name] for name in names]
    get = attrgetter(*names) if len(names) > 1 else None  # of one name it would answer with the bare value
    plan = tuple(zip(names, converters, empties, strict=True))

    def write(value: Any) -> dict[str, Any]:
        found = {}
        stated = get(value) if get else [getattr(value, name) for name in names]
        for (name, convert, empty), one in zip(plan, stated, strict=True):
            if one is None and empty is None:  # most fields of most objects say nothing
                continue
            written = convert(one) if convert else one
            if written != empty:
                found[name] = written
        return found

    return write


def _reader(kind: Any, codecs: Mapping[str, Codec], absent: Mapping[str, Any]) -> Convert:
    """`absent` is the JSON of each field without a default, for where the text does not name it."""
    named = {name: empty for name, empty in absent.items() if empty is not NOTHING}
    demanded = frozenset(absent) - frozenset(named)
    readers = [(name, codec.read) for name, codec in codecs.items() if codec.read]

    def read(found: dict[str, Any]) -> Any:
        values = {**named, **found}
        for name, convert in readers:
            if name in values:
                values[name] = convert(values[name])
        try:
            return kind(**values)
        except TypeError:
            if demanded <= found.keys():
                raise
            raise ValueError(f"{', '.join(sorted(demanded - found.keys()))} is missing") from None

    return read
