# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Styles, fonts and scripts as a browser gets them."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from django.templatetags.static import static
from django.test import Client

from pejl.config.static_root import static_root
from pejl.interfaces.static_files import KEPT, collect

# A request looks after the database's connection, though no file needs it.
pytestmark = pytest.mark.django_db

STYLES = "pejl/built/design.css"


@pytest.fixture
def collected(settings, tmp_path: Path) -> Path:
    settings.STATIC_ROOT = tmp_path / "static" / "of-today"
    return collect()


def ask(address: str, **headers: str) -> tuple[Mapping[str, str], bytes]:
    """The answer's headers and content; files are closed, as a server does."""
    answer = Client().get(address, headers={name.replace("_", "-"): value for name, value in headers.items()})
    assert answer.status_code == 200
    content = b"".join(answer.streaming_content)
    answer.close()
    return answer.headers, content


def test_once_collected_names_carry_a_hash_and_are_kept_for_ever(collected: Path) -> None:
    assert re.fullmatch(r"/static/pejl/built/design\.[0-9a-f]{12}\.css", static(STYLES))
    answer, _ = ask(static(STYLES))
    assert answer["Content-Type"] == 'text/css; charset="utf-8"'
    assert "immutable" in answer["Cache-Control"]


def test_styles_are_packed_for_whoever_can_unpack(collected: Path) -> None:
    packed, content = ask(static(STYLES), accept_encoding="gzip")
    assert packed["Content-Encoding"] == "gzip"
    assert len(content) < 12_000


def test_styles_lead_to_fonts_with_hashes_too(collected: Path) -> None:
    fonts = re.findall(r'url\("(fonts/[^"]+)"\)', ask(static(STYLES))[1].decode())
    assert len(fonts) == 3
    for font in fonts:
        assert re.search(r"\.[0-9a-f]{12}\.woff2$", font)
        assert ask(f"/static/pejl/built/{font}")[0]["Content-Type"] == "font/woff2"


def test_before_that_plain_names_are_answered() -> None:
    assert static(STYLES) == f"/static/{STYLES}"
    assert ask(static(STYLES))[1]


def test_a_file_that_was_not_built_breaks_no_page(collected: Path) -> None:
    assert static("pejl/built/not-built.css") == "/static/pejl/built/not-built.css"


def test_a_plain_name_is_not_kept_for_long(collected: Path) -> None:
    assert ask(f"/static/{STYLES}")[0]["Cache-Control"] == "max-age=60, public"


def test_a_second_start_collects_nothing(collected: Path) -> None:
    before = (collected / "staticfiles.json").stat().st_mtime_ns
    assert collect() == collected
    assert (collected / "staticfiles.json").stat().st_mtime_ns == before


def test_a_collection_that_breaks_off_leaves_nothing(settings, tmp_path: Path, monkeypatch) -> None:
    settings.STATIC_ROOT = tmp_path / "static" / "of-today"
    monkeypatch.setattr("pejl.interfaces.static_files._write", lambda storage: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        collect()
    assert list((tmp_path / "static").iterdir()) == []


def test_only_the_last_versions_are_kept(settings, tmp_path: Path) -> None:
    for number in range(KEPT + 1):
        (tmp_path / "static" / f"of-day-{number}").mkdir(parents=True)
    settings.STATIC_ROOT = tmp_path / "static" / "of-today"
    collect()
    assert len(list((tmp_path / "static").iterdir())) == KEPT
    assert settings.STATIC_ROOT.is_dir()


def test_other_content_is_another_folder(tmp_path: Path) -> None:
    (tmp_path / "a.css").write_text("a{}", encoding="utf-8")
    before = static_root(tmp_path, [tmp_path])
    (tmp_path / "a.css").write_text("b{}", encoding="utf-8")
    assert static_root(tmp_path, [tmp_path]) != before
