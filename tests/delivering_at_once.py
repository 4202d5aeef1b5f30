# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Many people who deliver at once, each on a page of their own: for a test and for the benchmark.

Each owes `OWN` figures, and one more together with a neighbour: both open it before either delivers it.
`python -m tests.delivering_at_once prepare 50` makes the register, `deliver 0 25` is the first half of the people.
"""

import json
import re
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime

OWN = 3
CODE = "at-once"
MINE = f"/arbejde/mine-tal/{CODE}/"


def prepare(people: int) -> None:
    """A register in which everybody owes figures in one round."""
    from pejl.apps.organisation.actions import save_organisations
    from pejl.apps.people.actions import create_user
    from pejl.apps.people.rights import GrantFacts
    from pejl.apps.people.roles import Role
    from pejl.apps.rounds.opening import RoundRequest, open_round
    from pejl.core.texts import Localised
    from tests.factories import by_alice, make_goal, make_scheme

    units = [*(f"u{one}" for one in range(people)), *(f"pair{one}" for one in range(people // 2))]
    save_organisations([{"organisation": unit, "title": {"da": unit}} for unit in units], by=by_alice())
    make_scheme("plan")
    make_goal("plan", "1")
    _figures([(f"{unit}-{at}", unit) for unit in units for at in range(OWN if unit[0] == "u" else 1)])
    for one in range(people):
        grants = tuple(GrantFacts(Role.UNIT_REPORTER, unit) for unit in (f"u{one}", f"pair{one // 2}"))
        create_user(f"person{one}", None, grants=grants, acting_user="test")
    request = RoundRequest(
        CODE, Localised("Alle på én gang"), ("plan",), date(2025, 12, 31), datetime(2099, 1, 1, tzinfo=UTC)
    )
    open_round(request, acting_user="test")


def _figures(owners: list[tuple[str, str]]) -> None:
    from pejl.apps.indicators.actions import save_indicators, save_measures
    from pejl.apps.measurements.actions import record_measurements
    from pejl.apps.measurements.rows import MeasurementRow
    from tests.factories import by_alice

    sheet = {"unit": "persons", "figure_kind": "count", "frequency": "yearly"}
    sheets = [{"indicator": code, "title": {"da": code}, "owner": unit, **sheet} for code, unit in owners]
    save_indicators(sheets, by=by_alice())
    save_measures("plan", [{"goal": "1", "measure": code, "indicator": code} for code, _ in owners], by=by_alice())
    record_measurements([MeasurementRow(code, "2024", "160") for code, _ in owners], acting_user="test")


def value_of(person: str, number: int) -> str:
    """What a person delivers for a figure: nobody else delivers the same for it."""
    return str(120 + (number * 2 + int(person.removeprefix("person")) % 2) % 100)


def deliver(first: int, last: int) -> list[dict]:
    """The people from `first` up to `last` deliver, each in a thread; what happened to each."""
    together = threading.Barrier(last - first)
    with ThreadPoolExecutor(last - first) as threads:
        return list(threads.map(lambda one: _deliver(f"person{one}", together), range(first, last)))


def _deliver(person: str, together: threading.Barrier) -> dict:
    from django.contrib.auth import get_user_model
    from django.db import connection
    from django.test import Client

    client = Client(raise_request_exception=False)
    client.force_login(get_user_model().objects.get(username=person))
    own, shared = _forms(client, person)
    together.wait()
    own_answer = client.post(MINE, own | {"action": "all"})
    kept = client.post(f"{MINE}kladde/", shared)
    together.wait()  # both neighbours hold a page from before either delivered
    shared_answer = client.post(MINE, shared | {"action": "all"})
    connection.close()
    told = "Nogen har ændret det i mellemtiden." in shared_answer.content.decode()
    return {"own": own_answer.status_code, "draft": kept.status_code, "shared": shared_answer.status_code, "told": told}


def _forms(client, person: str) -> tuple[dict[str, str], dict[str, str]]:
    """What the person types about their own figures, and about the one they share."""
    shown = client.get(MINE).content.decode()
    own, shared = {}, {}
    for number, name in re.findall(r'name="value-(\d+)"[^>]*aria-label="[^"]*: (\w+-\d+),', shown):
        form = shared if name.startswith("pair") else own
        form |= {f"follows-{number}": "", f"value-{number}": value_of(person, int(number))}
    assert (len(own), len(shared)) == (2 * OWN, 2), shown[:2000]
    return own, shared


def told() -> list[dict]:
    """Every figure that is owed: whose it is, who delivered it how often, and what."""
    from pejl.apps.rounds.queries import owed_in

    return [
        {
            "id": one.id,
            "unit": one.organisation,
            "by": [step.by for step in one.steps if step.kind == "deliver"],
            "value": one.delivered.figure["value"] if one.delivered else "",
        }
        for one in owed_in(CODE)
    ]


def main(arguments: list[str]) -> None:
    import django

    django.setup()
    from pejl.config.databases import prepare_database

    prepare_database()
    acts = {"prepare": prepare, "deliver": deliver, "tell": told}
    print(json.dumps(acts[arguments[0]](*map(int, arguments[1:]))))


if __name__ == "__main__":
    main(sys.argv[1:])
