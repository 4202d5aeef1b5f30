# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What a paper is looked through for before it is released, and how much each concern weighs by itself."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class Concern(StrEnum):
    """What a remark is about."""

    UNBOUND = "unbound"
    DRAFTED = "drafted"
    CONTRADICTED = "contradicted"
    AGAINST_STATUS = "against_status"
    AGAINST_TREND = "against_trend"
    PART_YEAR = "part_year"
    MISSING = "missing"
    NO_ALTERNATIVE = "no_alternative"
    AGAINST_DATA = "against_data"
    OTHER_UNIT = "other_unit"
    OVERDUE = "overdue"
    BLANK = "blank"
    TOO_LONG = "too_long"


class Weight(StrEnum):
    """Whether a remark keeps a paper from the committee."""

    BLOCK = "block"
    WARN = "warn"
    OFF = "off"


DEFAULT_WEIGHTS: Mapping[Concern, Weight] = {
    Concern.UNBOUND: Weight.WARN,
    Concern.DRAFTED: Weight.BLOCK,
    Concern.CONTRADICTED: Weight.BLOCK,
    Concern.AGAINST_STATUS: Weight.BLOCK,
    Concern.AGAINST_TREND: Weight.WARN,
    Concern.PART_YEAR: Weight.WARN,
    Concern.MISSING: Weight.WARN,
    Concern.NO_ALTERNATIVE: Weight.BLOCK,
    Concern.AGAINST_DATA: Weight.WARN,
    Concern.OTHER_UNIT: Weight.BLOCK,
    Concern.OVERDUE: Weight.WARN,
    Concern.BLANK: Weight.BLOCK,
    Concern.TOO_LONG: Weight.WARN,
}

FINDS: Mapping[Concern, str] = {
    Concern.UNBOUND: "a typed figure",
    Concern.DRAFTED: "a draft by rule that nobody has put into their own words",
    Concern.CONTRADICTED: "a typed figure that the register or the paper itself contradicts",
    Concern.AGAINST_STATUS: "a goal called reached or missed against its status (that of people where there is one)",
    Concern.AGAINST_TREND: "a typed word for a trend that does not fit the figures beside it",
    Concern.PART_YEAR: "a part of a year beside whole years",
    Concern.MISSING: "goals called reached where data are missing, in the text or by people's conclusion",
    Concern.NO_ALTERNATIVE: "a picture without words",
    Concern.AGAINST_DATA: "a conclusion by people that differs from that of the rules",
    Concern.OTHER_UNIT: "a target in another unit than its figures, or a share of 1 beside percentages",
    Concern.OVERDUE: "an indicator without a new figure for `stale_after` of its own periods",
    Concern.BLANK: "a heading with nothing under it",
    Concern.TOO_LONG: "more than `longest` letters written by people under one heading",
}
