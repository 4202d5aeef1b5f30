# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The words that click itself says, listed so that they enter the catalogue and have their Danish.

Click looks them up under exactly these texts; one that it changes in a later version appears in English.
"""

from __future__ import annotations

from pejl.interfaces.wording.marking import gettext_noop, ngettext

WORDS = (
    gettext_noop("%(prog)s, version %(version)s"),
    gettext_noop("Aborted!"),
    gettext_noop("Arguments"),
    gettext_noop("Choose from:\n\t{choices}"),
    gettext_noop("Commands"),
    gettext_noop("default: {default}"),
    gettext_noop("Error: invalid input"),
    gettext_noop("Error: The two entered values do not match."),
    gettext_noop("Error: {message}"),
    gettext_noop("Invalid value for {param_hint}: {message}"),
    gettext_noop("Invalid value: {message}"),
    gettext_noop("Missing argument"),
    gettext_noop("Missing command."),
    gettext_noop("Missing option"),
    gettext_noop("Missing parameter"),
    gettext_noop("No such command {name!r}."),
    gettext_noop("No such option {name!r}."),
    gettext_noop("Option {name!r} does not take a value."),
    gettext_noop("Options"),
    gettext_noop("Positional arguments"),
    gettext_noop("Repeat for confirmation"),
    gettext_noop("Show the version and exit."),
    gettext_noop("Show this message and exit."),
    gettext_noop("Try '{command} {option}' for help."),
    gettext_noop("Usage:"),
    gettext_noop("{name} {filename!r} does not exist."),
    gettext_noop("{name} {filename!r} is a directory."),
    gettext_noop("{name} {filename!r} is a file."),
    gettext_noop("{name} {filename!r} is not readable."),
    gettext_noop("{value!r} is not a valid {number_type}."),
    gettext_noop("{value} is not in the range {range}."),
    ngettext("Did you mean {possibility}?", "(Did you mean one of: {possibilities}?)"),
    ngettext("Got unexpected extra argument ({args})", "Got unexpected extra arguments ({args})"),
    ngettext("Option {name!r} requires an argument.", "Option {name!r} requires {nargs} arguments."),
    ngettext("{value!r} is not {choice}.", "{value!r} is not one of {choices}."),
)
