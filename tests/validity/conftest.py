# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Every address of the example, fetched once from a served site: what its pages link to, and one of every kind."""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest

from tests.kinds import KINDS, LANGUAGES
from tests.served import Answer, fetch, served_example

LINK = re.compile(rb'(?:href|src)="(/[^"#]*)')
HTML = "text/html"


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site that serves the example, without a slash at the end."""
    with served_example(tmp_path_factory.mktemp("home")) as address:
        yield address


@pytest.fixture(scope="session")
def answers(site: str) -> dict[str, Answer]:
    """By address: every kind of page and, from the two front pages on, all that pages link to within the site.

    An address with a question in it is fetched, but what it links to is not: another day has every page once more.
    """
    waiting = [kind.address(language) for language in LANGUAGES for kind in KINDS if not kind.staff]
    found: dict[str, Answer] = {}
    while waiting:
        address = waiting.pop()
        if address in found:
            continue
        answer = found[address] = fetch(site + address)
        if answer.kind == HTML and answer.status == 200 and "?" not in address:
            waiting += [unescape(link.decode()) for link in LINK.findall(answer.body)]
    return found


@pytest.fixture(scope="session")
def pages(answers: dict[str, Answer]) -> dict[str, Answer]:
    """The answers that are pages; the login's and the register's own pages too, errors as well."""
    return {address: answer for address, answer in answers.items() if answer.kind == HTML}


@pytest.fixture(scope="session")
def kept(answers: dict[str, Answer], tmp_path_factory: pytest.TempPathFactory) -> dict[Path, str]:
    """The pages, styles and drawings as files for the validator, and the address of each."""
    folder = tmp_path_factory.mktemp("kept")
    endings = {HTML: "html", "text/css": "css", "image/svg+xml": "svg"}
    files: dict[Path, str] = {}
    for number, (address, answer) in enumerate(sorted(answers.items())):
        if answer.kind in endings:
            path = folder / endings[answer.kind] / f"{number:05}.{endings[answer.kind]}"
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(answer.body)
            files[path] = address
    return files
