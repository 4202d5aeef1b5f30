# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Whose site it is and how it looks: `site.yaml` in PEJL_HOME (docs/how-to/make-it-yours.md).

Everything in it is optional. What is wrong is refused at start with its name: a colour nobody can read, a logo that is
not there, a word we do not know.
"""

from __future__ import annotations

import hashlib
import re
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pejl.core.errors import PejlError
from pejl.core.issues import Issue, Place
from pejl.interfaces.exchange.licences import KNOWN as LICENCES

FILE = "site.yaml"
LANGUAGES = ("da", "en")
LOGO_SUFFIXES = (".svg", ".png", ".webp")
LOGO_LIMIT = 50_000  # bytes: a page with everything it loads stays within its budget
TEXT_CONTRAST, EDGE_CONTRAST = 4.5, 3.0  # WCAG 2.2, 1.4.3 and 1.4.11, on white
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


@dataclass(frozen=True, slots=True)
class Appearance:
    """What `site.yaml` says. Texts are by language, or under "" when they are the same in all."""

    name: Mapping[str, str]
    body: Mapping[str, str]
    about: Mapping[str, str]
    email: str
    telephone: str
    brand: str
    link: str
    logo: Path | None
    licence: str


def read(home: Path) -> Appearance:
    """What is configured, or `PejlError` for the first thing that is wrong."""
    document = _load(home)
    for issue in problems(home):
        raise PejlError("config.invalid", variable=issue.place.field, found=issue.found, expected=issue.expected)
    return Appearance(**{name: reader(document.get(name), home) for name, reader in _READERS.items()})


def problems(home: Path) -> tuple[Issue, ...]:
    """Everything that is wrong in the file."""
    try:
        document = _load(home)
    except PejlError as error:
        return (_issue("", error),)
    found = [_unknown(str(key)) for key in document if key not in _READERS]
    for name, reader in _READERS.items():
        try:
            reader(document.get(name), home)
        except PejlError as error:
            found.append(_issue(name, error))
    return tuple(found)


def files(appearance: Appearance, home: Path) -> Path | None:
    """The folder with logo and colours as the browser gets them; written once for each content, whole or not at all."""
    wanted = _contents(appearance)
    if not wanted:
        return None
    digest = hashlib.sha256(b"\0".join(name.encode() + b"\0" + wanted[name] for name in sorted(wanted)))
    folder = home / "appearance" / digest.hexdigest()[:16]
    if not folder.is_dir():
        folder.parent.mkdir(mode=0o755, parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".new-") as draft:
            _write(Path(draft) / "site", wanted, folder)
    return folder


def _write(draft: Path, wanted: Mapping[str, bytes], folder: Path) -> None:
    draft.mkdir()
    for name, content in wanted.items():
        (draft / name).write_bytes(content)
    try:
        draft.rename(folder)
    except OSError:
        if not folder.is_dir():  # else another process was first, with the same files
            raise


def _contents(appearance: Appearance) -> dict[str, bytes]:
    wanted = {}
    if appearance.brand or appearance.link:
        own = {"--brand": appearance.brand, "--band": appearance.brand and ".6rem", "--link": appearance.link}
        rules = ";".join(f"{name}:{value}" for name, value in own.items() if value)
        wanted["colours.css"] = f":root{{{rules}}}\n".encode()
    if appearance.logo:
        wanted[f"logo{appearance.logo.suffix.lower()}"] = appearance.logo.read_bytes()
    return wanted


# --- one key each ----------------------------------------------------------------------------------------------------


def _load(home: Path) -> dict[str, Any]:
    path = home / FILE
    if not path.is_file():
        return {}
    from ruamel.yaml import YAML, YAMLError  # only an installation with such a file pays for the import

    try:
        document = YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8"))
    except (YAMLError, UnicodeDecodeError) as error:
        raise PejlError("config.invalid", found=" ".join(str(error).split())[:200], expected="YAML in UTF-8") from None
    if not isinstance(document or {}, dict):
        raise PejlError("config.invalid", found=type(document).__name__, expected=", ".join(_READERS))
    return document or {}


def _issue(name: str, error: PejlError) -> Issue:
    place = Place(field=f"{FILE}: {name}" if name else FILE)
    return Issue("config.invalid", place, str(error.params["found"]), str(error.params["expected"]))


def _unknown(key: str) -> Issue:
    return Issue("config.invalid", Place(field=f"{FILE}: {key}"), key, ", ".join(_READERS))


def _refused(found: object, expected: str) -> PejlError:
    return PejlError("config.invalid", found=found, expected=expected)


def _text(value: object, _home: Path) -> dict[str, str]:
    if value is None:
        return {}
    if isinstance(value, str):
        return {"": value.strip()}
    if isinstance(value, dict) and set(value) <= set(LANGUAGES) and all(isinstance(one, str) for one in value.values()):
        return {language: text.strip() for language, text in value.items()}
    raise _refused(value, "a text, or one for each of da and en")


def _line(pattern: str, expected: str) -> Callable[[object, Path], str]:
    def read_line(value: object, _home: Path) -> str:
        if value is None:
            return ""
        if not re.fullmatch(pattern, str(value).strip()):
            raise _refused(value, expected)
        return str(value).strip()

    return read_line


def _colour(contrast: float) -> Callable[[object, Path], str]:
    def read_colour(value: object, _home: Path) -> str:
        if value is None:
            return ""
        if not isinstance(value, str) or not _COLOUR.fullmatch(value):
            raise _refused(value, 'a colour such as "#004d99", in quotation marks')
        reached = contrast_on_white(value)
        if reached < contrast:
            raise _refused(f"{value}, contrast {reached:.1f} on white", f"a darker colour: at least {contrast}")
        return value.lower()

    return read_colour


def contrast_on_white(colour: str) -> float:
    """WCAG's contrast ratio between a colour and white, 1 to 21."""
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def _logo(value: object, home: Path) -> Path | None:
    if value is None:
        return None
    path = home / str(value)
    if path.suffix.lower() not in LOGO_SUFFIXES or not path.resolve().is_relative_to(home.resolve()):
        raise _refused(value, f"a file in PEJL_HOME that ends in {', '.join(LOGO_SUFFIXES)}")
    if not path.is_file():
        raise _refused(f"{value}: no such file", f"a file in PEJL_HOME that ends in {', '.join(LOGO_SUFFIXES)}")
    if path.stat().st_size > LOGO_LIMIT:
        raise _refused(f"{value}: {path.stat().st_size} bytes", f"at most {LOGO_LIMIT} bytes")
    return path


def _licence(value: object, _home: Path) -> str:
    """A code that every reader of open data knows, or the address of one's own terms."""
    if value is None:
        return ""
    if not isinstance(value, str) or not (value in LICENCES or re.fullmatch(r"https://[^\s\"<>]+", value)):
        raise _refused(value, f"{', '.join(LICENCES)}, or an address that begins with https://")
    return value


_READERS: dict[str, Callable[[Any, Path], Any]] = {
    "name": _text,
    "body": _text,
    "about": _text,
    "email": _line(r"[^@\s]+@[^@\s]+\.[^@\s]+", "an address such as pejl@example.org"),
    "telephone": _line(r"\+?[\d ]{8,20}", "digits and spaces"),
    "brand": _colour(EDGE_CONTRAST),
    "link": _colour(TEXT_CONTRAST),
    "logo": _logo,
    "licence": _licence,
}
