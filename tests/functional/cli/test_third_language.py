# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A third language is a folder with a catalogue: the site then speaks it too."""

from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from pejl.config.languages import languages
from tests.functional.cli.conftest import Run, runner
from tests.packages import MINI

GERMAN = {"Overview": "Überblick", "How are the committee’s goals going?": "Wie steht es um die Ziele?"}


def catalogue(folder: Path, code: str, texts: dict[str, str]) -> None:
    """A compiled catalogue where the site looks for it."""
    found = Catalog(locale=code)
    for text, words in texts.items():
        found.add(text, words)
    file = folder / "locale" / code / "LC_MESSAGES" / "django.mo"
    file.parent.mkdir(parents=True)
    with file.open("wb") as opened:
        write_mo(opened, found)


@pytest.fixture
def german_site(tmp_path: Path) -> tuple[Run, Path]:
    home = tmp_path / "home"
    home.mkdir()
    catalogue(home, "de", GERMAN)
    return runner(home), tmp_path / "site"


def test_a_folder_with_a_catalogue_makes_the_site_speak_another_language(german_site: tuple[Run, Path]) -> None:
    pejl, folder = german_site
    assert pejl("import", MINI).status == 0
    assert pejl("publish", "--static", folder).status == 0
    german = (folder / "de" / "index.html").read_text(encoding="utf-8")
    assert '<html lang="de">' in german
    assert "Wie steht es um die Ziele?" in german
    assert ">Überblick</a>" in german
    for page, others in (("index.html", ("English", "Deutsch")), ("de/index.html", ("Dansk", "English"))):
        text = (folder / page).read_text(encoding="utf-8")
        assert all(f">{name}</a></li>" in text for name in others)
    danish = (folder / "index.html").read_text(encoding="utf-8")
    assert "Hvordan går det med udvalgets mål?" in danish


def test_languages_stand_in_their_order_by_their_own_names(tmp_path: Path) -> None:
    for code in ("fr", "de", "xx-none"):
        (tmp_path / code / "LC_MESSAGES").mkdir(parents=True)
        (tmp_path / code / "LC_MESSAGES" / "django.mo").touch()
    assert languages([tmp_path]) == [("da", "Dansk"), ("en", "English"), ("de", "Deutsch"), ("fr", "Français")]
    assert languages([]) == [("da", "Dansk"), ("en", "English")]
