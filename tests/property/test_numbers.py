# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What holds for every figure: what is written is read back, rounding and its interval agree, hints can be read."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from pejl.core.numbers import (
    Approximation,
    NumberError,
    Quantity,
    format_danish,
    format_english,
    number_word,
    parse_danish,
    parse_number_word,
    round_half_away,
)
from pejl.core.units import UNITS


@st.composite
def decimals(draw: st.DrawFn) -> Decimal:
    """Of any sign and size, stated with 0 to 6 decimals."""
    digits = draw(st.one_of(st.integers(-2000, 2000), st.integers(-(10**40), 10**40)))
    return Decimal(f"{digits}E-{draw(st.integers(0, 6))}")


quantities = st.builds(Quantity, decimals(), st.sampled_from(sorted(UNITS)), st.sampled_from(Approximation))


@given(quantities, st.booleans())
def test_what_is_written_in_danish_is_read_back_the_same(quantity: Quantity, sign: bool) -> None:
    read = parse_danish(format_danish(quantity, sign=sign))
    assert read == quantity
    assert read.decimals == quantity.decimals


@given(quantities)
def test_what_is_written_is_read_back_in_the_column_of_its_unit(quantity: Quantity) -> None:
    assert parse_danish(format_danish(quantity), unit=quantity.unit) == quantity
    assert parse_danish(format_danish(quantity, "number"), unit=quantity.unit) == quantity


@given(quantities)
def test_the_canonical_form_of_a_canonical_form_is_itself(quantity: Quantity) -> None:
    written = format_danish(quantity)
    assert format_danish(parse_danish(written)) == written


@given(quantities)
def test_the_kind_of_space_and_of_minus_does_not_matter(quantity: Quantity) -> None:
    written = format_danish(quantity)
    typed = written.replace("\N{NO-BREAK SPACE}", " ").replace("\N{MINUS SIGN}", "-").upper()
    assert parse_danish(typed) == quantity


@given(quantities)
def test_both_languages_write_the_same_digits(quantity: Quantity) -> None:
    bare_danish, bare_english = format_danish(quantity, "number"), format_english(quantity, "number")
    assert [sign for sign in bare_danish if sign.isdigit()] == [sign for sign in bare_english if sign.isdigit()]


@given(decimals(), st.integers(0, 4))
def test_a_true_value_lies_in_the_interval_of_what_it_is_printed_as(true: Decimal, digits: int) -> None:
    assert true in Quantity(round_half_away(true, digits)).interval()


@given(decimals(), decimals(), st.integers(0, 4))
def test_the_interval_holds_exactly_what_rounds_to_the_figure(one: Decimal, other: Decimal, digits: int) -> None:
    printed = Quantity(round_half_away(one, digits))
    assert (other in printed.interval()) == (round_half_away(other, digits) == printed.value)


@given(st.integers(-(10**6), 10**6), st.integers(1, 4))
def test_the_ends_of_an_interval_belong_to_it_as_rounding_says(units: int, digits: int) -> None:
    interval = Quantity(Decimal(units).scaleb(-digits)).interval()
    for end in (interval.lower, interval.upper):
        assert (end in interval) == (round_half_away(end, digits) == Decimal(units).scaleb(-digits))


@given(st.text(alphabet="0123456789.,", min_size=1, max_size=12))
def test_a_run_of_digits_is_read_or_refused_with_readable_suggestions(run: str) -> None:
    outcome = _read(run)
    suggestions = outcome.params.get("suggestions", ()) if isinstance(outcome, NumberError) else ()
    assert [format_danish(parse_danish(one)) for one in suggestions] == list(suggestions)


@given(st.one_of(st.text(max_size=30), st.text(alphabet="0123456789., -kr%mioca<", max_size=15)))
def test_any_text_is_one_figure_or_a_typed_refusal(text: str) -> None:
    outcome = _read(text)
    if isinstance(outcome, NumberError):
        assert {"found", "expected"} <= set(outcome.params)
    else:
        assert parse_danish(format_danish(outcome)) == outcome


def _read(text: str) -> Quantity | NumberError:
    try:
        return parse_danish(text)
    except NumberError as refusal:
        return refusal


@given(st.one_of(st.integers(0, 999_999), st.integers(0, 10**12 - 1)))
def test_number_words_are_read_back_the_same(value: int) -> None:
    assert parse_number_word(number_word(value)) == value
    assert parse_danish(number_word(value)).value == value
    assert parse_danish(f"{number_word(value)} boliger") == Quantity(Decimal(value), "dwellings")
