# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Every text on the screen has its Danish, with the same places to fill, and is compiled."""

import re

import pytest

from tests.translations import (
    CATALOGUE,
    as_mo,
    empty_catalogue,
    first_id,
    in_step,
    lacking,
    python_texts,
    read_catalogue,
    template_texts,
    texts_in_use,
)

PLACE = re.compile(r"%\((\w+)\)[sd]|%[sd]|\{(\w*)(?:![rsa])?\}")


def places(text: str) -> list[str]:
    return sorted(match[1] or match[2] or match[0] for match in PLACE.finditer(text))


def differing_places(ids: tuple[str, ...], strings: tuple[str, ...]) -> bool:
    """True when a translation fills something else than its source; a plural form may leave out the number."""
    asked = {place for text in ids for place in places(text)}
    return any(not set(places(string)) <= asked for string in strings) or (
        len(ids) == 1 and places(ids[0]) != places(strings[0])
    )


def as_tuple(value: str | tuple[str, ...] | list[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def test_every_text_in_use_has_its_danish() -> None:
    assert lacking(in_step(read_catalogue(), texts_in_use())) == []


def test_the_catalogue_holds_no_text_that_nobody_uses() -> None:
    in_use = {(first_id(message), context) for message, context in texts_in_use()}
    stale = [message.id for message in read_catalogue() if message.id]
    assert [text for text in stale if first_id(text) not in {known for known, _ in in_use}] == []


def test_the_danish_fills_the_same_places_as_the_english() -> None:
    wrong = [
        first_id(message.id)
        for message in read_catalogue()
        if message.id and differing_places(as_tuple(message.id), as_tuple(message.string))
    ]
    assert wrong == []


def test_the_compiled_catalogue_is_that_of_the_source() -> None:
    assert CATALOGUE.with_suffix(".mo").read_bytes() == as_mo(read_catalogue())


@pytest.mark.parametrize(
    "source",
    ['_("No figure")', 'gettext_lazy("No figure")', 'pgettext("level", "No figure")', 'gettext_noop("No figure")'],
)
def test_texts_in_python_are_found(source: str) -> None:
    assert [message for message, _ in python_texts(source)] == ["No figure"]


@pytest.mark.parametrize(
    "source",
    [
        '{% load i18n %}<p>{% translate "No figure" %}</p>',
        "{% load i18n %}<p>{% blocktranslate trimmed %}No figure{% endblocktranslate %}</p>",
    ],
)
def test_texts_in_templates_are_found(source: str) -> None:
    assert [message for message, _ in template_texts(source)] == ["No figure"]


def test_the_guard_sees_a_text_without_danish() -> None:
    assert lacking(in_step(empty_catalogue(), {("No figure", None)})) == ["No figure"]


@pytest.mark.parametrize(
    ("ids", "strings"),
    [
        (("%(count)s figures",), ("tal",)),
        (("{name}",), ("{navn}",)),
        (("%(n)s part", "%(n)s parts"), ("ét led", "%(antal)s led")),
    ],
)
def test_the_guard_sees_differing_places(ids: tuple[str, ...], strings: tuple[str, ...]) -> None:
    assert differing_places(ids, strings)
