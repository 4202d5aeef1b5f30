# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A release published and written as a site of files, whole, beside copying the finished files."""

import resource
import shutil
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from statistics import median
from typing import Any

from tests.bench import registers
from tests.bench.measuring import Measured, seconds

SIZES = (100, 500)
PERIODS, PARTS = 10, 5
GOALS, MEASURES = 10, 10  # of a scheme, and of a goal: ten schemes' worth of politics hold a thousand figures
ROUNDS = 3


def comparisons() -> Iterator[Measured]:
    registers.start()
    schemes = SIZES[-1] // (GOALS * MEASURES)
    registers.load(_plan(schemes), tuple(_figures(SIZES[-1])))
    with tempfile.TemporaryDirectory(prefix="pejl-bench-") as folder:
        kept = _kept(Path(folder))
        for size in SIZES:
            yield _measured(size, Path(folder), kept)


def _measured(size: int, folder: Path, kept: Path) -> Measured:
    codes = tuple(f"s{number}" for number in range(size // (GOALS * MEASURES)))
    times, worked, copies, site = [], [], [], folder / "site"
    for _ in range(ROUNDS):
        _restore(kept)
        shutil.rmtree(site, ignore_errors=True)
        before = _worked()
        times.append(seconds(lambda: _published(codes, site)))
        worked.append(_worked() - before)
        shutil.rmtree(folder / "again", ignore_errors=True)
        copies.append(seconds(lambda: shutil.copytree(site, folder / "again")))
    files = [path for path in site.rglob("*") if path.is_file()]
    bytes_written = sum(path.stat().st_size for path in files) / 1e6
    return Measured(
        name=f"publish and export {size}",
        size=f"{size} indicators of {PERIODS} periods and {PARTS} parts, {size // MEASURES} goals, two languages:"
        f" {len(files)} files, {bytes_written:.0f} MB; {median(worked):.1f} s of one processor",
        ours=median(times),
        beside=median(copies),
        beside_name="the finished files copied, with nothing rendered",
        rounds=ROUNDS,
        counted=(size, "indicators"),
    )


def _worked() -> float:
    """Seconds that processors have worked for this process and those it has waited for."""
    spent = (resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in spent)


def _published(codes: tuple[str, ...], site: Path) -> None:
    """What `pejl publish --static` does for a site that only files are served of."""
    from django.utils import timezone

    from pejl.apps.publication.actions import PublishRequest, publish
    from pejl.core.texts import Localised
    from pejl.interfaces.public.prepared.copying import Copy, copy_site
    from pejl.interfaces.public.prepared.keys import shown
    from pejl.interfaces.public.prepared.watching import unwatched

    publish(PublishRequest("measured", Localised("Målt", "Measured"), codes), acting_user="bench")
    in_force = shown()
    assert in_force
    copy_site(Copy(in_force, timezone.now()), site, unwatched)


def _kept(folder: Path) -> Path:
    """A copy of the register before anything was published: what is published cannot be taken back."""
    from django.conf import settings
    from django.db import connection

    connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    return Path(shutil.copy(settings.DATABASES["default"]["NAME"], folder / "register"))


def _restore(kept: Path) -> None:
    from django.conf import settings
    from django.db import connection

    connection.close()
    name = settings.DATABASES["default"]["NAME"]
    for beside in ("-wal", "-shm"):
        Path(f"{name}{beside}").unlink(missing_ok=True)
    shutil.copy(kept, name)


# --- a register of the size that Open SDG's builder was measured on ---------------------------------------------------


def _plan(schemes: int) -> object:
    from pejl.interfaces.exchange.structure.package import PlanPackage

    return PlanPackage.model_validate(
        {
            "pejl_package": "1",
            "name": "measured",
            "title": {"da": "Målt"},
            "recorded_from": "2025-01-01",
            "sources": [{"code": "register", "title": {"da": "Register"}, "kind": "statistics"}],
            "indicators": [_indicator(number) for number in range(schemes * GOALS * MEASURES)],
            "schemes": [_scheme(number) for number in range(schemes)],
        }
    )


def _indicator(number: int) -> dict[str, Any]:
    members = [{"code": f"d{part}", "title": {"da": f"Distrikt {part}"}} for part in range(PARTS)]
    return {
        "code": f"i{number}",
        "title": {"da": f"Borgere i hjælp {number}", "en": f"People helped {number}"},
        "definition": {"da": "Borgere, der mindst én gang i løbet af året har fået den hjælp, de har krav på."},
        "unit": "persons",
        "figure_kind": "count",
        "direction": "increase",
        "breakdowns": [{"code": "district", "title": {"da": "Distrikt"}, "members": members}],
    }


def _scheme(number: int) -> dict[str, Any]:
    return {
        "code": f"s{number}",
        "title": {"da": f"Mål for område {number}"},
        "kind": "other",
        "period": "2015..2025",
        "levels": [{"code": "goal", "title": {"da": "mål"}}],
        "method": "barometer",
        "status_dates": ["2024-12-31"],
        "goals": [_goal(number * GOALS + place) for place in range(GOALS)],
    }


def _goal(number: int) -> dict[str, Any]:
    target = {"period": "2025", "comparator": ">=", "value": "2000"}
    indicators = range(number * MEASURES, (number + 1) * MEASURES)
    measures = [{"indicator": f"i{one}", "baseline": "2015", "targets": [target]} for one in indicators]
    title = {"da": f"Flere får hjælp {number}"}
    return {"code": f"g{number}", "level": "goal", "title": title, "measures": measures}


def _figures(indicators: int) -> Iterator:
    from pejl.core.periods import Period
    from pejl.interfaces.exchange.figures import Figure, PlacedFigure

    years = [Period.parse(str(2015 + number)) for number in range(PERIODS)]
    parts = ("", *(f"district=d{part}" for part in range(PARTS)))
    known = datetime(2025, 1, 1, tzinfo=UTC)
    for number in range(indicators):
        for place, part in enumerate(parts):
            for at, year in enumerate(years):
                value = Decimal((1000 + (number * 7 + at * 130) % 900) // (place + 1))
                figure = Figure(f"i{number}", year, breakdown=part, value=value, source="register", recorded_from=known)
                yield PlacedFigure(figure, "measurements.csv")
