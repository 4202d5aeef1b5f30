# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Read and check mutated files for a long time: `make fuzz`.

python -m tests.fuzz                   every target, a million inputs in all
python -m tests.fuzz text pdf-file     only these
python -m tests.fuzz --share 0.01      a hundredth of the inputs
python -m tests.fuzz --afresh          count from nothing
python -m tests.fuzz --write           and put what came of it into docs/reference/reading.md

Atheris mutates, steered by which lines of `pejl` an input reached. What it found worth keeping is kept in
`.cache/fuzz`, and so is the count of inputs after each slice: a run that is broken off goes on where it stood. An
exception that is no refusal, a hang or more than 2 GB of memory ends the run with the input in `.cache/fuzz/finds`.
It is done when every target has had its inputs, and says so; anything less is no success.
"""

import argparse
import subprocess
import sys
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from tests.fuzz.tally import Tally, keep, kept, table

ROOT = Path(__file__).resolve().parent.parent.parent
CACHE = ROOT / ".cache" / "fuzz"
PAGE = ROOT / "docs" / "reference" / "reading.md"
LONGEST = 4096  # bytes of an input
MEMORY = 2048  # MB
HANG = 600  # seconds by the clock, on a machine that others use as well; `targets.SLOWEST` counts computing only
LAST = 60  # lines of a broken slice that are shown
SLICE = 10_000  # inputs of one process: what is lost when somebody breaks off


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description="Read and check mutated files.")
    parser.add_argument("names", nargs="*", metavar="TARGET", help="only these")
    parser.add_argument("--share", type=float, default=1.0, help="of the inputs of each target (1)")
    parser.add_argument("--afresh", action="store_true", help="forget what earlier runs have tried")
    parser.add_argument("--write", action="store_true", help=f"put what came of it into {PAGE.name}")
    parser.add_argument("--alone", type=int, metavar="N", help=argparse.SUPPRESS)
    chosen = parser.parse_args(arguments)
    if chosen.alone:
        return _fuzz(chosen.names[0], chosen.alone)
    from tests.fuzz.targets import TARGETS

    runs = {target.name: int(target.runs * chosen.share) for target in TARGETS}
    if unknown := sorted(set(chosen.names) - set(runs)):
        parser.error(f"no target is called {', '.join(unknown)}; there are {', '.join(runs)}")
    asked = {name: number for name, number in runs.items() if name in (chosen.names or runs)}
    if chosen.afresh:
        for name in asked:
            _tally_of(name).unlink(missing_ok=True)
    found = [name for name, number in asked.items() if not _tried(name, number)]
    tallies = {name: one for each in asked for name, one in kept(_tally_of(each)).items()}
    print("\n".join(["", *table(tallies, asked)]))
    if chosen.write:
        _write(tallies, asked)
    return 1 if found else 0


def _tally_of(name: str) -> Path:
    return CACHE / "tallies" / f"{name}.json"


def _tried(name: str, runs: int) -> bool:
    """Give one target its inputs, a slice at a time; false at a find, or where the fuzzer counts nothing."""
    from tests.bench.page import commit

    tally = kept(_tally_of(name)).get(name, Tally())
    while tally.inputs < runs:
        print(f"\n=== {name}: {tally.inputs:,} of {runs:,}", flush=True)
        wanted = min(SLICE, runs - tally.inputs)
        own = [sys.executable, "-m", "tests.fuzz", "--alone", str(wanted), name]  # libFuzzer ends its process
        done = subprocess.run(own, cwd=ROOT, check=False, capture_output=True, text=True, errors="replace")
        after = tally.after(done.stderr, len(list((CACHE / name).iterdir())), commit())
        if done.returncode or after.inputs == tally.inputs:
            print(done.stdout, *done.stderr.splitlines()[-LAST:], f"{name}: a find, in {CACHE / 'finds'}", sep="\n")
            return False
        tally = after
        keep(_tally_of(name), {name: tally})
    return True


def _write(tallies: Mapping[str, Tally], asked: Mapping[str, int]) -> None:
    from tests.evaluate.page import with_figures

    commits = sorted({one for tally in tallies.values() for one in tally.commits})
    when = f"`make fuzz WRITE=1` on {datetime.now(UTC):%Y-%m-%d} at {', '.join(commits)}."
    PAGE.write_text(with_figures(PAGE.read_text("utf-8"), "fuzz", table(tallies, asked), when), "utf-8")


def _fuzz(name: str, runs: int) -> int:
    import atheris

    with atheris.instrument_imports(include=["pejl"]):
        from tests.fuzz.targets import TARGETS

        import_readers()
    target = next(target for target in TARGETS if target.name == name)
    corpus, finds = CACHE / name, CACHE / "finds"
    for folder in (corpus, finds):
        folder.mkdir(parents=True, exist_ok=True)
    for number, data in enumerate(target.beginnings):
        (corpus / f"beginning-{number}").write_bytes(data)
    again = len(list(corpus.iterdir())) + 1  # what is read before anything is mutated, and the empty input
    options = [f"-runs={runs + again}", f"-max_len={LONGEST}", f"-rss_limit_mb={MEMORY}", f"-timeout={HANG}"]
    atheris.Setup(
        [name, str(corpus), f"-artifact_prefix={finds}/{name}-", "-print_final_stats=1", *options], target.run
    )
    atheris.Fuzz()
    return 0


def import_readers() -> None:
    """Load what readers load late, while imports are watched."""
    import pejl.documents.readers.html.reading
    import pejl.documents.readers.pdf.reading
    import pejl.documents.readers.spreadsheet.reading
    import pejl.documents.readers.text.reading
    import pejl.documents.readers.word.reading  # noqa: F401


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
