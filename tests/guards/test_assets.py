# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What the pages load: nothing of others' is committed, all of it is built from a lock, and all of it is there."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders

from tests.guards.sources import ROOT, SOURCE, tracked

ASSETS = ROOT / "assets"
STATIC = SOURCE / "interfaces" / "public" / "static" / "pejl"
BUILT = STATIC / "built"
FONTS = {".woff", ".woff2", ".ttf", ".otf", ".eot"}
REFERENCE = re.compile(r"\{%\s*static\s+['\"]([^'\"]+)['\"]\s*%\}")
FETCHED = re.compile(r"url\(\s*['\"]?([^'\")]+)['\"]?\s*\)|@import\s+['\"]([^'\"]+)")
BUILD = (sys.executable, str(ASSETS / "build_assets.py"))


def is_third_party(path: Path) -> bool:
    """Fonts, bundles and folders that only a build makes."""
    return path.suffix in FONTS or ".min." in path.name or bool({"node_modules", "built"} & set(path.parts))


def fetched(css: str) -> list[str]:
    """What a stylesheet makes the browser fetch."""
    return [one or other for one, other in FETCHED.findall(css) if not (one or other).startswith("data:")]


def stylesheets() -> list[Path]:
    return sorted(STATIC.rglob("*.css"))


def test_nothing_of_others_is_committed() -> None:
    assert [str(path.relative_to(ROOT)) for path in tracked() if is_third_party(path.relative_to(ROOT))] == []


@pytest.mark.parametrize(
    "name", ["a/plex.woff2", "a/htmx.min.js", "node_modules/dkfds/a.css", "static/built/design.css"]
)
def test_the_guard_sees_others_works(name: str) -> None:
    assert is_third_party(Path(name))


def test_what_is_built_is_that_of_todays_lock() -> None:
    done = subprocess.run([*BUILD, "--check"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_every_package_is_locked_by_a_hash_and_none_by_an_address() -> None:
    locked = json.loads((ASSETS / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    ours = locked.pop("")
    assert {"dkfds", "htmx.org"} <= {name.removeprefix("node_modules/") for name in locked}
    assert [name for name, package in locked.items() if not package["integrity"].startswith("sha512-")] == []
    assert [name for name, package in locked.items() if "resolved" in package] == []
    assert ours["dependencies"] == json.loads((ASSETS / "package.json").read_text(encoding="utf-8"))["dependencies"]
    assert all(re.fullmatch(r"[\d.]+", version) for version in ours["dependencies"].values())


def test_every_file_a_stylesheet_fetches_is_ours_and_there() -> None:
    assert BUILT / "design.css" in stylesheets()
    addresses = [(css, address) for css in stylesheets() for address in fetched(css.read_text(encoding="utf-8"))]
    assert addresses
    assert [address for css, address in addresses if not (css.parent / address).is_file()] == []


@pytest.mark.parametrize(
    ("css", "address"),
    [
        ("a{background:url(https" + "://cdn.example.org/a.png)}", "https" + "://cdn.example.org/a.png"),
        ("@import '//cdn.example.org/a.css';", "//cdn.example.org/a.css"),
    ],
)
def test_the_guard_sees_what_is_fetched(css: str, address: str) -> None:
    assert fetched(css) == [address]


def test_every_static_file_a_template_names_exists() -> None:
    templates = [path for path in tracked() if path.suffix == ".html" and path.is_relative_to(SOURCE)]
    named = {name for path in templates for name in REFERENCE.findall(path.read_text(encoding="utf-8"))}
    assert named
    assert [name for name in sorted(named) if not finders.find(name)] == []


def test_the_licence_of_each_work_lies_beside_it() -> None:
    text = (BUILT / "LICENCES.txt").read_text(encoding="utf-8")
    assert [
        words
        for words in (
            "Danish Business Authority",
            "MIT license",
            "SIL OPEN FONT LICENSE",
            "IBM Corp",
            "Zero-Clause BSD",
        )
        if words.lower() not in text.lower()
    ] == []


def test_the_fonts_of_papers_have_theirs_too() -> None:
    folder = SOURCE / "documents" / "writers" / "built"
    assert "SIL OPEN FONT LICENSE" in (folder / "LICENCES.txt").read_text(encoding="utf-8")
    assert len(list(folder.glob("*.ttf"))) == 6


def test_scripts_name_no_source_that_is_not_there() -> None:
    assert "sourceMappingURL" not in (BUILT / "htmx.js").read_text(encoding="utf-8")
