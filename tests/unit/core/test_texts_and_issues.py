# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Small types that everything else speaks with."""

from pejl.core.errors import PejlError
from pejl.core.issues import Issue, Level, Place, Statement
from pejl.core.texts import Localised


def test_english_falls_back_to_danish_and_danish_to_english():
    assert Localised.of({"da": "bolig"}).say("en") == "bolig"
    assert Localised.of({"en": "dwelling"}).say("da") == "dwelling"
    assert Localised.of({"da": "bolig", "en": "dwelling"}).say("en") == "dwelling"


def test_an_absent_text_is_empty_and_false():
    assert not Localised.of(None)
    assert Localised.of({"da": "bolig"})


def test_a_place_is_written_as_file_line_and_field():
    assert str(Place("plan.yaml", line=3, field="title")) == "plan.yaml:3: title"
    assert str(Place("maal.xlsx", cell="Ark1!C7")) == "maal.xlsx:Ark1!C7"
    assert str(Place("plan.yaml")) == "plan.yaml"


def test_an_error_tells_its_code_and_what_was_found():
    assert str(PejlError("config.missing")) == "config.missing"
    assert PejlError("x", found=1).params == {"found": 1}


def test_an_issue_is_an_error_unless_told_otherwise():
    assert Issue("x").level is Level.ERROR
    assert Statement("x").params == {}
