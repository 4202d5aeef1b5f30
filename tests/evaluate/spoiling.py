# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Spoiling letters the way an English reading of Danish print does, with every place kept traceable.

The rules are those seen in real damage: ø becomes g, o or @, æ becomes ae, å becomes a, 4 or &, I becomes | or 1,
spaces are lost, and the comma of a decimal now and then.
"""

from dataclasses import dataclass
from random import Random

from tests.evaluate.places import Stretch

_LETTERS = {
    "ø": ("g", "o", "@"),
    "æ": ("ae", "ee"),
    "å": ("a", "4", "&"),
    "Ø": ("O", "@"),
    "Æ": ("AE",),
    "Å": ("A",),
    "I": ("|", "1"),
    "é": ("e",),
}
_LETTER = 0.9  # nearly every Danish letter is spoiled where the model does not know Danish
_CAPITAL_I = 0.4
_SPACE = 0.01
_COMMA = 0.05


@dataclass(frozen=True)
class Spoiled:
    """The text afterwards, and for each of its characters where it came from."""

    text: str
    origins: tuple[int, ...]

    def origin(self, at: Stretch) -> Stretch:
        """Where a stretch of the spoiled text stood before."""
        inside = self.origins[slice(*at)] or self.origins[-1:]
        return inside[0], inside[-1] + 1


def spoil(text: str, random: Random) -> Spoiled:
    """The text with damage; line ends stay, since a reader of print keeps lines."""
    pieces: list[str] = []
    origins: list[int] = []
    for at, char in enumerate(text):
        piece = _piece(text, at, char, random)
        pieces.append(piece)
        origins += [at] * len(piece)
    return Spoiled("".join(pieces), tuple(origins))


def _piece(text: str, at: int, char: str, random: Random) -> str:
    around = text[at - 1 : at] + text[at + 1 : at + 2]
    if char == "I":
        alone = not any(one.isalpha() for one in around)
        return random.choice(_LETTERS[char]) if alone and random.random() < _CAPITAL_I else char
    if char in _LETTERS:
        return random.choice(_LETTERS[char]) if random.random() < _LETTER else char
    if char == " " and around.strip() and not around.isdigit():
        return "" if random.random() < _SPACE else char
    if char == "," and len(around) > 1 and around.isdigit():
        return "" if random.random() < _COMMA else char
    return char
