# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Which language is being spoken, and the small grammar that every sentence needs: lists and counts.

Everything in this package speaks the active language; `speaking("en")` changes it for a while.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import Any

from django.utils.html import format_html
from django.utils.translation import get_language, override, pgettext
from django.utils.translation import gettext as _

from pejl.core.texts import Localised

NBSP = "\N{NO-BREAK SPACE}"


def spoken() -> str:
    """The code of the language now spoken, such as "da", "en" or "de"."""
    return get_language() or "da"


def active() -> str:
    """The one of the two languages that administrations write in: "da", and "en" for all who read something else.

    Figures and units follow it, since a catalogue has no words for them.
    """
    return "da" if spoken().startswith("da") else "en"


def speaking(language: str | None) -> AbstractContextManager[Any]:
    """Speak `language` inside a `with`; None leaves the language as it is."""
    return override(language) if language else nullcontext()


def own_words(text: Localised) -> str:
    """What an administration wrote, in the active language where they wrote it in that."""
    return text.say(active())


def own_text(text: Localised) -> str:
    """The same for a page: marked with its language where the page is in another one."""
    words = own_words(text)
    written = "en" if active() == "en" and text.en else "da"
    if words and not spoken().startswith(written):
        return format_html('<span lang="{}">{}</span>', written, words)
    return words


def listed(words: Sequence[str]) -> str:
    """`A`, `A og B`, `A, B og C`."""
    if len(words) < 2:
        return "".join(words)
    return _("{most} and {last}").format(most=", ".join(words[:-1]), last=words[-1])


def either(words: Sequence[str]) -> str:
    """`A`, `A eller B`, `A, B eller C`."""
    if len(words) < 2:
        return "".join(words)
    return _("{most} or {last}").format(most=", ".join(words[:-1]), last=words[-1])


def count_word(count: int) -> str:
    """A number in prose: words up to ten, figures above; one is neuter (`ét mål`), as most things counted here are."""
    return _COUNTS[count]() if 0 <= count < len(_COUNTS) else str(count)


_COUNTS = (
    lambda: pgettext("a count in prose", "none"),
    lambda: pgettext("a count in prose", "one"),
    lambda: pgettext("a count in prose", "two"),
    lambda: pgettext("a count in prose", "three"),
    lambda: pgettext("a count in prose", "four"),
    lambda: pgettext("a count in prose", "five"),
    lambda: pgettext("a count in prose", "six"),
    lambda: pgettext("a count in prose", "seven"),
    lambda: pgettext("a count in prose", "eight"),
    lambda: pgettext("a count in prose", "nine"),
    lambda: pgettext("a count in prose", "ten"),
)


def capitalised(sentence: str) -> str:
    """The sentence with a capital first letter; the rest is left alone."""
    return sentence[:1].upper() + sentence[1:]
