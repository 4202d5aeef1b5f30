# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A package is loaded as a whole or not at all, and never twice."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from django.apps import apps

from pejl.apps.audit.models import AuditEntry
from pejl.apps.audit.recording import stamp
from pejl.apps.goals.actions import withdraw_goal
from pejl.apps.goals.models import GoalVersion, SchemeVersion
from pejl.apps.goals.queries import scheme_tree
from pejl.apps.indicators.models import IndicatorVersion, Target
from pejl.apps.measurements.models import Measurement
from pejl.apps.measurements.queries import history, series
from pejl.core.errors import PejlError
from pejl.core.observations import Disputed, Missing, Suppressed
from pejl.core.periods import Period
from pejl.interfaces.exchange.package_reader import read_package
from pejl.interfaces.exchange.register.loading import Loaded, Order, load_package
from pejl.interfaces.exchange.register.state import register_state, register_vocabulary
from tests.packages import MINI, copy_of

pytestmark = pytest.mark.django_db

ORDER = Order("anna", "Prøve")
SCHEME = "harbour-2018-2021"
Change = Callable[..., Path]


def load(folder: Path = MINI, order: Order = ORDER) -> Loaded:
    return load_package(read_package(folder, known=register_vocabulary(register_state())), order)


def rows_in_all_tables() -> int:
    ours = (model for model in apps.get_models() if model.__module__.startswith("pejl.apps."))
    return sum(model._default_manager.count() for model in ours)


@pytest.fixture
def changed(tmp_path: Path) -> Change:
    """A copy of the valid package with texts replaced: `changed("plan.yaml", (old, new), …)`."""

    def change(name: str, *replacements: tuple[str, str]) -> Path:
        folder = tmp_path / "changed"
        if not folder.exists():
            copy_of(MINI, folder)
        text = (folder / name).read_text(encoding="utf-8")
        for old, new in replacements:
            assert old in text
            text = text.replace(old, new, 1)
        (folder / name).write_text(text, encoding="utf-8")
        return folder

    return change


# --- what is loaded ----------------------------------------------------------------------------------------------


def test_every_entry_and_every_figure_is_there() -> None:
    loaded = load()
    assert dict(loaded.new) == {
        "organisation": 2,
        "unit": 1,
        "comparison_group": 1,
        "source": 2,
        "indicator": 4,
        "break": 1,
        "plan": 1,
        "scheme": 1,
        "goal": 4,
        "text": 1,
        "measure": 4,
        "target": 5,
        "amendment": 1,
        "published": 1,
        "published_count": 1,
        "judgement": 1,
    }
    assert loaded.figures.added == 14
    assert Measurement.objects.count() == 14


def test_goals_keep_their_order_and_depth() -> None:
    load()
    tree = scheme_tree(SCHEME)
    assert [(goal.code, goal.parent, goal.depth) for goal in tree.goals] == [
        ("1", None, 0),
        ("1.A", "1", 1),
        ("1.B", "1", 1),
        ("2", None, 0),
    ]
    assert tree.scheme.fictional is True


def test_figures_keep_the_digits_they_were_printed_with() -> None:
    load()
    shares = series("share-content")
    assert [str(one.candidates[0].value) for one in shares.observations] == ["14.6", "20.0"]
    assert shares.observations[0].candidates[0].numerator == Decimal(116)


def test_what_is_missing_hidden_or_disputed_stays_so() -> None:
    load()
    trips, winter = series("trips"), series("trips", breakdown="season=winter")
    assert trips.at(Period.parse("2020")).value == Missing("not_yet", date(2021, 2, 1))  # type: ignore[union-attr]
    assert isinstance(winter.observations[0].value, Suppressed)
    waiting = series("waiting").at(Period.parse("2019"))
    assert isinstance(waiting.value, Disputed)  # type: ignore[union-attr]
    assert {str(one.value) for one in waiting.candidates} == {"15.3", "15.2"}  # type: ignore[union-attr]


def test_a_correction_keeps_the_figure_that_was_known_before() -> None:
    load()
    in_between = datetime(2020, 3, 5, tzinfo=UTC)
    assert series("trips", known_at=in_between).at(Period.parse("2019")).candidates[0].value == 900  # type: ignore[union-attr]
    assert series("trips").at(Period.parse("2019")).candidates[0].value == 905  # type: ignore[union-attr]
    first, second = history("trips", period="2019")[:2]
    assert first.recorded_to == second.recorded_from
    assert second.reason == "Efterregistreret."


def test_a_figure_without_a_time_is_known_when_its_source_or_the_package_is() -> None:
    load()
    times = {
        row.place: row.recorded_from for row in Measurement.objects.filter(series_key__indicator__code="share-content")
    }
    assert times["s. 7"] == datetime(2020, 2, 15, 22, 59, 59, tzinfo=UTC)
    (waiting,) = Measurement.objects.filter(series_key__indicator__code="waiting", period="2018")
    assert waiting.recorded_from == datetime(2020, 3, 1, 22, 59, 59, tzinfo=UTC)


def test_nothing_was_known_before_the_package_says_so() -> None:
    load()
    with pytest.raises(PejlError, match=r"scheme\.not_known"):
        scheme_tree(SCHEME, datetime(2020, 1, 1, tzinfo=UTC))


def test_every_kind_of_write_leaves_its_trace() -> None:
    load()
    entries = AuditEntry.objects.all()
    assert {entry.actor for entry in entries} == {"anna"}
    assert {"goal.save", "target.save", "measurement.import"} <= {entry.action for entry in entries}


# --- all or nothing ----------------------------------------------------------------------------------------------


def test_a_rehearsal_counts_and_leaves_nothing() -> None:
    before = rows_in_all_tables()
    loaded = load(order=Order("anna", "Prøve", dry_run=True))
    assert loaded.new["goal"] == 4
    assert loaded.figures.added == 14
    assert rows_in_all_tables() == before


def test_a_package_with_an_error_is_not_even_begun(changed: Change) -> None:
    before = rows_in_all_tables()
    with pytest.raises(PejlError, match=r"package\.not_loadable"):
        load(changed("measurements.csv", (",859,", ",85x,")))
    assert rows_in_all_tables() == before


def test_a_figure_from_the_future_keeps_the_whole_package_out(changed: Change) -> None:
    before = rows_in_all_tables()
    last = "well-being,,,,2020,direction,2019,,-1,,,,A,F,,,report-2019,,,,,"
    loaded = load(changed("measurements.csv", (last, f"{last}2199-01-01")))
    assert loaded.refused
    (issue,) = loaded.issues
    assert (issue.code, issue.place.file, issue.place.line) == ("version.in_the_future", "measurements.csv", 15)
    assert rows_in_all_tables() == before


def test_a_plan_from_the_future_is_refused_whole(changed: Change) -> None:
    before = rows_in_all_tables()
    with pytest.raises(PejlError, match=r"version\.in_the_future"):
        load(changed("plan.yaml", ("  adopted_by: council\n", "  adopted_by: council\n  recorded_from: 2199-01-01\n")))
    assert rows_in_all_tables() == before


# --- a second time -----------------------------------------------------------------------------------------------


def test_the_same_package_a_second_time_changes_nothing() -> None:
    load()
    before = rows_in_all_tables()
    again = load()
    assert again.nothing_new
    assert sum(again.unchanged.values()) == 31
    assert again.figures.unchanged == 14
    assert rows_in_all_tables() == before


def test_a_changed_text_is_a_new_version_from_now_on(changed: Change) -> None:
    load()
    folder = changed("plan.yaml", ("Flere på vandet", "Flere ud at sejle"))
    loaded = load(folder)
    assert dict(loaded.changed) == {"goal": 1}
    assert not loaded.new
    old, new = GoalVersion.objects.filter(goal__code="1").order_by("recorded_from")
    assert (old.title["da"], new.title["da"]) == ("Flere på vandet", "Flere ud at sejle")
    assert old.recorded_to == new.recorded_from
    assert new.reason == "Prøve"
    assert load(folder).nothing_new


def test_a_change_with_a_later_time_of_its_own_is_known_from_then(changed: Change) -> None:
    load()
    title = "title: {da: Ventetid}"
    load(changed("plan.yaml", (title, "title: {da: Ventetid i dage}\n  recorded_from: 2020-05-01")))
    assert register_state()["indicator", "waiting"].recorded_from == datetime(2020, 5, 1, 21, 59, 59, tzinfo=UTC)


def test_an_older_package_does_not_undo_what_was_changed_since(changed: Change) -> None:
    load()
    load(changed("plan.yaml", ("Flere på vandet", "Flere ud at sejle")))
    assert load(MINI).nothing_new
    assert scheme_tree(SCHEME).goal("1").title.da == "Flere ud at sejle"  # type: ignore[union-attr]


def test_an_older_package_does_not_bring_back_what_was_withdrawn_since() -> None:
    load()
    withdraw_goal(SCHEME, "2", by=stamp("bo", reason="Oprettet ved en fejl"))
    assert load().nothing_new
    assert scheme_tree(SCHEME).goal("2") is None


def test_a_figure_changed_in_place_is_refused_with_its_line(changed: Change) -> None:
    load()
    loaded = load(changed("measurements.csv", (",859,", ",860,")))
    (issue,) = loaded.issues
    assert (issue.code, issue.place.line) == ("version.twice", 2)
    assert series("trips").at(Period.parse("2018")).candidates[0].value == 859  # type: ignore[union-attr]


def test_a_figure_is_corrected_by_a_further_row(changed: Change) -> None:
    load()
    row = "trips,,,,2018,level,,,859,,,,A,F,,,register,,,,,,,,"
    correction = "trips,,,,2018,level,,,861,,,,A,F,,,register,,,,,2020-06-01,,,Talt igen."
    loaded = load(changed("measurements.csv", (row, f"{row}\n{correction}")))
    assert (loaded.figures.added, loaded.figures.closed) == (1, 1)
    assert series("trips").at(Period.parse("2018")).candidates[0].value == 861  # type: ignore[union-attr]


def test_a_figure_is_withdrawn_by_its_last_day(changed: Change) -> None:
    load()
    row = "well-being,,,,2020,direction,2019,,-1,,,,A,F,,,report-2019,,,,,"
    loaded = load(changed("measurements.csv", (f"{row},,,", f"{row},2020-09-01,,")))
    assert (loaded.figures.added, loaded.figures.closed) == (0, 1)
    assert not series("well-being").changes[1:]


def test_what_a_package_leaves_out_stays(changed: Change) -> None:
    load()
    folder = changed("plan.yaml", ('      - {period: "@2020-12-31", comparator: direction}\n', ""))
    assert load(folder).nothing_new
    assert Target.objects.open().count() == 5


def test_a_small_package_may_refer_to_what_the_register_has(tmp_path: Path) -> None:
    load()
    header = (MINI / "measurements.csv").read_text(encoding="utf-8").split("\n")[0]
    (tmp_path / "plan.yaml").write_text(
        "pejl_package: 1\nname: delivery\ntitle: {da: Levering}\nrecorded_from: 2021-02-01\n", encoding="utf-8"
    )
    row = "trips,,,,2021,level,,,1010,,,,P,F,,,register,,,,,,,,"
    (tmp_path / "measurements.csv").write_text(f"{header}\n{row}\n", encoding="utf-8")
    loaded = load(tmp_path)
    assert loaded.figures.added == 1
    assert series("trips").at(Period.parse("2021")).candidates[0].value == 1010  # type: ignore[union-attr]


def test_versions_of_sheets_and_schemes_carry_who_and_why() -> None:
    load()
    assert IndicatorVersion.objects.get(indicator__code="trips").recorded_by == "anna"
    assert SchemeVersion.objects.get().reason == "Prøve"
