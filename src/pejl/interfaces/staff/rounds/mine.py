# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""My figures: everything somebody owes in the rounds that are open, to fill in, put off and deliver."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from pejl.apps.people.roles import Permission
from pejl.apps.rounds.actions import deliver, postpone, problem_rows, save_draft
from pejl.apps.rounds.facts import OwedFacts, RoundFacts, Taken
from pejl.apps.rounds.queries import rounds
from pejl.core.errors import PejlError
from pejl.interfaces.staff.errors import told
from pejl.interfaces.staff.permission import demand, permitted
from pejl.interfaces.staff.rounds.finding import owed_for, round_of
from pejl.interfaces.staff.rounds.grid import Row, read_form, rows_of
from pejl.interfaces.staff.rounds.workbook import LARGEST, read_workbook, write_workbook
from pejl.interfaces.wording.deliveries import MARKS
from pejl.interfaces.wording.issues import issue_sentence
from pejl.interfaces.wording.languages import capitalised, count_word, own_words
from pejl.interfaces.wording.periods import moment_words

THANKS = "delivered"  # in the session: how many figures were delivered just now
MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def rounds_owed(request: HttpRequest) -> list[dict[str, Any]]:
    """The open rounds in which the person owes something, with how much is missing."""
    found = [(one, owed_for(request, one.code, Permission.DELIVER)) for one in rounds() if not one.closed]
    return [_round_row(one, owed) for one, owed in found if owed]


@permitted(Permission.DELIVER)
@never_cache
@require_http_methods(["GET", "HEAD"])
def my_rounds(request: HttpRequest) -> HttpResponse:
    """The open rounds in which the person owes something; where there is only one, that one."""
    rows = rounds_owed(request)
    if len(rows) == 1:
        return redirect("staff:my_figures", rows[0]["code"])
    view = {"title": _("My figures"), "section": "mine", "rounds": rows}
    return render(request, "staff/rounds/my_rounds.html", {"view": view})


@permitted(Permission.DELIVER)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def my_figures(request: HttpRequest, code: str) -> HttpResponse:
    """What the person owes in one round; a POST delivers, keeps as a draft, or says that a figure comes later."""
    one, owed = _mine(request, code)
    if request.method != "POST":
        return _page(request, one, rows_of(owed, _name(request)), message=_delivered(request.session.pop(THANKS, 0)))
    typed = read_form(request.POST, [each.id for each in owed])
    _keep(request, owed, typed)
    act = _ACTS.get(request.POST.get("action", "").partition("-")[0], _deliver)
    return act(request, one, _as_seen(request, owed, typed))


@permitted(Permission.DELIVER)
@never_cache
@require_POST
def keep_draft(request: HttpRequest, code: str) -> HttpResponse:
    """Keep what is typed so far; asked for by the page's script while somebody types."""
    _one, owed = _mine(request, code)
    _keep(request, owed, read_form(request.POST, [one.id for one in owed]))
    return JsonResponse({"kept": moment_words(timezone.now())})


@permitted(Permission.DELIVER)
@never_cache
@require_http_methods(["GET", "HEAD"])
def my_figures_xlsx(request: HttpRequest, code: str) -> HttpResponse:
    """What the person owes, as a spreadsheet to fill in."""
    _one, owed = _mine(request, code)
    body = write_workbook(rows_of(owed, _name(request)))
    headers = {"Content-Disposition": f'attachment; filename="{code}.xlsx"'}
    return HttpResponse(body, content_type=MEDIA_TYPE, headers=headers)


@permitted(Permission.DELIVER)
@never_cache
@require_POST
def take_workbook(request: HttpRequest, code: str) -> HttpResponse:
    """Fill in the page from a spreadsheet; the person looks it over and delivers."""
    one, owed = _mine(request, code)
    file = request.FILES.get("file")
    try:
        found = read_workbook(file.read(LARGEST + 1) if file else b"", [each.id for each in owed])
    except PejlError as error:
        return _page(request, one, rows_of(owed, _name(request)), status=400, problems=[told(error)])
    for number, typed in found.typed.items():
        save_draft(number, typed, acting_user=_name(request))
    rows, status = rows_of(owed, _name(request)), 400 if found.problems else 200
    message = _filled_in(len(found.typed))
    return _page(request, one, rows, status=status, problems=found.problems, message=message)


def _mine(request: HttpRequest, code: str) -> tuple[RoundFacts, list[OwedFacts]]:
    """The round and what the person owes in it; no such page for somebody who owes nothing there."""
    return round_of(request, code, Permission.DELIVER), owed_for(request, code, Permission.DELIVER)


def _delivered(count: int) -> str:
    """Said once, on the page that follows: somebody who delivers for the first time must know that it went through."""
    text = ngettext(
        "{count} figure is delivered. Somebody else looks at it now, and you hear from them if something is wrong.",
        "{count} figures are delivered. Somebody else looks at them now, and you hear from them if something is wrong.",
        count,
    )
    return text.format(count=count) if count else ""


def _filled_in(count: int) -> str:
    text = ngettext(
        "{count} figure is filled in from the file. Look it over, and deliver it.",
        "{count} figures are filled in from the file. Look them over, and deliver them.",
        count,
    )
    return text.format(count=count) if count else ""


def _name(request: HttpRequest) -> str:
    return request.user.get_username()


def _keep(request: HttpRequest, owed: Sequence[OwedFacts], typed: Mapping[int, Mapping[str, str]]) -> None:
    """Nothing that was typed is lost, whatever comes of it."""
    for one in owed:
        if one.state.awaited or typed.get(one.id):
            save_draft(one.id, typed.get(one.id, {}), acting_user=_name(request))


def _as_seen(request: HttpRequest, owed: Sequence[OwedFacts], typed: Mapping[int, Mapping[str, str]]) -> list[Row]:
    """The rows as typed; one that somebody changed since the page was opened says so."""
    rows = rows_of(owed, _name(request), typed)
    for row in rows:
        if row.filled and row.new and request.POST.get(f"follows-{row.id}", "") != row.follows:
            row.errors.append(_("Somebody changed this in the meantime. Look at it again."))
    return rows


def _deliver(request: HttpRequest, one: RoundFacts, rows: list[Row]) -> HttpResponse:
    """All that is filled in, or only what is right where that was chosen."""
    filled = [row for row in rows if row.open and row.filled and row.new]
    chosen = [row for row in filled if not row.errors] if request.POST.get("action") == "ready" else filled
    if not chosen or any(row.errors for row in chosen):
        return _page(request, one, rows, status=400, nothing=not filled)
    for row in chosen:
        demand(request, Permission.DELIVER, organisation=row.owed.organisation, scheme=row.owed.scheme)
    try:
        deliver([row.taken() for row in chosen], acting_user=_name(request))
    except PejlError as error:
        _tell(error, chosen)
        return _page(request, one, rows, status=400)
    request.session[THANKS] = len(chosen)
    return redirect("staff:my_figures", one.code)


def _tell(error: PejlError, rows: Iterable[Row]) -> None:
    """Beside each row what is wrong with it."""
    by_row = problem_rows(error.params.get("issues", ()))
    for row in rows:
        row.errors += [issue_sentence(issue, say=_) for issue in by_row.get(row.id, ()) if issue.level == "error"]
        if not by_row:
            row.errors.append(told(error))


def _postpone(request: HttpRequest, one: RoundFacts, rows: list[Row]) -> HttpResponse:
    wanted = request.POST.get("action", "").partition("-")[2]
    row = next((each for each in rows if str(each.id) == wanted), None)
    if row is None:
        return _page(request, one, rows, status=400)
    try:
        taken = Taken(row.id, row.owed.last, note=row.typed.get("explanation", ""))
        postpone(taken, acting_user=_name(request))
    except PejlError as error:
        row.errors.append(told(error))
        return _page(request, one, rows, status=400)
    return redirect("staff:my_figures", one.code)


def _confirm(request: HttpRequest, one: RoundFacts, rows: list[Row]) -> HttpResponse:
    """Deliver a figure as the register has it already."""
    wanted = request.POST.get("action", "").partition("-")[2]
    row = next((each for each in rows if str(each.id) == wanted and each.proposed), None)
    if row is None:
        return _page(request, one, rows, status=400)
    row.typed = row.proposed
    try:
        deliver([row.taken()], acting_user=_name(request))
    except PejlError as error:
        _tell(error, [row])
        return _page(request, one, rows, status=400)
    return redirect("staff:my_figures", one.code)


def _saved(_request: HttpRequest, one: RoundFacts, _rows: list[Row]) -> HttpResponse:
    return redirect("staff:my_figures", one.code)


_ACTS = {"later": _postpone, "save": _saved, "confirm": _confirm}


def _page(request: HttpRequest, one: RoundFacts, rows: list[Row], *, status: int = 200, **said: Any) -> HttpResponse:
    """`said` are words over the form: `nothing` is filled in, a `message`, and `problems` of a file."""
    awaited = [row for row in rows if row.owed.state.awaited]
    ready = [row for row in rows if row.open and row.filled and row.new and not row.errors]
    wrong = [row for row in rows if row.errors or row.state == "returned"]
    view = {
        "title": _headline(len(awaited)),
        "section": "mine",
        "round": own_words(one.title),
        "code": one.code,
        "due": moment_words(one.due_at),
        "closed": one.closed,
        "rows": rows,
        "counts": (
            (_("Owed"), len(rows)),
            (_("Missing"), len(awaited)),
            (_("To be corrected"), len(wrong)),
            (_("Delivered or approved"), len(rows) - len(awaited)),
        ),
        "wrong": wrong,
        "ready": len(ready),
        "blocked": status == 400 and ready and any(row.errors for row in rows),
        **said,
        "marks": [(code, say()) for code, say in MARKS.items()],
    }
    return render(request, "staff/rounds/my_figures.html", {"view": view}, status=status)


def _headline(missing: int) -> str:
    if not missing:
        return _("You owe no figures")
    text = ngettext("You owe {count} figure", "You owe {count} figures", missing)
    return capitalised(text.format(count=count_word(missing)))


def _round_row(one: RoundFacts, owed: Sequence[OwedFacts]) -> dict[str, Any]:
    missing = sum(each.state.awaited for each in owed)
    return {"code": one.code, "title": own_words(one.title), "due": moment_words(one.due_at), "missing": missing}
