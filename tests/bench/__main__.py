# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Print how fast we are beside what somebody else would use: `make bench`.

python -m tests.bench                 everything
python -m tests.bench statuses pages  only these
python -m tests.bench --list          what there is
python -m tests.bench --write         and put it into docs/reference/benchmarks.md (of chosen ones: only theirs)

Whoever adds a file to this folder with a function `comparisons()` adds a benchmark; the first line of the file says
what it is. It yields `Comparison`, or `Measured` where it has to time by itself what runs in other processes. Each
file runs in a process of its own: `registers.start()` gives it an empty register that nobody else sees, and the
memory it took is its own. The page needs a section for it: `<!-- NAME: begin -->` and `<!-- NAME: end -->`, with
notes by hand around them.
"""

import argparse
import sys
from collections.abc import Sequence

from tests.bench.page import write_page
from tests.bench.running import modules, run_newly


def main(arguments: Sequence[str]) -> int:
    known = modules()
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description="Measure speed beside a comparison.")
    parser.add_argument("names", nargs="*", metavar="NAME", help="only these of: " + ", ".join(known))
    parser.add_argument("--list", action="store_true", help="list the benchmarks")
    parser.add_argument("--write", action="store_true", help="put the results into docs/reference/benchmarks.md")
    chosen = parser.parse_args(arguments)
    if unknown := sorted(set(chosen.names) - known.keys()):
        parser.error(f"no benchmark is called {', '.join(unknown)}; there are {', '.join(known)}")
    if chosen.list:
        print("\n".join(f"{name:12} {what}" for name, what in known.items()))
        return 0
    for name in chosen.names or known:
        done = run_newly(name)
        if chosen.write:
            write_page(done)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
