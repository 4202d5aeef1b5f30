# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Earlier releases: a later table must not uncover what an earlier one hid, nor show who was added in between."""

import pytest

from pejl.core.disclosure import Earlier, Equation, Left, Rule, Table, Zeros, audit, protect, with_earlier
from pejl.core.errors import PejlError
from tests.spec.disclosure.tables import line

RULE = Rule(Zeros.PUBLIC, complements=False, groups=False, singles=False)


def out(figures, *, name="first", rule=RULE, earlier=()):
    """What left with a table of one line, after what left before it."""
    table = line(figures) if isinstance(figures, str) else figures
    return Earlier.of(name, protect(with_earlier(table, rule, earlier=earlier), rule))


def shown(figures, earlier, rule=RULE):
    table = line(figures) if isinstance(figures, str) else figures
    protected = protect(with_earlier(table, rule, earlier=earlier), rule)
    return " ".join(
        "..".join(cell) + f" {'..' if figure is None else figure}" for cell, figure in protected.figures.items()
    )


def test_the_same_once_more_shows_the_same():
    first = out("2 9 30")
    assert shown("2 9 30", []) == shown("2 9 30", [first, first]) == "a .. all 41 b .. c 30"


def test_what_was_hidden_stays_hidden_when_it_has_grown():
    assert shown("8 9 30", []) == "a 8 all 47 b 9 c 30"
    assert shown("8 9 30", [out("2 9 30")]).startswith("a .. ")


def test_another_table_of_the_same_persons_cannot_uncover_what_was_hidden():
    """a and b were hidden in their sum; another table would show b, and so a."""
    first = out("2 9 30")
    other = Table({("b",): 9, ("d",): 50})
    assert shown(other, []) == "b 9 d 50"
    assert shown(other, [first]) == "b .. d 50"


def test_what_is_out_is_shown_again_although_it_should_not_be():
    """a was 20 under no rule of ours; hiding it now hides nothing, so b and c are looked after by themselves."""
    lenient = out("2 9 30", rule=Rule(Zeros.PUBLIC, threshold=1, complements=False, groups=False))
    assert shown("2 9 30", [lenient]) == "a 2 all 41 b 9 c 30"


@pytest.mark.parametrize(
    ("now", "corrections", "seen"),
    [
        ("20 30", True, "a 20 all 50 b 30"),
        ("22 30", True, "a .. all .. b 30"),  # two were added
        ("18 30", True, "a .. all .. b 30"),  # two were taken out
        ("25 30", True, "a 25 all 55 b 30"),
        ("22 30", False, "a 22 all 52 b 30"),
    ],
)
def test_a_correction_by_few_is_not_shown(now, corrections, seen):
    rule = Rule(Zeros.PUBLIC, complements=False, groups=False, corrections=corrections)
    assert shown(now, [out("20 30", rule=rule)], rule) == seen


def test_a_correction_that_has_grown_is_shown():
    first = out("20 30")
    second = out("22 30", name="second", earlier=[first])
    assert shown("26 30", [first, second]) == "a 26 all 56 b 30"


def test_lines_without_a_correction_are_reckoned_together_with_what_was_shown():
    """c was corrected; a and b lie in another line, where nothing was."""
    values = {("ab",): 11, ("a",): 2, ("b",): 9, ("cd",): 60, ("c",): 30, ("d",): 30}
    sums = (Equation(("ab",), (("a",), ("b",))), Equation(("cd",), (("c",), ("d",))))
    first = out(Table(values, sums))
    now = Table({("b",): 9, ("c",): 40})
    assert shown(now, [first]) == "b .. c 40"


def test_hidden_figures_that_must_have_changed_are_not_taken_for_the_same():
    """a + b was 11 and stays so where nothing was corrected; today they are 2 and 30."""
    first = out("2 9 30")
    now = Table({("a",): 2, ("b",): 30})
    assert shown(now, [first]) == "a .. b .."


def test_a_hidden_figure_that_has_become_a_public_zero_is_shown():
    first = out("2 9 30")
    assert shown("0 9 30", [first]).startswith("a 0 ")


def test_an_implied_figure_of_before_may_be_printed_now():
    first = Earlier.of(
        "first", protect(Table(line("8 9").values, line("8 9").equations, implied=frozenset({("b",)})), RULE)
    )
    assert shown("8 9", [first]) == "a 8 all 17 b 9"
    hidden = out("8 9")
    assert shown(line("8 9", implied=frozenset({("b",)})), [hidden]) == "a 8 all 17 b 9"


def test_every_release_of_before_is_looked_at():
    first = out("2 9 30")
    second = out(
        Table({("a",): 2, ("x",): 40, ("ax",): 42}, (Equation(("ax",), (("a",), ("x",))),)),
        name="second",
        earlier=[first],
    )
    third = Table({("x",): 40, ("y",): 7})
    protected = protect(with_earlier(third, RULE, earlier=[first, second]), RULE)
    assert protected.figures == {("x",): None, ("y",): 7}
    assert not any(left.exact for left in audit(protected).values())


def test_rounded_releases_are_not_reckoned_together():
    rounding = Rule(Zeros.PUBLIC, complements=False, groups=False, base=5)
    first = out("21 30", rule=rounding)
    assert shown("22 30", [first], rounding) == "a 20 all 50 b 30"
    assert shown("22 30", [first]) == "a 22 all 52 b 30"


TOTAL = (Equation(("all",), (("x",), ("y",))),)
SAME = (Equation(("t",), (("x",),)),)


@pytest.mark.parametrize(
    ("earlier", "error"),
    [
        (out("0 9 30", rule=Rule(Zeros.PROTECTED)), "disclosure.zeros_differ"),
        (
            Earlier(
                "odd", {("all",): 7, ("x",): 9}, {("y",): Left(1, None)}, (Equation(("all",), (("x",), ("y",))),), RULE
            ),
            "disclosure.earlier_contradicts",
        ),
        (
            Earlier("odd", {("t",): 7, ("x",): 9}, {}, (Equation(("t",), (("x",),)),), RULE),
            "disclosure.earlier_contradicts",
        ),
    ],
)
def test_a_release_that_cannot_be_joined_is_refused(earlier, error):
    with pytest.raises(PejlError) as raised:
        with_earlier(line("2 9 30"), RULE, earlier=[earlier])
    assert raised.value.code == error


def test_no_figure_is_in_a_repr():
    assert repr(out("2 9 30")) == "Earlier(first: 2 figures shown, 2 hidden)"
