# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Registers of a size to measure on, each in a home of its own that is gone afterwards."""

import atexit
import os
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RECORDED = datetime(2020, 1, 1, tzinfo=UTC)
FIRST_YEAR = 2000
SCHEME = "measured"


@cache
def start() -> None:
    """Django on an empty embedded database."""
    home = tempfile.TemporaryDirectory(prefix="pejl-bench-")
    atexit.register(home.cleanup)
    os.environ |= {"PEJL_HOME": home.name, "DJANGO_SETTINGS_MODULE": "pejl.config.settings", "PEJL_HOSTS": "testserver"}
    os.environ.pop("PEJL_DATABASE_URL", None)
    import django

    django.setup()
    from pejl.config.databases import prepare_database

    prepare_database()


def figures_text(*, indicators: int, periods: int) -> str:
    """A `measurements.csv` with as many figures as the product of the two."""
    from pejl.interfaces.exchange.writing.package import measurements_text

    return measurements_text(_figures(indicators, periods))


def _figures(indicators: int, periods: int) -> Iterator:
    from pejl.core.periods import Period
    from pejl.interfaces.exchange.figures import Figure

    years = [Period.parse(str(FIRST_YEAR + number)) for number in range(periods)]
    for number in range(indicators):
        for at, year in enumerate(years):
            value = Decimal(1000 + (number * 7 + at * 13) % 500)
            yield Figure(f"i{number}", year, value=value, source="register", recorded_from=RECORDED)


def plan_of(*, indicators: int) -> object:
    """A plan with one goal and one target for each indicator."""
    from pejl.interfaces.exchange.structure.package import PlanPackage

    sheet = {"title": {"da": "Mål"}, "unit": "persons", "figure_kind": "count", "direction": "increase"}
    target = {"period": "2025", "comparator": ">=", "value": "2000"}
    measure = {"baseline": str(FIRST_YEAR), "targets": [target]}
    goals = [
        {
            "code": f"g{number}",
            "level": "goal",
            "title": {"da": "Mål"},
            "measures": [{"indicator": f"i{number}", **measure}],
        }
        for number in range(indicators)
    ]
    scheme = {
        "code": SCHEME,
        "title": {"da": "Målt"},
        "kind": "other",
        "period": f"{FIRST_YEAR}..2025",
        "levels": [{"code": "goal", "title": {"da": "mål"}}],
        "method": "barometer",
        "status_dates": ["2024-12-31"],
        "goals": goals,
    }
    return PlanPackage.model_validate(
        {
            "pejl_package": "1",
            "name": "measured",
            "title": {"da": "Målt"},
            "recorded_from": "2020-01-01",
            "sources": [{"code": "register", "title": {"da": "Register"}, "kind": "statistics"}],
            "indicators": [{"code": f"i{number}", **sheet} for number in range(indicators)],
            "schemes": [scheme],
        }
    )


def load(plan: object, figures: tuple = ()) -> object:
    """Load a plan and figures that have been read."""
    from pejl.interfaces.exchange.package_reader import ReadPackage
    from pejl.interfaces.exchange.register.loading import Order, load_package

    loaded = load_package(ReadPackage(ROOT, plan, figures, ()), Order("bench", "bench"))
    assert not loaded.refused, loaded.issues[:3]
    return loaded


@cache
def many_goals(number: int) -> None:
    """A scheme of so many goals, without figures yet."""
    start()
    load(plan_of(indicators=number))


@cache
def copenhagen() -> None:
    """The example, loaded into the register and published as it stands, for the public site shows only releases."""
    start()
    from pejl.apps.publication.actions import PublishRequest, publish
    from pejl.core.texts import Localised
    from pejl.interfaces.exchange.package_reader import read_package

    package = read_package(ROOT / "examples" / "copenhagen")
    assert package.errors == ()
    load(package.plan, package.figures)
    publish(PublishRequest(name="measured", title=Localised("Målt", "Measured")), acting_user="bench")
