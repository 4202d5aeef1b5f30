# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What is written as YAML is read back as the same, by Pejl's reader and by any other."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from pejl.interfaces.exchange.reading.yaml_text import read_yaml
from pejl.interfaces.exchange.writing.yaml_text import scalar, write_yaml

TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=60)
KEYS = st.from_regex(r"[a-z]+(_[a-z]+)*", fullmatch=True)
LEAVES = st.one_of(TEXTS.filter(bool), st.booleans())
TREES = st.dictionaries(
    KEYS,
    st.recursive(
        LEAVES,
        lambda inner: st.one_of(
            st.lists(LEAVES, min_size=1, max_size=3),
            st.lists(st.dictionaries(KEYS, inner, min_size=1, max_size=3), min_size=1, max_size=3),
            st.dictionaries(KEYS, inner, min_size=1, max_size=3),
        ),
        max_leaves=12,
    ),
    min_size=1,
    max_size=4,
)
TRAPS = ["null", "~", "No", "y", "on", "1.10", "0x1F", "1e3", "2025-12-31x", "- a", "a: b", "a #b", "[a]", "{a}", "&a"]
TRAPS += [
    "*a",
    "!a",
    "|",
    ">",
    "%a",
    "@a",
    "`a",
    '"',
    "'",
    "a,b",
    "a, b",
    " a",
    "a ",
    "?",
    ":",
    "-",
    "=",
    "a:",
    "\u2028",
]
TRAPS += ["æøå", "Ét barn", "–", "a\nb", "12:30:45", "1_000", "<<", ".inf", "NaN", "\ufeffa", "a\tb", "\x85", "\x7f"]


@pytest.mark.parametrize("text", TRAPS)
def test_a_text_that_looks_like_something_else_stays_that_text(text: str) -> None:
    written = f"a: {scalar(text)}\nb: [{scalar(text) if ',' not in text else 'x'}]\n"
    assert read_yaml(written, name="x").tree["a"] == text
    assert YAML(typ="safe", pure=True).load(written)["a"] == text


@given(TREES)
@example({"a": {"b": "x" * 200, "c": ["y" * 120]}})
def test_a_tree_is_read_back_as_it_was(tree: dict) -> None:
    read = read_yaml(write_yaml(tree), name="x")
    assert read.issues == []
    assert read.tree == tree


@given(TREES)
def test_the_same_tree_gives_the_same_bytes_again(tree: dict) -> None:
    written = write_yaml(tree)
    assert write_yaml(read_yaml(written, name="x").tree) == written
