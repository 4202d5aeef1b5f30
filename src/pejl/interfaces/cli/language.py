# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Which language the command line speaks, without Django: the same catalogue, read by the standard library.

Danish unless `--language` or PEJL_LANGUAGE says otherwise. Click's own words are translated through the same catalogue
(`click_words`), which is found by the environment that `speak` sets.
"""

from __future__ import annotations

import gettext as catalogues
import os
from collections.abc import Mapping, Sequence
from pathlib import Path

LANGUAGES = ("da", "en")
_FOLDER = Path(__file__).resolve().parents[2] / "locale"
_DOMAIN = "django"
_OPTION = "--language"
_spoken: catalogues.NullTranslations = catalogues.NullTranslations()


def speak(language: str) -> None:
    """Speak `language` from now on, click's words included, and in the processes that are started from here."""
    global _spoken  # noqa: PLW0603 - a process speaks one language
    _spoken = catalogues.translation(_DOMAIN, _FOLDER, languages=[language], fallback=True)
    os.environ["LANGUAGE"] = language
    if os.environ.get("PEJL_LANGUAGE", "") in ("", *LANGUAGES):  # a wrong one is left, to be told of
        os.environ["PEJL_LANGUAGE"] = language
    catalogues.bindtextdomain(_DOMAIN, str(_FOLDER))
    catalogues.textdomain(_DOMAIN)


def gettext(text: str) -> str:
    """The text in the language that is spoken."""
    return _spoken.gettext(text)


def ngettext(one: str, many: str, count: int) -> str:
    """The text for `count` things, in the language that is spoken."""
    return _spoken.ngettext(one, many, count)


def chosen_language(arguments: Sequence[str], variables: Mapping[str, str]) -> tuple[str, list[str]]:
    """The language asked for, and the arguments without the request; it may stand anywhere before a `--`.

    A language that Pejl does not speak is left among the arguments, where click refuses it.

    >>> chosen_language(["status", "--language", "en"], {})
    ('en', ['status'])
    """
    wanted = variables.get("PEJL_LANGUAGE", "")
    language = wanted if wanted in LANGUAGES else LANGUAGES[0]
    rest: list[str] = []
    waiting = list(arguments)
    while waiting:
        argument = waiting.pop(0)
        if argument == "--":
            return language, [*rest, argument, *waiting]
        if argument == _OPTION and waiting and waiting[0] in LANGUAGES:
            language = waiting.pop(0)
        elif argument.startswith(f"{_OPTION}=") and argument.partition("=")[2] in LANGUAGES:
            language = argument.partition("=")[2]
        else:
            rest.append(argument)
    return language, rest
