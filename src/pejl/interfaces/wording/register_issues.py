# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What is wrong with a definition, with an extract, or with counting one. None of these sentences holds a row."""

from __future__ import annotations

from pejl.interfaces.wording.marking import gettext_noop

REGISTER_TEMPLATES: dict[str, str] = {
    "calculate.no_extract": gettext_noop("It must be said where the extract lies."),
    "calculate.no_indicator": gettext_noop("The definition does not say under which indicator it is recorded."),
    "calculate.no_run": gettext_noop("No calculation with that number has been recorded."),
    "calculate.not_protected": gettext_noop("Only protected figures can be recorded."),
    "definition.column_twice": gettext_noop("There is such a name already."),
    "definition.condition_empty": gettext_noop("The condition says nothing of its column."),
    "definition.example_differs": gettext_noop("The examples do not give what the definition says they give."),
    "definition.example_figure": gettext_noop("The example gives another figure."),
    "definition.latest": gettext_noop(
        "The latest row is chosen in the last step, and for a state at the end of a period."
    ),
    "definition.measure": gettext_noop("This kind of figure has no such part."),
    "definition.no_file": gettext_noop("There is no such definition."),
    "definition.not_utf8": gettext_noop("The definition is not written in UTF-8."),
    "definition.one_of": gettext_noop("Exactly one of these must stand here."),
    "definition.refused": gettext_noop("The definition cannot be used."),
    "definition.too_large": gettext_noop("The file is too large for a definition."),
    "definition.unknown_column": gettext_noop("There is no such column here."),
    "definition.unknown_source": gettext_noop("The definition has no such source."),
    "definition.until": gettext_noop("Spells have a last day, and nothing else has."),
    "definition.value_unreadable": gettext_noop("The value does not fit the column."),
    "definition.wrong_column_type": gettext_noop("The column is of another type."),
    "engine.cannot": gettext_noop("The engine {engine} cannot do this."),
    "engine.failed": gettext_noop("The engine {engine} broke down. What it said is not shown: it may hold a value."),
    "engine.memory": gettext_noop("Neither the memory nor the disk was large enough."),
    "engine.unknown": gettext_noop("There is no such engine."),
    "extract.column_missing": gettext_noop("The extract lacks a column."),
    "extract.column_type": gettext_noop("The column has another type in the database."),
    "extract.day_unreadable": gettext_noop("The day of the extract cannot be read."),
    "extract.duplicates": gettext_noop("Too many rows are there more than once."),
    "extract.empty_field": gettext_noop("Fields are empty in so many rows, and the definition expects none."),
    "extract.mixed_forms": gettext_noop("The source lies in files of several forms."),
    "extract.no_file": gettext_noop("The extract has no file for the source."),
    "extract.no_folder": gettext_noop("There is no such extract."),
    "extract.not_utf8": gettext_noop("The file is not in one encoding throughout."),
    "extract.refused": gettext_noop("The extract cannot be used, and nothing was computed."),
    "extract.unplaced": gettext_noop("Rows fit no member of the breakdown. Name a member for the rest (other)."),
    "extract.unreadable": gettext_noop("The source cannot be read to its end."),
    "extract.wrong_type": gettext_noop("Fields cannot be read in so many rows."),
    "synthetic.no_persons": gettext_noop(
        "What this definition counts does not grow with the people, so it is not known what a larger extract gives."
    ),
    "synthetic.not_empty": gettext_noop("Something is there already, and nothing was written."),
    "synthetic.too_many": gettext_noop("There are not so many numbers for people who cannot be anybody."),
}
