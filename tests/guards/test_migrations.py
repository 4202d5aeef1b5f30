# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The tables in the migrations are those of the models, and every migration can be undone."""

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
import pytest
from django.apps import apps
from django.conf import settings
from django.db.migrations.autodetector import MigrationAutodetector
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import ProjectState
from django.utils import translation

from tests.guards.sources import Module, modules

# Migrations that cannot be undone, with the reason.
ONE_WAY: dict[str, str] = {}


def one_way_operations(module: Module) -> list[str]:
    """RunPython and RunSQL without a way back."""
    found = []
    for node in ast.walk(module.tree):
        name = node.func.attr if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) else ""
        if name in ("RunPython", "RunSQL"):
            back = {"RunPython": "reverse_code", "RunSQL": "reverse_sql"}[name]
            if len(node.args) < 2 and back not in {keyword.arg for keyword in node.keywords}:
                found.append(f"{module.path}:{node.lineno} {name}")
    return found


def ours() -> set[str]:
    return {app.label for app in apps.get_app_configs() if app.name.startswith("pejl.")}


def test_no_model_has_changed_without_a_migration() -> None:
    loader = MigrationLoader(None)
    translation.deactivate_all()  # as makemigrations does: names of fields are compared untranslated
    detector = MigrationAutodetector(loader.project_state(), ProjectState.from_apps(apps))
    changes = detector.changes(loader.graph)
    translation.activate(settings.LANGUAGE_CODE)
    assert {label: str(changes[label]) for label in changes if label in ours()} == {}


def test_every_operation_has_a_way_back() -> None:
    migrations = [module for module in modules(with_migrations=True) if is_migration_path(module.path)]
    assert migrations
    assert [found for module in migrations for found in one_way_operations(module) if module.path not in ONE_WAY] == []


def is_migration_path(path: str) -> bool:
    return "/migrations/" in path and not path.endswith("__init__.py")


DOWN_AND_UP = """
import django
django.setup()
from django.apps import apps
from django.core.management import call_command
from django.db import connection
from pejl.config.databases import prepare_database
prepare_database()
ours = [app.label for app in apps.get_app_configs() if app.name.startswith("pejl.apps.")]
for label in ours:
    call_command("migrate", label, "zero", verbosity=0)
left = [name for name in connection.introspection.table_names() if name.split("_")[0] in ours]
call_command("migrate", verbosity=0)
print("left:", *left)
print("back:", "measurements_measurement" in connection.introspection.table_names())
"""


@pytest.fixture
def database_of_its_own(tmp_path: Path) -> Iterator[dict[str, str]]:
    """The environment of a process with an empty database: tables that refuse to be emptied cannot be lent out."""
    address = os.environ.get("PEJL_DATABASE_URL", "")
    environment = {**os.environ, "PEJL_HOME": str(tmp_path)}
    if not address.startswith("postgres"):
        yield environment
        return
    name = f"migrations_{os.getpid()}"
    with psycopg.connect(address, autocommit=True) as server:
        server.execute(f"CREATE DATABASE {name}")
        yield {**environment, "PEJL_DATABASE_URL": urlsplit(address)._replace(path=f"/{name}").geturl()}
        server.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.mark.slow
def test_the_tables_can_be_taken_down_and_put_up_again(database_of_its_own: dict[str, str]) -> None:
    done = subprocess.run(
        [sys.executable, "-c", DOWN_AND_UP], env=database_of_its_own, check=False, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == ["left:", "back: True"]


@pytest.mark.parametrize("operation", ["RunPython(forward)", 'RunSQL("SELECT 1")'])
def test_the_guard_sees_an_operation_without_a_way_back(operation: str) -> None:
    assert one_way_operations(Module("sample.py", f"migrations.{operation}\n"))


@pytest.mark.parametrize(
    "operation", ["RunPython(forward, back)", 'RunSQL("SELECT 1", reverse_sql="SELECT 2")', "AddField()"]
)
def test_the_guard_accepts_an_operation_with_a_way_back(operation: str) -> None:
    assert not one_way_operations(Module("sample.py", f"migrations.{operation}\n"))
