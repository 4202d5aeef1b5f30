# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A binding that cannot be read is refused with its place, what was found, what was expected, and what may be meant."""

import pytest

from pejl.core.bindings import BindingError, read_binding

REFUSED = [
    # text, code, column, found, suggestion
    ("", "binding.empty", 1, "", ""),
    ("hjemloese", "binding.expected", 10, "}}", ""),
    ("hjemloese[2024", "binding.expected", 10, "[", ""),
    ("[2024]", "binding.expected", 1, "2024", ""),
    ("hjemloese[20244]", "binding.period", 10, "20244", ""),
    ("hjemloese[senest]", "binding.period", 10, "senest", "seneste"),
    ("hjemloese[2022 -> 2024]", "binding.period", 10, "[2022 -> 2024]", ""),
    ("ændring hjemloese[2024]", "binding.period", 18, "[2024]", ""),
    ("hjemloese[2024] i alt", "binding.expected", 17, "i", ""),
    ("hjemloese[2024] med 9 decimaler", "binding.expected", 17, "med", ""),
    ("hjemloese(nord)[2024]", "binding.parts", 10, "nord", ""),
    ("hjemloese()[2024]", "binding.parts", 10, "", ""),
    ("hjemloese(@a, @b)[2024]", "binding.parts", 10, "@a, @b", ""),
    ("-hjemloese[2024]", "binding.code", 1, "-hjemloese", ""),
    ("statsu 1.A", "binding.unknown", 1, "statsu", "status"),
    ("ændrig hjemloese[2022 -> 2024]", "binding.unknown", 1, "ændrig", "ændring"),
    ("noget helt andet", "binding.unknown", 1, "noget", ""),
    ("status", "binding.expected", 7, "}}", ""),
    ("status planer/", "binding.code", 8, "planer/", ""),
    ("status /1.A!", "binding.code", 8, "/1.A!", ""),
    ("andel a[2024] b[2024]", "binding.expected", 15, "b", ""),
    ("antal mål gron", "binding.expected", 11, "gron", "grøn"),
    ("antal mål i", "binding.expected", 12, "}}", ""),
    ("antal mål i -", "binding.code", 13, "-", ""),
    ("antal mål (*) grøn", "binding.code", 11, "*", ""),
    ("tabel", "binding.expected", 6, "}}", ""),
]


@pytest.mark.parametrize(("text", "code", "column", "found", "suggestion"), REFUSED)
def test_a_binding_is_refused_with_its_place(text, code, column, found, suggestion):
    with pytest.raises(BindingError) as caught:
        read_binding(text)
    error = caught.value
    told = error.params
    assert (error.code, told["line"], told["column"]) == (code, 1, column)
    assert (told.get("found", ""), told.get("suggestion", "")) == (found, suggestion)


def test_every_refusal_but_that_of_a_code_says_what_was_expected():
    for text, *_ in REFUSED:
        with pytest.raises(BindingError) as caught:
            read_binding(text)
        assert caught.value.params["expected"], text


def test_the_place_is_counted_from_where_the_binding_begins_in_its_file():
    with pytest.raises(BindingError) as caught:
        read_binding("statsu 1", line=12, column=30)
    assert (caught.value.params["line"], caught.value.params["column"]) == (12, 30)


def test_in_a_binding_of_several_lines_the_place_is_on_its_own_line():
    with pytest.raises(BindingError) as caught:
        read_binding("hjemloese\n  [20244]", line=12, column=30)
    assert (caught.value.params["line"], caught.value.params["column"]) == (13, 3)
