# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""An extract as it lies in a folder: a file, or a folder of files, for each source. Opened to read, never to write."""

from __future__ import annotations

import codecs
import csv
import hashlib
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from pathlib import Path

from pejl.core.errors import PejlError
from pejl.registers.definitions.model import Definition
from pejl.registers.definitions.yaml_tree import read_tree

PARQUET, CSV, EXCEL = ".parquet", ".csv", ".xlsx"
FORMS = (PARQUET, CSV, EXCEL)
ABOUT = "extract.yaml"  # may say `as_of: 2025-01-31`, the day the extract was made
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Files:
    """The files of one source, all of one form."""

    form: str
    paths: tuple[Path, ...]


def files_of(definition: Definition, folder: Path) -> dict[str, Files]:
    """Where each source of a definition lies. Raises `extract.no_folder`, `extract.no_file`, `extract.mixed_forms`."""
    if not folder.is_dir():
        raise PejlError("extract.no_folder", found=str(folder), expected="a folder with the sources of the definition")
    return {name: _files(source.name or name, folder) for name, source in definition.sources.items()}


def _files(name: str, folder: Path) -> Files:
    found = [folder / f"{name}{form}" for form in FORMS if (folder / f"{name}{form}").is_file()]
    if (folder / name).is_dir():
        found += sorted(path for path in (folder / name).iterdir() if path.suffix in FORMS)
    forms = {path.suffix for path in found}
    if not found:
        there = sorted(path.stem for path in folder.iterdir() if not path.name.startswith("."))
        close = get_close_matches(name, there, n=1, cutoff=0.6)
        more = {"suggestion": close[0]} if close else {}
        raise PejlError("extract.no_file", found=name, expected=" | ".join(name + form for form in FORMS), **more)
    if len(forms) > 1:
        found_forms = f"{name}: {', '.join(sorted(forms))}"
        raise PejlError("extract.mixed_forms", found=found_forms, expected="files of one form")
    return Files(forms.pop(), tuple(found))


@dataclass(frozen=True, slots=True)
class Head:
    """The first line of a CSV file: the names of its columns, and what stands between them."""

    names: tuple[str, ...]
    delimiter: str


def head_of(name: str, paths: tuple[Path, ...]) -> Head:
    """The head that all files of a source have. Raises `extract.unreadable` where they differ, or one has none."""
    heads = {_head(path) for path in paths}
    if len(heads) != 1 or not all(head.names for head in heads):
        raise PejlError("extract.unreadable", found=name, expected="files with the same names in their first line")
    return heads.pop()


def _head(path: Path) -> Head:
    with path.open(encoding="utf-8-sig", newline="") as file:
        line = file.readline(_CHUNK).rstrip("\r\n")
    delimiter = max((",", ";", "\t", "|"), key=line.count)
    names = next(csv.reader([line], delimiter=delimiter), [])
    return Head(tuple(one.strip() for one in names), delimiter)


def day_of(folder: Path) -> date | None:
    """The day that an extract was made, where it says so. Raises `extract.day_unreadable`."""
    about = folder / ABOUT
    if not about.is_file():
        return None
    value = read_tree(about.read_text(encoding="utf-8"), name=ABOUT).value
    text = value.get("as_of") if isinstance(value, dict) else None
    try:
        return date.fromisoformat(str(text))
    except ValueError:
        raise PejlError("extract.day_unreadable", found=ABOUT, expected="as_of: YYYY-MM-DD") from None


def fingerprint(files: dict[str, Files]) -> str:
    """SHA-256 over what was read, names of sources and contents: the same only for the same extract."""
    digest = hashlib.sha256()
    for name, one in sorted(files.items()):
        for path in one.paths:
            digest.update(f"\0{name}\0{path.name}\0".encode())
            with path.open("rb") as file:
                while chunk := file.read(_CHUNK):
                    digest.update(chunk)
    return digest.hexdigest()


def refuse_mixed_encodings(files: dict[str, Files]) -> None:
    """Stop where a CSV file is not UTF-8 throughout, with its line. Raises `extract.not_utf8`."""
    for one in files.values():
        for path in one.paths if one.form == CSV else ():
            _refuse_encoding(path)


def _refuse_encoding(path: Path) -> None:
    decoder, lines = codecs.getincrementaldecoder("utf-8")(), 1
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            try:
                decoder.decode(chunk)
            except UnicodeDecodeError as error:
                line = lines + error.object[: error.start].count(b"\n")
                raise PejlError("extract.not_utf8", found=f"{path.name}:{line}", expected="UTF-8") from None
            lines += chunk.count(b"\n")
