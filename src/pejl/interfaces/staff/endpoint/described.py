# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The description of the endpoint that programs read (OpenAPI 3.1), made of what it checks by."""

from __future__ import annotations

from typing import Any

from pejl.interfaces.staff.endpoint.message import Message

PATH = "/arbejde/indberet/{round}/"
_REFUSALS = {
    "400": "There is no Idempotency-Key.",
    "401": "The token is missing, wrong, over or revoked.",
    "404": "There is no such round.",
    "409": "Somebody was first, or the round does not take the figure now. Nothing was delivered.",
    "413": "The message is longer than a million bytes.",
    "422": "Something in the message is wrong; `issues` says what and where. Nothing was delivered.",
}


def described(server: str) -> dict[str, Any]:
    """The whole description; `server` is the address of the site."""
    schemas = Message.model_json_schema(ref_template="#/components/schemas/{model}")
    return {
        "openapi": "3.1.0",
        "info": {"title": "Pejl: delivering figures", "version": "1"},
        "servers": [{"url": server.rstrip("/")}],
        "paths": {PATH: {"post": _operation()}},
        "components": {
            "schemas": {**schemas.pop("$defs", {}), "Message": schemas, "Receipt": _RECEIPT, "Problem": _PROBLEM},
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        },
    }


def _operation() -> dict[str, Any]:
    refused = {"schema": {"$ref": "#/components/schemas/Problem"}}
    return {
        "operationId": "deliver",
        "summary": "Deliver figures into a round",
        "description": "All figures are taken or none, by the same checks as on the page.",
        "security": [{"token": []}],
        "parameters": [
            {"name": "round", "in": "path", "required": True, "schema": {"type": "string"}},
            {
                "name": "Idempotency-Key",
                "in": "header",
                "required": True,
                "description": "The same message sent again under the same key is answered, and done once.",
                "schema": {"type": "string", "minLength": 1, "maxLength": 100},
            },
        ],
        "requestBody": {
            "required": True,
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Message"}}},
        },
        "responses": {
            "200": {
                "description": "The figures are delivered, and wait for approval.",
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Receipt"}}},
            },
            **{
                status: {"description": words, "content": {"application/problem+json": refused}}
                for status, words in _REFUSALS.items()
            },
        },
    }


_RECEIPT = {
    "type": "object",
    "required": ["round", "delivered"],
    "properties": {"round": {"type": "string"}, "delivered": {"type": "integer", "minimum": 1}},
}
_PROBLEM = {
    "type": "object",
    "required": ["type", "title", "status", "detail", "code"],
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "code": {"type": "string"},
        "issues": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {"at": {"type": "string"}, "code": {"type": "string"}, "detail": {"type": "string"}},
            },
        },
    },
}
