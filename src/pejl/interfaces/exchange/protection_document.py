# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A protection report as a JSON document, as plain text and as a page that stands alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _

from pejl.apps.disclosure.facts import ProtectionRecord
from pejl.interfaces.exchange.writing.json_text import write_json
from pejl.interfaces.wording.languages import active
from pejl.interfaces.wording.protection_sentences import report_in_words


def protection_document(record: ProtectionRecord) -> dict[str, Any]:
    """The report for programs: codes and whole numbers, and of hidden figures the intervals alone."""
    head = record.head
    return {
        "id": head.id,
        "population": head.population,
        "number": head.number,
        "table": head.table,
        "occasion": head.occasion,
        "at": head.at.isoformat(),
        "by": head.by,
        "rule": dict(record.rule),
        "figures": head.figures,
        "hidden": head.hidden,
        "reasons": list(record.kinds),
        "fewest_hidden": record.fewest,
        "cells": [
            {"cell": list(one.cell), "low": one.left.low, "high": one.left.high, "reasons": list(one.why) or None}
            for one in record.hidden
            if one.left is not None
        ],
    }


def protection_text(record: ProtectionRecord) -> str:
    """The report for a terminal or a letter."""
    words = report_in_words(record)
    rows = [f"- {one.cell}: {one.left}; {one.why}" for one in words.rows]
    return "\n".join([words.title, words.about, "", *words.said, *([""] if rows else []), *rows]) + "\n"


def protection_html(record: ProtectionRecord) -> str:
    """The report as one file without anything beside it."""
    words = report_in_words(record)
    said = format_html_join("", "<p>{}</p>\n", ((one,) for one in words.said))
    cells = ((one.cell, one.left, one.why) for one in words.rows)
    rows = format_html_join("", '<tr><th scope="row">{}</th><td>{}</td><td>{}</td></tr>\n', cells)
    heads = (_("Figure"), _("Lies"), _("Why"))
    table = format_html(
        "<table><caption>{}</caption>\n<thead><tr>{}</tr></thead>\n<tbody>{}</tbody></table>\n",
        _("Hidden figures"),
        format_html_join("", '<th scope="col">{}</th>', ((one,) for one in heads)),
        rows,
    )
    return format_html(
        '<!DOCTYPE html>\n<html lang="{}">\n<head><meta charset="utf-8"><title>{}</title></head>\n'
        "<body><main>\n<h1>{}</h1>\n<p>{}</p>\n{}{}</main></body>\n</html>\n",
        active(),
        words.title,
        words.title,
        words.about,
        said,
        table if words.rows else "",
    )


def protection_json(record: ProtectionRecord) -> str:
    """The document as a text."""
    return write_json(protection_document(record)) + "\n"


FORMS: Mapping[str, Callable[[ProtectionRecord], str]] = {
    "text": protection_text,
    "html": protection_html,
    "json": protection_json,
}
