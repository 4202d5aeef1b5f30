# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How an installation is configured: environment variables read once, each refused with its name when it is wrong.

Everything here is a pure function of the variables handed in, but for `secret_key`, which makes a key once and keeps
it in the installation's folder. No Django, so that `pejl check-config` works where the configuration does not.
"""

from __future__ import annotations

import os
import secrets
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from pejl.apps.people.roles import Role
from pejl.config import appearance, single_sign_on
from pejl.core.errors import PejlError
from pejl.core.issues import Issue, Place

LANGUAGES = ("da", "en")
KEY_LENGTH = 50
_TRUE, _FALSE = ("1", "true", "yes"), ("0", "false", "no")


@dataclass(frozen=True, slots=True)
class Database:
    """Where the database is. `name` is a path for SQLite; `options` go to the driver (`sslmode`, …)."""

    vendor: str
    name: str
    user: str = ""
    password: str = ""
    host: str = ""
    port: str = ""
    options: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Mail:
    """The server that takes our e-mail: `security` is "", "starttls" or "tls"."""

    host: str = "localhost"
    port: int = 25
    user: str = ""
    password: str = ""
    security: str = ""


@dataclass(frozen=True, slots=True)
class Environment:
    """A configuration that has been checked as a whole."""

    home: Path
    database: Database
    hosts: tuple[str, ...]
    secret_key: str
    language: str
    owner_name: str
    statement_url: str
    https: bool
    debug: bool
    check_seconds: int
    check_memory: int
    keep_uploads: int
    keep_access: int
    mail: Mail
    mail_from: str
    site_address: str
    escalate_days: int
    second_factor: frozenset[Role]


def read(variables: Mapping[str, str]) -> Environment:
    """The configuration, or `PejlError` for the first variable that is wrong (`issues` lists them all)."""
    home = _home(variables.get("PEJL_HOME", ""))
    return Environment(
        home=home,
        database=_database(variables.get("PEJL_DATABASE_URL", ""), home),
        secret_key=_secret(variables.get("PEJL_SECRET_KEY", "")),
        **{field: reader(variables.get(name, "")) for name, (field, reader) in _PLAIN.items()},
    )


def issues(variables: Mapping[str, str]) -> tuple[Issue, ...]:
    """Every variable that is wrong, every `PEJL_` variable that Pejl does not know, and what is wrong in site.yaml."""
    readers = dict(_READERS)
    known = {*readers, *_OTHER}
    found = [_unknown(name) for name in sorted(variables) if name.startswith("PEJL_") and name not in known]
    for name, reader in readers.items():
        try:
            reader(variables.get(name, ""))
        except PejlError as error:
            place = Place(field=name)
            found.append(Issue(error.code, place, str(error.params["found"]), str(error.params["expected"])))
    if not any(issue.place.field == "PEJL_HOME" for issue in found):
        found.extend(appearance.problems(_home(variables.get("PEJL_HOME", ""))))
        found.extend(single_sign_on.problems(_home(variables.get("PEJL_HOME", ""))))
    return tuple(found)


def variable_names() -> tuple[str, ...]:
    """Every variable that the application reads, in the order of the manual."""
    return tuple(name for name, _ in _READERS)


def secret_key(environment: Environment) -> str:
    """The key that signs sessions: the configured one, else one made once and kept readable by its owner only."""
    if environment.secret_key:
        return environment.secret_key
    path = environment.home / "secret-key"
    if not path.exists():
        _write_once(path, secrets.token_urlsafe(KEY_LENGTH))
    return path.read_text(encoding="ascii").strip()


def _write_once(path: Path, text: str) -> None:
    """Whoever comes first writes the whole file; the others find it (a half-written key is never read)."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(text)
    try:
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        draft.unlink()


# --- one variable each -------------------------------------------------------------------------------------------


def _refuse(name: str, found: str, expected: str) -> PejlError:
    return PejlError("config.invalid", variable=name, found=found, expected=expected)


def _unknown(name: str) -> Issue:
    return Issue("config.unknown", Place(field=name), name, ", ".join(name for name, _ in _READERS))


def _home(text: str) -> Path:
    home = Path(text).expanduser() if text else default_home()
    if home.exists() and not home.is_dir():
        raise _refuse("PEJL_HOME", str(home), "a folder, or a path where one can be made")
    return home.absolute()


def default_home() -> Path:
    """`.pejl` beside the checkout's pyproject.toml, else the user's data folder."""
    checkout = Path(__file__).resolve().parents[3]
    if (checkout / "pyproject.toml").is_file() and (checkout / "src" / "pejl").is_dir():
        return checkout / ".pejl"
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData" / "Local")) / "pejl"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "pejl"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "pejl"


def _database(text: str, home: Path) -> Database:
    """`sqlite:////absolute/path`, `sqlite:///path under PEJL_HOME` or `postgresql://user:password@host:port/name`."""
    if not text:
        return Database("sqlite", str(home / "pejl.sqlite3"))
    try:
        url = urlsplit(text)
        port = str(url.port or "")
    except ValueError:
        raise _refuse("PEJL_DATABASE_URL", "an address that cannot be read", _DATABASE_FORMS) from None
    if url.scheme == "sqlite" and url.path.strip("/") and not url.netloc:
        return Database("sqlite", str(home / unquote(url.path[1:])))
    if url.scheme in ("postgresql", "postgres") and url.path.strip("/"):
        return _postgresql(url, port)
    raise _refuse("PEJL_DATABASE_URL", _without_password(url), _DATABASE_FORMS)


_DATABASE_FORMS = "sqlite:///FILE or postgresql://USER:PASSWORD@HOST:PORT/NAME"


def _postgresql(url: SplitResult, port: str) -> Database:
    options = dict(parse_qsl(url.query))
    return Database(
        vendor="postgresql",
        name=unquote(url.path[1:]),
        user=unquote(url.username or ""),
        password=unquote(url.password or ""),
        host=options.pop("host", "") or (url.hostname or ""),
        port=options.pop("port", "") or port,
        options=tuple(sorted(options.items())),
    )


def _without_password(url: SplitResult) -> str:
    return url._replace(netloc=url.netloc.rpartition("@")[2], query="").geturl()


def _secret(text: str) -> str:
    if text and len(text) < KEY_LENGTH:
        raise _refuse("PEJL_SECRET_KEY", f"{len(text)} characters", f"at least {KEY_LENGTH}, or none at all")
    return text


def _hosts(text: str) -> tuple[str, ...]:
    hosts = tuple(host.strip() for host in text.split(",") if host.strip())
    for host in hosts:
        if host == "*" or "/" in host or " " in host:
            raise _refuse("PEJL_HOSTS", host, "names of hosts with commas between, such as pejl.example.org")
    return hosts or ("localhost", "127.0.0.1", "[::1]")


def _language(text: str) -> str:
    if text and text not in LANGUAGES:
        raise _refuse("PEJL_LANGUAGE", text, " or ".join(LANGUAGES))
    return text or LANGUAGES[0]


def _flag(name: str) -> Callable[[str], bool]:
    def read_flag(text: str) -> bool:
        if text.lower() not in (*_TRUE, *_FALSE, ""):
            raise _refuse(name, text, "1 or 0")
        return text.lower() in _TRUE

    return read_flag


def _web_address(name: str) -> Callable[[str], str]:
    def read_address(text: str) -> str:
        if text and urlsplit(text).scheme not in ("http", "https"):
            raise _refuse(name, text, "an address that begins with https://")
        return text

    return read_address


def _whole(name: str, default: int, least: int, most: int) -> Callable[[str], int]:
    def read_whole(text: str) -> int:
        if text and not (text.isascii() and text.isdecimal() and least <= int(text) <= most):
            raise _refuse(name, text, f"a whole number from {least} to {most}")
        return int(text or default)

    return read_whole


def _mail(text: str) -> Mail:
    """`smtp://` without, `smtp+starttls://` and `smtps://` with encryption, then `user:password@host:port`."""
    if not text:
        return Mail()
    try:
        url = urlsplit(text)
        security, port = _MAIL_SCHEMES[url.scheme]
        port = url.port or port
    except (ValueError, KeyError):
        raise _refuse("PEJL_MAIL_URL", "an address that cannot be read", _MAIL_FORMS) from None
    if not url.hostname or url.path.strip("/"):
        raise _refuse("PEJL_MAIL_URL", _without_password(url), _MAIL_FORMS)
    return Mail(url.hostname, port, unquote(url.username or ""), unquote(url.password or ""), security)


_MAIL_SCHEMES = {"smtp": ("", 25), "smtp+starttls": ("starttls", 587), "smtps": ("tls", 465)}
_MAIL_FORMS = "smtp+starttls://USER:PASSWORD@HOST:587, smtps:// or smtp://"


def _mail_from(text: str) -> str:
    if text and ("@" not in text or any(sign in text for sign in "\r\n")):
        raise _refuse("PEJL_MAIL_FROM", text, "an e-mail address")
    return text


def _roles(name: str) -> Callable[[str], frozenset[Role]]:
    def read_roles(text: str) -> frozenset[Role]:
        words = [word.strip() for word in text.split(",") if word.strip()]
        if words == ["all"]:
            return frozenset(Role)
        for word in words:
            if word not in set(Role):
                raise _refuse(name, word, f"all, or some of {', '.join(Role)} with commas between")
        return frozenset(Role(word) for word in words)

    return read_roles


_PLAIN: dict[str, tuple[str, Callable[[str], Any]]] = {
    "PEJL_HOSTS": ("hosts", _hosts),
    "PEJL_LANGUAGE": ("language", _language),
    "PEJL_OWNER_NAME": ("owner_name", str.strip),
    "PEJL_ACCESSIBILITY_STATEMENT": ("statement_url", _web_address("PEJL_ACCESSIBILITY_STATEMENT")),
    "PEJL_HTTPS": ("https", _flag("PEJL_HTTPS")),
    "PEJL_DEBUG": ("debug", _flag("PEJL_DEBUG")),
    "PEJL_CHECK_SECONDS": ("check_seconds", _whole("PEJL_CHECK_SECONDS", 300, 10, 3_600)),
    "PEJL_CHECK_MEMORY": ("check_memory", _whole("PEJL_CHECK_MEMORY", 2_000, 500, 64_000)),
    "PEJL_MAIL_URL": ("mail", _mail),
    "PEJL_MAIL_FROM": ("mail_from", _mail_from),
    "PEJL_SITE_ADDRESS": ("site_address", lambda text: _web_address("PEJL_SITE_ADDRESS")(text).rstrip("/")),
    "PEJL_ESCALATE_DAYS": ("escalate_days", _whole("PEJL_ESCALATE_DAYS", 3, 0, 60)),
    "PEJL_KEEP_UPLOADS": ("keep_uploads", _whole("PEJL_KEEP_UPLOADS", 30, 1, 3_650)),
    "PEJL_KEEP_ACCESS": ("keep_access", _whole("PEJL_KEEP_ACCESS", 180, 1, 3_650)),
    "PEJL_SECOND_FACTOR": ("second_factor", _roles("PEJL_SECOND_FACTOR")),
}
_READERS: tuple[tuple[str, Callable[[str], Any]], ...] = (
    ("PEJL_HOME", _home),
    ("PEJL_DATABASE_URL", lambda text: _database(text, Path())),
    ("PEJL_SECRET_KEY", _secret),
    *((name, reader) for name, (_, reader) in _PLAIN.items()),
)
_OTHER = {"PEJL_ORACLES", "PEJL_CORPUS"}  # read by `make conformance` and `make evaluate`, not by the application
