# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What an entry of a package says, as the actions of the apps take it."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel


def said(entry: BaseModel, *names: str) -> dict[str, Any]:
    """Fields of an entry as the actions take them: texts as mappings, periods as text, the rest as it is."""
    return {name: plain(getattr(entry, name)) for name in names}


def plain(value: Any) -> Any:
    """A field's value without the models of a package."""
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json", exclude_defaults=True, exclude_none=True)
    if isinstance(value, tuple):
        return [plain(one) for one in value]
    return value
