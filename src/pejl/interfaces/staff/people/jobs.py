# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What the worker does: what waits, what runs, what failed, and whether a worker is there at all."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from pejl.apps.jobs.queries import JobFacts, job_counts, jobs, worker_seen
from pejl.apps.people.roles import Permission
from pejl.interfaces.staff.permission import permitted
from pejl.interfaces.wording.jobs import job_word, status_word
from pejl.interfaces.wording.periods import moment_words

MOST = 100


@permitted(Permission.READ_LOG)
@never_cache
@require_safe
def job_list(request: HttpRequest) -> HttpResponse:
    """The newest jobs, a hundred at most."""
    seen = worker_seen()
    view = {
        "title": _("What the worker does"),
        "section": "log",
        "crumb": _("Log"),
        "seen": moment_words(seen) if seen else "",
        "counts": [(status_word(status), count) for status, count in sorted(job_counts().items())],
        "jobs": [_row(one) for one in jobs(MOST)],
        "most": MOST,
    }
    return render(request, "staff/people/jobs.html", {"view": view})


def _row(one: JobFacts) -> dict[str, str]:
    last = one.finished_at or one.started_at or one.enqueued_at
    return {"name": job_word(one.name), "status": status_word(one.status), "at": moment_words(last), "error": one.error}
