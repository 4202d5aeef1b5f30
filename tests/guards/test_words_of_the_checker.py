# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Whatever the checker can say has words in both languages, and stands in its list of codes.

When this fails: name the code in `pejl.core.checking.explanations`, and give it a sentence in
`pejl.interfaces.wording.check_sentences`.
"""

import ast
from collections.abc import Iterator
from enum import StrEnum

import pytest

from pejl.core.checking.explanations import EXPLANATIONS, FINDINGS
from pejl.core.checking.report import Level, Verdict
from pejl.interfaces.wording import check_sentences, checking
from tests.guards.sources import SOURCE, Module, modules

# Where a code stands in a call: the name that is called, the place of the code, its keyword.
_SPOKEN = {"Judgement": (1, "explanation"), "Claim": (None, "explanation"), "Finding": (0, "code")}


def codes_in(module: Module, callee: str) -> Iterator[str]:
    """The codes that a module gives to what it makes."""
    place, keyword = _SPOKEN[callee]
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] == callee:
            given = [one.value for one in node.keywords if one.arg == keyword]
            given += [node.args[place]] if place is not None and len(node.args) > place else []
            yield from (leaf.value for one in given for leaf in _literals(one))


def _literals(node: ast.expr) -> Iterator[ast.Constant]:
    """The texts that an expression may come to; a condition has two."""
    if isinstance(node, ast.IfExp):
        yield from (*_literals(node.body), *_literals(node.orelse))
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node


def spoken(*callees: str) -> set[str]:
    checkers = modules(SOURCE / "core" / "checking")
    return {code for module in checkers for callee in callees for code in codes_in(module, callee)}


def test_every_explanation_of_the_checker_is_listed() -> None:
    found = spoken("Judgement", "Claim")
    assert found
    assert found - set(EXPLANATIONS) == set()


def test_every_finding_of_the_checker_is_listed() -> None:
    assert spoken("Finding") - set(FINDINGS) == set()


def test_every_listed_code_has_a_sentence_and_no_sentence_is_left_over() -> None:
    assert set(check_sentences.TEMPLATES) == set(EXPLANATIONS)
    assert set(check_sentences.FINDINGS) == set(FINDINGS)


@pytest.mark.parametrize(
    ("codes", "words"),
    [(Verdict, checking.VERDICTS), (Level, checking.LEVELS)],
    ids=["verdicts", "levels"],
)
def test_every_verdict_and_level_has_words(codes: type[StrEnum], words: dict[StrEnum, object]) -> None:
    assert set(words) == set(codes)


@pytest.mark.parametrize(
    ("text", "callee"),
    [
        ('Judgement(Verdict.HOLDS, "not_listed")', "Judgement"),
        ('Judgement(Verdict.HOLDS, "a" if odd else "not_listed")', "Judgement"),
        ('report.Claim(id="1", explanation="not_listed")', "Claim"),
        ('Finding("not_listed", Level.NOTE, span)', "Finding"),
    ],
)
def test_the_guard_sees_a_code(text: str, callee: str) -> None:
    assert "not_listed" in set(codes_in(Module("sample.py", text), callee))
