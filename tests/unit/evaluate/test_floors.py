# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The checker is no worse than it was on the project's own documents: raise a floor when it has become better."""

from dataclasses import dataclass

import pytest

from tests.evaluate.__main__ import evaluate
from tests.evaluate.labels import OWN, halves, read_folder
from tests.evaluate.tables import Result

pytestmark = pytest.mark.slow


@dataclass(frozen=True)
class Floors:
    """In per cent of the labels concerned, two below what was measured; the last three are numbers, one above it."""

    digits_found: int
    words_found: int
    read_right: int
    evidence_right: int
    both_right: int
    contradictions_found: int
    false_alarms: int
    unlabelled_alarms: int
    alarms_in_spoiled_print: int


# `python -m tests.evaluate --split dev --no-planted` and so on. Every half that holds documents has floors.
MEASURED = {
    "dev": Floors(97, 80, 84, 65, 71, 49, 1, 1, 7),
    "held_out": Floors(98, 75, 66, 44, 57, 20, 5, 1, 2),
}


def measured(result: Result) -> Floors:
    scored = result.scored

    def percent(right: int, all_: int) -> int:
        return right * 100 // all_

    shares = (
        scored.detection(digits=True),
        scored.detection(digits=False),
        scored.parsing(),
        scored.linking(),
        scored.end_to_end(),
        scored.contradictions()[1],
    )
    alarms = len(scored.alarms.false), len(scored.alarms.unlabelled), len(result.spoiled.alarms)
    return Floors(*(percent(one.right, one.all) for one in shares), *alarms)


def worse(found: Floors, floors: Floors) -> list[str]:
    shares = [name for name in vars(floors) if "alarms" not in name]
    alarms = [name for name in vars(floors) if "alarms" in name]
    return [
        *(f"{name}: {getattr(found, name)} < {getattr(floors, name)}" for name in shares if below(name, found, floors)),
        *(f"{name}: {getattr(found, name)} > {getattr(floors, name)}" for name in alarms if below(name, floors, found)),
    ]


def below(name: str, one: Floors, other: Floors) -> bool:
    return bool(getattr(one, name) < getattr(other, name))


@pytest.mark.parametrize("split", MEASURED)
def test_the_checker_is_no_worse_than_it_was(split: str):
    corpus = read_folder(OWN / split, split)
    result = evaluate(corpus, 0)
    assert result.broken == []
    assert worse(measured(result), MEASURED[split]) == []


def test_every_half_has_floors():
    assert sorted(MEASURED) == sorted(halves())


def test_a_worse_checker_is_seen():
    floors = Floors(90, 80, 70, 60, 50, 40, 1, 1, 0)
    assert worse(floors, floors) == []
    assert worse(Floors(89, 80, 70, 60, 50, 40, 1, 2, 0), floors) == [
        "digits_found: 89 < 90",
        "unlabelled_alarms: 2 > 1",
    ]
