# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Who may open a page. Every view declares its rule with one of these; a guard test fails on one that does not."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied

View = Callable[..., Any]

PUBLIC, STAFF, COLLEAGUE = "public", "staff", "colleague"


def public(view: View) -> View:
    """Anybody may open it; it only reads, and shows nothing that is hidden or confidential."""
    return _declared(view, PUBLIC)


def staff(view: View) -> View:
    """Only somebody who is logged in may open it; others are sent to the login page."""
    return _declared(login_required(view), STAFF)


def colleague(view: View) -> View:
    """Only somebody who works with the figures may open it; whoever just has a login is refused with 403."""

    @wraps(view)
    def for_colleagues(request: Any, *args: Any, **kwargs: Any) -> Any:
        if not request.user.is_staff:
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return _declared(login_required(for_colleagues), COLLEAGUE)


def access_of(view: View) -> str | None:
    """The rule that a view declares, or None where it declares none."""
    return getattr(view, "access", None)


def _declared(view: View, rule: str) -> View:
    @wraps(view)
    def guarded(*args: Any, **kwargs: Any) -> Any:
        return view(*args, **kwargs)

    guarded.access = rule  # type: ignore[attr-defined]
    return guarded
