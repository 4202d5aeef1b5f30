# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What somebody who is logged in may do: asked here, and nowhere else."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from pejl.apps.organisation.queries import organisations
from pejl.apps.people.queries import rights_of
from pejl.apps.people.rights import ANY, Rights
from pejl.apps.people.roles import Permission
from pejl.interfaces.access import View, declared

RULE = "permission:"


def permitted(permission: Permission) -> Callable[[View], View]:
    """Only somebody who has the permission somewhere may open the page; others who are logged in get 403.

    A page about one thing asks again for that thing, with `demand`.
    """

    def declare(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
            demand(request, permission)
            return view(request, *args, **kwargs)

        return declared(login_required(guarded), f"{RULE}{permission.value}")

    return declare


def demand(
    request: HttpRequest, permission: Permission, *, organisation: str | None = ANY, scheme: str | None = ANY
) -> None:
    """Refuse with 403 what the person may not do to what belongs to `organisation` and `scheme`."""
    if not rights(request).may(permission, organisation=organisation, scheme=scheme):
        raise PermissionDenied


def rights(request: HttpRequest) -> Rights:
    """What the person may do; read once for each request."""
    found: Rights | None = getattr(request, "pejl_rights", None)
    if found is None:
        found = _rights(request)
        request.pejl_rights = found  # type: ignore[attr-defined]
    return found


def _rights(request: HttpRequest) -> Rights:
    if not request.user.is_authenticated:
        return Rights()
    parents = {code: one.parent for code, one in organisations().items() if one.parent}
    return rights_of(request.user, parents=parents)


def permissions(request: HttpRequest) -> dict[str, Any]:
    """For templates: `may.deliver` is whether the person may do that somewhere. Read where a template asks."""
    return {"may": SimpleLazyObject(lambda: _by_name(rights(request)))}


def _by_name(held: Rights) -> dict[str, bool]:
    return {one.value: held.may(one) for one in Permission}
