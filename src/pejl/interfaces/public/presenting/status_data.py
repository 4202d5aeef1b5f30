# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The statuses of a page as data: the very document that `pejl status` writes, whole or of one goal."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from pejl.apps.assessments.facts import SchemeStatus
from pejl.interfaces.exchange.status_document import STATUS_COLUMNS, status_document, status_rows

Document = dict[str, Any]


def scheme_data(status: SchemeStatus) -> Document:
    """A scheme with all of its goals."""
    return status_document(status)


def goal_data(status: SchemeStatus, code: str) -> Document:
    """A scheme with one of its goals."""
    return status_document(replace(status, goals=tuple(one for one in status.goals if one.goal.code == code)))


def data_rows(document: Document) -> list[dict[str, Any]]:
    """The goals of a document, each followed by its parts, one a line."""
    return [dict(zip(STATUS_COLUMNS, row, strict=True)) for row in status_rows(document)]
