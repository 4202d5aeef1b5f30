# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""publiccode.yml holds what version 0.4 of the standard asks for, so that software catalogues can read it."""

import tomllib
from typing import Any

import pytest
from ruamel.yaml import YAML

from tests.guards.sources import ROOT

MANDATORY = {
    "publiccodeYmlVersion",
    "name",
    "url",
    "releaseDate",
    "platforms",
    "categories",
    "developmentStatus",
    "softwareType",
    "description",
    "legal",
    "maintenance",
    "localisation",
}
STATES = {"concept", "development", "beta", "stable", "obsolete"}


def complaints(document: dict[str, Any]) -> list[str]:
    found = [f"{key} is missing" for key in sorted(MANDATORY - set(document))]
    if document.get("developmentStatus") not in STATES:
        found.append("developmentStatus is none of the states")
    for language, texts in document.get("description", {}).items():
        short, long = texts.get("shortDescription", ""), texts.get("longDescription", "")
        if not 0 < len(short) <= 150:
            found.append(f"{language}: shortDescription has {len(short)} characters, at most 150")
        if not 150 <= len(long) <= 10_000:
            found.append(f"{language}: longDescription has {len(long)} characters, 150 to 10,000")
        if not texts.get("features"):
            found.append(f"{language}: no features")
    maintenance = document.get("maintenance", {})
    if maintenance.get("type") in ("internal", "community") and not maintenance.get("contacts"):
        found.append("maintenance names no contact")
    return found


def load() -> dict[str, Any]:
    return dict(YAML(typ="safe").load((ROOT / "publiccode.yml").read_text(encoding="utf-8")))


def test_publiccode_is_complete() -> None:
    assert complaints(load()) == []


def test_publiccode_describes_pejl_in_danish_and_english() -> None:
    assert {"da", "en"} <= set(load()["description"])
    assert set(load()["localisation"]["availableLanguages"]) == {"da", "en"}


def test_publiccode_and_package_agree() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert load()["softwareVersion"] == project["version"]
    assert load()["legal"]["license"] == project["license"]


def test_the_version_is_in_the_changelog() -> None:
    assert f"## {load()['softwareVersion']} - " in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "broken",
    [
        {"developmentStatus": "nearly"},
        {"description": {"da": {"shortDescription": "x" * 151}}},
        {"maintenance": {"type": "community"}},
    ],
)
def test_the_guard_sees_what_is_wrong(broken: dict[str, Any]) -> None:
    assert complaints({**load(), **broken})


def test_the_guard_sees_what_is_missing() -> None:
    assert complaints({key: value for key, value in load().items() if key != "url"}) == ["url is missing"]
