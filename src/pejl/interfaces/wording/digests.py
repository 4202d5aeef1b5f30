# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The e-mail that reminds somebody: what waits for them, where, and until when. It holds no figure.

Danish first and English below, since nobody has said which the reader wants.
"""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from pejl.apps.rounds.reminding import Digest, Line, Task
from pejl.core.texts import Localised
from pejl.interfaces.wording.languages import listed, own_words, speaking
from pejl.interfaces.wording.periods import moment_words

LANGUAGES = ("da", "en")


def digest_subject(digest: Digest) -> str:
    """`Pejl: 3 tal venter på dig`, in Danish."""
    with speaking("da"):
        count = sum(one.count for one in digest.lines)
        text = ngettext("Pejl: {count} figure waits for you", "Pejl: {count} figures wait for you", count)
        return text.format(count=count)


def digest_body(digest: Digest, *, site: str, units: Mapping[str, Localised]) -> str:
    """The text; `site` is the address of the site without a slash at the end, "" where it is not known."""
    parts = []
    for language in LANGUAGES:
        with speaking(language):
            lines = "\n".join(f"- {_line(one, site, units)}" for one in digest.lines)
            parts.append(f"{lines}\n\n{_footer()}")
    return "\n\n---\n\n".join(parts) + "\n"


def _line(line: Line, site: str, units: Mapping[str, Localised]) -> str:
    said = _TASKS[line.task](line.count).format(
        count=line.count,
        round=own_words(line.title),
        due=moment_words(line.due_at),
        units=listed([own_words(units[one]) if one in units else one for one in line.units]),
    )
    return f"{said}\n  {site}{_ADDRESSES[line.task].format(round=line.round)}" if site else said


def _footer() -> str:
    return _("You get at most one such e-mail a day, and only when something waits for you.")


_ADDRESSES = {
    Task.DELIVER: "/arbejde/mine-tal/{round}/",
    Task.CORRECT: "/arbejde/mine-tal/{round}/",
    Task.APPROVE: "/arbejde/runder/{round}/",
    Task.LATE_BELOW: "/arbejde/runder/{round}/mangler/",
}
_TASKS = {
    Task.DELIVER: lambda count: ngettext(
        "{round}: you owe {count} figure, due {due}.", "{round}: you owe {count} figures, due {due}.", count
    ),
    Task.CORRECT: lambda count: ngettext(
        "{round}: {count} figure was sent back to you with a note, due {due}.",
        "{round}: {count} figures were sent back to you with a note, due {due}.",
        count,
    ),
    Task.APPROVE: lambda count: ngettext(
        "{round}: {count} figure waits for your approval.", "{round}: {count} figures wait for your approval.", count
    ),
    Task.LATE_BELOW: lambda count: ngettext(
        "{round}: {units} still owes {count} figure that was due {due}.",
        "{round}: {units} still owes {count} figures that were due {due}.",
        count,
    ),
}
