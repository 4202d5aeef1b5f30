# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The published schema of kinds of paper and what Pejl itself accepts are the same."""

from importlib.resources import files

import jsonschema
import pytest
from ruamel.yaml import YAML

from pejl.interfaces.papers.kinds_checked import kind_issues, kind_schema
from pejl.interfaces.papers.source.reading import read_paper

KINDS = sorted(one.name for one in (files("pejl.interfaces.papers") / "kinds").iterdir() if one.name.endswith(".md"))
TEXT = "# Svar {#svar}\n\n::: skriv-her\n:::\n"


def accepted_by_both(front: str, text: str = TEXT) -> tuple[bool, bool]:
    """Whether the schema accepts the front matter, and whether Pejl does."""
    schema = jsonschema.Draft202012Validator(kind_schema())
    source = read_paper(f"---\n{front}\n---\n{text}", name="notat.md")
    return schema.is_valid(YAML(typ="safe").load(front)), not list(kind_issues(source))


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(kind_schema())


@pytest.mark.parametrize("name", KINDS)
def test_every_kind_that_comes_with_pejl_fits_the_schema(name: str) -> None:
    whole = (files("pejl.interfaces.papers") / "kinds" / name).read_text(encoding="utf-8")
    _, front, text = whole.split("---\n", 2)
    assert accepted_by_both(front, text) == (True, True)


@pytest.mark.parametrize(
    "front",
    ["title: Notat", "title: Notat\ntitle_en: Note\nopen: true\nrequired: [svar]\nlongest: 10\nstale_after: 1"],
)
def test_what_fits_is_accepted_by_both(front: str) -> None:
    assert accepted_by_both(front) == (True, True)


@pytest.mark.parametrize(
    "front",
    [
        "open: true",
        "title: [a]",
        "title: N\nrequierd: [svar]",
        "title: N\nlongest: 0",
        "title: N\nlongest: meget",
        "title: N\nstale_after: true",
        "title: N\nopen: måske",
        "title: N\nrequired: svar",
        "title: N\nchecks: [unbound]",
        "title: N\nchecks: {bare: block}",
        "title: N\nchecks: {unbound: stop}",
    ],
)
def test_a_slip_is_refused_by_both(front: str) -> None:
    assert accepted_by_both(front) == (False, False)
