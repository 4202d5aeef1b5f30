# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Short papers for tests of the checker, and checks of them made through the same actions as everything else."""

from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO

from pejl.apps.checks import running
from pejl.apps.checks.actions import Handed, Lesson, Verdicted, Wanted, decide, request_check, teach
from pejl.apps.checks.queries import report_of
from pejl.apps.checks.report_text import write_report
from pejl.core.checking.report import Evidence, Source, Verdict
from tests.factories import make_indicator, record_figures
from tests.people import ALICE

# The first sentence says of 2024 what the table refutes; the last one adds up.
CASE = """Pladser på herberger

Antallet af pladser på herberger var 210 i 2022 og 260 i 2024.

Ventetiden er faldet fra 15 dage i 2023 til 12 dage i 2024.

Pladser på herberger\t2022\t2024
Pladser på herberger\t210\t240
"""
CONTRADICTION = "260"


def hand(*texts: str, names: Sequence[str] = ("sag.txt", "bilag.txt", "notat.txt")) -> list[Handed]:
    """Files with these texts, named in order."""
    return [Handed(name, text.encode()) for name, text in zip(names, texts, strict=False)]


def asked(*texts: str, by: str = ALICE, against: str = "none", **names: Sequence[str]) -> int:
    """A check that waits for the worker."""
    return request_check(hand(*texts or (CASE,), **names), Wanted("da", against), acting_user=by)


def checked(*texts: str, by: str = ALICE, against: str = "none", **names: Sequence[str]) -> int:
    """A check that the worker has done."""
    number = asked(*texts, by=by, against=against, **names)
    assert running.run(number) == "done"
    return number


def recorded_places() -> int:
    """The version that says what the register holds of 2022."""
    make_indicator("places", unit="places")
    return record_figures("places", {"2022": "210", "2023": "215"}).versions[0]


def quoting(*versions: str, verdict: Verdict = Verdict.HOLDS) -> int:
    """A check whose first claim was held against these versions."""
    report = report_of(checked())
    evidence = tuple(Evidence(Source.REGISTER, "210", version=one) for one in versions)
    first = replace(report.claims[0], evidence=evidence, verdict=verdict)
    number = asked()
    assert running._take(number)
    running._finish(number, write_report(replace(report, claims=(first, *report.claims[1:]))))
    return number


def word(text: str = CASE) -> bytes:
    """A text as a Word file: its last two lines are a table."""
    import docx

    document = docx.Document()
    *paragraphs, head, row = filter(None, text.splitlines())
    for one in paragraphs:
        document.add_paragraph(one)
    table = document.add_table(0, 3)
    for line in (head, row):
        for cell, words in zip(table.add_row().cells, line.split("\t"), strict=True):
            cell.text = words
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def make_checks_to_look_at() -> None:
    """Checks 1 to 3 of an empty list: one that is done, with a decision; one that failed; one that waits."""
    files = [*hand(CASE), Handed("bilag.docx", word("Klager\n\nKlager\t2023\t2024\nAntal klager\t14\t12\n"))]
    done = request_check(files, Wanted("da", "none"), acting_user=ALICE)
    running.run(done)
    wrong = [one for one in report_of(done).claims if one.verdict is Verdict.CONTRADICTED]
    decide(done, Verdicted(wrong[1].id, "dismissed", "Talt op på en anden måde."), acting_user=ALICE)
    broken = [Handed("brudt.docx", b"PK\x03\x04 word/document.xml")]
    running.run(request_check(broken, Wanted("da", "none"), acting_user=ALICE))
    asked()
    teach([Lesson("senge til natten", "hjemloese")], acting_user=ALICE)
