# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Whoever reads the log sees what the worker does, what waits, and what failed."""

import pytest
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from pejl.apps.jobs.actions import set_schedule
from pejl.apps.jobs.models import WorkerHeartbeat
from pejl.apps.jobs.queries import schedules
from pejl.apps.jobs.scheduling import enqueue_due
from pejl.apps.jobs.tasks import check_integrity
from pejl.apps.people.actions import create_user
from pejl.apps.people.rights import GrantFacts
from pejl.apps.people.roles import Role
from pejl.interfaces.cli.kinds_of_jobs import KINDS

PAGE = "/arbejde/log/job/"


def page(client):
    return client.get(PAGE).content.decode()


@pytest.mark.django_db
def test_waiting_and_failed_jobs_are_shown_with_why(alice):
    check_integrity.enqueue()
    check_integrity.enqueue()
    failed = DBTaskResult.objects.first()
    DBTaskResult.objects.filter(pk=failed.pk).update(
        status="FAILED",
        finished_at=timezone.now(),
        exception_class_path="pejl.core.errors.PejlError",
        traceback="secret",
    )
    shown = page(alice)
    assert "venter: 1" in shown
    assert "fejlede: 1" in shown
    assert "<code>PejlError</code>" in shown
    assert "secret" not in shown


def test_it_says_whether_a_worker_is_there(alice):
    assert "Ingen arbejder har givet lyd fra sig" in page(alice)
    now = timezone.now()
    WorkerHeartbeat.objects.create(worker="one", started_at=now, seen_at=now)
    assert "Ingen arbejder har givet lyd fra sig" not in page(alice)


def ask(client, **typed):
    return client.post(f"{PAGE}bestil/", typed)


@pytest.mark.django_db
def test_it_says_what_comes_when_and_an_administrator_changes_it(alice):
    set_schedule("remind", "every 15 minutes", acting_user="Alice")
    assert "hvert 15. minut" in page(alice)
    assert ask(alice, action="rule", kind="remind", rule="weekly monday 07:00").status_code == 302
    shown = page(alice)
    assert "hver mandag kl. 07.00" in shown
    assert "Næste gang: " in shown
    refused = ask(alice, action="rule", kind="remind", rule="now and then")
    assert refused.status_code == 400
    assert "Linjen siger ikke hvornår." in refused.content.decode()
    assert 'value="now and then"' in refused.content.decode()
    assert ask(alice, action="rule", kind="unknown", rule="never").status_code == 400
    assert [one.rule for one in schedules()] == ["weekly monday 07:00"]
    assert ask(alice, action="now", kind="remind").status_code == 302
    assert enqueue_due(KINDS) == 1


@pytest.mark.django_db
def test_a_failed_job_is_tried_again_from_the_page(alice):
    check_integrity.enqueue()
    DBTaskResult.objects.update(status="FAILED", finished_at=timezone.now(), exception_class_path="builtins.OSError")
    job = str(DBTaskResult.objects.get().pk)
    assert "Prøv igen" in page(alice)
    assert ask(alice, action="again", job=job).status_code == 302
    assert DBTaskResult.objects.get().status == "READY"
    assert ask(alice, action="again", job=job).status_code == 400


@pytest.mark.django_db
def test_whoever_only_reads_the_log_changes_nothing(client):
    set_schedule("remind", "daily 07:00", acting_user="Alice")
    grants = (GrantFacts(Role.CENTRAL_EDITOR),)
    client.force_login(create_user("carol", None, grants=grants, acting_user="Alice"))
    assert "hver dag kl. 07.00" in page(client)
    assert "<form" not in client.get(PAGE).content.decode().split("<h1>")[1]
    assert ask(client, action="rule", kind="remind", rule="never").status_code == 403
