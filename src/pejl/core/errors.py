# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Which errors the core can raise: one class, told apart by a code that the interfaces turn into words."""

from __future__ import annotations

from typing import Any


class PejlError(Exception):
    """Something asked of Pejl cannot be done.

    `code` names the kind of error (stable, listed in the manual); `params` hold what was found, what was expected
    and where. The words a person reads are made by `pejl.interfaces.wording`; `str(error)` is for developers.

    >>> str(PejlError("period.unreadable", found="20244"))
    "period.unreadable (found='20244')"
    """

    def __init__(self, code: str, **params: Any) -> None:
        self.code = code
        self.params = params
        details = ", ".join(f"{name}={value!r}" for name, value in params.items())
        super().__init__(f"{code} ({details})" if details else code)

    def told(self, name: str) -> str:
        """A parameter as one text, the parts of a list with commas between; empty where it was not given.

        >>> PejlError("file.unreadable", found=".odt", expected=(".docx", ".pdf")).told("expected")
        '.docx, .pdf'
        """
        value = self.params.get(name, "")
        return ", ".join(map(str, value)) if isinstance(value, (tuple, list)) else str(value)
