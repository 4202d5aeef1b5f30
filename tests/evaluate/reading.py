# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Whether a claim was read as the label says: its value, unit, period and kind.

Labels are written by people in Danish; the report speaks in codes. What a label leaves empty is not asked for.
"""

import re
from decimal import Decimal, InvalidOperation

from pejl.core.checking.report import Claim, Kind
from tests.evaluate.formulas import FIGURE, number, numbers
from tests.evaluate.labels import Label

# The kinds of claims that a label's kind may be told as. A level that is held against another place is still a level.
KINDS: dict[str, set[Kind]] = {
    "absolute": {Kind.LEVEL, Kind.SHARE},
    "enumeration": {Kind.LEVEL, Kind.SHARE},
    "respectively": {Kind.LEVEL, Kind.SHARE},
    "share": {Kind.SHARE, Kind.LEVEL},
    "money": {Kind.LEVEL, Kind.SUM, Kind.CHANGE},
    "sum": {Kind.SUM, Kind.LEVEL, Kind.SHARE},
    "from_to": {Kind.FROM_TO, Kind.CHANGE},
    "difference": {Kind.CHANGE, Kind.COMPARISON, Kind.PERCENTAGE_POINTS},
    "relative_change": {Kind.RELATIVE_CHANGE},
    "percentage_points": {Kind.PERCENTAGE_POINTS},
    "group_comparison": {Kind.COMPARISON, Kind.LEVEL, Kind.CHANGE, Kind.SHARE},
    "target": {Kind.TARGET, Kind.LEVEL, Kind.SHARE},
    "range": {Kind.RANGE},
    "direction": {Kind.DIRECTION, Kind.COMPARISON, Kind.TARGET, Kind.SUPERLATIVE},
    "superlative": {Kind.SUPERLATIVE, Kind.DIRECTION},
    "ratio": {Kind.RATIO, Kind.SHARE, Kind.RELATIVE_CHANGE},
    "count_of_list": {Kind.COUNT, Kind.SHARE},
    "duration": {Kind.DURATION},
}
# Of these kinds a claim without a value is made by words, whatever age or school year stands beside them.
_SAID_IN_WORDS = {"direction", "superlative", "ratio", "group_comparison", "duration", "target", "reference"}
_POINTS = re.compile(r"procentpoint|pct\.?-?point|%-point|\bpp\b", re.IGNORECASE)
_SHARE = re.compile(r"%|pct|procent", re.IGNORECASE)
_MONEY = re.compile(r"\bkr|mio|mia|tkr", re.IGNORECASE)
_SCALES = {
    "mio": Decimal(10**6),
    "mill": Decimal(10**6),
    "mia": Decimal(10**9),
    "t.kr": Decimal(1000),
    "tkr": Decimal(1000),
}
_TIMES = {"dage": "days", "dag": "days", "uger": "weeks", "måneder": "months", "timer": "hours", "år": "years"}
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_SHORT_YEAR = re.compile(r"(?<=(?:19|20)\d\d/)\d\d(?!\d)")
_PART_OF_A_YEAR = re.compile(
    r"halvår|kvartal|(?<!\w)(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)", re.IGNORECASE
)
_LONGEST_PART = 200  # days


def values_of(label: Label) -> list[Decimal]:
    """The label's value, or the two ends of a range."""
    printed = label.value.strip()
    try:
        return [number(printed)] if printed else []
    except InvalidOperation:
        return numbers(printed)


def value_right(label: Label, claim: Claim) -> bool:
    """The same figure, whichever scale money is told in and whichever sign a change carries."""
    wanted = values_of(label)
    if not wanted:
        return True
    if claim.value is None:
        return False
    scales = {Decimal(1)} | {by for word, by in _SCALES.items() if word in label.unit.replace(" ", "").lower()}
    return any(abs(claim.value) == abs(one) * scale for one in wanted for scale in scales)


def unit_right(label: Label, claim: Claim) -> bool:
    """The same sort of unit; among counts the thing counted is the subject's affair."""
    if not label.unit or claim.kind is Kind.DIRECTION:
        return True
    if _POINTS.search(label.unit):
        return claim.unit in ("percentage_points", "%")
    if _SHARE.search(label.unit):
        return claim.unit in ("%", "percent")
    if _MONEY.search(label.unit):
        return "DKK" in claim.unit
    time = next((code for word, code in _TIMES.items() if label.unit.lower().split("/")[0].strip() == word), None)
    return claim.unit == time if time else claim.unit not in ("%", "percentage_points") and "DKK" not in claim.unit


def period_right(label: Label, claim: Claim) -> bool:
    """One of the years that the label names, and a part of a year where it names a part."""
    years = {int(year) for year in _YEAR.findall(label.period)}
    years |= {2000 + int(short) for short in _SHORT_YEAR.findall(label.period)}
    if not years:
        return True
    if claim.period is None:
        return False
    ends = {one.year for one in (claim.period.start, claim.period.end) if one}
    if not ends & years:
        return False
    if claim.period.start and claim.period.end and _YEAR.fullmatch(label.period):
        return True
    length = (claim.period.end - claim.period.start).days if claim.period.start and claim.period.end else 0
    return length < _LONGEST_PART if _PART_OF_A_YEAR.search(label.period) and len(years) == 1 else True


def kind_right(label: Label, claim: Claim) -> bool:
    """In a table the cell is what is claimed, whatever sum or share it is checked by."""
    in_a_table = claim.span.row >= 0 and claim.kind in (Kind.LEVEL, Kind.SHARE)
    return in_a_table or label.kind not in KINDS or claim.kind in KINDS[label.kind]


def parsed_right(label: Label, claim: Claim) -> bool:
    """Everything that the label states, all of it right."""
    return all(test(label, claim) for test in (value_right, unit_right, period_right, kind_right))


def is_digit_claim(label: Label) -> bool:
    """Told in digits, other than years; else it is told in words ("halvdelen", "faldet", "seks")."""
    if not label.value and label.kind in _SAID_IN_WORDS:
        return False
    return any(not _YEAR.fullmatch(match[0]) for match in FIGURE.finditer(label.quote))
