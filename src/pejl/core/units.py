# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What a figure counts or measures: the units that any municipality uses, and how each is written and read."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from difflib import get_close_matches
from enum import StrEnum
from types import MappingProxyType

from pejl.core.errors import PejlError
from pejl.core.texts import Localised

NOTHING = Localised("")


class UnitError(PejlError):
    """A unit that nobody has defined, or that is defined in a way that cannot be written."""


class UnitKind(StrEnum):
    """What sort of quantity a unit measures; figures of different kinds are never compared."""

    COUNT = "count"
    SHARE = "share"
    POINTS = "points"
    MONEY = "money"
    DURATION = "duration"
    SCORE = "score"
    INDEX = "index"


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit of measure, with its words in Danish and English.

    `symbol` is the short form beside a column of figures (`%`, `mio. kr.`). `pattern` holds one `{}` where the figure
    goes, for units that are not simply a word after the figure (`{} %`, `DKK {} million`). `scale` is the number of
    kroner in one unit of money, and 1 for everything else: a month is no fixed number of days, so durations are
    never converted. `also` are further Danish spellings that are read and never written; they may hold a `{}` too.

    >>> Unit("beds", UnitKind.COUNT, Localised("seng", "bed"), Localised("senge", "beds")).label("da")
    'senge'
    """

    code: str
    kind: UnitKind
    singular: Localised
    plural: Localised
    symbol: Localised = NOTHING
    pattern: Localised = NOTHING
    scale: Decimal = Decimal(1)
    also: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for pattern in filter(None, (self.pattern.da, self.pattern.en)):
            if pattern.count("{}") != 1:
                raise UnitError("unit.pattern", unit=self.code, found=pattern, expected="one {} where the figure goes")

    def label(self, language: str) -> str:
        """The unit alone, for a column head or an axis: the symbol, else the word in the plural."""
        return (self.symbol or self.plural).say(language)


def unit(code: str, extra: Collection[Unit] = ()) -> Unit:
    """The unit with this code: a built-in one, else one of `extra` (those that a plan package defines itself).

    Raises `UnitError` `unit.unknown` with what was found, the codes that are known, and the nearest of them.

    >>> unit("dwellings").plural.da
    'boliger'
    """
    if code in UNITS:
        return UNITS[code]
    own = {one.code: one for one in extra}
    if code in own:
        return own[code]
    known = sorted([*UNITS, *own], key=str.lower)
    raise UnitError("unit.unknown", found=code, expected=known, suggestions=get_close_matches(code, known))


def _counts(code: str, danish: str, english: str, *also: str) -> Unit:
    """A thing that is counted, its words given as "singular|plural"."""
    one, many = (Localised(*pair) for pair in zip(danish.split("|"), english.split("|"), strict=True))
    return Unit(code, UnitKind.COUNT, one, many, also=also)


def _lasts(code: str, danish: str, english: str, *also: str) -> Unit:
    """A length of time, its words given as "singular|plural"."""
    one, many = (Localised(*pair) for pair in zip(danish.split("|"), english.split("|"), strict=True))
    return Unit(code, UnitKind.DURATION, one, many, also=also)


def _money(code: str, danish: str, english: str, scale: int, also: Iterable[str]) -> Unit:
    """An amount in kroner: the Danish symbol follows the figure, the English currency code precedes it."""
    symbol = Localised(danish, english.replace("{}", "").replace("\N{NO-BREAK SPACE}", " ").replace("  ", " ").strip())
    pattern = Localised(f"{{}}\N{NO-BREAK SPACE}{danish}", english)
    return Unit(code, UnitKind.MONEY, symbol, symbol, symbol, pattern, Decimal(scale), tuple(also))


def _rates(amounts: Iterable[str], times: Iterable[str]) -> tuple[str, ...]:
    """Every way of writing an amount joined with every way of writing how often it comes."""
    return tuple(f"{amount} {time}" for amount in amounts for time in times)


_A_YEAR = ("årligt", "om året", "pr. år", "per år", "hvert år", "/år")
_A_MONTH = ("månedligt", "om måneden", "pr. måned", "per måned", "hver måned", "pr. md.", "/md.", "/måned")
_KRONER = ("kr.", "kroner", "krone", "dkk", "kr. {}", "dkk {}")
_THOUSANDS = ("t.kr.", "tkr.", "tusind kr.", "tusind kroner", "tusinde kr.", "tusinde kroner")
_MILLIONS = (
    "mio. kr.", "mio. kroner", "mio. dkk", "mill. kr.", "mill. kroner", "million kr.", "million kroner",
    "millioner kr.", "millioner kroner", "kr. {} mio.", "dkk {} mio.",
)  # fmt: skip
_BILLIONS = (
    "mia. kr.", "mia. kroner", "mia. dkk", "milliard kr.", "milliard kroner", "milliarder kr.", "milliarder kroner",
    "kr. {} mia.", "dkk {} mia.",
)  # fmt: skip


_COUNTED = (
    _counts("persons", "person|personer", "person|persons"),
    _counts("full_time_persons", "fuldtidsperson|fuldtidspersoner", "full-time person|full-time persons"),
    _counts(
        "persons_per_month", "person om måneden|personer om måneden", "person a month|persons a month",
        *_rates(("person", "personer"), _A_MONTH),
    ),
    _counts(
        "persons_per_year", "person om året|personer om året", "person a year|persons a year",
        *_rates(("person", "personer"), _A_YEAR),
    ),
    _counts("employees", "medarbejder|medarbejdere", "employee|employees"),
    _counts("full_time_equivalents", "årsværk|årsværk", "full-time equivalent|full-time equivalents"),
    _counts("families", "familie|familier", "family|families"),
    _counts("cases", "sag|sager", "case|cases"),
    _counts("inquiries", "henvendelse|henvendelser", "inquiry|inquiries"),
    _counts("courses", "forløb|forløb", "course|courses"),
    _counts("guidances", "vejledning|vejledninger", "guidance session|guidance sessions"),
    _counts("complaints", "klage|klager", "complaint|complaints"),
    _counts("decisions", "afgørelse|afgørelser", "decision|decisions"),
    _counts("vacancies", "ledig stilling|ledige stillinger", "vacancy|vacancies"),
    _counts("dwellings", "bolig|boliger", "dwelling|dwellings"),
    _counts("evictions", "udsættelse|udsættelser", "eviction|evictions"),
    _counts("referrals", "anvisning|anvisninger", "referral|referrals"),
    _counts("placements", "anbringelse|anbringelser", "placement|placements"),
    _counts("notifications", "underretning|underretninger", "notification|notifications"),
    _counts("places", "plads|pladser", "place|places"),
    _counts("offers", "tilbud|tilbud", "offer|offers"),
    _counts("schools", "skole|skoler", "school|schools"),
    _counts("workplaces", "arbejdsplads|arbejdspladser", "workplace|workplaces"),
    _counts("centres", "center|centre", "centre|centres", "centrer"),
    _counts("recommendations", "anbefaling|anbefalinger", "recommendation|recommendations"),
    _counts("supplements", "tillæg|tillæg", "supplement|supplements"),
    _counts("KPIs", "KPI|KPI'er", "KPI|KPIs", "KPI’er", "KPIer"),
)  # fmt: skip

_DURATIONS = (
    _lasts("hours", "time|timer", "hour|hours"),
    _lasts("days", "dag|dage", "day|days"),
    _lasts("weeks", "uge|uger", "week|weeks"),
    _lasts("months", "måned|måneder", "month|months", "md.", "mdr."),
    _lasts("years", "år|år", "year|years"),
    _lasts(
        "days_per_full_time_employee", "dagsværk|dagsværk", "day per full-time employee|days per full-time employee",
        "dagsværk pr. fuldtidsansat", "dagsværk pr. årsværk",
    ),
)  # fmt: skip

_AMOUNTS = (
    _money("DKK", "kr.", "DKK\N{NO-BREAK SPACE}{}", 1, _KRONER),
    _money("thousand_DKK", "t.kr.", "DKK\N{NO-BREAK SPACE}{}\N{NO-BREAK SPACE}thousand", 1_000, _THOUSANDS),
    _money(
        "million_DKK", "mio.\N{NO-BREAK SPACE}kr.", "DKK\N{NO-BREAK SPACE}{}\N{NO-BREAK SPACE}million", 10**6, _MILLIONS
    ),
    _money(
        "billion_DKK", "mia.\N{NO-BREAK SPACE}kr.", "DKK\N{NO-BREAK SPACE}{}\N{NO-BREAK SPACE}billion", 10**9, _BILLIONS
    ),
    _money("DKK_per_month", "kr. om måneden", "DKK\N{NO-BREAK SPACE}{} a month", 1, _rates(_KRONER, _A_MONTH)),
    _money("DKK_per_year", "kr. årligt", "DKK\N{NO-BREAK SPACE}{} a year", 1, _rates(_KRONER, _A_YEAR)),
    _money(
        "million_DKK_per_year", "mio.\N{NO-BREAK SPACE}kr. årligt",
        "DKK\N{NO-BREAK SPACE}{}\N{NO-BREAK SPACE}million a year", 10**6, _rates(_MILLIONS, _A_YEAR),
    ),
)  # fmt: skip


def _score(code: str, low: str, high: str) -> Unit:
    """A score between two ends; the ends are written with it, since 4,7 says nothing without its scale."""
    name = Localised(f"score ({low} til {high})", f"score ({low} to {high})")
    scale = Localised(f"på en skala fra {low} til {high}", f"on a scale from {low} to {high}")
    pattern = Localised(f"{{}}\N{NO-BREAK SPACE}{scale.da}", f"{{}}\N{NO-BREAK SPACE}{scale.en}")
    return Unit(code, UnitKind.SCORE, name, name, pattern=pattern)


_PERCENT = Unit(
    "%",
    UnitKind.SHARE,
    Localised("procent", "per cent"),
    Localised("procent", "per cent"),
    symbol=Localised("%"),
    pattern=Localised("{}\N{NO-BREAK SPACE}%", "{}%"),
    also=("pct.",),
)
_PERCENTAGE_POINTS = Unit(
    "percentage_points",
    UnitKind.POINTS,
    Localised("procentpoint", "percentage point"),
    Localised("procentpoint", "percentage points"),
    also=("pct.-point", "pct.point", "%-point", "pp."),
)
_INDEX = Unit(
    "index",
    UnitKind.INDEX,
    Localised("indeks", "index"),
    Localised("indeks", "index"),
    pattern=Localised("indeks\N{NO-BREAK SPACE}{}", "index\N{NO-BREAK SPACE}{}"),
)
_NUMBER = Unit(
    "number", UnitKind.COUNT, Localised("tal", "number"), Localised("tal", "number"), pattern=Localised("{}")
)
_SCORES = (_score("score_1_5", "1", "5"), _score("score_barometer", "\N{MINUS SIGN}5", "5"))
_OTHER = (_PERCENT, _PERCENTAGE_POINTS, *_SCORES, _INDEX, _NUMBER)

UNITS: Mapping[str, Unit] = MappingProxyType({one.code: one for one in (*_COUNTED, *_DURATIONS, *_AMOUNTS, *_OTHER)})
