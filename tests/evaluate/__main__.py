# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Print how good the checker is: `make evaluate`.

python -m tests.evaluate                        the project's own documents, and the seeds where they are at hand
python -m tests.evaluate --corpus DIR           another folder of documents and labels (or PEJL_CORPUS=DIR)
python -m tests.evaluate --split dev            only these: dev, held_out, seeds or all
python -m tests.evaluate --show                 and list every miss and false alarm with its place
python -m tests.evaluate --planted 50           fewer planted errors (300); --no-planted leaves them out
python -m tests.evaluate --json FILE            and put all figures into a file
python -m tests.evaluate --write                and put the tables into docs/reference/evaluation.md

What the documents of held_out hold is never listed, so that nothing is fitted to them.
"""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from pejl.core.errors import PejlError
from tests.evaluate.labels import HALVES, SPLITS, Corpus, UnusableError, chosen
from tests.evaluate.matching import Answers
from tests.evaluate.page import PAGE, write_page
from tests.evaluate.registers import hold_against, read_register
from tests.evaluate.scoring import Scored
from tests.evaluate.tables import Result, as_json, listed, tables
from tests.evaluate.trials import Opened, check_together, opened, plant, spoil_all

PLANTED = 300
BAR = 30
NEVER_LISTED = "held_out"


def watched(items: Sequence[object], what: str) -> Iterator[object]:
    """The items one by one, with a bar on standard error where somebody sees it."""
    for done, item in enumerate(items, start=1):
        yield item
        if sys.stderr.isatty() or done == len(items):
            full = BAR * done // len(items)
            end = "\n" if done == len(items) else ""
            print(
                f"\r[{'#' * full}{'.' * (BAR - full)}] {done}/{len(items)} {what}", end=end, file=sys.stderr, flush=True
            )


def read_all(corpus: Corpus) -> tuple[list[Opened], list[str]]:
    """Every document checked, and what could not be read; a document that stops the checker is a failure of it."""
    documents, broken = [], []
    for name in watched(list(corpus.documents), f"{corpus.name}: documents"):
        path = corpus.documents[str(name)]
        try:
            documents.append(opened(str(name), path))
        except PejlError as error:
            broken.append(f"{path.name}: {error}")
    return documents, broken


def evaluate(corpus: Corpus, planted: int) -> Result:
    documents, broken = read_all(corpus)
    scored = Scored(corpus.name)
    for one in documents:
        nonclaims = [of for of in corpus.nonclaims if of.document == one.name]
        scored.add(one.name, corpus.of(one.name), nonclaims, Answers(one.places, one.report))
    scored.unread(label for label in corpus.labels if label.document not in {one.name for one in documents})
    together = check_together(corpus, documents, watched)
    register, rows = read_register(corpus.folder / "register.csv")
    against = hold_against(register, rows, documents, watched) if rows else None
    errors = plant(corpus, documents, planted, watched) if planted else None
    return Result(scored, together, errors, spoil_all(documents, watched), broken, against)


def share_out(corpora: Sequence[Corpus], planted: int) -> Iterable[tuple[Corpus, int]]:
    """The planted errors shared by the number of labels."""
    labels = sum(len(one.labels) for one in corpora) or 1
    return [(one, planted * len(one.labels) // labels) for one in corpora]


def without(corpora: Sequence[Corpus], split: str) -> list[str]:
    """A line for each half of the project's own documents that was asked for and holds none."""
    names = {one.name for one in corpora}
    return [
        f"{one}: no documents, so nothing is measured on it"
        for one in HALVES
        if split == "all" and "corpus" not in names and one not in names
    ]


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.evaluate", description="Measure how good the checker is.")
    parser.add_argument("--corpus", type=Path, metavar="DIR", help="a folder with documents/ and labels/")
    parser.add_argument("--split", choices=[*SPLITS, "all"], default="all")
    parser.add_argument("--show", action="store_true", help="list every miss and false alarm")
    parser.add_argument("--planted", type=int, default=PLANTED, metavar="N", help="plant at most N errors")
    parser.add_argument("--no-planted", action="store_const", const=0, dest="planted", help="plant none")
    parser.add_argument("--json", type=Path, metavar="FILE", help="put all figures there")
    parser.add_argument("--write", action="store_true", help=f"put the tables into {PAGE.name}")
    asked = parser.parse_args(arguments)
    try:
        corpora = chosen(asked.corpus, asked.split)
    except UnusableError as error:
        print(error, file=sys.stderr)
        return 2
    results = [evaluate(one, count) for one, count in share_out(corpora, asked.planted)]
    missing = without(corpora, asked.split)
    print("\n".join([*tables(results), *missing]))
    if asked.show:
        print("\n".join(line for one in results if one.scored.name != NEVER_LISTED for line in listed(one)))
    if asked.json:
        asked.json.write_text(json.dumps([as_json(one) for one in results], ensure_ascii=False, indent=1), "utf-8")
    if asked.write:
        write_page(results, missing)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
