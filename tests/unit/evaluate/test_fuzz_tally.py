# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What `make fuzz` counts: inputs that were mutated, as the fuzzer itself says, and never what it only read again."""

from tests.fuzz.tally import Tally, keep, kept, table
from tests.fuzz.targets import TARGETS

ENDED = """#129\tINITED cov: 2545 ft: 7476 corp: 105/8295b exec/s: 128 rss: 96Mb
#1129\tDONE   cov: 2545 ft: 7476 corp: 105/8295b lim: 98 exec/s: 128 rss: 97Mb
stat::number_of_executed_units: 1129
stat::peak_rss_mb:              107
"""


def test_a_slice_adds_what_was_mutated():
    one = Tally().after(ENDED, corpus=140, commit="`abc`")
    two = one.after(ENDED.replace("107", "99"), corpus=150, commit="`def`")
    assert (one.inputs, one.memory, one.corpus) == (1000, 107, 140)
    assert (two.inputs, two.memory, two.corpus, two.commits) == (2000, 107, 150, ["`abc`", "`def`"])


def test_a_slice_that_broke_off_adds_nothing():
    assert Tally(5).after("#129\tINITED cov: 1\nKilled", corpus=1, commit="`abc`").inputs == 5


def test_tallies_are_kept_between_runs(tmp_path):
    file = tmp_path / "tallies" / "text.json"
    assert kept(file) == {}
    keep(file, {"text": Tally(5, 96, 2, ["`abc`"])})
    assert kept(file) == {"text": Tally(5, 96, 2, ["`abc`"])}


def test_the_table_tells_what_is_short_of_what_was_asked():
    lines = table({"text": Tally(900, 96, 2)}, {"text": 1000, "html": 10})
    assert [[cell.strip() for cell in line.split("|")[1:-1]] for line in (lines[2], lines[3], lines[4])] == [
        ["text", "900", "1,000", "2", "96 MB"],
        ["html", "0", "10", "0", "0 MB"],
        ["all", "900", "1,010", "2", "96 MB"],
    ]


def test_a_whole_run_is_a_million_inputs():
    assert sum(target.runs for target in TARGETS) == 1_000_000
