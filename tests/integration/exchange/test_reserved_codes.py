# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A scheme's code is its address, so no package may take the address of another page."""

import re

from django.urls import URLPattern, URLResolver, get_resolver

from pejl.interfaces.exchange.checks.duplicates import RESERVED_CODES
from pejl.interfaces.exchange.structure.fields import SLUG_PATTERN


def first_segments(resolver: URLResolver, prefix: str = "") -> set[str]:
    """What addresses begin with, where that is no place for a code."""
    found = set()
    for entry in resolver.url_patterns:
        address = prefix + str(entry.pattern).removeprefix("^")
        if isinstance(entry, URLPattern) or "/" in address:
            found.add(address.split("/")[0])
        else:
            found |= first_segments(entry, address)
    return {one for one in found if one and "<" not in one}


def test_the_first_word_of_every_address_is_reserved() -> None:
    taken = {one for one in first_segments(get_resolver()) if re.fullmatch(SLUG_PATTERN, one)}
    assert {"indikator", "metode", "arbejde", "healthz"} <= taken
    assert taken - RESERVED_CODES == set()


def test_the_language_of_the_english_pages_is_reserved() -> None:
    assert {"en", "static", "api", "log-ind"} <= RESERVED_CODES
