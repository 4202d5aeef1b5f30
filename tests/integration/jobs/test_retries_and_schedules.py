# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Jobs are tried again, with longer waits and a limit; and they are asked for at their times."""

from datetime import timedelta

import pytest
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from pejl.apps.audit.queries import entries
from pejl.apps.jobs import queue, scheduling
from pejl.apps.jobs.actions import run_now, set_schedule, try_again
from pejl.apps.jobs.kinds import Kinds, wait_before
from pejl.apps.jobs.models import JobProgress, JobSchedule, WorkerHeartbeat
from pejl.apps.jobs.queries import jobs, schedules
from pejl.apps.jobs.queue import LEASE, run_next, take_over
from pejl.apps.jobs.scheduling import DONE_KEPT, begin_schedules, enqueue_due, forget_done
from pejl.core.errors import PejlError
from pejl.core.schedules import read_schedule
from pejl.interfaces.cli.kinds_of_jobs import KINDS
from pejl.interfaces.wording.jobs import job_word
from tests import work_of_workers as work

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _nothing_left_to_raise():
    work.raised.clear()


def only_job():
    (one,) = jobs(10)
    return one


def due_at_once():
    DBTaskResult.objects.update(run_after=timezone.now() - timedelta(seconds=1))


def test_a_job_that_fails_is_tried_again_after_a_wait_and_then_done():
    work.raised[:] = [OSError("row 17 of an extract")]
    work.shaky.enqueue()
    assert run_next("one", work.KINDS)
    waiting = only_job()
    assert (waiting.status, waiting.attempts, waiting.error) == ("READY", 1, "OSError")
    assert timedelta(seconds=25) < waiting.run_after - timezone.now() <= timedelta(seconds=30)
    assert not run_next("one", work.KINDS), "it must wait"
    due_at_once()
    assert run_next("one", work.KINDS)
    done = only_job()
    assert (done.status, done.attempts, done.error) == ("SUCCESSFUL", 2, "")


def test_after_its_attempts_it_has_failed_and_no_message_is_kept():
    work.raised[:] = [OSError("row 17 of an extract")] * 3
    work.shaky.enqueue()
    for _ in range(3):
        assert run_next("one", work.KINDS)
        due_at_once()
    failed = only_job()
    assert (failed.status, failed.attempts, failed.error) == ("FAILED", 3, "OSError")
    assert "row 17" not in str(DBTaskResult.objects.values())
    assert not run_next("one", work.KINDS)


def test_waits_double_up_to_an_hour():
    assert [wait_before(attempt).total_seconds() for attempt in (2, 3, 4, 10)] == [30, 60, 120, 3600]


def test_an_answer_is_not_asked_for_twice():
    work.refused.enqueue()
    assert run_next("one", work.KINDS)
    assert (only_job().status, only_job().attempts, only_job().error) == ("FAILED", 1, "file.unreadable")


def test_a_job_of_no_known_kind_is_tried_once():
    work.raised[:] = [OSError()]
    work.shaky.enqueue()
    assert run_next("one", Kinds())
    assert only_job().status == "FAILED"


def test_somebody_lets_a_failed_job_be_tried_again():
    work.refused.enqueue()
    run_next("one", work.KINDS)
    with pytest.raises(PejlError, match=r"job\.not_failed"):
        try_again("no number", acting_user="Alice")
    try_again(only_job().key, acting_user="Alice")
    assert (only_job().status, only_job().attempts) == ("READY", 0)
    with pytest.raises(PejlError, match=r"job\.not_failed"):
        try_again(only_job().key, acting_user="Alice")
    assert [(one.actor, one.action) for one in entries(object_key=only_job().key)] == [("Alice", "job.try_again")]


def test_a_job_says_how_far_it_is():
    work.counting.enqueue()
    assert run_next("one", work.KINDS)
    assert (only_job().done, only_job().total, only_job().step) == (3, 7, "rows")


# --- workers that are gone -------------------------------------------------------------------------------------------


def left_running(worker):
    work.noted.enqueue("a", 0)
    return queue._claim(worker)


def beat(worker, *, ago=timedelta(0)):
    now = timezone.now()
    WorkerHeartbeat.objects.update_or_create(worker=worker, defaults={"started_at": now - ago, "seen_at": now - ago})


def test_the_job_of_a_worker_that_is_heard_from_is_left_to_it():
    beat("one", ago=LEASE - timedelta(seconds=5))
    left_running("one")
    assert take_over(work.KINDS) == 0
    assert only_job().status == "RUNNING"


def test_the_job_of_a_worker_that_is_gone_is_taken_up_at_once_and_ended_the_second_time():
    beat("one", ago=LEASE + timedelta(seconds=5))
    left_running("one")
    assert take_over(work.KINDS) == 1
    again = only_job()
    assert (again.status, again.attempts, again.error) == ("READY", 1, "job.worker_lost")
    assert queue._claim("two").worker_ids == ["one", "two"]
    assert take_over(work.KINDS) == 1
    assert (only_job().status, only_job().attempts) == ("FAILED", 2)


def test_whoever_comes_back_to_a_job_that_was_taken_over_writes_nothing_about_it():
    mine = left_running("one")
    take_over(work.KINDS)
    beat("two")
    queue._claim("two")
    queue._end(mine, status="SUCCESSFUL", return_value="late")
    assert only_job().status == "RUNNING"


# --- times -----------------------------------------------------------------------------------------------------------


def test_a_new_installation_has_its_schedules_and_what_somebody_set_stays():
    begin_schedules(work.KINDS)
    (one,) = schedules()
    assert (one.kind, one.rule, one.last) == ("shaky", "every 5 minutes", None)
    assert timedelta(minutes=4) < one.next_at - timezone.now() <= timedelta(minutes=5)
    set_schedule("shaky", "Never", acting_user="Alice")
    begin_schedules(work.KINDS)
    (one,) = schedules()
    assert (one.rule, one.next_at) == ("never", None)
    (entry,) = entries(object_key="shaky")
    assert (entry.before, entry.after) == ({"rule": "every 5 minutes"}, {"rule": "never"})


def test_what_is_due_is_asked_for_once_however_many_times_were_missed_and_not_while_the_last_one_waits():
    begin_schedules(work.KINDS)
    later = timezone.now() + timedelta(hours=3)
    assert enqueue_due(work.KINDS) == 0
    assert enqueue_due(work.KINDS, later) == 1
    assert enqueue_due(work.KINDS, later) == 0
    assert enqueue_due(work.KINDS, later + timedelta(hours=1)) == 0, "the first one still waits"
    assert run_next("one", work.KINDS)
    assert enqueue_due(work.KINDS, later + timedelta(hours=2)) == 1
    (one,) = schedules()
    assert one.last.status == "READY"
    assert one.next_at == later + timedelta(hours=2, minutes=5)


def test_two_workers_that_see_the_same_time_ask_once():
    begin_schedules(work.KINDS)
    later = timezone.now() + timedelta(hours=1)
    seen = JobSchedule.objects.get()
    assert enqueue_due(work.KINDS, later) == 1
    assert run_next("one", work.KINDS)
    assert not scheduling._enqueue(seen, work.KINDS, later)


def test_several_of_one_kind_have_a_key_and_arguments_each():
    set_schedule("noted", "daily 07:00", key="a", arguments={"name": "a", "seconds": 0}, acting_user="Alice")
    set_schedule("noted", "never", key="b", arguments={"name": "b", "seconds": 0}, acting_user="Alice")
    assert [(one.key, one.rule) for one in schedules()] == [("a", "daily 07:00"), ("b", "never")]
    assert enqueue_due(work.KINDS, timezone.now() + timedelta(days=1)) == 1
    assert DBTaskResult.objects.get().args_kwargs["kwargs"] == {"name": "a", "seconds": 0}


def test_somebody_lets_it_be_done_now():
    set_schedule("shaky", "never", acting_user="Alice")
    run_now("shaky", acting_user="Alice")
    assert enqueue_due(work.KINDS) == 1
    assert schedules()[0].next_at is None
    with pytest.raises(PejlError, match=r"schedule\.unknown"):
        run_now("unknown", acting_user="Alice")


def test_a_line_that_says_no_time_changes_nothing():
    set_schedule("shaky", "daily 07:00", acting_user="Alice")
    with pytest.raises(PejlError, match=r"schedule\.unreadable"):
        set_schedule("shaky", "now and then", acting_user="Alice")
    assert schedules()[0].rule == "daily 07:00"


def test_a_schedule_of_a_kind_that_is_gone_asks_for_nothing():
    set_schedule("gone", "daily 07:00", acting_user="Alice")
    assert enqueue_due(work.KINDS, timezone.now() + timedelta(days=1)) == 0


def test_done_jobs_are_forgotten_after_a_month_and_failed_ones_kept():
    work.shaky.enqueue()
    work.refused.enqueue()
    while run_next("one", work.KINDS):
        pass
    assert forget_done(timezone.now() + DONE_KEPT - timedelta(hours=1)) == 0
    assert forget_done(timezone.now() + DONE_KEPT + timedelta(hours=1)) == 1
    assert [one.status for one in jobs(10)] == ["FAILED"]
    assert JobProgress.objects.count() == 1


def test_every_kind_has_its_function_its_words_and_a_readable_schedule():
    for kind in KINDS:
        assert kind.task().module_path == kind.path
        assert kind.path.endswith(f".{kind.name}"), "the page finds a schedule's jobs by this name"
        assert job_word(kind.name) != kind.name
        assert not kind.rule or read_schedule(kind.rule)
