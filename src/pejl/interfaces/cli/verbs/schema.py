# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""`pejl schema`: what may stand in a package or a definition, for editors and other programs."""

from __future__ import annotations

import click

from pejl.interfaces.cli.language import gettext as _
from pejl.interfaces.cli.options import verb
from pejl.interfaces.cli.output import tell_json


@verb(
    "schema",
    _(
        "plan: JSON Schema of plan.yaml. measurements: Table Schema of measurements.csv."
        " definition: JSON Schema of what pejl calculate reads."
        " paper-kind: JSON Schema of what a kind of paper says about itself."
    ),
)
@click.argument("what", type=click.Choice(["plan", "measurements", "definition", "paper-kind"]))
def command(what: str) -> None:
    """Print one schema."""
    if what == "plan":
        from pejl.interfaces.exchange.structure.package import plan_schema

        tell_json(plan_schema())
    elif what == "paper-kind":
        from pejl.interfaces.papers.kinds_checked import kind_schema

        tell_json(kind_schema())
    elif what == "definition":
        from pejl.registers.definitions import definition_schema

        tell_json(definition_schema())
    else:
        from pejl.interfaces.exchange.datapackage import measurements_schema

        tell_json(measurements_schema())
