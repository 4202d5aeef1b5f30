# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A small site in a home of its own, whose pages can be rendered in a second."""

from pathlib import Path

import pytest


@pytest.fixture
def home(tmp_path: Path, settings, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A PEJL_HOME without pages; styles keep their plain names, as in all tests."""
    from pejl.interfaces.public.prepared import copying, preparing

    settings.PEJL_HOME = tmp_path
    for module in (copying, preparing):
        monkeypatch.setattr(module, "collect", lambda: None)
    return tmp_path


@pytest.fixture
def site(db, home: Path) -> Path:
    """One scheme with a barometer, two goals and two indicators, one of them without figures; released as `first`."""
    from tests.factories import make_goal, make_indicator, make_measure, make_scheme, record_figures
    from tests.functional.prepared.small_site import published

    make_scheme("beacons", status_dates=["2014-12-31"])
    for code in ("1", "2"):
        make_indicator(f"helped-{code}", direction="increase")
        make_goal("beacons", code, direction="increase")
        make_measure("beacons", code, f"helped-{code}", target={"value": "200", "period": "2017"})
    record_figures("helped-1", {"2013": "100", "2014": "150"})
    published("first")
    return home
