# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A binding is read as it was written, a figure says what it is, and no text of a binding is misread in silence."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pejl.core.bindings import Binding, read_binding, write_binding
from pejl.core.bindings.binding import (
    Change,
    ChangeKind,
    Count,
    Counted,
    Figure,
    Form,
    Known,
    OfGoal,
    Part,
    Refer,
    Relative,
    Share,
    Source,
    Target,
    Trend,
    UnitForm,
)
from pejl.core.bindings.keywords import ALSO, OPERATIONS
from pejl.core.bindings.reading import BindingError
from pejl.core.errors import PejlError
from pejl.core.numbers import format_danish, parse_danish, round_half_away
from pejl.core.periods import Period
from tests.property.test_periods import TEXTS

CODES = st.from_regex(r"[a-zæøå][a-zæøå0-9]{0,8}(-[a-zæøå0-9]{1,6}){0,2}", fullmatch=True)
GOALS = st.from_regex(r"[0-9A-Z]{1,3}(\.[0-9A-Z]{1,2})?", fullmatch=True)
WHENS = st.one_of(TEXTS.map(Period.parse), st.sampled_from(list(Relative)))
FORMS = st.builds(Form, st.sampled_from(UnitForm), st.booleans(), st.none() | st.integers(0, 6))
# Cells are kept in order, as the reader puts them.
CELLS = st.dictionaries(CODES, CODES, max_size=2).map(
    lambda found: ";".join(f"{dimension}={member}" for dimension, member in sorted(found.items()))
)
SOURCES = st.builds(Source, CODES, CELLS, st.just("") | CODES)
SCHEMES = st.just("") | CODES
BINDINGS: st.SearchStrategy[Binding] = st.one_of(
    st.builds(Figure, SOURCES, WHENS, st.sampled_from(Part), FORMS),
    st.builds(Change, SOURCES, WHENS, WHENS, st.sampled_from(ChangeKind), FORMS),
    st.builds(Share, SOURCES, WHENS, SOURCES, WHENS, FORMS),
    st.builds(OfGoal, st.sampled_from(Known), GOALS, SCHEMES, FORMS),
    st.builds(Trend, SOURCES, WHENS, WHENS),
    st.builds(Count, st.sampled_from(Counted), SCHEMES, SCHEMES),
    st.builds(Refer, st.sampled_from(Target), CODES),
)
WORDS = [text for said in OPERATIONS.values() for text in (said.da, said.en)] + list(ALSO)
PIECES = st.one_of(
    st.sampled_from(
        [*WORDS, "hjemloese", "1.A", "[2024]", "[2022 -> 2024]", "(omraade=nord)", "af", "i", "->", "[", ")"]
    ),
    st.sampled_from(["med enhed", "uden fortegn", "med 1 decimal", "grøn", "ikke nået", "[seneste]", "/", "@", "="]),
    st.text(max_size=6),
)


@given(BINDINGS, st.sampled_from(["da", "en"]))
def test_a_binding_is_read_as_it_was_written_in_both_languages(binding: Binding, language: str) -> None:
    assert read_binding(write_binding(binding, language)) == binding


@given(st.lists(PIECES, max_size=7).map(" ".join))
def test_any_text_is_refused_or_read_as_something_that_says_itself_again(text: str) -> None:
    """No word of a text is dropped in silence: what was read says every word and period that was written."""
    try:
        binding = read_binding(text)
    except BindingError:  # any other error fails the test
        return
    assert read_binding(write_binding(binding)) == binding
    assert _periods(text) == _periods(write_binding(binding))


def _periods(text: str) -> list[str]:
    """The years of a text, by which a figure of another period would be told."""
    return sorted(found for found in ("2022", "2024") if found in text)


@given(
    st.decimals(min_value=Decimal("-9999999999"), max_value=Decimal("9999999999"), places=4),
    st.integers(0, 4),
    st.sampled_from(["number", "%", "persons", "DKK"]),
)
def test_a_figure_that_is_formatted_says_what_it_is(value: Decimal, decimals: int, unit: str) -> None:
    written = format_danish(value, unit, decimals=decimals)
    assert parse_danish(written, unit=unit).value == round_half_away(value, decimals)


@pytest.mark.parametrize("text", ["hjemloese[2024] hjemloese[2022]", "status 1 2", "hjemloese 2024", "hjemloese[2024"])
def test_two_things_at_once_are_refused(text: str) -> None:
    with pytest.raises(PejlError):
        read_binding(text)
