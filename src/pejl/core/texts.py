# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A text that an administration wrote, in Danish and perhaps in English."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Localised:
    """The same text in two languages; English falls back to Danish, since Danish is what was decided on.

    >>> Localised("hjemløse", "homeless").say("en"), Localised("hjemløse").say("en")
    ('homeless', 'hjemløse')
    """

    da: str
    en: str = ""

    @classmethod
    def of(cls, texts: Mapping[str, str] | None) -> Localised:
        """Read the stored form `{"da": …, "en": …}`; None and absent languages are empty texts."""
        texts = texts or {}
        return cls(texts.get("da", ""), texts.get("en", ""))

    def say(self, language: str) -> str:
        """The text in `language` ("da" or "en"), else the Danish one."""
        return (self.en or self.da) if language == "en" else (self.da or self.en)

    def __bool__(self) -> bool:
        return bool(self.da or self.en)
