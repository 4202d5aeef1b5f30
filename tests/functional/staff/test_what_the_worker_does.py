# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Whoever reads the log sees what the worker does, what waits, and what failed."""

import pytest
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from pejl.apps.jobs.models import WorkerHeartbeat
from pejl.apps.jobs.tasks import check_integrity

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
