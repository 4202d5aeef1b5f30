# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What every test stands on: a home of its own, the settings, and repeatable property tests."""

import atexit
import os
import tempfile
from pathlib import Path

import django
import pytest
from hypothesis import settings

# Before Django reads its settings: no test may touch the database of whoever runs it.
_HOME = tempfile.TemporaryDirectory(prefix="pejl-test-")
atexit.register(_HOME.cleanup)
os.environ["PEJL_HOME"] = _HOME.name
for name in [name for name in os.environ if name.startswith("PEJL_")]:
    if name not in ("PEJL_HOME", "PEJL_DATABASE_URL", "PEJL_ORACLES"):
        del os.environ[name]
os.environ["DJANGO_SETTINGS_MODULE"] = "pejl.config.settings"

# Property tests give the same answer on every machine; time limits would not.
settings.register_profile("repeatable", deadline=None, derandomize=True, database=None)
settings.load_profile("repeatable")

ROOT = Path(__file__).resolve().parent.parent


def pytest_configure() -> None:
    # pytest-django looks for the settings before this file is read, and again after this hook.
    django.setup()


@pytest.fixture(scope="session")
def repository() -> Path:
    """The checkout the tests run in."""
    return ROOT


@pytest.fixture
def empty_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty PEJL_HOME for tests that start `pejl` as a process of its own."""
    monkeypatch.setenv("PEJL_HOME", str(tmp_path))
    monkeypatch.delenv("PEJL_DATABASE_URL", raising=False)
    return tmp_path
