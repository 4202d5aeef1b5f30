# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A small register with four people at work on a round, served on its own, for the browser.

The `centre` opens and closes rounds, `children` and `adults` deliver for their units, the `leader` approves. `children`
is new and has not chosen a password.
"""

import os
import socketserver
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

from tests.served import PEJL, ROOT, python_path, served

INVITED, LEADER = "children", "leader"
PEOPLE = {
    "centre": ("CENTRAL_EDITOR", ""),
    LEADER: ("APPROVER", ""),
    INVITED: ("UNIT_REPORTER", "BBU"),
    "adults": ("UNIT_REPORTER", "BCV"),
}
SETUP = "import django; django.setup(); from pejl.config.databases import prepare_database as p; p(); "


def make() -> None:
    """The register and the accounts."""
    from pejl.apps.organisation.actions import save_organisations
    from pejl.apps.people.actions import invite
    from pejl.apps.people.rights import GrantFacts
    from pejl.apps.people.roles import Role
    from tests.factories import by_alice, make_goal, make_scheme

    titles = {"BBU": "Borgercenter Børn og Unge", "BCV": "Borgercenter Voksne"}
    bodies = [{"organisation": code, "title": {"da": title, "en": code}} for code, title in titles.items()]
    save_organisations(bodies, by=by_alice())
    make_scheme("plan", title={"da": "Planen", "en": "The plan"})
    make_goal("plan", "1", title={"da": "Færre uden et hjem", "en": "Fewer without a home"})
    for place, (code, owner) in enumerate({"absence": "BBU", "places": "BBU", "homes": "BCV", "moves": "BCV"}.items()):
        _figure(code, owner, f"1.{'ABCD'[place]}")
    for name, (role, unit) in PEOPLE.items():
        contact = (name.title(), f"{name}@example.org")
        invite(name, contact, GrantFacts(Role[role], unit), acting_user="test")


def _figure(code: str, owner: str, measure: str) -> None:
    from tests.factories import make_indicator, make_measure, record_figures

    make_indicator(code, title={"da": f"Tal om {code}", "en": f"Figure of {code}"}, frequency="yearly", owner=owner)
    make_measure("plan", "1", code, measure=measure)
    record_figures(code, {"2023": "160", "2024": "167"})


def calculate() -> None:
    """A figure that comes into the register by itself while the round is open."""
    from pejl.apps.measurements.actions import record_measurements
    from pejl.apps.measurements.rows import MeasurementRow

    record_measurements([MeasurementRow("moves", "2025", "171")], acting_user="test")


def remind() -> int:
    """What the worker does at nine in the morning."""
    from django.conf import settings
    from django.utils import timezone

    from pejl.apps.rounds.reminding import send_digests
    from pejl.interfaces.cli.reminders import letter

    now = timezone.localtime().replace(hour=9)
    return send_digests(letter, now, escalate_days=settings.PEJL_ESCALATE_DAYS)


def session_of(username: str) -> str:
    """The cookie of somebody who has logged in."""
    from django.conf import settings
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.sessions.backends.db import SessionStore

    from pejl.apps.people.models import User

    user = User.objects.get(username=username)
    session = SessionStore()
    session[SESSION_KEY], session[HASH_SESSION_KEY] = str(user.pk), user.get_session_auth_hash()
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session.save()
    return session.session_key


def welcome_of(username: str) -> str:
    """The address that an administrator sends to somebody new."""
    from django.contrib.auth.tokens import default_token_generator
    from django.utils.encoding import force_bytes
    from django.utils.http import urlsafe_base64_encode

    from pejl.apps.people.models import User

    user = User.objects.get(username=username)
    place = urlsafe_base64_encode(force_bytes(user.pk))
    return f"/arbejde/velkommen/{place}/{default_token_generator.make_token(user)}/"


@dataclass
class Office:
    """The site with its people; `letters` are the e-mails that were sent."""

    address: str
    environment: dict[str, str]
    letters: list[EmailMessage] = field(default_factory=list)

    def do(self, call: str) -> str:
        """Call one of the functions above beside the server, and answer what it says."""
        code = f"{SETUP} from tests import four_people; print(four_people.{call})"
        done = subprocess.run(
            [sys.executable, "-c", code], cwd=ROOT, env=self.environment, check=True, capture_output=True, text=True
        )
        return done.stdout.strip()

    def pejl(self, *arguments: str) -> None:
        """Run a command."""
        subprocess.run([PEJL, *arguments], cwd=ROOT, env=self.environment, check=True, capture_output=True)


@contextmanager
def office(home: Path) -> Iterator[Office]:
    """The office at work while the block runs."""
    with _mail_server() as (port, letters):
        environment = {
            **os.environ,
            "PEJL_HOME": str(home),
            "PEJL_MAIL_URL": f"smtp://127.0.0.1:{port}",
            "PEJL_MAIL_FROM": "pejl@example.org",
            "PEJL_SITE_ADDRESS": "https://pejl.example.org",
            "PYTHONPATH": python_path(),
        }
        environment.pop("PEJL_DATABASE_URL", None)
        Office("", environment).do("make()")
        with served(environment) as address:
            yield Office(address, environment, letters)


class _Postman(socketserver.StreamRequestHandler):
    """Takes e-mail as RFC 5321 says, and delivers none."""

    letters: list[EmailMessage]

    def handle(self) -> None:
        self._say("220 test")
        while line := self.rfile.readline():
            verb = line[:4].upper()
            if verb == b"DATA":
                self._say("354 go on")
                self.letters.append(message_from_bytes(self._until_the_dot(), policy=policy.default))
            self._say("221 bye" if verb == b"QUIT" else "250 fine")

    def _say(self, words: str) -> None:
        self.wfile.write(f"{words}\r\n".encode())

    def _until_the_dot(self) -> bytes:
        lines = []
        while (line := self.rfile.readline()) not in (b".\r\n", b""):
            lines.append(line.removeprefix(b"."))
        return b"".join(lines)


@contextmanager
def _mail_server() -> Iterator[tuple[int, list[EmailMessage]]]:
    letters: list[EmailMessage] = []
    postman = type("Postman", (_Postman,), {"letters": letters})
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), postman) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield int(server.server_address[1]), letters
        server.shutdown()
        thread.join()
