# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The verbs: what each does in one line, and an example. Listing them loads none of them."""

from __future__ import annotations

from dataclasses import dataclass

from pejl.interfaces.wording.marking import gettext_noop


@dataclass(frozen=True, slots=True)
class Verb:
    """One verb; `module` is where its command stands."""

    module: str
    help: str
    examples: tuple[str, ...]


VERBS = {
    "demo": Verb(
        "demo",
        gettext_noop("Load the examples, if there is nothing yet, and serve the site and the worker."),
        ("pejl demo", "pejl demo --port 8080"),
    ),
    "import": Verb(
        "import_package",
        gettext_noop("Load a plan package: all of it or nothing."),
        ("pejl import examples/copenhagen", "pejl import my-plan --dry-run"),
    ),
    "export": Verb(
        "export_package",
        gettext_noop("Write a plan package of what the register holds."),
        ("pejl export my-plan", "pejl export my-plan --scheme pejlemaerker-2014-2017 --known-at 2016-01-01"),
    ),
    "status": Verb(
        "status",
        gettext_noop("Compute the status of every goal and hold it against what was published."),
        ("pejl status", "pejl status pejlemaerker-2014-2017 --missing zero --format json"),
    ),
    "recommendations": Verb(
        "recommendations",
        gettext_noop("Tell of each recommendation whose it is and what is missing until something came of it."),
        (
            "pejl recommendations koebenhavnertinget-2024",
            "pejl recommendations koebenhavnertinget-2024 --missing jurisdiction",
        ),
    ),
    "budget": Verb(
        "budget",
        gettext_noop("Tell which budget items help which goals, what they come to each year and what runs out."),
        (
            "pejl budget",
            "pejl budget pejlemaerker-2014-2017 4",
            "pejl budget --several-goals",
            "pejl budget --ends-after 2025-06-01",
        ),
    ),
    "check": Verb(
        "check",
        gettext_noop("Check every figure in documents against each other, their tables and their sums."),
        ("pejl check case.docx appendix.pdf", "pejl check note.txt --format json"),
    ),
    "calculate": Verb(
        "calculate",
        gettext_noop("Count an indicator in a register extract, and show what is protected."),
        (
            "pejl calculate network-placements --extract extracts/2025-01",
            "pejl calculate my-definition.yaml --extract extracts/2025-01 --format json",
            "pejl calculate school-absence --explain",
        ),
    ),
    "synthetic-extract": Verb(
        "synthetic_extract",
        gettext_noop("Write an extract that nobody is behind, with the figures that it must give."),
        (
            "pejl synthetic-extract --output try",
            "pejl synthetic-extract my-definition.yaml --output try --rows 1000000 --format csv",
        ),
    ),
    "paper": Verb(
        "paper",
        gettext_noop("Write a committee paper from its text and the register, as Word, PDF or HTML."),
        (
            "pejl paper sag-indsatsomraader --format docx --output sag.docx",
            "pejl paper bilag.md --format docx --output bilag.docx --changes-since 2025-06-30",
            "pejl paper bilag.md --take-in bilag-rettet.docx --output bilag-ny.md",
        ),
    ),
    "publish": Verb(
        "publish",
        gettext_noop("Publish a release: what the public and the API see, frozen with its versions."),
        (
            "pejl publish",
            'pejl publish --name status-2025 --title "Status 2025"',
            'pejl publish pejlemaerker-2014-2017 --name first-status --title "Første status" --from 2015-06-24',
            'pejl publish --name status-2026 --title "Status 2026" --static public',
        ),
    ),
    "withdraw": Verb(
        "withdraw",
        gettext_noop("Withdraw a release; the one before it is in force again."),
        ('pejl withdraw status-2025 --reason "A table was wrong."',),
    ),
    "close-scheme": Verb(
        "close_scheme",
        gettext_noop("Close a follow-up with a conclusion for each goal, or undo that."),
        (
            'pejl close-scheme beacons --on 2017-12-31 --conclusions endings.csv --reason "The committee, 1 February"',
            'pejl close-scheme beacons --undo --reason "Closed by mistake"',
        ),
    ),
    "carry-over": Verb(
        "carry_over",
        gettext_noop("Let the goals of the next follow-up be measured by what measured those of this one."),
        ('pejl carry-over beacons next 3.A=1.B 3.C=2.A --reason "The committee, 1 February"',),
    ),
    "protection": Verb(
        "protection",
        gettext_noop("Tell what disclosure control hid in a table that left a register, and why."),
        ("pejl protection", "pejl protection 12 --format html --output report.html"),
    ),
    "export-site": Verb(
        "export_site",
        gettext_noop("Write the public site as files that any web server can serve."),
        ("pejl export-site public", "pejl export-site archive/2015 --release first-status"),
    ),
    "import-excel": Verb(
        "import_excel",
        gettext_noop("Record the figures of a spreadsheet: all of them or none."),
        ("pejl import-excel figures.xlsx --dry-run",),
    ),
    "export-excel": Verb(
        "export_excel",
        gettext_noop("Write figures into a spreadsheet that can be filled in and imported."),
        ("pejl export-excel figures.xlsx", "pejl export-excel figures.xlsx --indicator hjemloese"),
    ),
    "schema": Verb(
        "schema",
        gettext_noop("Print the published schema of the files of a plan package, a definition or a kind of paper."),
        ("pejl schema plan", "pejl schema measurements", "pejl schema definition", "pejl schema paper-kind"),
    ),
    "serve": Verb(
        "serve",
        gettext_noop("Serve the site."),
        ("pejl serve", "pejl serve --host 0.0.0.0 --port 8080"),
    ),
    "worker": Verb(
        "worker",
        gettext_noop("Do the work that pages ask for and nobody should wait for."),
        ("pejl worker",),
    ),
    "backup": Verb(
        "backup",
        gettext_noop("Write everything in the database to one file, while others go on working."),
        ("pejl backup pejl-2026-01-31.zip",),
    ),
    "restore": Verb(
        "restore",
        gettext_noop("Restore a backup into an empty database."),
        ("pejl restore pejl-2026-01-31.zip",),
    ),
    "create-user": Verb(
        "create_user",
        gettext_noop("Make an account for somebody who works with the figures."),
        (
            "pejl create-user anna",
            "pejl create-user anna --role central_editor",
            "pejl create-user anna --administrator",
        ),
    ),
    "check-config": Verb(
        "check_config",
        gettext_noop("Show every setting and whether it is right."),
        ("pejl check-config",),
    ),
}
