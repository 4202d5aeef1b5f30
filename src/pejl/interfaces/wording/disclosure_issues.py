# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What is wrong with a table that is to be protected, or with the rule it is protected by."""

from __future__ import annotations

from pejl.interfaces.wording.marking import gettext_noop

DISCLOSURE_TEMPLATES: dict[str, str] = {
    "disclosure.band": gettext_noop("The band cannot be read."),
    "disclosure.cannot_be_protected": gettext_noop(
        "The figure {cell} cannot be protected, whatever else is hidden. Nothing is let out."
    ),
    "disclosure.changed_meanwhile": gettext_noop(
        "Other tables of the population {population} are let out at the same time. Try again."
    ),
    "disclosure.dimension": gettext_noop("The totals of the dimension {name} do not fit its codes."),
    "disclosure.does_not_add_up": gettext_noop("The total {cell} is not the sum of its parts."),
    "disclosure.earlier_contradicts": gettext_noop(
        "The release {release} shows figures that fit no table. Nothing is let out beside it."
    ),
    "disclosure.linked_differ": gettext_noop("The two tables state different figures for the same thing."),
    "disclosure.negative": gettext_noop("The figure {cell} is below 0."),
    "disclosure.no_dominance_rule": gettext_noop(
        "The sum {cell} needs a rule of dominance: one contribution could be told from it."
    ),
    "disclosure.no_period": gettext_noop("The first code of the figure {cell} is not its period."),
    "disclosure.no_release": gettext_noop("No protected table has this number."),
    "disclosure.not_verified": gettext_noop(
        "It could not be shown that the figure {cell} cannot be reckoned out. Nothing is let out."
    ),
    "disclosure.only_by_protect": gettext_noop("Only disclosure control makes a table that may be published."),
    "disclosure.population": gettext_noop(
        "Say whose figures the table holds, which indicator it is, and where the disclosure rule is from."
    ),
    "disclosure.rule": gettext_noop("The setting {setting} of the disclosure rule makes no sense."),
    "disclosure.setting": gettext_noop("The setting {setting} of the disclosure rule cannot be used."),
    "disclosure.share": gettext_noop("Numerator and denominator make no share."),
    "disclosure.unknown_cell": gettext_noop("The table has no figure {cell}."),
    "disclosure.zeros_differ": gettext_noop(
        "The release {release} had another policy for zeros; the persons it counts have one policy."
    ),
}
