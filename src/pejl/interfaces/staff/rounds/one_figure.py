# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""One figure that is owed: its chart, what it is to reach, every step taken with it, and the files that show it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from pejl.apps.audit.access import DELIVERY, EVIDENCE
from pejl.apps.indicators.facts import TargetFacts
from pejl.apps.indicators.queries import comparison_groups, indicator_sheets, measures_of
from pejl.apps.people.roles import Permission
from pejl.apps.rounds.entering import name_of
from pejl.apps.rounds.evidence import KINDS, LARGEST, MOST, attach, evidence_file, evidence_of, withdraw_file
from pejl.apps.rounds.facts import OwedFacts, StepFacts
from pejl.core.errors import PejlError
from pejl.core.targets import Direction
from pejl.interfaces.drawing.series_chart import chart_of, described, draw
from pejl.interfaces.staff.errors import told
from pejl.interfaces.staff.permission import demand, permitted, rights
from pejl.interfaces.staff.rounds.finding import figure_found, found_round
from pejl.interfaces.staff.rounds.grid import Row, rows_of
from pejl.interfaces.staff.seeing import note
from pejl.interfaces.wording.deliveries import step_word
from pejl.interfaces.wording.figures import figure
from pejl.interfaces.wording.languages import own_words
from pejl.interfaces.wording.lookups import Lookups
from pejl.interfaces.wording.periods import moment_words, period_words
from pejl.interfaces.wording.targets import target_words

MEGABYTE = 1_000_000


@permitted(Permission.FOLLOW_ROUNDS)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def one_figure(request: HttpRequest, code: str, number: int) -> HttpResponse:
    """The figure; a POST keeps a file beside it, or withdraws one."""
    one = figure_found(request, number, code)
    if request.method != "POST":
        if not _delivers(request, one):
            note(request, DELIVERY, name_of(one))
        return _page(request, one, "")
    demand(request, Permission.DELIVER, organisation=one.organisation, scheme=one.scheme)
    try:
        (_withdraw if "withdraw" in request.POST else _attach)(request, number)
    except PejlError as error:
        return _page(request, one, told(error), status=400)
    return redirect("staff:one_figure", code, number)


@permitted(Permission.FOLLOW_ROUNDS)
@never_cache
@require_safe
def evidence(request: HttpRequest, number: int) -> HttpResponse:
    """A file, for whoever may see the figure; never shown by the browser, since nobody has looked into it."""
    found = evidence_file(number)
    if found is None:
        raise Http404
    obligation, name, body = found
    one = figure_found(request, obligation)
    note(request, EVIDENCE, f"{name_of(one)}: {number}")
    headers = {"Content-Disposition": content_disposition_header(True, name) or "attachment"}
    return HttpResponse(body, content_type="application/octet-stream", headers=headers)


def _attach(request: HttpRequest, number: int) -> None:
    file = request.FILES.get("file")
    if file is None:
        raise PejlError("evidence.kind", found="", expected=tuple(KINDS))
    if (file.size or 0) > LARGEST:
        raise PejlError("evidence.too_large", found=f"{file.size}", expected=f"<= {LARGEST}")
    attach(number, file.name or "", file.read(), acting_user=request.user.get_username())


def _withdraw(request: HttpRequest, number: int) -> None:
    """Withdraw a file of this figure, and of no other."""
    wanted = request.POST["withdraw"]
    if not any(str(each.id) == wanted for each in evidence_of([number]).get(number, ())):
        raise PejlError("evidence.unknown", found=wanted, expected="a file of this figure")
    reason = request.POST.get(f"reason-{wanted}", "")
    withdraw_file(int(wanted), acting_user=request.user.get_username(), reason=reason)


def _delivers(request: HttpRequest, one: OwedFacts) -> bool:
    return rights(request).may(Permission.DELIVER, organisation=one.organisation, scheme=one.scheme)


# --- the page --------------------------------------------------------------------------------------------------------


def _page(request: HttpRequest, one: OwedFacts, error: str, *, status: int = 200) -> HttpResponse:
    facts = found_round(one.round)
    (row,) = rows_of([one], request.user.get_username())
    delivers = _delivers(request, one)
    view = {
        "title": row.title,
        "section": "mine" if delivers else "rounds",
        "code": one.round,
        "number": one.id,
        "indicator": one.series.indicator,
        "round": own_words(facts.title),
        "delivers": delivers,
        "attaches": delivers and not facts.closed,
        "row": row,
        "chart": _chart(row),
        "targets": _targets(one),
        "steps": [_step(each, row.unit) for each in one.steps],
        "files": [_file(each) for each in evidence_of([one.id]).get(one.id, ())],
        "kinds": ",".join(KINDS),
        "limits": _("At most {most} files of {size} MB each: {kinds}.").format(
            most=MOST, size=LARGEST // MEGABYTE, kinds=", ".join(KINDS)
        ),
        "error": error,
    }
    return render(request, "staff/rounds/one_figure.html", {"view": view}, status=status)


def _chart(row: Row) -> Any:
    """A chart needs two figures to compare."""
    if len([one for one in row.series.observations if one.measured]) < 2:
        return None
    chart = chart_of(row.series, Lookups(groups=comparison_groups()))
    return draw(chart, f"c{row.id}", row.title, described(chart, row.series, ()))


def _targets(one: OwedFacts) -> list[str]:
    """What goals of the follow-up want of the series."""
    sheet = indicator_sheets()[one.series.indicator]
    key = (one.series.indicator, one.series.breakdown, one.series.group)
    measures = [each for many in measures_of(one.scheme).values() for each in many]
    wanted = [each for each in measures if (each.indicator, each.breakdown, each.group) == key]
    direction = Direction(sheet.direction or "none")
    return [_target(target, sheet.unit, direction) for each in wanted for target in each.targets]


def _target(facts: TargetFacts, unit: str, direction: Direction) -> str:
    target = facts.target
    words = target_words(target, target.value, unit, direction)
    return f"{period_words(target.period)}: {words}" if target.period else words


def _step(step: StepFacts, unit: str) -> dict[str, str]:
    sent = step.figure or {}
    value = figure(Decimal(sent["value"])) if sent.get("value") else ""
    said = f"{value} {unit}" if value and unit == "%" else value
    return {
        "at": moment_words(step.at),
        "by": step.by,
        "what": step_word(step.kind),
        "figure": said or "–",
        "note": step.note or sent.get("explanation", "") or "–",
    }


def _file(one: Any) -> dict[str, Any]:
    size = f"{max(1, one.size // 1000)} kB"
    said = {"id": one.id, "name": one.name, "size": size, "by": one.by, "at": moment_words(one.at), "sha": one.sha256}
    return {**said, "withdrawn": one.withdrawn, "withdrawn_by": one.withdrawn_by}
