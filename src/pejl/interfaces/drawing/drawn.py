# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Marks with their words, ready for a template."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.safestring import SafeString

from pejl.documents.charts.marks import assurance_mark, barometer_key, lamp, noise_mark, traffic_light, verdict_mark
from pejl.interfaces.wording import statuses


@dataclass(frozen=True, slots=True)
class Mark:
    """A drawing that never stands without its word."""

    svg: SafeString
    word: str


def drawn(svg: str) -> SafeString:
    """A drawing of `pejl.documents.charts`, which escapes every text it is given."""
    return SafeString(svg)


def light(colour: str, change: str = "") -> Mark:
    """The three lamps with their word."""
    return Mark(drawn(traffic_light(colour)), statuses.colour_word(colour, change))


def one_lamp(colour: str) -> Mark:
    """One lamp of a strip."""
    return Mark(drawn(lamp(colour)), statuses.colour_word(colour))


def verdict(code: str) -> Mark:
    """The verdict with its word."""
    return Mark(drawn(verdict_mark(code)), statuses.verdict_word(code))


def noise(signal: str) -> Mark:
    """Signal or noise, or that it cannot be computed."""
    return Mark(drawn(noise_mark(signal)), statuses.signal_word(signal))


def assurance(code: str) -> Mark:
    """What the usual variation promises of the target."""
    return Mark(drawn(assurance_mark(code)), statuses.assurance_word(code))


def key(mark: str, words: str) -> Mark:
    """An entry of the key of a barometer."""
    return Mark(drawn(barometer_key(mark)), words)
