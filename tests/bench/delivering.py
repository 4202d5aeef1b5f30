# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Fifty people delivering figures at once, beside the same people one after the other."""

from collections.abc import Iterator

from tests.bench import registers
from tests.bench.measuring import Measured, seconds

PEOPLE = 50


def comparisons() -> Iterator[Measured]:
    registers.start()
    from tests.delivering_at_once import OWN, deliver, prepare

    prepare(2 * PEOPLE)
    at_once = seconds(lambda: _all_delivered(deliver(0, PEOPLE)))
    in_turn = seconds(lambda: [_all_delivered(deliver(one, one + 2)) for one in range(PEOPLE, 2 * PEOPLE, 2)])
    yield Measured(
        name=f"{PEOPLE} people at once",
        size=f"each opens the page, delivers {OWN} figures, keeps a draft, delivers one that a neighbour delivers too",
        ours=at_once,
        beside=in_turn,
        beside_name="two neighbours after two others",
        rounds=1,
        counted=(PEOPLE, "people"),
    )


def _all_delivered(seen: list[dict]) -> None:
    assert {one["own"] for one in seen} == {302}
    assert {(one["shared"], one["told"]) for one in seen} == {(302, False), (400, True)}
