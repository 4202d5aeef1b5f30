# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Every way in which initiatives, money and answers may be wrong in a package, each told with its line and field."""

from pathlib import Path

import pytest

from pejl.core.issues import Issue
from pejl.interfaces.exchange.package_reader import read_package
from tests.packages import ASKED, copy_of

BATH, ITEM = "initiatives[harbour-bath]", "budget_items[bath-2023]"
ANSWER = "schemes[harbour-assembly].goals[1].answer"
NUMBER = "  number: H1\n  process: transfer_case"
CASES = [
    ("code.twice", "- code: clean-water", "- code: harbour-bath", f"{BATH}.code"),
    ("code.twice", "- code: water-2023", "- code: bath-2023", f"{ITEM}.code"),
    ("entry.twice", NUMBER, "  number: H1\n  process: budget", "budget_items[water-2023].number"),
    ("entry.twice", 'goal: "2", reason: {da: Vandet', 'goal: "1", reason: {da: Vandet', f"{ITEM}.goals[#2]"),
    ("entry.twice", '{scheme: harbour-goals, goal: "2", linked', '{scheme: harbour-goals, goal: "1", linked', None),
    ("reference.unknown", "responsible: works", "responsible: wroks", f"{BATH}.responsible"),
    ("reference.unknown", "conditions: [bathing-act]", "conditions: [bathing]", f"{BATH}.conditions[#1]"),
    ("reference.unknown", "indicator: bathers", "indicator: swimmers", f"{BATH}.goals[#1].indicator"),
    ("reference.unknown", 'goal: "2", linked', 'goal: "9", linked', f"{BATH}.goals[#2].goal"),
    ("reference.unknown", "initiatives: [harbour-bath]", "initiatives: [harbour]", f"{ITEM}.initiatives[#1]"),
    ("reference.unknown", "initiative: harbour-bath", "initiative: bath", f"{ANSWER}.initiatives[#1].initiative"),
    (
        "reference.unknown",
        'goal: "1", reason: {da: Et bad',
        'goal: "7", reason: {da: Et bad',
        f"{ANSWER}.goals[#1].goal",
    ),
    ("reference.unknown", "bodies: [state]", "bodies: [stat]", f"{ANSWER}.jurisdiction.bodies[#1]"),
    ("reference.unknown", "to: state,", "to: stat,", f"{ANSWER}.referrals[#1].to"),
    ("reference.unknown", "bound: [council]", "bound: [town]", "schemes[harbour-assembly].assembly.bound[#1]"),
    ("field.not_allowed", "verdict: other_usually", "verdict: mine", f"{ANSWER}.jurisdiction.verdict"),
    ("field.not_allowed", "phase: pilot", "phase: started", f"{BATH}.phase"),
    ("field.not_allowed", "spread: total", "spread: sum", f"{ITEM}.amounts[#2].spread"),
    ("field.not_allowed", "state: kept", "state: done", f"{ANSWER}.commitments[#1].state"),
    ("number.unreadable", '"1.5"', '"1,5"', f"{ITEM}.amounts[#1].value"),
    ("budget.period", "period: 2023..2024", "period: 2023/2024", f"{ITEM}.amounts[#1].period"),
    (
        "budget.unit",
        '[{period: "2023"}]',
        '[{period: "2023", unit: persons}]',
        "budget_items[water-2023].amounts[#1].unit",
    ),
    ("period.backwards", "start: 2022-06", "start: 2022-06\n  ended: 2021-12", f"{BATH}.ended"),
    ("answer.no_recommendation", "kind: recommendations", "kind: other", ANSWER),
    ("answer.no_recommendation", "kind: recommendations", "kind: other", "schemes[harbour-assembly].assembly"),
]


def read_changed(folder: Path, old: str, new: str) -> tuple[Issue, ...]:
    copy_of(ASKED, folder)
    text = (folder / "plan.yaml").read_text(encoding="utf-8")
    assert old in text, "the valid package has changed"
    (folder / "plan.yaml").write_text(text.replace(old, new, 1), encoding="utf-8")
    return read_package(folder).issues


@pytest.mark.parametrize(("code", "old", "new", "field"), CASES)
def test_what_is_wrong_is_told_with_its_place(code: str, old: str, new: str, field: str | None, tmp_path: Path) -> None:
    issues = read_changed(tmp_path / "broken", old, new)
    wanted = [one for one in issues if one.code == code]
    assert wanted, [(one.code, str(one.place)) for one in issues]
    assert field is None or field in {one.place.field for one in wanted}
    assert all(one.place.line for one in wanted)


def test_the_package_that_they_are_made_from_has_no_finding() -> None:
    assert read_package(ASKED).issues == ()
