# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Bindings: what may stand between `{{` and `}}` in a paper, in Danish or English, and how it is written."""

import pytest

from pejl.core.bindings import read_binding, slots_in, write_binding
from pejl.core.bindings.binding import (
    Change,
    ChangeKind,
    Count,
    Counted,
    Figure,
    Form,
    Known,
    OfGoal,
    Part,
    Refer,
    Relative,
    Share,
    Source,
    Target,
    Trend,
    UnitForm,
)
from pejl.core.periods import Period

HOMELESS = Source("hjemloese")
YEAR_2022, YEAR_2024 = Period.parse("2022"), Period.parse("2024")


# --- one figure ------------------------------------------------------------------------------------------------------


def test_a_figure_is_the_code_of_its_indicator_with_a_period_in_square_brackets():
    assert read_binding("hjemloese[2024]") == Figure(HOMELESS, YEAR_2024)


@pytest.mark.parametrize("period", ["2024", "2024-S1", "2024-Q3", "2024-09", "2024/2025", "2025-01-01..2025-10-31"])
def test_every_period_of_a_plan_package_may_stand_in_the_brackets(period):
    assert read_binding(f"hjemloese[{period}]").at == Period.parse(period)


@pytest.mark.parametrize(
    ("word", "when"),
    [
        ("seneste", Relative.LATEST),
        ("latest", Relative.LATEST),
        ("forrige", Relative.PREVIOUS),
        ("previous", Relative.PREVIOUS),
    ],
)
def test_the_newest_measured_figure_and_the_one_before_need_no_year(word, when):
    assert read_binding(f"hjemloese[{word}]") == Figure(HOMELESS, when)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("fravaer(omraade=nord)[2024]", Source("fravaer", "omraade=nord")),
        ("fravaer(@hele-landet)[2024]", Source("fravaer", group="hele-landet")),
        ("fravaer(klasse=9, omraade=nord, @6-byerne)[2024]", Source("fravaer", "klasse=9;omraade=nord", "6-byerne")),
        ("fravaer(omraade=nord; klasse=9)[2024]", Source("fravaer", "klasse=9;omraade=nord")),  # in one order
    ],
)
def test_a_part_and_a_comparison_group_stand_in_round_brackets(text, source):
    assert read_binding(text).source == source


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("tæller klager[2023]", Part.NUMERATOR),
        ("numerator klager[2023]", Part.NUMERATOR),
        ("nævner klager[2023]", Part.DENOMINATOR),
        ("denominator klager[2023]", Part.DENOMINATOR),
    ],
)
def test_what_a_percentage_was_made_of_may_be_asked_for(text, part):
    assert read_binding(text) == Figure(Source("klager"), Period.parse("2023"), part)


def test_an_indicator_may_be_called_as_an_operation_is():
    assert read_binding("status[2024]") == Figure(Source("status"), YEAR_2024)


# --- two figures -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("ændring", ChangeKind.ABSOLUTE),
        ("change", ChangeKind.ABSOLUTE),
        ("ændring i procent", ChangeKind.RELATIVE),
        ("ændring i pct.", ChangeKind.RELATIVE),
        ("ændring i %", ChangeKind.RELATIVE),
        ("change in percent", ChangeKind.RELATIVE),
        ("ændring i procentpoint", ChangeKind.POINTS),
        ("change in percentage points", ChangeKind.POINTS),
    ],
)
@pytest.mark.parametrize("arrow", ["->", "→", " -> "])
def test_a_change_goes_from_one_period_to_another(words, kind, arrow):
    found = read_binding(f"{words} hjemloese[2022{arrow}2024]")
    assert found == Change(HOMELESS, YEAR_2022, YEAR_2024, kind)


@pytest.mark.parametrize("text", ["andel klager[2023] af sager[2022]", "share klager[2023] of sager[2022]"])
def test_a_share_is_one_figure_of_another(text):
    found = read_binding(text)
    assert found == Share(Source("klager"), Period.parse("2023"), Source("sager"), YEAR_2022)


@pytest.mark.parametrize("text", ["tendens hjemloese[2022 -> 2024]", "trend hjemloese[2022 -> 2024]"])
def test_a_trend_asks_whether_the_figures_rose_or_fell(text):
    assert read_binding(text) == Trend(HOMELESS, YEAR_2022, YEAR_2024)


# --- goals -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "known"),
    [
        ("udgangspunkt", Known.BASELINE),
        ("baseline", Known.BASELINE),
        ("måltal", Known.TARGET),
        ("mål", Known.TARGET),
        ("target", Known.TARGET),
        ("status", Known.STATUS),
        ("offentliggjort status", Known.PUBLISHED),
        ("published status", Known.PUBLISHED),
        ("farve", Known.COLOUR),
        ("colour", Known.COLOUR),
        ("color", Known.COLOUR),
        ("konklusion", Known.VERDICT),
        ("verdict", Known.VERDICT),
        ("vurdering", Known.JUDGEMENT),
        ("judgement", Known.JUDGEMENT),
        ("målt ved", Known.MEASURED),
        ("measured by", Known.MEASURED),
        ("udvikling", Known.DEVELOPMENT),
        ("development", Known.DEVELOPMENT),
        ("udsving", Known.VARIATION),
        ("variation", Known.VARIATION),
        ("mangler", Known.MISSING),
        ("missing", Known.MISSING),
        ("forbehold", Known.RESERVATION),
        ("reservation", Known.RESERVATION),
    ],
)
def test_what_is_known_of_a_goal_is_asked_for_by_its_code(words, known):
    assert read_binding(f"{words} 1.A") == OfGoal(known, "1.A")


def test_a_goal_of_another_scheme_has_the_scheme_before_it():
    found = read_binding("status pejlemaerker-2014-2017/1.A")
    assert found == OfGoal(Known.STATUS, "1.A", "pejlemaerker-2014-2017")


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("antal mål", Count()),
        ("number of goals", Count()),
        ("antal mål grøn", Count(Counted.GREEN)),
        ("antal mål gul", Count(Counted.YELLOW)),
        ("antal mål rød", Count(Counted.RED)),
        ("antal mål blandet", Count(Counted.MIXED)),
        ("antal mål nået", Count(Counted.ACHIEVED)),
        ("antal mål delvist nået", Count(Counted.PARTLY)),
        ("antal mål ikke nået", Count(Counted.NOT_ACHIEVED)),
        ("antal mål uden data", Count(Counted.NO_DATA)),
        ("antal mål i fremgang", Count(Counted.POSITIVE)),
        ("number of goals improving", Count(Counted.POSITIVE)),
        ("antal mål (omraade)", Count(level="omraade")),
        ("antal mål(kpi) grøn i planer-2021", Count(Counted.GREEN, "kpi", "planer-2021")),
        ("number of goals in planer-2021", Count(scheme="planer-2021")),
    ],
)
def test_goals_are_counted_by_colour_verdict_level_and_scheme(text, count):
    assert read_binding(text) == count


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("tabel hjemloese", Target.TABLE),
        ("se tabel hjemloese", Target.TABLE),
        ("table hjemloese", Target.TABLE),
        ("figur hjemloese", Target.FIGURE),
        ("figure hjemloese", Target.FIGURE),
        ("afsnit hjemloese", Target.SECTION),
        ("section hjemloese", Target.SECTION),
    ],
)
def test_a_reference_leads_to_a_label(text, target):
    assert read_binding(text) == Refer(target, "hjemloese")


# --- how it is written -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "form"),
    [
        ("med enhed", Form(UnitForm.WITH)),
        ("with unit", Form(UnitForm.WITH)),
        ("uden enhed", Form(UnitForm.WITHOUT)),
        ("without unit", Form(UnitForm.WITHOUT)),
        ("uden fortegn", Form(sign=False)),
        ("without sign", Form(sign=False)),
        ("med 1 decimal", Form(decimals=1)),
        ("med 2 decimaler", Form(decimals=2)),
        ("with 2 decimals", Form(decimals=2)),
        ("uden decimaler", Form(decimals=0)),
        ("uden decimaler uden fortegn med enhed", Form(UnitForm.WITH, sign=False, decimals=0)),
    ],
)
def test_unit_sign_and_decimals_are_chosen_last(words, form):
    assert read_binding(f"ændring hjemloese[2022 -> 2024] {words}").form == form


ONE_WAY = [
    ("hjemloese [ 2024 ]", "hjemloese[2024]"),
    ("hjemloese[Seneste]", "hjemloese[seneste]"),
    ("TÆLLER  klager[2023]", "tæller klager[2023]"),
    ("fravaer( omraade = nord ;@6-byerne )[2024] with unit", "fravaer(omraade=nord, @6-byerne)[2024] med enhed"),
    ("change\nin %  hjemloese[2022→2024]", "ændring i procent hjemloese[2022 -> 2024]"),
    ("share a[2023] of b[2024] without decimals", "andel a[2023] af b[2024] med 0 decimaler"),
    ("ændring a[2022->2024] uden fortegn uden enhed", "ændring a[2022 -> 2024] uden enhed uden fortegn"),
    ("trend a[previous -> latest]", "tendens a[forrige -> seneste]"),
    ("mål planer/1.A", "måltal planer/1.A"),
    ("color 1", "farve 1"),
    ("number of goals ( kpi ) green in planer", "antal mål (kpi) grøn i planer"),
    ("number of goals", "antal mål"),
    ("see tabel x".replace("see", "se"), "tabel x"),
]


@pytest.mark.parametrize(("written", "canonical"), ONE_WAY)
def test_spaces_case_and_language_do_not_matter_and_it_is_written_in_one_way(written, canonical):
    assert write_binding(read_binding(written)) == canonical


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize(("written", "_canonical"), ONE_WAY)
def test_what_was_written_is_read_as_the_same_binding(written, _canonical, language):
    binding = read_binding(written)
    assert read_binding(write_binding(binding, language)) == binding


# --- where they stand ------------------------------------------------------------------------------------------------


def test_a_text_is_cut_into_its_words_and_its_bindings():
    words, slot, more = slots_in("Der var {{ hjemloese[2024] }} hjemløse")
    assert (words, slot.source, more) == ("Der var ", "hjemloese[2024]", " hjemløse")


def test_the_place_of_a_binding_is_that_of_its_first_letter():
    (_, first, _, second) = slots_in("a {{ b[2024] }}\nog {{c[2024]}}", line=7)
    assert [(one.line, one.column) for one in (first, second)] == [(7, 6), (8, 6)]


def test_a_binding_that_is_never_closed_goes_to_the_end():
    _, slot = slots_in("Der var {{ hjemloese[2024] hjemløse")
    assert (slot.closed, slot.source) == (False, "hjemloese[2024] hjemløse")


def test_an_empty_text_has_no_pieces():
    assert slots_in("") == ()
