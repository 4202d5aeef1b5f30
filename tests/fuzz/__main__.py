# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Read and check mutated files for a long time: `make fuzz`.

python -m tests.fuzz                   every target, a million inputs in all
python -m tests.fuzz text pdf-file     only these
python -m tests.fuzz --share 0.01      a hundredth of the inputs

Atheris mutates, steered by which lines of `pejl` an input reached. What it found worth keeping is kept in
`.cache/fuzz`, and a later run goes on from there. An exception that is no refusal, a hang or more than 2 GB of memory
ends the run with the input in `.cache/fuzz/finds`.
"""

import argparse
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
CACHE = ROOT / ".cache" / "fuzz"
LONGEST = 4096  # bytes of an input
MEMORY = 2048  # MB
HANG = 600  # seconds by the clock, on a machine that others use as well; `targets.SLOWEST` counts computing only


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description="Read and check mutated files.")
    parser.add_argument("names", nargs="*", metavar="TARGET", help="only these")
    parser.add_argument("--share", type=float, default=1.0, help="of the inputs of each target (1)")
    parser.add_argument("--alone", action="store_true", help=argparse.SUPPRESS)
    chosen = parser.parse_args(arguments)
    if chosen.alone:
        return _fuzz(chosen.names[0], chosen.share)
    from tests.fuzz.targets import TARGETS

    known = [target.name for target in TARGETS]
    if unknown := sorted(set(chosen.names) - set(known)):
        parser.error(f"no target is called {', '.join(unknown)}; there are {', '.join(known)}")
    own = [sys.executable, "-m", "tests.fuzz", "--alone", "--share", str(chosen.share)]
    for name in chosen.names or known:
        print(f"\n=== {name}", flush=True)
        done = subprocess.run([*own, name], cwd=ROOT, check=False)  # libFuzzer ends its process
        if done.returncode:
            print(f"{name}: a find, in {CACHE / 'finds'}")
            return 1
    return 0


def _fuzz(name: str, share: float) -> int:
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
    options = [
        f"-runs={int(target.runs * share)}",
        f"-max_len={LONGEST}",
        f"-rss_limit_mb={MEMORY}",
        f"-timeout={HANG}",
    ]
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
