# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Whatever is written in whatever order, nothing that was recorded is lost or altered."""

from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import pairwise

import pytest
from django.db import transaction
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from pejl.apps.measurements.actions import import_versions, record_measurements, withdraw_measurement
from pejl.apps.measurements.models import Measurement
from pejl.apps.measurements.queries import history, series
from pejl.apps.measurements.rows import HistoricalRow, MeasurementRow
from pejl.core.errors import PejlError
from pejl.core.observations import Present
from pejl.core.periods import Period
from tests.factories import make_indicator, moment
from tests.people import ALICE

pytestmark = pytest.mark.django_db

DAYS = range(7)
PERIODS = ("2013", "2014")
days = st.sampled_from(DAYS)
periods = st.sampled_from(PERIODS)
figures = st.sampled_from(("1", "2", "2.0", "3"))
reasons = st.sampled_from(("", "late registrations"))


def on(day: int) -> datetime:
    return moment("2024-01-01") + timedelta(days=day)


Answers = dict[tuple[int, str], str]


def answers() -> Answers:
    """What was known about each period on each day, as the reads say it."""
    found = {}
    for day in DAYS:
        known = series("homeless", known_at=on(day))
        for period in PERIODS:
            observation = known.at(Period.parse(period))
            found[day, period] = str(observation.value.value) if observation else ""
            assert observation is None or isinstance(observation.value, Present)
    return found


def rows() -> dict[int, dict]:
    return {row["id"]: row for row in Measurement.objects.values()}


class Register(RuleBasedStateMachine):
    """A register of two figures, beside a plain model of what was known on each day."""

    def __init__(self) -> None:
        super().__init__()
        self.transaction = transaction.atomic()
        self.transaction.__enter__()
        make_indicator()
        self.expected: Answers = dict.fromkeys(((day, period) for day in DAYS for period in PERIODS), "")
        self.recorded = rows()

    def teardown(self) -> None:
        transaction.set_rollback(True)
        self.transaction.__exit__(None, None, None)

    def write(self, action: Callable[[], object], *, day: int, then: dict[str, str]) -> None:
        """Do it; if it is refused nothing changes, else the figures of `then` that say anything new hold from `day`."""
        try:
            with transaction.atomic():
                action()
        except PejlError:
            return
        for period, figure in then.items():
            if self.expected[day, period] != figure:
                self.expect(period, figure, day)

    def expect(self, period: str, figure: str, day: int, until: int | None = None) -> None:
        for later in DAYS[day:until]:
            self.expected[later, period] = figure

    @initialize(period=periods, figure=figures)
    def something_is_known(self, period: str, figure: str) -> None:
        self.record({period: figure}, 0, "")

    @rule(stated=st.dictionaries(periods, figures, min_size=1), day=days, reason=reasons)
    def record(self, stated: dict[str, str], day: int, reason: str) -> None:
        delivered = [MeasurementRow("homeless", period, figure) for period, figure in stated.items()]
        before = self.expected.copy()

        def action() -> None:
            record_measurements(delivered, acting_user=ALICE, reason=reason, recorded_at=on(day))

        self.write(action, day=day, then=stated)
        if self.expected == before:
            return
        changed = [key for key, figure in self.expected.items() if before[key] not in ("", figure)]
        assert reason or not changed, "a figure that was known changed without a reason"

    @rule(period=periods, day=days)
    def withdraw(self, period: str, day: int) -> None:
        standing = Measurement.objects.open().filter(period=period).first()
        if standing:
            self.write(
                lambda: withdraw_measurement(standing.pk, acting_user=ALICE, reason="a mistake", recorded_at=on(day)),
                day=day,
                then={period: ""},
            )

    @rule(period=periods, figure=figures, day=days, length=st.integers(1, 5) | st.none(), reason=reasons)
    def bring_history(self, period: str, figure: str, day: int, length: int | None, reason: str) -> None:
        """Versions with their own times come last or not at all, so they too leave earlier answers alone."""
        until = None if length is None else day + length
        row = MeasurementRow("homeless", period, figure)
        historical = HistoricalRow(row, on(day), until and on(until), reason=reason)
        before = self.recorded
        imported = import_versions([historical], acting_user=ALICE)
        if imported.refused:
            assert rows() == before
        elif imported.added:
            self.expect(period, figure, day, until)
            self.expect(period, "", until or DAYS.stop)
        elif imported.closed:
            self.expect(period, "", until)

    @invariant()
    def the_reads_say_what_was_recorded(self) -> None:
        assert answers() == self.expected

    @invariant()
    def nothing_recorded_is_lost_or_altered(self) -> None:
        now = rows()
        for key, earlier in self.recorded.items():
            later = now[key]
            if earlier["recorded_to"] is None:
                later = {**later, "recorded_to": None}
            assert later == earlier
        self.recorded = now

    @invariant()
    def at_most_one_version_is_known_at_a_time(self) -> None:
        for period in PERIODS:
            versions = history("homeless", period=period)
            assert sum(one.recorded_to is None for one in versions) <= 1
            for one, following in pairwise(versions):
                assert one.recorded_to is not None
                assert one.recorded_to <= following.recorded_from


@pytest.mark.slow
def test_no_sequence_of_writes_loses_or_alters_what_was_recorded():
    run_state_machine_as_test(Register, settings=settings(max_examples=25, stateful_step_count=12))
