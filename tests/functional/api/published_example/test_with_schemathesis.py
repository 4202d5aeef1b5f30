# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Schemathesis reads the description and tries to break what it promises: every check it has, the same every time."""

import copy
from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from django.core.handlers.wsgi import WSGIHandler
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from schemathesis.config import SchemathesisConfig
from schemathesis.core.failures import FailureGroup

pytestmark = pytest.mark.django_db

# Its client for WSGI announces gzip and cannot read it; compression has tests of its own.
CONFIG = {
    "headers": {"Accept-Encoding": "identity"},
    "generation": {"deterministic": True, "max-examples": 40, "database": "none"},
}

# The description is asked for as any program asks; nothing in it comes from the database.
api = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", WSGIHandler(), config=SchemathesisConfig.from_dict(CONFIG))


@pytest.fixture(scope="module", autouse=True)
def open_connection() -> Iterator[None]:
    """The test's transaction lives in one connection, which a server would close between two requests."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@api.parametrize()
def test_the_api_keeps_what_its_description_promises(case: schemathesis.Case) -> None:
    case.call_and_validate()


@pytest.mark.parametrize(
    "change", [{"required": ["data", "release", "more"]}, {"properties": {"data": {"type": "null"}}}]
)
def test_the_check_sees_a_promise_that_is_not_kept(change: dict[str, Any]) -> None:
    promised = copy.deepcopy(api.raw_schema)
    promised["components"]["schemas"]["Envelope_list_Scheme__"] |= change
    operation = schemathesis.openapi.from_dict(promised, config=SchemathesisConfig.from_dict(CONFIG))
    operation.app = api.app
    with pytest.raises(FailureGroup):
        operation["/api/v1/schemes"]["GET"].Case().call_and_validate()
