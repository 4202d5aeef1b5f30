# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Everything that one unit and one follow-up have, with words in it that nobody else may ever see."""

from dataclasses import dataclass
from datetime import date

from pejl.apps.audit.recording import stamp
from pejl.apps.goals.actions import propose_amendment
from pejl.apps.goals.models import Amendment
from pejl.apps.organisation.actions import save_organisations
from pejl.apps.papers.actions import hand_in_word
from pejl.apps.papers.queries import section_standing
from pejl.apps.rounds.actions import deliver
from pejl.apps.rounds.entering import name_of
from pejl.apps.rounds.evidence import attach
from pejl.apps.rounds.explaining import GoalOfRound, Written, explain
from pejl.apps.rounds.facts import Taken
from pejl.apps.rounds.opening import RoundRequest, open_round
from pejl.apps.rounds.queries import owed_in
from pejl.core.texts import Localised
from pejl.interfaces.papers.life import composed, store_text
from pejl.interfaces.papers.source.reading import read_paper
from tests.factories import by_alice, make_goal, make_indicator, make_measure, make_scheme, moment, record_figures

SECRET = "Fortroligt"  # in every text of the things
FIGURE = "98765"  # what was delivered


@dataclass(frozen=True)
class Things:
    """The addresses of what there is: codes, and numbers of rows."""

    unit: str
    scheme: str
    indicator: str
    round: str
    owed: int
    name: str
    file: int
    paper: str
    section: int
    returned: int
    amendment: int

    def last(self) -> int:
        """The last step of the delivery."""
        (one,) = owed_in(self.round)
        return one.last or 0


def owned_things(scheme: str, unit: str) -> Things:
    """A follow-up with a goal and a proposal, an indicator of the unit with a figure delivered in a round, a file
    beside it, an explanation, and a paper with a file that came back from Word."""
    indicator, code = f"tal-{scheme}", f"runde-{scheme}"
    _plan(scheme, unit, indicator)
    proposal = {"kind": "reword", "rationale": {"da": SECRET}, "after": {"title": {"da": SECRET}}}
    propose_amendment(scheme, "1", proposal, by=stamp("owner", reason=SECRET))
    asked = RoundRequest(code, Localised(f"{SECRET} {code}"), (scheme,), date(2025, 12, 31), moment("2026-02-01 12:00"))
    open_round(asked, acting_user="owner")
    (one,) = owed_in(code)
    deliver([Taken(one.id, None, {"value": FIGURE, "explanation": SECRET})], acting_user="owner")
    explain(GoalOfRound(code, scheme, "1"), [Written("cause", SECRET, None, 0)], acting_user="owner")
    paper, returned = _paper(scheme)
    return Things(
        unit=unit,
        scheme=scheme,
        indicator=indicator,
        round=code,
        owed=one.id,
        name=name_of(one),
        file=attach(one.id, "bilag.txt", SECRET.encode(), acting_user="owner"),
        paper=paper,
        section=section_standing(paper)[-1].version,
        returned=returned,
        amendment=Amendment.objects.open().get(scheme__code=scheme).pk,
    )


def _plan(scheme: str, unit: str, indicator: str) -> None:
    save_organisations([{"organisation": unit, "title": {"da": f"Enheden {unit}"}}], by=by_alice())
    make_scheme(scheme)
    make_goal(scheme, "1", title={"da": f"{SECRET} mål"}, wording={"da": SECRET})
    make_indicator(indicator, title={"da": f"{SECRET} tal"}, frequency="yearly", owner=unit)
    make_measure(scheme, "1", indicator)
    record_figures(indicator, {"2023": "91234", "2024": "92345"})


def _paper(scheme: str) -> tuple[str, int]:
    from pejl.documents.writers.word_paper import write_word

    code = f"papir-{scheme}"
    text = f"---\ntitle: {SECRET} papir\nscheme: {scheme}\n---\n# {SECRET}\n\n{SECRET} tekst.\n"
    store_text(code, read_paper(text, name=f"{code}.md"), acting_user="owner")
    return code, hand_in_word(code, "papir.docx", write_word(composed(code)), acting_user="owner")
