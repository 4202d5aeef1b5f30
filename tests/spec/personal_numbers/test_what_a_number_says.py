# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Personal numbers: century, sex, date and check digit. Every number here is of 1858 to 1899 or after 2036."""

import pytest

from pejl.core.personal_numbers import Kind, birth_year, examine


@pytest.mark.parametrize(
    ("year_digits", "seventh_digit", "year"),
    [
        ("00", "0", 1900),
        ("99", "3", 1999),
        ("36", "4", 2036),
        ("37", "4", 1937),
        ("36", "9", 2036),
        ("37", "9", 1937),
        ("57", "5", 2057),
        ("58", "5", 1858),
        ("99", "8", 1899),
    ],
)
def test_the_seventh_digit_tells_the_century(year_digits, seventh_digit, year):
    assert birth_year(year_digits, seventh_digit) == year


@pytest.mark.parametrize(
    ("number", "kind", "year", "sex", "check_holds"),
    [
        ("0101808947", "valid", 1880, "male", True),
        ("010180-8947", "valid", 1880, "male", True),
        ("010180 8947", "valid", 1880, "male", True),
        ("1705736230", "without_check", 1873, "female", False),  # as valid as the others since 2007
        ("2902565000", "without_check", 2056, "female", False),  # 2056 has a 29 February
        ("2902585000", "invalid_date", 1858, None, None),  # 1858 has none
        ("2902000000", "invalid_date", 1900, None, None),  # nor has 1900
        ("2902004000", "without_check", 2000, "female", False),  # but 2000
        ("3104626849", "invalid_date", 1862, None, None),
        ("0011626696", "invalid_date", 1862, None, None),
        ("0113626496", "invalid_date", 1862, None, None),
        ("6705626920", "replacement", 1862, "female", None),  # day 7, raised by 60
        ("9104626920", "invalid_date", 1862, None, None),  # 31 April, raised by 60
        ("0203291WQ3", "letters", 1929, "male", None),  # a published example
        ("0203297WQ4", "letters", 2029, "female", None),
        ("3002291WQ3", "invalid_date", 1929, None, None),
        ("0203292WQ3", "unreadable", None, None, None),  # letters come after 1 or 7
        ("130262612", "wrong_length", None, None, None),
        ("13026261234", "wrong_length", None, None, None),
        ("", "wrong_length", None, None, None),
    ],
)
def test_a_number_says_when_somebody_was_born_and_of_which_sex(number, kind, year, sex, check_holds):
    found = examine(number)
    assert (found.kind, found.birth_year, found.sex, found.check_holds) == (Kind(kind), year, sex, check_holds)


@pytest.mark.parametrize("number", ["0101808947", "6705626920", "0203291WQ3", "3104626849", "0203292WQ3", "130262612"])
def test_what_is_returned_never_holds_the_number(number):
    shown = repr(examine(number))
    assert number not in shown
    assert number[6:] not in shown


@pytest.mark.parametrize(
    ("kind", "belongs_to_a_person"),
    [
        ("valid", True),
        ("without_check", True),
        ("replacement", True),
        ("letters", True),
        ("invalid_date", False),
        ("wrong_length", False),
        ("unreadable", False),
    ],
)
def test_replacement_numbers_are_personal_data_too(kind, belongs_to_a_person):
    assert Kind(kind).personal is belongs_to_a_person
