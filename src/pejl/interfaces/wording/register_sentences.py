# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What the register says of a claim, in one sentence: the figure it has, since when, and what it is called there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from pejl.core.checking.report import Claim, Source
from pejl.interfaces.wording.figures import figure
from pejl.interfaces.wording.languages import either
from pejl.interfaces.wording.periods import day_words

# A sentence of the claim as it is printed ("1.378 i 2024") and the claim itself.
RegisterSentence = Callable[[str, Claim], str]
_ZONE = ZoneInfo("Europe/Copenhagen")


def register_values(claim: Claim) -> str:
    """What stands in the register, all of it where papers disagree: `1.378 eller 1.387`."""
    values = sorted({one.value for one in claim.evidence if one.source is Source.REGISTER and one.value is not None})
    return either([figure(value) for value in values])


def _same(_here: str, claim: Claim) -> str:
    text = _("The register says the same: {values} ({title}).")
    return text.format(values=register_values(claim), title=claim.params["title"])


def _differs(here: str, claim: Claim) -> str:
    text = _("Here it says {here}, but the register says {values} ({title}).")
    return text.format(here=here, values=register_values(claim), title=claim.params["title"])


def _disputed(here: str, claim: Claim) -> str:
    text = _("Here it says {here}. The papers disagree: the register has {values} ({title}), and Pejl does not choose.")
    return text.format(here=here, values=register_values(claim), title=claim.params["title"])


def _corrected(here: str, claim: Claim) -> str:
    params = claim.params
    parts = [_("Here it says {here}. The register said so once ({title}).").format(here=here, title=params["title"])]
    day, now = params["corrected"], params["now"]
    if isinstance(now, Decimal) and isinstance(day, datetime):
        text = _("It was corrected to {now} on {day}.")
        parts.append(text.format(now=figure(now), day=day_words(day.astimezone(_ZONE).date())))
    elif isinstance(day, datetime):
        parts.append(_("It was withdrawn on {day}.").format(day=day_words(day.astimezone(_ZONE).date())))
    if params["reason"]:
        parts.append(_("The reason given: {reason}").format(reason=params["reason"]))
    return " ".join(parts)


def _ambiguous(_here: str, claim: Claim) -> str:
    text = _("The register has several figures that this may be: {titles}. Pejl does not guess.")
    return text.format(titles=either(list(claim.params["titles"])))


def _without_period(_here: str, claim: Claim) -> str:
    return _("The register knows {title}, but not for this period.").format(title=claim.params["title"])


def _unsure(_here: str, claim: Claim) -> str:
    text = _("The register has something alike, {title}, but it is not certain that it is the same.")
    return text.format(title=claim.params["title"])


REGISTER_SENTENCES: dict[str, RegisterSentence] = {
    "register_ambiguous": _ambiguous,
    "register_corrected": _corrected,
    "register_differs": _differs,
    "register_disputed": _disputed,
    "register_same": _same,
    "register_unknown": lambda _here, _claim: _("Neither the documents nor the register have it elsewhere."),
    "register_unsure": _unsure,
    "register_without_period": _without_period,
}
