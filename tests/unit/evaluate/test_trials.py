# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Documents together, planted errors and spoiled print are judged right, whatever the checker answers."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from pejl.core.checking.blocks import Document, TextBlock
from pejl.core.checking.register import NO_REGISTER, Register
from pejl.core.checking.report import Claim, Evidence, Finding, Kind, Level, Report, Source, Span, Verdict
from tests.evaluate import registers, trials
from tests.evaluate.labels import Corpus, Label, Pair
from tests.evaluate.registers import AgainstRegister
from tests.evaluate.scoring import Share

Answer = Callable[[Sequence[Document]], Report]


def at_once(items: Sequence[object], what: str) -> Iterable[object]:
    return items


def span(document: Document, quote: str) -> Span:
    for number, block in enumerate(document.blocks):
        if isinstance(block, TextBlock) and quote in block.text:
            begin = block.text.index(quote)
            return Span(document.name, number, begin, begin + len(quote), block.place)
    raise LookupError(quote)


def claim(document: Document, quote: str, verdict: Verdict, shown: tuple[Document, str] | None = None) -> Claim:
    evidence = (Evidence(Source.DOCUMENT, shown[1], span=span(*shown)),) if shown else ()
    return Claim(
        f"{document.name}-{quote}",
        span(document, quote),
        quote,
        Kind.LEVEL,
        Decimal(1),
        verdict=verdict,
        evidence=evidence,
    )


@pytest.fixture
def check(monkeypatch: pytest.MonkeyPatch) -> Callable[[Answer], None]:
    def answer(by: Answer) -> None:
        monkeypatch.setattr(trials, "check_blocks", by)

    return answer


def silent(documents: Sequence[Document]) -> Report:
    return Report(tuple(documents), (), ())


# --- documents together ---------------------------------------------------------------------------------------------

PAIRS = (
    Pair(("a", "b"), ("12 borde", "13 borde"), "borde", "absolute", "contradicts", ""),
    Pair(("a", "b"), ("40 stole", "45 stole"), "stole", "definition", "trap", "anden dag"),
    Pair(("a", "b"), ("7 lamper", "7 lamper"), "lamper", "absolute", "holds", ""),
)


@pytest.fixture
def two(tmp_path: Path) -> Corpus:
    (tmp_path / "a.txt").write_text("Der er 12 borde.\n\nDer er 40 stole.\n\nDer er 7 lamper.\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text("Der er 13 borde.\n\nDer er 45 stole.\n\nDer er 7 lamper.\n", encoding="utf-8")
    return Corpus("two", {"a": tmp_path / "a.txt", "b": tmp_path / "b.txt"}, (), (), PAIRS)


def together(corpus: Corpus) -> trials.Together:
    documents = [trials.opened(name, path) for name, path in corpus.documents.items()]
    return trials.check_together(corpus, documents, at_once)


def test_silence_finds_no_contradiction_and_falls_into_no_trap(two: Corpus, check: Callable[[Answer], None]):
    check(silent)
    found = together(two)
    assert (found.contradictions, found.traps, found.agreeing) == ([False], [True, True], [False])
    assert found.misses == ["a ~ b: borde (contradicts): «12 borde» ~ «13 borde»"]


def test_a_contradiction_counts_when_the_other_document_is_its_evidence(two: Corpus, check: Callable[[Answer], None]):
    def answer(documents: Sequence[Document]) -> Report:
        a, b = documents[0], documents[-1]
        claims = (
            claim(a, "12 borde", Verdict.CONTRADICTED, (b, "13 borde")),
            claim(b, "45 stole", Verdict.CONTRADICTED, (a, "12 borde") if a is not b else None),
            claim(a, "7 lamper", Verdict.HOLDS, (b, "7 lamper")),
        )
        return Report(tuple(documents), claims, ())

    check(lambda documents: answer(documents) if len(documents) > 1 else silent(documents))
    found = together(two)
    assert (found.contradictions, found.traps, found.agreeing) == ([True], [True, True], [True])


def test_the_trap_is_seen(two: Corpus, check: Callable[[Answer], None]):
    def answer(documents: Sequence[Document]) -> Report:
        a, b = documents[0], documents[-1]
        return Report(tuple(documents), (claim(a, "40 stole", Verdict.CONTRADICTED, (b, "45 stole")),), ())

    check(lambda documents: answer(documents) if len(documents) > 1 else silent(documents))
    assert together(two).traps == [False, True]


def test_a_finding_between_both_places_counts(two: Corpus, check: Callable[[Answer], None]):
    def answer(documents: Sequence[Document]) -> Report:
        a, b = documents[0], documents[-1]
        claims = claim(a, "12 borde", Verdict.NOT_CHECKABLE), claim(b, "13 borde", Verdict.NOT_CHECKABLE)
        finding = Finding("differs", Level.ERROR, claims[0].span, tuple(one.id for one in claims))
        return Report(tuple(documents), claims, (finding,))

    check(lambda documents: answer(documents) if len(documents) > 1 else silent(documents))
    assert together(two).contradictions == [True]


# --- planted errors -------------------------------------------------------------------------------------------------

TEXT = "Der er 12,5 borde i alt.\n\nTavlen siger 12,5 og 31 stole.\n\nVejret er godt, 3 grader.\n"
LABEL = Label("a", "12,5 borde", "12,5", "", "", "absolute", True, "holds", ("siger 12,5",), "{12,5}", "eq")


@pytest.fixture
def one(tmp_path: Path) -> Corpus:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    return Corpus("one", {"a": tmp_path / "a.txt"}, (LABEL,))


def planted(corpus: Corpus) -> trials.PlantedErrors:
    documents = [trials.opened(name, path) for name, path in corpus.documents.items()]
    return trials.plant(corpus, documents, 100, at_once)


def test_nothing_is_found_by_silence(one: Corpus, check: Callable[[Answer], None]):
    check(silent)
    found = planted(one)
    assert found.found().right == 0
    assert found.found().all == len(found.misses) == found.possible >= 6
    assert found.elsewhere == []


def test_only_new_contradictions_at_the_place_are_found(one: Corpus, check: Callable[[Answer], None]):
    def answer(documents: Sequence[Document]) -> Report:
        (document,) = documents
        blocks = [block.text for block in document.texts()]
        borde, siger = blocks[0].split()[2], blocks[1].split()[2]
        verdict = Verdict.CONTRADICTED if borde != siger else Verdict.HOLDS
        return Report((document,), (claim(document, borde, verdict, (document, f"siger {siger}")),), ())

    check(answer)
    found = planted(one)
    assert found.found() == found.found(evidence=True) == Share(found.possible, found.possible)
    assert found.misses == found.elsewhere == []


def test_a_contradiction_that_was_there_before_finds_nothing(one: Corpus, check: Callable[[Answer], None]):
    def answer(documents: Sequence[Document]) -> Report:
        (document,) = documents
        borde = next(document.texts()).text.split()[2]
        return Report((document,), (claim(document, borde, Verdict.CONTRADICTED),), ())

    check(answer)
    found = planted(one)
    assert found.found(sort="cell: a digit") == Share(0, 1)


def test_what_is_called_forth_elsewhere_is_a_false_alarm(one: Corpus, check: Callable[[Answer], None]):
    def answer(documents: Sequence[Document]) -> Report:
        (document,) = documents
        changed = "".join(block.text for block in document.texts()) != "".join(TEXT.replace("\n\n", "\n").splitlines())
        verdict = Verdict.CONTRADICTED if changed else Verdict.HOLDS
        other = claim(document, "3 grader", verdict, (document, "Vejret"))
        return Report((document,), (other,), ())

    check(answer)
    found = planted(one)
    assert found.found().right == 0
    assert len(found.elsewhere) == found.possible


# --- spoiled print --------------------------------------------------------------------------------------------------


def test_only_contradictions_by_the_damage_are_alarms(tmp_path: Path, check: Callable[[Answer], None]):
    path = tmp_path / "a.txt"
    path.write_text("Der er 12 børn på 3 øer.\n", encoding="utf-8")

    def answer(documents: Sequence[Document]) -> Report:
        (document,) = documents
        spoiled = "ø" not in next(document.texts()).text
        later = Verdict.CONTRADICTED if spoiled else Verdict.HOLDS
        claims = claim(document, "12", Verdict.CONTRADICTED), claim(document, "3", later)
        return Report((document,), claims, ())

    check(answer)
    found = trials.spoil_all([trials.opened("a", path)], at_once)
    assert (found.documents, found.claims) == (1, 2)
    assert [alarm.partition(":")[2] for alarm in found.alarms] == ["1: «3»"]


# --- the register -----------------------------------------------------------------------------------------------------

ROWS = """series,title,unit,period,value,doc,quote,verdict
tables,Borde,,2024,1200,a,1.200 borde,holds
chairs,Stole,,2024,41,a,40 stole,contradicts
lamps,Lamper,,2024,7,,,
"""


def held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *shown: tuple[str, Verdict, str]) -> AgainstRegister:
    """What is counted when the checker shows these versions for these quotes, wherever they still stand."""
    (tmp_path / "a.txt").write_text("Der er 1.200 borde og 40 stole.\n\nVejret er godt.\n", encoding="utf-8")
    (tmp_path / "register.csv").write_text(ROWS, encoding="utf-8")

    def answer(documents: Sequence[Document], *, register: Register = NO_REGISTER) -> Report:
        (document,) = documents
        text = next(document.texts()).text
        claims = [
            replace(claim(document, quote, verdict), evidence=(Evidence(Source.REGISTER, "", version=version),))
            for quote, verdict, version in shown
            if quote in text or "Vejret" in quote
        ]
        return Report((document,), tuple(claims) if register.series else (), ())

    monkeypatch.setattr(trials, "check_blocks", answer)
    monkeypatch.setattr(registers, "check_blocks", answer)
    register, rows = registers.read_register(tmp_path / "register.csv")
    return registers.hold_against(register, rows, [trials.opened("a", tmp_path / "a.txt")], at_once)


def test_a_register_that_shows_nothing_gets_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    found = held(tmp_path, monkeypatch)
    assert (found.linked, found.shown, found.verdicts, found.planted) == ([False, False], [], [False, False], [False])
    assert found.misses == ["a: «1.200 borde» holds by Borde: nothing", "a: «40 stole» contradicts by Stole: nothing"]


def test_the_right_series_and_the_right_verdict_count(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    right = ("1.200", Verdict.HOLDS, "tables@2024"), ("40", Verdict.CONTRADICTED, "chairs@2024")
    found = held(tmp_path, monkeypatch, *right)
    assert (found.linked, found.shown, found.verdicts) == ([True, True], [True, True], [True, True])
    assert found.decoys == found.alarms == found.misses == []


def test_decoys_and_alarms_by_the_register_are_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    wrong = ("1.200", Verdict.HOLDS, "lamps@2024"), ("Vejret", Verdict.CONTRADICTED, "tables@2024")
    found = held(tmp_path, monkeypatch, *wrong)
    assert found.decoys == ["a:1: «1.200» by lamps@2024"]
    assert found.alarms == ["a:3: «Vejret» by tables@2024"]
    assert (found.linked, found.shown) == ([False, False], [False])


def test_a_planted_digit_is_found_by_the_version_that_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    found = held(tmp_path, monkeypatch, ("borde", Verdict.CONTRADICTED, "tables@2024"))
    assert found.planted == [True]
