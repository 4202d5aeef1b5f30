# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The words of the binding language, in Danish and in English; both are always read."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from pejl.core.bindings.binding import ChangeKind, Counted, Known, Part, Relative, Target
from pejl.core.texts import Localised


class Small(StrEnum):
    """Words between the parts of a binding."""

    SHARE = "share"
    OF = "of"
    COUNT = "count"
    IN = "in"
    TREND = "trend"


# What is written; what may be read besides stands under ALSO.
OPERATIONS: Mapping[StrEnum, Localised] = {
    Part.NUMERATOR: Localised("tæller", "numerator"),
    Part.DENOMINATOR: Localised("nævner", "denominator"),
    ChangeKind.ABSOLUTE: Localised("ændring", "change"),
    ChangeKind.RELATIVE: Localised("ændring i procent", "change in percent"),
    ChangeKind.POINTS: Localised("ændring i procentpoint", "change in percentage points"),
    Small.SHARE: Localised("andel", "share"),
    Small.TREND: Localised("tendens", "trend"),
    Known.BASELINE: Localised("udgangspunkt", "baseline"),
    Known.TARGET: Localised("måltal", "target"),
    Known.STATUS: Localised("status", "status"),
    Known.PUBLISHED: Localised("offentliggjort status", "published status"),
    Known.COLOUR: Localised("farve", "colour"),
    Known.VERDICT: Localised("konklusion", "verdict"),
    Known.JUDGEMENT: Localised("vurdering", "judgement"),
    Known.MEASURED: Localised("målt ved", "measured by"),
    Known.DEVELOPMENT: Localised("udvikling", "development"),
    Known.VARIATION: Localised("udsving", "variation"),
    Known.MISSING: Localised("mangler", "missing"),
    Known.RESERVATION: Localised("forbehold", "reservation"),
    Small.COUNT: Localised("antal mål", "number of goals"),
    Target.TABLE: Localised("tabel", "table"),
    Target.FIGURE: Localised("figur", "figure"),
    Target.SECTION: Localised("afsnit", "section"),
}
COUNTED: Mapping[StrEnum, Localised] = {
    Counted.GREEN: Localised("grøn", "green"),
    Counted.YELLOW: Localised("gul", "yellow"),
    Counted.RED: Localised("rød", "red"),
    Counted.MIXED: Localised("blandet", "mixed"),
    Counted.ACHIEVED: Localised("nået", "achieved"),
    Counted.PARTLY: Localised("delvist nået", "partly achieved"),
    Counted.NOT_ACHIEVED: Localised("ikke nået", "not achieved"),
    Counted.NO_DATA: Localised("uden data", "without data"),
    Counted.POSITIVE: Localised("i fremgang", "improving"),
}
RELATIVES: Mapping[StrEnum, Localised] = {
    Relative.LATEST: Localised("seneste", "latest"),
    Relative.PREVIOUS: Localised("forrige", "previous"),
}
BETWEEN: Mapping[StrEnum, Localised] = {Small.OF: Localised("af", "of"), Small.IN: Localised("i", "in")}
ALSO: Mapping[str, StrEnum] = {
    "mål": Known.TARGET,
    "baseline": Known.BASELINE,
    "color": Known.COLOUR,
    "ændring i pct.": ChangeKind.RELATIVE,
    "ændring i %": ChangeKind.RELATIVE,
    "ændring i point": ChangeKind.POINTS,
    "change in per cent": ChangeKind.RELATIVE,
    "change in %": ChangeKind.RELATIVE,
    "change in points": ChangeKind.POINTS,
    "se tabel": Target.TABLE,
    "se figur": Target.FIGURE,
    "se afsnit": Target.SECTION,
}


def readable(words: Mapping[StrEnum, Localised], also: Mapping[str, StrEnum] | None = None) -> dict[str, StrEnum]:
    """Every way of writing each of them, the longest first, so that `ændring i procent` goes before `ændring`.

    >>> next(iter(readable({Small.OF: Localised("af", "of")})))
    'af'
    """
    found: dict[str, StrEnum] = dict(also or {})
    for code, texts in words.items():
        found |= {texts.da: code, texts.en: code}
    return dict(sorted(found.items(), key=lambda pair: -len(pair[0].split())))
