# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The logins of other systems that Pejl trusts: `sso.yaml` in PEJL_HOME (docs/how-to/use-single-sign-on.md).

One entry for each login, by a code of our own. What is wrong is refused at start with its name, since a login that is
half right lets in the wrong people.
"""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pejl.apps.people.rights import GrantFacts
from pejl.apps.people.roles import Role
from pejl.core.errors import PejlError
from pejl.core.issues import Issue, Place

FILE = "sso.yaml"
OIDC, SAML = "oidc", "saml"
SAML_INSTALLED = importlib.util.find_spec("onelogin") is not None
_COMMON = ("kind", "name", "username", "roles_from", "roles", "unit_from", "units")
_OF_KIND = {OIDC: ("server", "client", "secret_file"), SAML: ("entity", "sign_on", "certificate_file")}
_PLACE_PARTY_SECRET = {
    OIDC: ("server", "client", "secret_file"),
    SAML: ("sign_on", "entity", "certificate_file"),
}
_NEEDED = {
    OIDC: ("server", "client", "secret_file", "roles_from", "roles"),
    SAML: ("entity", "sign_on", "certificate_file", "username", "roles_from", "roles"),
}
_CODE = re.compile(r"[a-z][a-z0-9-]{0,29}")


@dataclass(frozen=True, slots=True)
class RoleRule:
    """The role that a value of the login's claim gives; `own_unit` limits it to the unit that the login names."""

    role: Role
    organisation: str = ""
    scheme: str = ""
    own_unit: bool = False


@dataclass(frozen=True, slots=True)
class Login:
    """One login that is trusted. `place` is the server or the sign-on address, `party` the client or the entity."""

    code: str
    kind: str
    name: str
    place: str
    party: str
    secret: str  # of the client, or the certificate that the other side signs with
    username: str
    roles_from: str
    roles: Mapping[str, RoleRule]
    unit_from: str
    units: Mapping[str, str]

    def grants(self, claims: Mapping[str, Any]) -> tuple[GrantFacts, ...]:
        """The roles that the claims give, each once. A role for one's own unit needs a unit that is known here."""
        unit = self._unit(claims)
        found = [self.roles[value] for value in _values(claims.get(self.roles_from)) if value in self.roles]
        given = [
            GrantFacts(one.role, unit if one.own_unit else one.organisation, one.scheme)
            for one in found
            if unit or not one.own_unit
        ]
        return tuple(dict.fromkeys(given))

    def _unit(self, claims: Mapping[str, Any]) -> str:
        said = next(iter(_values(claims.get(self.unit_from))), "") if self.unit_from else ""
        return self.units.get(said, "") if self.units else said


def read(home: Path) -> tuple[Login, ...]:
    """The logins that are configured, or `PejlError` for the first thing that is wrong."""
    for issue in problems(home):
        raise PejlError("config.invalid", variable=issue.place.field, found=issue.found, expected=issue.expected)
    return tuple(_login(code, entry, home) for code, entry in _load(home).items())


def problems(home: Path) -> tuple[Issue, ...]:
    """Everything that is wrong in the file."""
    try:
        return tuple(found for code, entry in _load(home).items() for found in _wrong(str(code), entry, home))
    except PejlError as error:
        return (_issue("", str(error.params["found"]), str(error.params["expected"])),)


def social_apps(logins: tuple[Login, ...]) -> dict[str, dict[str, list[dict[str, Any]]]]:
    """What django-allauth is told: Django's `SOCIALACCOUNT_PROVIDERS`."""
    found: dict[str, dict[str, list[dict[str, Any]]]] = {}
    for one in logins:
        provider, app = ("openid_connect", _oidc(one)) if one.kind == OIDC else ("saml", _saml(one))
        found.setdefault(provider, {"APPS": []})["APPS"].append(app)
    return found


def origins(logins: tuple[Login, ...]) -> tuple[str, ...]:
    """Scheme and host of each login, once."""
    return tuple(dict.fromkeys("/".join(one.place.split("/")[:3]) for one in logins))


def _oidc(one: Login) -> dict[str, Any]:
    settings = {"server_url": one.place, "oauth_pkce_enabled": True, "fetch_userinfo": False}
    return {
        "provider_id": one.code,
        "name": one.name,
        "client_id": one.party,
        "secret": one.secret,
        "settings": settings,
    }


def _saml(one: Login) -> dict[str, Any]:
    """Only what is signed, for us, now, and asked for by us."""
    return {
        "provider_id": one.party,
        "name": one.name,
        "client_id": one.code,
        "settings": {
            "idp": {"entity_id": one.party, "sso_url": one.place, "x509cert": one.secret},
            "attribute_mapping": {"uid": one.username, "username": one.username},
            "advanced": {
                "strict": True,
                "want_assertion_signed": True,
                "want_name_id": True,
                "reject_deprecated_algorithm": True,
                "reject_idp_initiated_sso": True,
            },
        },
    }


# --- reading ---------------------------------------------------------------------------------------------------------


def _load(home: Path) -> dict[str, Any]:
    path = home / FILE
    if not path.is_file():
        return {}
    from ruamel.yaml import YAML, YAMLError  # only an installation with such a file pays for the import

    try:
        document = YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8")) or {}
    except (YAMLError, UnicodeDecodeError) as error:
        raise PejlError("config.invalid", found=" ".join(str(error).split())[:200], expected="YAML in UTF-8") from None
    if not isinstance(document, dict):
        raise PejlError("config.invalid", found=type(document).__name__, expected="one entry for each login")
    return document


def _issue(name: str, found: str, expected: str) -> Issue:
    return Issue("config.invalid", Place(field=f"{FILE}: {name}" if name else FILE), found, expected)


def _wrong(code: str, entry: Any, home: Path) -> Iterator[Issue]:
    if not _CODE.fullmatch(code):
        yield _issue(code, code, "a code of small letters, digits and hyphens")
    if not isinstance(entry, dict) or entry.get("kind") not in _OF_KIND:
        found = str(entry.get("kind", "") if isinstance(entry, dict) else entry)
        yield _issue(f"{code}.kind", found, " or ".join(_OF_KIND))
    else:
        yield from _wrong_fields(code, entry, home)


def _wrong_fields(code: str, entry: Mapping[str, Any], home: Path) -> Iterator[Issue]:
    kind = entry["kind"]
    if kind == SAML and not SAML_INSTALLED:
        yield _issue(f"{code}.kind", SAML, "the packages of SAML: pip install 'pejl[saml]'")
    known = (*_COMMON, *_OF_KIND[kind])
    for name in entry:
        if name not in known:
            yield _issue(f"{code}.{name}", str(name), ", ".join(known))
    for name in _NEEDED[kind]:
        if not entry.get(name):
            yield _issue(f"{code}.{name}", "nothing", "a value")
    place, _party, secret = _PLACE_PARTY_SECRET[kind]
    if entry.get(place) and not re.fullmatch(r"https://[^\s/]+(/\S*)?", str(entry[place])):
        yield _issue(f"{code}.{place}", str(entry[place]), "an address that begins with https://")
    if entry.get(secret) and not _text_of(home, str(entry[secret])):
        yield _issue(f"{code}.{secret}", str(entry[secret]), "a file in PEJL_HOME with something in it")
    yield from _wrong_roles(code, entry)


def _wrong_roles(code: str, entry: Mapping[str, Any]) -> Iterator[Issue]:
    roles = entry.get("roles") or {}
    if not isinstance(roles, dict):
        yield _issue(f"{code}.roles", type(roles).__name__, "one entry for each value of the claim")
        return
    for value, rule in roles.items():
        place = f"{code}.roles.{value}"
        if not isinstance(rule, dict) or set(rule) - {"role", "organisation", "scheme", "own_unit"}:
            yield _issue(place, str(rule)[:100], "role, and if wanted organisation, scheme or own_unit")
        elif rule.get("role") not in set(Role):
            yield _issue(f"{place}.role", str(rule.get("role")), ", ".join(Role))
        elif rule.get("own_unit") and not entry.get("unit_from"):
            yield _issue(f"{code}.unit_from", "nothing", "the claim that names the unit, which own_unit asks for")


def _login(code: str, entry: Mapping[str, Any], home: Path) -> Login:
    place, party, secret = _PLACE_PARTY_SECRET[entry["kind"]]
    return Login(
        code=code,
        kind=entry["kind"],
        name=str(entry.get("name") or code),
        place=str(entry[place]),
        party=str(entry[party]),
        secret=_text_of(home, str(entry[secret])),
        username=str(entry.get("username") or "preferred_username"),
        roles_from=str(entry["roles_from"]),
        roles={str(value): _rule(rule) for value, rule in entry["roles"].items()},
        unit_from=str(entry.get("unit_from") or ""),
        units={str(value): str(unit) for value, unit in (entry.get("units") or {}).items()},
    )


def _rule(rule: Mapping[str, Any]) -> RoleRule:
    unit, scheme = str(rule.get("organisation") or ""), str(rule.get("scheme") or "")
    return RoleRule(Role(rule["role"]), unit, scheme, bool(rule.get("own_unit")))


def _text_of(home: Path, name: str) -> str:
    path = home / name
    if not path.resolve().is_relative_to(home.resolve()) or not path.is_file():
        return ""
    return path.read_text(encoding="ascii", errors="replace").strip()


def _values(claim: Any) -> tuple[str, ...]:
    """The values of a claim: one, several, or none."""
    if claim is None:
        return ()
    return tuple(str(one) for one in claim) if isinstance(claim, (list, tuple)) else (str(claim),)
