# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The site as a reader meets it."""

from html.parser import HTMLParser
from typing import Any

import pytest
from django.test import Client


class Words(HTMLParser):
    """What stands on a page to be read: no markup, no head, white space as a reader sees it."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.silent += tag in ("head", "style", "script")

    def handle_endtag(self, tag: str) -> None:
        self.silent -= tag in ("head", "style", "script")

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.said.append(data)


def words_of(html: str) -> str:
    parser = Words()
    parser.feed(html)
    return " ".join(" ".join(parser.said).replace("\N{NO-BREAK SPACE}", " ").split())


class Reader:
    """Somebody who opens pages."""

    def __init__(self) -> None:
        self.client = Client()

    def opens(self, address: str, status: int = 200, **headers: str) -> Any:
        answer = self.client.get(address, headers=headers)
        assert answer.status_code == status, words_of(answer.content.decode())[:500]
        return answer

    def reads(self, address: str, status: int = 200) -> str:
        return words_of(self.opens(address, status).content.decode())


@pytest.fixture
def reader(db: None) -> Reader:
    return Reader()
