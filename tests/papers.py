# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Short papers for tests of the checker, and checks of them made through the same actions as everything else."""

from collections.abc import Sequence

from pejl.apps.checks.actions import Handed, Wanted, request_check
from pejl.apps.checks.running import run
from tests.people import ALICE

# The first sentence says of 2024 what the table refutes; the last one adds up.
CASE = """Pladser på herberger

Antallet af pladser på herberger var 210 i 2022 og 260 i 2024.

Ventetiden er faldet fra 15 dage i 2023 til 12 dage i 2024.

Pladser på herberger\t2022\t2024
Pladser på herberger\t210\t240
"""
CONTRADICTION = "260"


def hand(*texts: str, names: Sequence[str] = ("sag.txt", "bilag.txt", "notat.txt")) -> list[Handed]:
    """Files with these texts, named in order."""
    return [Handed(name, text.encode()) for name, text in zip(names, texts, strict=False)]


def asked(*texts: str, by: str = ALICE, against: str = "none", **names: Sequence[str]) -> int:
    """A check that waits for the worker."""
    return request_check(hand(*texts or (CASE,), **names), Wanted("da", against), acting_user=by)


def checked(*texts: str, by: str = ALICE, against: str = "none", **names: Sequence[str]) -> int:
    """A check that the worker has done."""
    number = asked(*texts, by=by, against=against, **names)
    assert run(number) == "done"
    return number
