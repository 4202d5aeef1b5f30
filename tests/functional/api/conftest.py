# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The API as a program meets it."""

import json
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client


class Program:
    """Something that asks the API and reads JSON without losing a digit."""

    def __init__(self) -> None:
        self.client = Client()

    def asks(self, address: str, status: int = 200, **headers: str) -> Any:
        answer = self.client.get(f"/api/v1/{address}", headers=headers)
        assert answer.status_code == status, answer.content.decode()[:500]
        return answer

    def reads(self, address: str, status: int = 200, **headers: str) -> Any:
        return json.loads(self.asks(address, status, **headers).content, parse_float=Decimal)

    def data(self, address: str) -> Any:
        return self.reads(address)["data"]

    def refused(self, address: str, status: int, **headers: str) -> dict[str, Any]:
        answer = self.asks(address, status, **headers)
        assert answer.headers["Content-Type"] == "application/problem+json"
        problem: dict[str, Any] = json.loads(answer.content)
        assert problem["status"] == status
        return problem


@pytest.fixture
def program(db: None) -> Program:
    return Program()
