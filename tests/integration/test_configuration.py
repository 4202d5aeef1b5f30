# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""An installation is configured by environment variables, each refused with its name when it is wrong."""

import stat
from pathlib import Path

import pytest

from pejl.config import environment
from pejl.config.databases import database_settings
from pejl.config.environment import Database, Mail
from pejl.core.errors import PejlError


def test_nothing_has_to_be_set():
    found = environment.read({})
    assert found.database == Database("sqlite", str(found.home / "pejl.sqlite3"))
    assert found.home.name == ".pejl"
    assert (found.home.parent / "pyproject.toml").is_file()
    assert found.hosts == ("localhost", "127.0.0.1", "[::1]")
    assert (found.language, found.https, found.debug) == ("da", False, False)
    assert environment.issues({}) == ()


@pytest.mark.parametrize(
    ("url", "database"),
    [
        ("sqlite:////srv/pejl.db", Database("sqlite", "/srv/pejl.db")),
        (
            "postgresql://pejl:p%40ss@db.example.org:5433/register?sslmode=require",
            Database(
                "postgresql",
                "register",
                user="pejl",
                password="p@ss",
                host="db.example.org",
                port="5433",
                options=(("sslmode", "require"),),
            ),
        ),
        (
            "postgresql://postgres:@/postgres?host=/run/postgresql",
            Database("postgresql", "postgres", user="postgres", host="/run/postgresql"),
        ),
    ],
)
def test_a_database_is_named_by_its_address(url, database):
    assert environment.read({"PEJL_DATABASE_URL": url}).database == database


def test_a_database_file_without_a_full_path_lies_in_the_home_of_the_installation(tmp_path):
    variables = {"PEJL_HOME": str(tmp_path), "PEJL_DATABASE_URL": "sqlite:///other.sqlite3"}
    assert environment.read(variables).database.name == str(tmp_path / "other.sqlite3")


WRONG = [
    ("PEJL_DATABASE_URL", "mysql://root@localhost/pejl"),
    ("PEJL_DATABASE_URL", "pejl.sqlite3"),
    ("PEJL_DATABASE_URL", "postgresql://localhost"),
    ("PEJL_DATABASE_URL", "postgresql://localhost:port/pejl"),
    ("PEJL_SECRET_KEY", "short"),
    ("PEJL_HOSTS", "*"),
    ("PEJL_HOSTS", "https://pejl.example.org/"),
    ("PEJL_LANGUAGE", "de"),
    ("PEJL_HTTPS", "perhaps"),
    ("PEJL_DEBUG", "2"),
    ("PEJL_CHECK_SECONDS", "5"),
    ("PEJL_CHECK_MEMORY", "2 GB"),
    ("PEJL_MAIL_URL", "mail.example.org"),
    ("PEJL_MAIL_URL", "imap://mail.example.org"),
    ("PEJL_MAIL_URL", "smtp://mail.example.org:many"),
    ("PEJL_MAIL_URL", "smtp:///queue"),
    ("PEJL_MAIL_FROM", "pejl"),
    ("PEJL_MAIL_FROM", "pejl@example.org\nBcc: x@example.org"),
    ("PEJL_SITE_ADDRESS", "pejl.example.org"),
    ("PEJL_ESCALATE_DAYS", "soon"),
    ("PEJL_KEEP_ACCESS", "0"),
    ("PEJL_KEEP_UPLOADS", "0"),
    ("PEJL_KEEP_UPLOADS", "-1"),
    ("PEJL_ACCESSIBILITY_STATEMENT", "was.digst.dk/pejl"),
]


@pytest.mark.parametrize(("name", "value"), WRONG)
def test_a_wrong_value_is_refused_with_the_name_of_its_variable(name, value):
    with pytest.raises(PejlError, match=r"config\.invalid") as refused:
        environment.read({name: value})
    assert refused.value.params["variable"] == name
    (issue,) = environment.issues({name: value})
    assert (issue.code, issue.place.field) == ("config.invalid", name)
    assert issue.found
    assert issue.expected


@pytest.mark.parametrize(
    ("url", "mail"),
    [
        ("", Mail("localhost", 25, "", "", "")),
        ("smtp://mail.example.org", Mail("mail.example.org", 25, "", "", "")),
        ("smtp+starttls://anna:p%40ss@mail.example.org", Mail("mail.example.org", 587, "anna", "p@ss", "starttls")),
        ("smtps://mail.example.org:4650", Mail("mail.example.org", 4650, "", "", "tls")),
    ],
)
def test_a_mail_server_is_named_by_its_address(url, mail):
    assert environment.read({"PEJL_MAIL_URL": url}).mail == mail


def test_an_error_never_shows_the_password_of_the_mail_server():
    with pytest.raises(PejlError) as refused:
        environment.read({"PEJL_MAIL_URL": "smtp://anna:hemmelig@host/path"})
    assert "hemmelig" not in str(refused.value)


def test_a_home_that_is_a_file_is_refused(tmp_path):
    file = tmp_path / "file"
    file.touch()
    (issue,) = environment.issues({"PEJL_HOME": str(file)})
    assert (issue.code, issue.place.field) == ("config.invalid", "PEJL_HOME")


def test_every_wrong_variable_is_listed_at_once():
    wrong = {"PEJL_LANGUAGE": "de", "PEJL_HTTPS": "perhaps", "PEJL_HOSTS": "*"}
    assert {issue.place.field for issue in environment.issues(wrong)} == set(wrong)


def test_a_variable_that_pejl_does_not_know_is_pointed_out():
    (issue,) = environment.issues({"PEJL_DATABSE_URL": "sqlite:////srv/pejl.db"})
    assert (issue.code, issue.found) == ("config.unknown", "PEJL_DATABSE_URL")


def test_an_error_never_shows_a_password():
    with pytest.raises(PejlError) as refused:
        environment.read({"PEJL_DATABASE_URL": "mysql://root:hunter2@localhost/pejl"})
    assert "hunter2" not in str(refused.value)


def test_a_secret_key_is_made_once_and_kept_from_others(tmp_path):
    configured = environment.read({"PEJL_HOME": str(tmp_path / "home")})
    key = environment.secret_key(configured)
    assert len(key) >= environment.KEY_LENGTH
    assert environment.secret_key(configured) == key
    (file,) = Path(configured.home).iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_configured_secret_key_is_used_and_nothing_is_written(tmp_path):
    key = "k" * environment.KEY_LENGTH
    configured = environment.read({"PEJL_HOME": str(tmp_path / "home"), "PEJL_SECRET_KEY": key})
    assert environment.secret_key(configured) == key
    assert not configured.home.exists()


def test_sqlite_waits_for_other_writers_and_lets_readers_read():
    options = database_settings(Database("sqlite", "x"))["OPTIONS"]
    assert options["transaction_mode"] == "IMMEDIATE"
    assert options["timeout"] >= 5
    assert "journal_mode=WAL" in options["init_command"]
