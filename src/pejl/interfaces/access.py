# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Who may open a page. Every view declares its rule; a guard test fails on one that does not.

The rules of the staff pages, which ask for a permission, are in `pejl.interfaces.staff.permission`.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_required
from django.views.decorators.csrf import csrf_exempt

View = Callable[..., Any]

PUBLIC, STAFF, TOKEN = "public", "staff", "token"


def public(view: View) -> View:
    """Anybody may open it; it only reads, and shows nothing that is hidden or confidential."""
    return declared(view, PUBLIC)


def staff(view: View) -> View:
    """Only somebody who is logged in may open it; others are sent to the login page."""
    return declared(login_required(view), STAFF)


def by_token(view: View) -> View:
    """Only a program that shows a token may ask; the view itself looks at it and sets no cookies.

    No form of another site can send the token, so there is nothing for a CSRF token to add.
    """
    return csrf_exempt(declared(view, TOKEN))


def access_of(view: View) -> str | None:
    """The rule that a view declares, or None where it declares none."""
    return getattr(view, "access", None)


def declared(view: View, rule: str) -> View:
    """The view, with its rule on it."""

    @wraps(view)
    def guarded(*args: Any, **kwargs: Any) -> Any:
        return view(*args, **kwargs)

    guarded.access = rule  # type: ignore[attr-defined]
    return guarded
