# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Write the reference page of the command line from what the commands say themselves.

    python -m docs_build.commands

The page is in the repository, so that it can be read where the code is; a guard fails when it differs.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

PAGE = Path(__file__).resolve().parent.parent / "docs" / "reference" / "cli.md"
INTRODUCTION = """\
# Command line

`pejl` is installed with the project: in a checkout it is `.venv/bin/pejl`. It speaks Danish, or English with
`--language en` before the verb or `PEJL_LANGUAGE=en`. This page is written by `python -m docs_build.commands` from the
commands' own help.

| Exit status | Means |
|---|---|
| 0 | done, and nothing to object to |
| 1 | done, and the answer is a finding: errors in a dry run, a status the rules do not give, a contradicted figure |
| 2 | not done: a broken package, a file that cannot be read, a wrong setting |

Errors are listed in full, one a line, with file, line and field, what was found and what was expected; the last line
is the summary. `--format json` prints one JSON document on standard output and nothing else; progress goes to standard
error. A day without a time means its end, in Copenhagen.
"""


def say(*arguments: str) -> str:
    """What `pejl` answers in English, a hundred columns wide."""
    environment = {**os.environ, "COLUMNS": "100"}
    command = [sys.executable, "-m", "pejl", "--language", "en", *arguments]
    return subprocess.run(command, env=environment, check=True, capture_output=True, text=True).stdout


def verbs() -> list[str]:
    """The commands in the order in which the program lists them."""
    (listed,) = re.findall(r"^Commands:\n((?:  .*\n)+)", say("--help"), flags=re.MULTILINE)
    return re.findall(r"^  (\S+)", listed, flags=re.MULTILINE)


def page() -> str:
    sections = [f"## `pejl {verb}`\n\n```text\n{say(verb, '--help').strip()}\n```\n" for verb in verbs()]
    return "\n".join([INTRODUCTION, *sections])


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
