# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What the register of units promises: every unit can be told from every other, in print and when read."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal

import pytest

from pejl.core.numbers import NumberError, Quantity, format_danish, format_english, parse_danish
from pejl.core.numbers.phrases import spellings
from pejl.core.texts import Localised
from pejl.core.units import UNITS, Unit, UnitError, UnitKind, unit

BEDS = Unit("beds", UnitKind.COUNT, Localised("sengeplads", "bed"), Localised("sengepladser", "beds"), also=("senge",))


def test_no_spelling_belongs_to_two_units() -> None:
    owners = Counter(around for one in UNITS.values() for around in spellings(one))
    assert [around for around, count in owners.items() if count > 1] == []


@pytest.mark.parametrize("code", UNITS)
def test_every_unit_has_words_in_both_languages(code: str) -> None:
    known = UNITS[code]
    assert known.code == code
    for words in (known.singular, known.plural):
        assert words.da
        assert words.en
    assert known.label("da")
    assert known.label("en")


@pytest.mark.parametrize(
    ("code", "scale"),
    [("DKK", 1), ("thousand_DKK", 1000), ("million_DKK", 10**6), ("billion_DKK", 10**9), ("weeks", 1), ("%", 1)],
)
def test_the_scale_of_money_is_in_kroner_and_nothing_else_is_scaled(code: str, scale: int) -> None:
    assert unit(code).scale == Decimal(scale)


@pytest.mark.parametrize(
    ("code", "danish", "english"),
    [("%", "%", "%"), ("million_DKK", "mio. kr.", "DKK million"), ("dwellings", "boliger", "dwellings")],
)
def test_a_column_head_names_the_unit_alone(code: str, danish: str, english: str) -> None:
    head = unit(code)
    assert head.label("da").replace("\N{NO-BREAK SPACE}", " ") == danish
    assert head.label("en") == english


def test_an_unknown_unit_is_answered_with_what_is_known() -> None:
    with pytest.raises(UnitError) as refusal:
        unit("dwelings", extra=[BEDS])
    params = refusal.value.params
    assert refusal.value.code == "unit.unknown"
    assert params["found"] == "dwelings"
    assert {"beds", "dwellings"} <= set(params["expected"])
    assert params["suggestions"][0] == "dwellings"


def test_a_package_brings_its_own_units_without_changing_the_built_in_ones() -> None:
    assert unit("beds", extra=[BEDS]) is BEDS
    assert "beds" not in UNITS
    with pytest.raises(TypeError):
        UNITS["beds"] = BEDS  # type: ignore[index]


def test_a_package_cannot_redefine_a_built_in_unit() -> None:
    impostor = Unit("persons", UnitKind.COUNT, Localised("hest", "horse"), Localised("heste", "horses"))
    assert unit("persons", extra=[impostor]) is UNITS["persons"]


def test_figures_in_a_unit_of_a_package_are_written_and_read_when_it_is_given() -> None:
    quantity = Quantity(Decimal(1200), "beds")
    assert format_danish(quantity, BEDS) == "1.200\N{NO-BREAK SPACE}sengepladser"
    assert format_english(1, BEDS) == "1\N{NO-BREAK SPACE}bed"
    assert parse_danish("1.200 sengepladser", extra=[BEDS]) == quantity
    assert parse_danish("1.200 senge", extra=[BEDS]) == quantity
    assert parse_danish("1.200", unit=BEDS) == quantity
    assert parse_danish("1.200 senge", unit=BEDS) == quantity
    assert parse_danish("1.200", unit="beds", extra=[BEDS]) == quantity
    with pytest.raises(NumberError, match=r"number\.unit_unreadable"):
        parse_danish("1.200 senge")


@pytest.mark.parametrize("pattern", [Localised("kr."), Localised("{} {}"), Localised("{}", "kr")])
def test_a_pattern_must_say_where_the_figure_goes(pattern: Localised) -> None:
    with pytest.raises(UnitError, match=r"unit\.pattern"):
        Unit("odd", UnitKind.MONEY, Localised("a"), Localised("b"), pattern=pattern)
