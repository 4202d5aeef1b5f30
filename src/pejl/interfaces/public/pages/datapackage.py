# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The data files described for other tools, and the columns that they have."""

from __future__ import annotations

from django.utils.translation import gettext as _

from pejl.interfaces.public.editions import Edition
from pejl.interfaces.public.presenting.datapackage import figure_schema, indicator_package, site_package
from pejl.interfaces.public.responses import Page, page


@page
def indicator_datapackage(edition: Edition, code: str) -> Page:
    """The package of one indicator."""
    release = edition.released("indicator", code)
    return Page("", None, data=indicator_package(edition.indicator(code).sheet, edition.site(), release))


@page
def site_datapackage(edition: Edition) -> Page:
    """The package of everything."""
    release = edition.released("indicator", "")
    return Page("", None, data=site_package(_("Pejl: goals, figures and statuses"), edition.site(), release))


@page
def figures_schema(edition: Edition) -> Page:  # noqa: ARG001 (the same in every edition)
    """Table Schema of the figures of an indicator."""
    return Page("", None, data=figure_schema())
