# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A municipality makes the site its own in `site.yaml`; what nobody could read is refused."""

from pathlib import Path

import pytest

from pejl.config import appearance, environment
from pejl.core.errors import PejlError

WHOLE = """
name: Eksempel Kommune
body: {da: Socialudvalget, en: The Social Services Committee}
about: Status er vedtaget af udvalget.
email: pejl@example.org
telephone: "12 34 56 78"
brand: "#7A1F5C"
link: "#00508f"
logo: logo.svg
licence: CC-BY-4.0
"""
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 1"/>'


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "logo.svg").write_text(LOGO, encoding="utf-8")
    return tmp_path


def write(home: Path, text: str) -> None:
    (home / appearance.FILE).write_text(text, encoding="utf-8")


def test_everything_can_be_configured(home: Path) -> None:
    write(home, WHOLE)
    own = appearance.read(home)
    assert own.name == {"": "Eksempel Kommune"}
    assert own.body["en"] == "The Social Services Committee"
    assert (own.brand, own.logo) == ("#7a1f5c", home / "logo.svg")
    assert own.licence == "CC-BY-4.0"


@pytest.mark.parametrize("text", [None, "", "name: Eksempel Kommune\n"])
def test_nothing_has_to_be(home: Path, text: str | None) -> None:
    if text is not None:
        write(home, text)
    assert appearance.problems(home) == ()
    assert appearance.files(appearance.read(home), home) is None


def test_colours_and_logo_are_files_of_their_own(home: Path) -> None:
    write(home, WHOLE)
    folder = appearance.files(appearance.read(home), home)
    assert folder is not None
    assert (folder / "colours.css").read_text() == ":root{--brand:#7a1f5c;--band:.6rem;--link:#00508f}\n"
    assert (folder / "logo.svg").read_text() == LOGO
    assert [path.name for path in folder.parent.iterdir()] == [folder.name]


def test_the_same_content_is_written_once_and_other_content_elsewhere(home: Path) -> None:
    write(home, WHOLE)
    folder = appearance.files(appearance.read(home), home)
    assert appearance.files(appearance.read(home), home) == folder
    write(home, WHOLE.replace("#7A1F5C", "#1F5C7A"))
    assert appearance.files(appearance.read(home), home) != folder


WRONG = [
    ("name: [a, b]", "site.yaml: name"),
    ("body: {de: Ausschuss}", "site.yaml: body"),
    ("link: red", "site.yaml: link"),
    ('link: "#ffcc00"', "site.yaml: link"),
    ('link: "#777777"', "site.yaml: link"),
    ('brand: "#cccccc"', "site.yaml: brand"),
    ("logo: missing.svg", "site.yaml: logo"),
    ("logo: ../logo.svg", "site.yaml: logo"),
    ("logo: site.yaml", "site.yaml: logo"),
    ("email: nobody", "site.yaml: email"),
    ("telephone: ring", "site.yaml: telephone"),
    ("colour: blue", "site.yaml: colour"),
    ("licence: free for all", "site.yaml: licence"),
    ("licence: http://example.org/terms", "site.yaml: licence"),
    ("name: [", "site.yaml"),
    ("- name", "site.yaml"),
]


@pytest.mark.parametrize(("text", "place"), WRONG)
def test_what_is_wrong_is_refused_with_its_name(home: Path, text: str, place: str) -> None:
    write(home, text)
    (issue,) = environment.issues({"PEJL_HOME": str(home)})
    assert (issue.code, issue.place.field) == ("config.invalid", place)
    assert issue.found
    assert issue.expected
    with pytest.raises(PejlError):
        appearance.read(home)


def test_a_logo_that_would_break_the_budget_is_refused(home: Path) -> None:
    (home / "logo.svg").write_bytes(b" " * (appearance.LOGO_LIMIT + 1))
    write(home, "logo: logo.svg")
    assert "50000" in appearance.problems(home)[0].expected


@pytest.mark.parametrize(
    ("colour", "ratio"), [("#000000", 21.0), ("#ffffff", 1.0), ("#767676", 4.54), ("#004d99", 8.3), ("#febb30", 1.7)]
)
def test_contrast_is_that_of_wcag(colour: str, ratio: float) -> None:
    assert appearance.contrast_on_white(colour) == pytest.approx(ratio, abs=0.05)
