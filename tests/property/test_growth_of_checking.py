# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The work of checking a paper grows with its length and no faster: counted, since times differ from day to day."""

from collections import Counter
from collections.abc import Callable, Iterator

import pytest

from pejl.core.checking import arithmetic, levels, linking
from pejl.core.checking.check import check_blocks
from pejl.core.checking.likeness import Likeness
from pejl.documents.readers import read_bytes
from tests.bench.papers import text_paper

SHORT, LONG = 25, 100  # pages


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> Iterator[Counter[str]]:
    work: Counter[str] = Counter()

    def counting(name: str, function: Callable[..., object]) -> Callable[..., object]:
        def call(*arguments: object, **named: object) -> object:
            work[name] += 1
            return function(*arguments, **named)

        return call

    monkeypatch.setattr(Likeness, "_of", counting("likenesses", Likeness._of))
    monkeypatch.setattr(levels, "agreement", counting("agreements", arithmetic.agreement))
    monkeypatch.setattr(linking, "digits_slipped", counting("slips", linking.digits_slipped))
    for module in ("table_relations", "table_sums"):
        monkeypatch.setattr(f"pejl.core.checking.{module}.fit", counting("fits", arithmetic.fit))
    return work


def work_for(pages: int, counted: Counter[str]) -> Counter[str]:
    counted.clear()
    check_blocks([read_bytes("notat.txt", text_paper(pages))])
    return counted.copy()


def test_four_times_the_pages_are_at_most_four_times_the_work(counted: Counter[str]) -> None:
    short, long = work_for(SHORT, counted), work_for(LONG, counted)
    assert set(short) == {"likenesses", "agreements", "slips", "fits"}
    assert long["likenesses"] * SHORT <= short["likenesses"] * LONG
    assert long.total() * SHORT <= short.total() * LONG


def test_most_of_the_work_is_left_out(counted: Counter[str]) -> None:
    """Every figure held against every other would be millions."""
    figures = len(check_blocks([read_bytes("notat.txt", text_paper(SHORT))]).claims)
    assert counted["likenesses"] < figures * figures / 10
