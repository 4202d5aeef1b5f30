# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How many inputs each target has had so far: kept after each slice, so that a run that was broken off goes on.

The fuzzer counts, not we: what is added up is what libFuzzer says it executed, whatever was asked of it, without the
corpus that each process reads again before it mutates anything.
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

_SAID = re.compile(r"^stat::(\w+):\s*(\d+)", re.MULTILINE)
_READ_AGAIN = re.compile(r"^#(\d+)\s+INITED", re.MULTILINE)


@dataclass(frozen=True)
class Tally:
    """Inputs of one target: how many, the most memory (MB), kept in the corpus, and the commits they were tried at."""

    inputs: int = 0
    memory: int = 0
    corpus: int = 0
    commits: list[str] = field(default_factory=list)

    def after(self, output: str, corpus: int, commit: str) -> "Tally":
        """The tally when a slice has ended with this output; one without the fuzzer's own count adds nothing."""
        said = {name: int(number) for name, number in _SAID.findall(output)}
        read_again = _READ_AGAIN.search(output)
        executed = said.get("number_of_executed_units", 0) - (int(read_again[1]) if read_again else 0)
        return Tally(
            self.inputs + max(executed, 0),
            max(self.memory, said.get("peak_rss_mb", 0)),
            corpus,
            sorted({*self.commits, commit}),
        )


def kept(file: Path) -> dict[str, Tally]:
    """The tallies of earlier slices."""
    if not file.exists():
        return {}
    return {name: Tally(**one) for name, one in json.loads(file.read_text("utf-8")).items()}


def keep(file: Path, tallies: Mapping[str, Tally]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps({name: asdict(one) for name, one in tallies.items()}, indent=1), "utf-8")


def table(tallies: Mapping[str, Tally], asked: Mapping[str, int]) -> Sequence[str]:
    """What was tried of what was asked, target by target, as rows of a page."""
    rows = [("Target", "inputs", "asked", "kept as corpus", "most memory")]
    for name, runs in asked.items():
        one = tallies.get(name, Tally())
        rows.append((name, f"{one.inputs:,}", f"{runs:,}", f"{one.corpus:,}", f"{one.memory} MB"))
    every = [tallies.get(name, Tally()) for name in asked]
    rows.append(
        (
            "all",
            f"{sum(one.inputs for one in every):,}",
            f"{sum(asked.values()):,}",
            f"{sum(one.corpus for one in every):,}",
            f"{max(one.memory for one in every)} MB",
        )
    )
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = ["| " + " | ".join([row[0].ljust(widths[0]), *map(str.rjust, row[1:], widths[1:])]) + " |" for row in rows]
    rule = "| " + " | ".join("-" * (width - (at > 0)) + ":" * (at > 0) for at, width in enumerate(widths)) + " |"
    return [lines[0], rule, *lines[1:]]
