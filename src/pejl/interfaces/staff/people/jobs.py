# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What the worker does: what waits, what runs, what failed, what comes when, and whether a worker is there at all."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from pejl.apps.jobs.actions import run_now, set_schedule, try_again
from pejl.apps.jobs.queries import JobFacts, ScheduleFacts, job_counts, jobs, schedules, worker_seen, workers_seen
from pejl.apps.people.roles import Permission
from pejl.core.errors import PejlError
from pejl.core.schedules import FORMS
from pejl.interfaces.staff.errors import told
from pejl.interfaces.staff.permission import permitted
from pejl.interfaces.wording.jobs import failure_word, job_word, rule_words, status_word
from pejl.interfaces.wording.periods import moment_words

MOST = 100


@permitted(Permission.READ_LOG)
@never_cache
@require_safe
def job_list(request: HttpRequest) -> HttpResponse:
    """The newest jobs, a hundred at most, and every schedule."""
    return _page(request)


@permitted(Permission.MANAGE_JOBS)
@never_cache
@require_POST
def ask(request: HttpRequest) -> HttpResponse:
    """Change when something is done, let it be done at once, or let a job that failed be tried again."""
    typed = {name: request.POST.get(name, "").strip() for name in ("action", "kind", "key", "rule", "job")}
    by = request.user.get_username()
    try:
        if typed["action"] == "rule":
            _known(typed)
            set_schedule(typed["kind"], typed["rule"], key=typed["key"], acting_user=by)
        elif typed["action"] == "now":
            run_now(typed["kind"], key=typed["key"], acting_user=by)
        else:
            try_again(typed["job"], acting_user=by)
    except PejlError as error:
        return _page(request, status=400, error=told(error), typed=typed)
    return redirect("staff:jobs")


def _known(typed: dict[str, str]) -> None:
    if (typed["kind"], typed["key"]) not in {(one.kind, one.key) for one in schedules()}:
        raise PejlError("schedule.unknown", found=typed["kind"], expected="a schedule of the list")


def _page(request: HttpRequest, *, status: int = 200, **said: object) -> HttpResponse:
    seen, newest = worker_seen(), jobs(MOST)
    view = {
        "title": _("What the worker does"),
        "section": "log",
        "crumb": _("Log"),
        "seen": moment_words(seen) if seen else "",
        "workers": workers_seen(),
        "counts": [(status_word(code), count) for code, count in sorted(job_counts().items())],
        "failed": [_row(one) for one in newest if one.status == "FAILED"],
        "jobs": [_row(one) for one in newest if one.status != "FAILED"],
        "schedules": [_schedule(one) for one in schedules()],
        "forms": FORMS,
        "most": MOST,
        **said,
    }
    return render(request, "staff/people/jobs.html", {"view": view}, status=status)


def _schedule(one: ScheduleFacts) -> dict[str, str]:
    return {
        "kind": one.kind,
        "key": one.key,
        "name": " · ".join(filter(None, (job_word(one.kind), one.key))),
        "id": f"r-{one.kind}-{one.key}".rstrip("-"),
        "rule": one.rule,
        "words": rule_words(one.rule),
        "next": moment_words(one.next_at) if one.next_at else "",
        "last": moment_words(one.last_at) if one.last_at else "",
        "came": status_word(one.last.status) if one.last else "",
        "error": failure_word(one.last.error) if one.last else "",
    }


def _row(one: JobFacts) -> dict[str, str]:
    last = one.finished_at or one.started_at or one.enqueued_at
    again = one.status == "READY" and one.attempts and one.run_after
    return {
        "key": one.key,
        "name": job_word(one.name),
        "status": status_word(one.status),
        "at": moment_words(last),
        "error": failure_word(one.error),
        "attempts": ngettext("begun {n} time", "begun {n} times", one.attempts).format(n=one.attempts),
        "again": moment_words(one.run_after) if again and one.run_after else "",
        "far": f"{one.done}/{one.total}" if one.status == "RUNNING" and one.total else "",
        "step": one.step if one.status == "RUNNING" else "",
    }
