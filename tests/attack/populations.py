# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Random tables of a seed: one to three dimensions with totals, hierarchies, percentages, linked and later tables."""

from dataclasses import dataclass
from itertools import product
from random import Random

from pejl.core.disclosure import Dimension, Rule, Table, Zeros, linked, named_by, shares_by, table_of


@dataclass(frozen=True)
class Published:
    """What a city publishes: one table, and perhaps a later one of the same persons by something else."""

    kind: str
    rule: Rule
    first: Table
    later: Table | None


def published(seed: int) -> Published:
    """The same for the same seed."""
    chance = Random(seed)
    rule = Rule(chance.choice(list(Zeros)), threshold=chance.choice((3, 4, 5)), groups=chance.random() < 0.5)
    axes = [_axis(f"d{place}", chance) for place in range(chance.randint(1, 3))]
    kind = chance.choice(("one table", "percentages", "linked", "a later release"))
    if kind == "percentages":
        return Published(kind, rule, shares_by(_shares(axes[:2], chance), axes[:2]), None)
    extra = _axis("more", chance)
    everybody = _persons([*axes, extra], chance)
    first = named_by(table_of(_summed(everybody, len(axes)), axes), [axis.name for axis in axes])
    by_another = [axes[0], extra]
    other = _summed({(codes[0], codes[-1]): 0 for codes in everybody}, 2)
    for codes, figure in everybody.items():
        other[codes[0], codes[-1]] += figure
    second = named_by(table_of(other, by_another), [axis.name for axis in by_another])
    if kind == "one table":
        return Published(kind, rule, first, None)
    if kind == "linked":
        return Published(kind, rule, linked(first, second), None)
    return Published(kind, rule, first, second)


def _axis(name: str, chance: Random) -> Dimension:
    codes = tuple(f"{name}{number}" for number in range(chance.randint(2, 4)))
    if len(codes) > 2 and chance.random() < 0.4:
        half = f"{name} half"
        return Dimension(name, codes, {half: codes[:2], "all": (half, *codes[2:])})
    return Dimension(name, codes, {"all": codes})


def _persons(axes: list[Dimension], chance: Random) -> dict:
    scale = chance.choice((2, 6, 20))
    return {codes: _figure(chance, scale) for codes in product(*(axis.codes for axis in axes))}


def _figure(chance: Random, scale: int) -> int:
    return 0 if chance.random() < 0.2 else int(chance.expovariate(1 / scale)) + (chance.random() < 0.3)


def _shares(axes: list[Dimension], chance: Random) -> dict:
    counted = {}
    for codes in product(*(axis.codes for axis in axes)):
        denominator = chance.randint(0, 80)
        counted[codes] = (chance.randint(0, denominator), denominator)
    return counted


def _summed(persons: dict, dimensions: int) -> dict:
    found: dict = {}
    for codes, figure in persons.items():
        found[codes[:dimensions]] = found.get(codes[:dimensions], 0) + figure
    return found
