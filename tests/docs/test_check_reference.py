# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The example on the page about checking says what the command says."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

PEJL = Path(sys.executable).with_name("pejl")
PAGE = Path(__file__).resolve().parents[2] / "docs" / "reference" / "check.md"
BLOCK = re.compile(r'^```text title="([^"]+)"\n(.*?)^```', re.M | re.S)


def test_the_example_of_the_reference_is_what_the_command_says(tmp_path: Path, empty_home: Path) -> None:
    blocks = dict(BLOCK.findall(PAGE.read_text(encoding="utf-8")))
    (command,) = [title for title in blocks if title.startswith("pejl ")]
    for name in (title for title in blocks if title != command):
        (tmp_path / name).write_text(blocks[name], encoding="utf-8")
    arguments = shlex.split(command)[1:]
    done = subprocess.run([PEJL, *arguments], cwd=tmp_path, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stdout) == (1, blocks[command])
