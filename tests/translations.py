# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Collect the texts of the screens, keep the Danish catalogue in step with them, and compile it.

    python -m tests.translations

Needs no gettext programs. Texts that are gone leave the catalogue; new ones arrive without Danish, and the guard
in `tests/guards/test_translations.py` fails until somebody writes it.
"""

import io
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

PACKAGE = Path(__file__).resolve().parents[1] / "src" / "pejl"
CATALOGUE = PACKAGE / "locale" / "da" / "LC_MESSAGES" / "django.po"

LAZY = {f"{name}_lazy": spec for name, spec in DEFAULT_KEYWORDS.items() if "gettext" in name}
KEYWORDS = {**DEFAULT_KEYWORDS, **LAZY, "gettext_noop": None}
HEADER = """\
# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
#"""
# A fixed date: the catalogue changes when a text does, not when somebody runs this.
DATE = datetime(2026, 11, 21, tzinfo=UTC)

Text = str | tuple[str, ...]


def python_texts(source: str) -> Iterator[tuple[Text, str | None]]:
    for _line, message, _comments, context in extract("python", io.BytesIO(source.encode()), keywords=KEYWORDS):
        yield message, context


def template_texts(source: str) -> Iterator[tuple[Text, str | None]]:
    yield from python_texts(templatize(source))


def texts_in_use(package: Path = PACKAGE) -> set[tuple[Text, str | None]]:
    """Every text marked for translation, with its context."""
    found: set[tuple[Text, str | None]] = set()
    for path in sorted(package.rglob("*.py")):
        found.update(python_texts(path.read_text(encoding="utf-8")))
    for folder in sorted(package.rglob("templates")):
        for path in sorted(file for file in folder.rglob("*") if file.is_file()):
            found.update(template_texts(path.read_text(encoding="utf-8")))
    return {(message, context) for message, context in found if message}


def empty_catalogue() -> Catalog:
    return Catalog(
        locale="da",
        project="Pejl",
        version="",
        header_comment=HEADER,
        copyright_holder="The Pejl contributors",
        msgid_bugs_address="",
        last_translator="The Pejl contributors",
        language_team="Danish",
        creation_date=DATE,
        revision_date=DATE,
        fuzzy=False,
    )


def read_catalogue(path: Path = CATALOGUE) -> Catalog:
    if not path.exists():
        return empty_catalogue()
    with path.open("rb") as file:
        return read_po(file, locale="da")


def first_id(message: Text) -> str:
    return message if isinstance(message, str) else message[0]


def in_step(old: Catalog, in_use: set[tuple[Text, str | None]]) -> Catalog:
    """The catalogue of the texts in use, with the Danish that the old one had for them."""
    new = empty_catalogue()
    for message, context in sorted(in_use, key=lambda entry: (first_id(entry[0]), entry[1] or "")):
        known: Message | None = old.get(first_id(message), context)
        new.add(message, known.string if known and not known.fuzzy else "", context=context)
    return new


def as_po(catalogue: Catalog) -> bytes:
    buffer = io.BytesIO()
    write_po(buffer, catalogue, width=110, no_location=True, include_previous=False)
    return buffer.getvalue()


def as_mo(catalogue: Catalog) -> bytes:
    buffer = io.BytesIO()
    write_mo(buffer, catalogue)
    return buffer.getvalue()


def lacking(catalogue: Catalog) -> list[str]:
    """The texts without Danish, in any of their forms."""
    return [
        first_id(message.id)
        for message in catalogue
        if message.id and not all([message.string] if isinstance(message.string, str) else message.string or [""])
    ]


def main() -> int:
    catalogue = in_step(read_catalogue(), texts_in_use())
    CATALOGUE.parent.mkdir(parents=True, exist_ok=True)
    CATALOGUE.write_bytes(as_po(catalogue))
    CATALOGUE.with_suffix(".mo").write_bytes(as_mo(read_catalogue()))
    missing = lacking(catalogue)
    print(f"{len(catalogue)} texts, {len(missing)} without Danish")
    for text in missing:
        print(f"  {text}")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
