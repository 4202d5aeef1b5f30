# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What is committed works everywhere: no registry of ours, no folder of whoever wrote it."""

import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.guards.sources import ROOT, texts

# Written in parts, so that this file does not hold what it looks for.
PUBLIC_REGISTRIES = {
    ".".join(parts) for parts in (("pypi", "org"), ("files", "pythonhosted", "org"), ("registry", "npmjs", "org"))
}
LOCK_FILES = re.compile(r"^(requirements.*\.txt|.*\.lock|package-lock\.json|\.npmrc|pip\.conf)$")
ADDRESS = re.compile(r"[a-z+]+://|--(extra-)?index-url|--find-links|--trusted-host")
SOMEBODYS_HOME = re.compile(r"(?<![\w./~-])/(?:root|home/[a-z]\w*|Users/\w+)/")


def hosts_of_this_machine() -> set[str]:
    """The registries this machine's pip is set up with: they belong to the machine, not to the project."""
    configured = subprocess.run(
        [sys.executable, "-m", "pip", "config", "list"], check=False, capture_output=True, text=True
    ).stdout
    addresses = re.findall(r"https?://[^\s'\"]+", configured)
    return {host for address in addresses if (host := urlsplit(address).hostname)} - PUBLIC_REGISTRIES


def folders_of_this_machine() -> set[str]:
    # A checkout directly under / or a home of / would match everything.
    return {f"{folder}/" for folder in (ROOT.parent, Path.home()) if len(folder.parts) > 1}


def traces(path: str, text: str, *, private: set[str]) -> list[str]:
    found = [f"{path}: {word}" for word in sorted(private) if word in text]
    found += [f"{path}: {match[0]}" for match in SOMEBODYS_HOME.finditer(text)]
    if LOCK_FILES.match(Path(path).name):
        found += [f"{path}: {match[0]}" for match in ADDRESS.finditer(text)]
    return found


def test_no_file_names_a_registry_or_a_folder_of_this_machine() -> None:
    private = hosts_of_this_machine() | folders_of_this_machine()
    assert [trace for path, text in texts() for trace in traces(path, text, private=private)] == []


def test_no_commit_message_names_them_either() -> None:
    log = subprocess.run(["git", "log", "--format=%h%n%B"], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    assert traces("commit message", log, private=hosts_of_this_machine() | folders_of_this_machine()) == []


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("requirements.txt", "--extra-index-url " + "https" + "://example.org/simple\n"),
        ("requirements-dev.txt", "--find-links wheels\n"),
        ("docs/index.md", "see /" + "home/kim/pejl/README.md"),
        ("docs/index.md", "ask registry.invalid for it"),
    ],
)
def test_the_guard_sees_traces(path: str, text: str) -> None:
    assert traces(path, text, private={"registry.invalid"})
