# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""/healthz tells a watchdog whether database and worker answer."""

from datetime import timedelta

import pytest
from django.db import OperationalError
from django.utils import timezone

import pejl
from pejl.apps.jobs.models import WorkerHeartbeat
from pejl.interfaces.public.pages import health

pytestmark = pytest.mark.django_db


def beat(ago: timedelta) -> None:
    seen = timezone.now() - ago
    WorkerHeartbeat.objects.create(worker="test:1", started_at=seen, seen_at=seen)


def test_it_is_well_when_a_worker_beats(reader):
    beat(timedelta(seconds=5))
    assert reader.opens("/healthz").json() == {
        "status": "ok",
        "version": pejl.__version__,
        "database": "ok",
        "worker": "ok",
    }


def test_a_silent_worker_is_a_fault_that_says_what_to_do(reader):
    beat(timedelta(minutes=10))
    answer = reader.opens("/healthz", 503).json()
    assert (answer["status"], answer["worker"]) == ("error", "silent")
    assert "pejl worker" in answer["problem"]


def test_a_database_that_does_not_answer_is_a_fault_without_its_secrets(reader, monkeypatch):
    def broken() -> None:
        raise OperationalError("connection to server at db.internal, user pejl, failed")

    monkeypatch.setattr(health, "worker_seen", broken)
    answer = reader.opens("/healthz", 503)
    assert answer.json()["database"] == "error"
    assert "db.internal" not in answer.content.decode()


def test_the_answer_is_never_cached(reader):
    assert "no-store" in reader.opens("/healthz", 503).headers["Cache-Control"]
