# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What the pages on the API show is what it answers: every address, parameter, problem, command and piece of code."""

import io
import json
import re
import shlex
from collections.abc import Callable, Iterator
from contextlib import redirect_stdout
from decimal import Decimal
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.db import transaction
from django.test import Client

from pejl.interfaces.api.problems import KINDS

DOCS = Path(__file__).resolve().parents[2] / "docs"
REFERENCE = (DOCS / "reference" / "api.md").read_text(encoding="utf-8")
HOW_TO = (DOCS / "how-to" / "fetch-the-figures.md").read_text(encoding="utf-8")
COMMAND = re.compile(r"^\$ (curl .*)$", re.M)
ANSWERED = re.compile(r"^\$ (curl [^\n]*)\n```\n\n```json\n(.*?)^```", re.M | re.S)

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module", autouse=True)
def copenhagen(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    from tests.published import publish_copenhagen

    with django_db_blocker.unblock(), transaction.atomic():
        publish_copenhagen()
        yield
        transaction.set_rollback(True)


def answer_to(command: str, status: int = 200) -> bytes:
    """What the address of a curl command answers."""
    address = urlsplit(shlex.split(command)[-1])
    assert address.netloc == "127.0.0.1:8000"
    answer = Client().get(f"{address.path}?{address.query}" if address.query else address.path)
    assert answer.status_code == status, f"{command}: {answer.status_code}"
    return answer.content


def first_column(page: str, heading: str) -> set[str]:
    """The code in the first column of the table under a heading."""
    section = page.split(f"\n## {heading}\n")[1].split("\n## ", maxsplit=1)[0]
    return set(re.findall(r"^\| `([^`]+)` \|", section, re.M))


def differing(shown: Any, found: Any, place: str = "") -> Iterator[str]:
    """Where the answer does not hold what is shown."""
    if isinstance(shown, dict) and isinstance(found, dict):
        for key, value in shown.items():
            yield from differing(value, found.get(key), f"{place}.{key}")
    elif shown != found:
        yield f"{place}: {found!r}, not {shown!r}"


def described() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(Client().get("/api/v1/openapi.json").content)["paths"]
    return found


def test_every_address_stands_in_the_reference() -> None:
    assert first_column(REFERENCE, "Addresses") == set(described())


def test_every_question_stands_in_the_reference() -> None:
    asked = {one["name"] for path in described().values() for one in path["get"]["parameters"] if one["in"] == "query"}
    assert first_column(REFERENCE, "Questions") == asked


def test_every_problem_stands_in_the_reference_with_its_status() -> None:
    told = dict(re.findall(r"^\| `([a-z_.]+)` \| (\d{3}) \|", REFERENCE, re.M))
    assert told == {code: str(kind.status) for code, kind in KINDS.items()}


def test_answers_hold_what_the_reference_shows() -> None:
    shown = ANSWERED.findall(REFERENCE)
    assert len(shown) == 3
    for command, text in shown:
        expected = json.loads(text)
        found = json.loads(answer_to(command, expected.get("status", 200)))
        assert list(differing(expected, found)) == [], command


def test_the_check_sees_an_answer_that_differs() -> None:
    assert list(differing({"a": {"b": 1}}, {"a": {"b": 2, "c": 3}})) == [".a.b: 2, not 1"]


@pytest.mark.parametrize("command", COMMAND.findall(HOW_TO))
def test_every_command_of_the_guide_is_answered(command: str) -> None:
    assert answer_to(command)


def test_the_program_of_the_guide_prints_the_figures(monkeypatch: pytest.MonkeyPatch) -> None:
    (program,) = re.findall(r"^```python\n(.*?)^```", HOW_TO, re.M | re.S)

    def urlopen(address: str) -> io.BytesIO:
        return io.BytesIO(answer_to(f"curl {address}"))

    monkeypatch.setattr("urllib.request.urlopen", urlopen)
    printed = io.StringIO()
    with redirect_stdout(printed):
        run: Callable[[Any, dict[str, Any]], None] = exec
        run(compile(program, "the guide", "exec"), {})
    lines = printed.getvalue().splitlines()
    assert lines[0] == "indsatsomraader-2025"
    figures = {line.split("\t")[1]: line.split("\t")[2] for line in lines[1:] if line.startswith("\t")}
    assert Decimal(figures["2015"]) > 1000
