# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What a status says about itself, in sentences."""

from datetime import date
from decimal import Decimal

import pytest

from pejl.core.issues import Statement
from pejl.core.periods import Period
from pejl.core.status.statements import SENTENCES
from pejl.interfaces.wording.sentence_templates import TEMPLATES
from pejl.interfaces.wording.statements import explanation, sentence

D = Decimal
EXAMPLES = {
    "parts": 7, "with_baseline": 5, "counted": 4, "count": 2, "better": 2, "unchanged": 0, "worse": 1, "mixed": 1,
    "unknown": 0,
    "met": 1, "not_met": 2, "not_testable": 1, "level": "not_met",
    "achieved": 1, "partly": 0, "not_achieved": 2, "not_due": 0, "without_data": 1,
    "join": "mean", "weights": "equal", "code": "1.D", "codes": ("1.D", "1.E"), "codes_better": ("1.B",),
    "codes_worse": ("1.A",), "scores": (D(4), D("3.75")), "weights_of_codes": (D(1), D(2)), "reason": "no_status",
    "path": "ahead", "colour": "green", "change": "better", "verdict": "achieved", "comparator": ">=",
    "status": "P", "approximation": "about", "direction": "decrease", "kind": "law", "comparability": "open",
    "score": D("2.3954"), "raw_score": D(-15), "plan": D("1.25"), "clamp": D(5), "weight": D(1),
    "elapsed": D(1), "total": D(4), "as_of": date(2014, 12, 31), "at": date(2025, 7, 1), "expected": date(2025, 12, 1),
    "value": D(1370), "values": (D(1378), D(1387)), "from_value": D(1581), "to_value": D(1370), "number": D(1255),
    "baseline": D(1581), "required": D(1500), "difference": D(-211), "limit": D(5), "relative": D("-13.3"),
    "unit": "persons", "period": Period.parse("2022"), "from_period": Period.parse("2013"),
    "to_period": Period.parse("2022"), "due": Period.parse("2017"), "in_percent": False, "what": "score",
    "outcomes": (D(1), D(2)),
    "codes_up": ("1.B",), "codes_down": (), "signal": "improvement", "tested": 4,
    "within": 1, "likely": 1, "cannot_tell": 2, "unlikely": 1,
    "rises": False, "borderline": False, "basis": "counts", "by": D(-211), "low": D(-317), "high": D(-105),
    "untested": "no_denominator", "certainty": "not_sure", "outlook": "likely", "unseen": "too_few", "points": 3,
    "needed": D("-5.33"), "observed": D(-64),
}  # fmt: skip


def example(code):
    return Statement(code, {name: EXAMPLES[name] for name in SENTENCES[code].params})


def said(code, **params):
    return sentence(Statement(code, params)).replace("\N{NO-BREAK SPACE}", " ")


def test_every_statement_of_the_core_has_a_template_and_no_template_is_left_over():
    assert set(TEMPLATES) == set(SENTENCES)


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_every_statement_is_a_whole_sentence_in_both_languages(code):
    danish, english = sentence(example(code)), sentence(example(code), language="en")
    assert danish != english
    for text in (danish, english):
        assert text.endswith(".")
        assert "{" not in text
        assert "None " not in text.replace("None has", "")
        assert text[0].isupper() or not text[0].isalpha()


@pytest.mark.parametrize("name", sorted({name for one in SENTENCES.values() for name in one.params}))
def test_every_parameter_has_an_example(name):
    assert name in EXAMPLES


def test_the_plan_is_told_in_years_and_points():
    text = said(
        "path.goal", path="ahead", score=D(2), plan=D("1.25"), as_of=date(2014, 12, 31), elapsed=D(1), total=D(4)
    )
    assert text == "Efter ét af fire år burde vi være på 1,25. Foran planen."
    odd = said(
        "path.goal", path="behind", score=D(0), plan=D(2), as_of=date(2014, 12, 31), elapsed=D("1.5"), total=D(4)
    )
    assert odd == "Efter 1,5 af 4 år burde vi være på 2,00. Bag planen."


def test_a_change_is_told_with_from_and_to():
    assert said("change.levels", **example("change.levels").params) == (
        "Fra 1.581 personer i 2013 til 1.370 personer i 2022: bedre, med 211 personer (13,3 %)."
    )


def test_a_change_of_percentages_is_in_percentage_points():
    shares = {"from_value": D("2.3"), "to_value": D("3.6"), "difference": D("1.3"), "unit": "%", "change": "worse"}
    text = said("change.levels", **{**example("change.levels").params, **shares})
    assert text == "Fra 2,3 % i 2013 til 3,6 % i 2022: værre, med 1,3 procentpoint."


@pytest.mark.parametrize(
    ("difference", "limit", "unit", "words"),
    [
        ("3.608847497089639115250291036", "5", "%", "3,6 % værre. Det er inden for grænsen for gult, 5 %."),
        (
            "0.4",
            "0.5",
            "percentage_points",
            "0,4 procentpoint værre. Det er inden for grænsen for gult, 0,5 procentpoint.",
        ),
    ],
)
def test_a_worsening_is_held_against_its_limit_in_the_limit_s_own_unit(difference, limit, unit, words):
    text = said("change.within_limit", difference=D(difference), limit=D(limit), unit=unit)
    assert text.replace("\N{NO-BREAK SPACE}", " ") == words


def test_rival_figures_are_all_said():
    text = said("figure.disputed", values=(D(1378), D(1387)), period=Period.parse("2024"), unit="persons")
    assert text == "1.378 eller 1.387 personer i 2024. Papirerne er uenige, og Pejl vælger ikke selv."


def test_parts_go_by_the_name_the_page_gives_them():
    one = Statement("parts.not_counted", {"reason": "no_status", "codes": ("1.D", "1.E"), "count": 2})
    assert sentence(one, names={"1.D": "D", "1.E": "E"}) == "D og E tæller ikke med: der er ingen status endnu."


def test_an_explanation_keeps_the_order_of_importance():
    text = explanation([Statement("verdict.no_data"), Statement("outlook.none")])
    assert text == "Der er intet tal at konkludere ud fra. Der er ikke beregnet nogen udsigt."


def difference(**changed):
    """The statement that the homeless count has not clearly changed, with some of it changed."""
    found = {"basis": "counts", "from_period": Period.parse("2022"), "to_period": Period.parse("2024"), "by": D(17)}
    return {**found, "low": D("-85.817502"), "high": D("119.769203"), "unit": "persons", **changed}


def test_noise_is_told_with_its_interval_and_never_as_stable():
    assert said("signal.within_noise", **difference()) == (
        "Har ikke ændret sig klart siden 2022. Forskellen er +17, mellem −86 og +120. Nul ligger indenfor."
    )


@pytest.mark.parametrize(
    ("rises", "borderline", "words"),
    [
        (False, False, "Klart fald siden 2022."),
        (True, False, "Klar stigning siden 2022."),
        (False, True, "Klart fald siden 2022, lige over grænsen."),
        (True, True, "Klar stigning siden 2022, lige over grænsen."),
    ],
)
def test_a_clear_change_is_the_only_one_called_a_rise_or_a_fall(rises, borderline, words):
    text = said("signal.clear", rises=rises, borderline=borderline, **difference(low=D("0.2")))
    assert text.startswith(words)
    assert text.endswith("mellem +0,2 og +120. Nul ligger udenfor.")  # a limit that is not 0 is not written as 0


def test_a_difference_of_percentages_is_in_percentage_points_and_says_what_it_was_held_against():
    changed = {"unit": "%", "by": D("-1.413"), "low": D("-3.02"), "high": D("0.204"), "basis": "usual_variation"}
    assert said("signal.within_noise", **difference(**changed)) == (
        "Har ikke ændret sig klart siden 2022. Forskellen er −1,4 procentpoint, mellem −3,0 og +0,2. Nul ligger "
        "indenfor. Det er holdt op mod, hvor meget tallet plejer at svinge fra gang til gang."
    )


@pytest.mark.parametrize(
    "untested",
    [
        "no_denominator",
        "no_spread",
        "disputed",
        "approximate",
        "break_between",
        "not_comparable",
        "suppressed",
        "levels_unpublished",
        "nothing_counted",
    ],
)
def test_every_reason_for_not_testing_has_its_words(untested):
    assert said("signal.untested", untested=untested).endswith(".")


@pytest.mark.parametrize("unseen", ["too_few", "gap", "too_far", "no_spread", "disputed", "wide"])
def test_every_reason_for_not_telling_has_its_words(unseen):
    due = Period.parse("2026")
    assert said("outlook.cannot_tell", unseen=unseen, due=due, points=3).startswith(
        "Om målet for 2026 bliver nået, kan"
    )


@pytest.mark.parametrize(
    ("certainty", "words"),
    [
        ("surely_met", "Målet er nået, også når usikkerheden regnes med (mellem 1.290 og 1.440 personer)."),
        (
            "surely_not_met",
            "Målet er ikke nået, heller ikke når usikkerheden regnes med (mellem 1.290 og 1.440 personer).",
        ),
        (
            "not_sure",
            (
                "Regnes usikkerheden med (mellem 1.290 og 1.440 personer), er det ikke sikkert, hvilken side af målet "
                "tallet ligger på."
            ),
        ),
    ],
)
def test_the_level_is_told_with_its_uncertainty(certainty, words):
    limits = {"low": D("1290.2"), "high": D("1440.1"), "unit": "persons", "period": Period.parse("2024")}
    assert said("level.certainty", certainty=certainty, **limits) == words


def test_the_outlook_is_told_with_its_band():
    band = {"due": Period.parse("2026"), "low": D("40.16"), "high": D("55.04"), "unit": "%"}
    assert said("outlook.told", outlook="likely", **band) == (
        "Går det videre som hidtil, ligger tallet for 2026 mellem 40,2 og 55,0 %. Målet nås sandsynligvis."
    )
    assert said("outlook.told", outlook="unlikely", **band).endswith("Målet nås næppe.")


def test_what_would_have_to_happen_is_told_beside_what_did():
    years = {"needed": D("-5.333"), "observed": D(-64), "due": Period.parse("2017"), "number": D(458)}
    assert said("pace.needed", **years, unit="persons") == (
        "For at nå 458 personer i 2017 skal der til −5 personer om året. Indtil nu har det været −64 personer om året."
    )


def test_a_goal_says_how_many_of_its_figures_were_tested():
    found = {"signal": "improvement", "tested": 4, "parts": 7, "codes_up": ("1.B",), "codes_down": (), "within": 3}
    assert said("signal.goal", **found) == (
        "Fire af syv tal er testet med 95 % sikkerhed: 1.B klart bedre og tre inden for tilfældige udsving."
    )
    assert said("signal.goal", **{**found, "tested": 0}) == "Ingen af tallene kan testes for tilfældige udsving."
