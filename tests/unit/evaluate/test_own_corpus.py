# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The labels of the project's own documents: every quote is there once, every verdict follows by arithmetic."""

from collections.abc import Iterator
from decimal import Decimal

import pytest

from pejl.documents.readers import read_bytes
from tests.evaluate.formulas import Interval, agrees, braced, figures, number, numbers, reckon, step
from tests.evaluate.labels import OWN, Corpus, Label, halves, read_folder
from tests.evaluate.making import made, sources
from tests.evaluate.matching import LABELLED
from tests.evaluate.places import Places
from tests.evaluate.reading import KINDS
from tests.evaluate.registers import read_register

CORPORA = [read_folder(OWN / name, name) for name in halves()]
DOCUMENTS = [pytest.param(corpus, name, id=f"{corpus.name}-{name}") for corpus in CORPORA for name in corpus.documents]


def places_of(corpus: Corpus, name: str) -> Places:
    path = corpus.documents[name]
    data = path.read_bytes()
    return Places.of_file(read_bytes(path.name, data), path, data)


def rounds_to(label: Label) -> bool:
    """Whether the arithmetic over the figures just as printed gives the value just as printed."""
    exact = reckon(plainly(label.formula))
    half = step(label.value) / 2
    return exact.wider(half).meets(Interval(number(label.value), number(label.value)))


def plainly(formula: str) -> str:
    """The formula with figures as plain numbers, without the intervals they stand for."""
    for printed in braced(formula):
        formula = formula.replace("{" + printed + "}", str(number(printed)), 1)
    return formula


def wrong(label: Label, places: Places) -> Iterator[str]:
    if label.kind not in {*KINDS, "reference"}:
        yield f"no kind {label.kind}"
    if label.verdict not in LABELLED:
        yield f"no verdict {label.verdict}"
    for quote in (label.quote, *label.evidence):
        if len(places.find(quote)) != 1:
            yield f"«{quote}» stands {len(places.find(quote))} times"
    if label.checkable is (label.verdict == "not checkable"):
        yield "checkable, or not?"
    if label.checkable:
        yield from wrong_arithmetic(label)
        told = {number(one) for part in (label.quote, *label.evidence) for one in figures(part)}
        yield from (f"{one} is not quoted" for one in braced(label.formula) if number(one) not in told)


def wrong_arithmetic(label: Label) -> Iterator[str]:
    plain = label.comparison == "eq" and label.value != ""
    allowed = agrees(label.value, label.formula, label.comparison)
    exact = rounds_to(label) if plain else allowed
    verdict = "holds" if exact else "rounding" if allowed else "contradicts"
    if verdict != label.verdict:
        came_to = reckon(plainly(label.formula)).low
        yield f"{label.verdict}, but {label.formula} = {came_to:.4f} beside {label.value}: {verdict}"


@pytest.mark.parametrize(("corpus", "name"), DOCUMENTS)
def test_every_quote_is_there_once_and_every_verdict_follows(corpus: Corpus, name: str):
    places = places_of(corpus, name)
    labels = corpus.of(name)
    assert len(labels) > 10
    assert {one.quote: found for one in labels if (found := list(wrong(one, places)))} == {}


@pytest.mark.parametrize(("corpus", "name"), DOCUMENTS)
def test_every_figure_that_claims_nothing_is_there(corpus: Corpus, name: str):
    places = places_of(corpus, name)
    listed = [one for one in corpus.nonclaims if one.document == name]
    assert listed
    assert [one for one in listed if not places.find(one.context) or one.figure not in one.context] == []


@pytest.mark.parametrize("corpus", CORPORA, ids=lambda one: one.name)
def test_every_pair_stands_in_its_documents(corpus: Corpus):
    assert corpus.pairs
    for pair in corpus.pairs:
        for name, quote in zip(pair.documents, pair.quotes, strict=True):
            assert len(places_of(corpus, name).find(quote)) == 1, (name, quote)


@pytest.mark.parametrize("corpus", CORPORA, ids=lambda one: one.name)
def test_the_invented_register_says_what_the_documents_do_or_not(corpus: Corpus):
    _, rows = read_register(corpus.folder / "register.csv")
    stated = [row for row in rows if row["doc"]]
    assert len(stated) > 10
    for row in stated:
        assert len(places_of(corpus, row["doc"]).find(row["quote"])) == 1, row
        told = number(row["value"].replace(".", ",")) in numbers(row["quote"])
        assert told is (row["verdict"] == "holds"), row
    decoys = {row["series"] for row in rows} - {row["series"] for row in stated}
    assert len(decoys) / len({row["series"] for row in rows}) >= 0.3


@pytest.mark.parametrize("corpus", CORPORA, ids=lambda one: one.name)
def test_the_mixture_is_that_of_real_documents(corpus: Corpus):
    verdicts = [one.verdict for one in corpus.labels]
    contradictions = {one.document for one in corpus.labels if one.verdict == "contradicts"}
    assert len(corpus.documents) >= 5
    assert len(corpus.labels) >= 250
    assert verdicts.count("contradicts") < verdicts.count("holds") / 8
    assert len(contradictions) >= len(corpus.documents) - 1
    assert {"docx", "pdf", "txt"} == {path.suffix[1:] for path in corpus.documents.values()}


def test_no_document_stands_in_two_halves():
    names = [name.partition("-")[2] for corpus in CORPORA for name in corpus.documents]
    assert len(names) == len(set(names))


def test_made_files_are_those_of_their_sources():
    assert sources()
    for source in sources():
        target, data = made(source)
        read = [read_bytes(target.name, one).blocks for one in (target.read_bytes(), data)]
        assert read[0] == read[1], f"run: python -m tests.evaluate.making ({target.name})"


def test_a_wrong_label_is_seen():
    label = Label("a", "12", "12", "", "", "sum", True, "holds", ("5 6",), "{5}+{6}", "eq")
    assert list(wrong_arithmetic(label)) == ["holds, but {5}+{6} = 11.0000 beside 12: contradicts"]
    assert rounds_to(Label("a", "", "11", "", "", "sum", True, "holds", (), "{5}+{6}", "eq"))
    assert reckon(plainly("{5,5}")).low == Decimal("5.5")
