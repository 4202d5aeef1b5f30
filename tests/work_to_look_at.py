# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A round of the example with a figure in each state, and a paper, for the pages that are looked at in a browser."""

from datetime import UTC, date, datetime

CODE, CLOSED = "status-2025", "status-2024"


def make() -> None:
    """The rounds and the paper."""
    _round()
    _closed_round()
    _paper()
    _given_paper()
    _protected()
    _counted()


def _protected() -> None:
    """A table that left a register."""
    from pejl.apps.disclosure.actions import Outgoing, let_out
    from pejl.core.disclosure import Dimension, Rule, Zeros, named_by, renamed, table_of
    from tests.people import ALICE

    sex = Dimension("sex", ("k", "m", "x"), {"all": ("k", "m", "x")})
    table = renamed(named_by(table_of({("k",): 40, ("m",): 25, ("x",): 2}, [sex]), ["sex"]), "2025")
    rule = Rule(Zeros.PUBLIC, citation="SDC Handbook")
    let_out(Outgoing("made-up", "made-up-table", table, rule, "to look at"), acting_user=ALICE)


def _counted() -> None:
    """The same figure counted twice in a register, with more rows the second time."""
    import tempfile
    from pathlib import Path

    from pejl.apps.calculations.actions import calculate_and_record
    from pejl.registers.engines import Order
    from pejl.registers.shipped import shipped_definition
    from tests.factories import make_indicator
    from tests.people import ALICE

    make_indicator("counted", unit="%", figure_kind="share")
    definition = shipped_definition("kept-own-dwelling").model_copy(update={"indicator": "counted"})
    for kept in (30, 60):
        with tempfile.TemporaryDirectory() as folder:
            ends = ["" if number < kept else "2020-06-30" for number in range(kept + 30)]
            lines = [f"00{number:08},a{number},2020-01-15,{end},own\n" for number, end in enumerate(ends)]
            text = "person,address,moved_in,moved_out,kind\n" + "".join(lines)
            (Path(folder) / "addresses.csv").write_text(text, encoding="utf-8")
            order = Order(definition, folder, date(2022, 1, 31))
            calculate_and_record(order, engine="duckdb", acting_user=ALICE, reason="nyt udtræk")


def _paper() -> None:
    from pejl.interfaces.papers.life import store_text
    from pejl.interfaces.papers.source.reading import read_paper
    from tests.people import BOB

    text = """---
title: Status på hjemløse
scheme: indsatsomraader-2021-2025
---
# Hvordan går det

I 2022 blev {{ hjemloese[2022] }} talt, og der var 272 flyttet i egen bolig.
"""
    store_text("status-paa-hjemloese", read_paper(text, name="status-paa-hjemloese.md"), acting_user=BOB)
    _talk_about("status-paa-hjemloese")


def _given_paper() -> None:
    """One that the committee has, with a figure that was reported as wrong."""
    from pejl.apps.papers.actions import sign, submit
    from pejl.apps.papers.doubting import report_figure
    from pejl.apps.papers.facts import Taken
    from pejl.apps.papers.queries import paper_facts, quotes_of
    from pejl.interfaces.papers.life import put_on_agenda, store_text
    from pejl.interfaces.papers.source.reading import read_paper
    from tests.people import ALICE, BOB

    code = "hjemloese-2022"
    text = "---\ntitle: Hjemløse i 2022\n---\n# Status\n\nDer var {{ hjemloese[2022] }} hjemløse.\n"
    store_text(code, read_paper(text, name=f"{code}.md"), acting_user=BOB)
    for step, who in ((submit, BOB), (sign, ALICE), (put_on_agenda, ALICE)):
        step(Taken(code, paper_facts(code).last), acting_user=who)
    (quote,) = quotes_of(code)
    report_figure(code, quote.id, stated="1.380", reason="Rapporten siger 1.380.", acting_user=BOB)


def _talk_about(code: str) -> None:
    """A comment with its answer, and a file that came back from Word with something of everything in it."""
    from pejl.apps.papers.actions import comment, hand_in_word, mark_section
    from pejl.apps.papers.queries import section_standing
    from pejl.documents.writers.word_paper import write_word
    from pejl.interfaces.papers.life import composed
    from pejl.interfaces.staff.papers.tasks import read_returned
    from tests.people import ALICE, BOB
    from tests.word_edits import added_after, edited_in_word, reworded, typed_over

    (version,) = (one.version for one in section_standing(code) if one.section == "hvordan-gaar-det")
    thread = comment(code, "hvordan-gaar-det", "Hvad med 2024?", acting_user=ALICE)
    comment(code, "", "Det står i bilaget.", answers=thread, acting_user=BOB)
    mark_section(code, version, "ready", acting_user=BOB)
    edits = (
        typed_over("1.370", "1.380"),
        reworded(" talt, og", " optalt, og"),
        added_after("flyttet", "I 2024 var der 1.378 hjemløse."),
    )
    file = edited_in_word(write_word(composed(code)), *edits)
    read_returned.call(hand_in_word(code, "status.docx", file, acting_user=BOB))


def _closed_round() -> None:
    """One that takes nothing more."""
    from pejl.apps.rounds.actions import lock_round
    from pejl.apps.rounds.opening import RoundRequest, open_round
    from pejl.core.texts import Localised
    from tests.people import ALICE

    due = datetime(2025, 2, 1, 11, tzinfo=UTC)
    title = Localised("Status 2024", "Status 2024")
    open_round(RoundRequest(CLOSED, title, ("indsatsomraader-2021-2025",), date(2024, 12, 31), due), acting_user=ALICE)
    lock_round(CLOSED, acting_user=ALICE, reason="Mødet er holdt.")


def _round() -> None:
    """Open it, and take every step once, as far as enough is owed."""
    from pejl.apps.rounds.actions import approve, deliver, postpone, return_delivery
    from pejl.apps.rounds.facts import Taken
    from pejl.apps.rounds.opening import RoundRequest, open_round
    from pejl.apps.rounds.queries import owed_in
    from pejl.core.texts import Localised
    from tests.people import ALICE, BOB

    request = RoundRequest(
        code=CODE,
        title=Localised("Status 2025", "Status 2025"),
        schemes=("indsatsomraader-2021-2025",),
        as_of=date(2025, 12, 31),
        due_at=datetime(2026, 2, 1, 11, tzinfo=UTC),
    )
    owed = open_round(request, acting_user=ALICE)
    assert owed > 4, "the example owes too little to show every state"
    first, second, third, fourth, *_ = owed_in(CODE)
    deliver([Taken(one.id, None, {"value": "12"}) for one in (first, second, third)], acting_user=BOB)
    seen = {one.id: one.last for one in owed_in(CODE)}
    approve([Taken(first.id, seen[first.id])], acting_user=ALICE)
    return_delivery(Taken(second.id, seen[second.id], note="Er tallet fra hele året?"), acting_user=ALICE)
    postpone(Taken(fourth.id, None, note="Kilden kommer i marts."), acting_user=BOB)
