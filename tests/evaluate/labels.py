# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Documents with labels: which folders there are, what their files say, and what is said of places in them.

A folder holds `documents/NAME.txt|docx|pdf`, `labels/NAME.csv`, and perhaps `nonclaims.csv` and `siblings.csv`.
"""

import csv
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
OWN = Path(__file__).parent / "corpus"
BESIDE_THE_CHECKOUT = ROOT.parent / "shared"
HALVES = ("dev", "held_out")
SPLITS = (*HALVES, "seeds")
READ = {".txt", ".md", ".docx", ".pdf", ".xlsx", ".html"}

Row = Mapping[str, str]
NEEDED = ("quote", "value", "unit", "period", "kind", "checkable_internally", "verdict", "evidence", "formula")


class UnusableError(Exception):
    """The folder cannot be used: it is not there, or a file lacks a column."""


@dataclass(frozen=True)
class Label:
    """What a person says of one claim. `note` may say `ocr` or `definition`: why a contradiction is only apparent."""

    document: str
    quote: str
    value: str
    unit: str
    period: str
    kind: str
    checkable: bool
    verdict: str
    evidence: tuple[str, ...]
    formula: str
    comparison: str
    note: str = ""


@dataclass(frozen=True)
class NotAClaim:
    """A figure that claims nothing: where it stands, and what sort of thing it is."""

    document: str
    figure: str
    context: str
    sort: str


@dataclass(frozen=True)
class Pair:
    """Two places in two documents that speak of the same, and whether they agree."""

    documents: tuple[str, str]
    quotes: tuple[str, str]
    subject: str
    relation: str
    verdict: str
    note: str


@dataclass(frozen=True)
class Corpus:
    """One set of documents, each with its labels; `documents` maps the name of a label file to the document's file."""

    name: str
    documents: Mapping[str, Path]
    labels: tuple[Label, ...]
    nonclaims: tuple[NotAClaim, ...] = ()
    pairs: tuple[Pair, ...] = ()
    folder: Path = Path()

    def of(self, document: str) -> list[Label]:
        return [one for one in self.labels if one.document == document]


def chosen(folder: Path | None, split: str) -> list[Corpus]:
    """The folder that is named (or PEJL_CORPUS), else the project's own, with the seeds where they are at hand."""
    stated = os.environ.get("PEJL_CORPUS")
    if folder or stated:
        return [read_folder(folder or Path(stated or ""), "corpus")]
    found = [read_folder(OWN / one, one) for one in halves() if split in (one, "all")]
    if split in ("seeds", "all") and (BESIDE_THE_CHECKOUT / "seeds").is_dir():
        found.append(_seeds(BESIDE_THE_CHECKOUT))
    if not found:
        raise UnusableError(f"no labelled documents for the split {split}: name a folder by --corpus or PEJL_CORPUS")
    return found


def halves(own: Path = OWN) -> list[str]:
    """Which halves of the project's own documents hold any: a half that is being renewed may hold none."""
    return [one for one in HALVES if any((own / one / "documents").glob("*.*"))]


def read_folder(folder: Path, name: str) -> Corpus:
    """A folder in the form that `PEJL_CORPUS` names."""
    return _corpus(name, folder / "documents", folder / "labels", folder)


def _seeds(shared: Path) -> Corpus:
    return _corpus("seeds", shared / "seeds", shared / "claims", shared / "claims")


def _corpus(name: str, documents: Path, labels: Path, others: Path) -> Corpus:
    for needed in (documents, labels):
        if not needed.is_dir():
            raise UnusableError(f"{needed}: no such folder; expected documents/ and labels/")
    files = [one for one in sorted(documents.iterdir()) if one.suffix.lower() in READ]
    tables = [one for one in sorted(labels.glob("*.csv")) if one.stem not in ("siblings", "nonclaims")]
    found: dict[str, Path] = {one.stem: document_of(one.stem, files) for one in tables}
    of_labels = tuple(label for one in tables for label in _labels(one))
    claimed_by = {path: stem for stem, path in found.items()}
    for path in files:
        found.setdefault(claimed_by.get(path, path.stem), path)
    return Corpus(
        name,
        found,
        of_labels,
        tuple(
            NotAClaim(_named(row["doc"], found), row["figure"], row["context"], row.get("class", ""))
            for row in rows_of(others / "nonclaims.csv", "doc", "figure", "context")
        ),
        tuple(_pair(row, found) for row in rows_of(others / "siblings.csv", "doc_a", "quote_a", "doc_b", "quote_b")),
        others,
    )


def document_of(stem: str, files: list[Path]) -> Path:
    """The document whose name a label file's name equals or begins: `seed-000` goes with `000_….txt`."""
    wanted = stem.removeprefix("seed-")
    equal = [one for one in files if wanted in (one.stem, one.name) or stem in (one.stem, one.name)]
    begun = [one for one in files if one.name.startswith((wanted, stem))]
    if not (equal or begun):
        raise UnusableError(f"labels/{stem}.csv: found no document whose name it equals or begins")
    return (equal or begun)[0]


def _named(doc: str, found: Mapping[str, Path]) -> str:
    """The name of the label file for what another table calls a document."""
    for stem, path in found.items():
        if doc in (stem, path.stem, path.name, stem.removeprefix("seed-")):
            return stem
    return next((stem for stem, path in found.items() if path.name.startswith(doc.removeprefix("seed-"))), doc)


def _labels(path: Path) -> list[Label]:
    return [
        Label(
            path.stem,
            row["quote"],
            row["value"],
            row["unit"],
            row["period"],
            row["kind"],
            row["checkable_internally"] == "yes",
            row["verdict"],
            tuple(part.strip() for part in row["evidence"].split("||") if part.strip()),
            row["formula"],
            row.get("comparison", ""),
            row.get("note", ""),
        )
        for row in rows_of(path, *NEEDED)
    ]


def _pair(row: Row, found: Mapping[str, Path]) -> Pair:
    return Pair(
        (_named(row["doc_a"], found), _named(row["doc_b"], found)),
        (row["quote_a"], row["quote_b"]),
        row.get("subject", ""),
        row.get("relation", ""),
        row.get("verdict", ""),
        row.get("note", ""),
    )


def rows_of(path: Path, *needed: str) -> list[Row]:
    if not path.exists():
        return []
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        missing = set(needed) - set(reader.fieldnames or ())
        if missing:
            raise UnusableError(f"{path.name}: found no column {', '.join(sorted(missing))}")
        return [{key: value or "" for key, value in row.items() if key} for row in reader]
