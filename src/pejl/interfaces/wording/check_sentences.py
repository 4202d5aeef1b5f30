# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Why the checker's verdict on a claim is what it is, and what it found besides: one sentence a caseworker understands.

A template is a function of what is known about the claim, with the figures as they are printed and the places where
they stand; each code of `pejl.core.checking.explanations` has one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from pejl.core.checking.positions import Positions
from pejl.core.checking.report import Claim, Evidence, Finding, Kind, Source, Span, Verdict
from pejl.core.numbers import round_half_away
from pejl.interfaces.wording.checking import place_words, verdict_word
from pejl.interfaces.wording.figures import figure
from pejl.interfaces.wording.file_sentences import FILE_SENTENCES
from pejl.interfaces.wording.finding_sentences import FINDING_SENTENCES
from pejl.interfaces.wording.languages import NBSP, capitalised
from pejl.interfaces.wording.periods import in_period
from pejl.interfaces.wording.register_sentences import REGISTER_SENTENCES, RegisterSentence, register_values

_MINUS = "\N{MINUS SIGN}"
_AROUND = 60  # letters on each side of a quote


@dataclass(frozen=True, slots=True)
class Known:
    """A claim with the means to say where its evidence stands."""

    claim: Claim
    positions: Positions

    @property
    def here(self) -> str:
        """What the claim says, with its period: `1.378 i 2024`."""
        words, period = printed(self.claim.quote), self.claim.period
        own = self.claim.kind in (Kind.FROM_TO, Kind.RANGE) or (period and str(period) in words)
        return words if own or period is None else f"{words} {in_period(period)}"

    def evidence(self, place: int = 0) -> Evidence:
        """One piece of evidence; the last where there are fewer."""
        return self.claim.evidence[min(place, len(self.claim.evidence) - 1)]

    def there(self, place: int = 0) -> str:
        """What a piece of evidence says."""
        return printed(self.evidence(place).quote)

    def where(self, place: int = 0) -> str:
        """Where it says so, as the subject of a sentence: `tabellen i bilag.txt (linje 31)`."""
        return evidence_place(self.evidence(place), self.claim.span.document, self.positions)

    @property
    def values(self) -> str:
        """What all pieces of evidence say."""
        return ", ".join(printed(one.quote) for one in self.claim.evidence if one.source is not Source.ARITHMETIC)

    @property
    def sums(self) -> str:
        """The sums that were done: `22,8 % − 24,2 % = −1,4`."""
        done = [one for one in self.claim.evidence if one.source is Source.ARITHMETIC and one.formula]
        return "; ".join(sum_words(one) for one in done)


Template = Callable[[Known], str]


def printed(quote: str) -> str:
    """A quote on one line, as it is read."""
    return " ".join(quote.split())


def evidence_place(one: Evidence, document: str, positions: Positions) -> str:
    """Where evidence stands, seen from a claim in `document`."""
    if one.source is Source.REGISTER:
        return _("the register")
    if one.span is None:
        return _("the sum")
    place = place_words(positions.of(one.span))
    in_table = one.source is Source.TABLE and not (one.span.place.table or one.span.place.cell)
    if one.span.document != document:
        elsewhere = f"{one.span.document} ({place})" if place else one.span.document
        return _("the table in {place}").format(place=elsewhere) if in_table else elsewhere
    if not place:
        return _("the table") if in_table else _("another place")
    return _("the table ({place})").format(place=place) if in_table else place


def words_around(span: Span, positions: Positions) -> str:
    """The words around a quote, or the row around a cell, as their document has them."""
    row = positions.row(span)
    if row:
        return " | ".join(filter(None, map(_shortened, row)))
    text = positions.text(span)
    start, end = max(0, span.start - _AROUND), span.end + _AROUND
    start = text.find(" ", start) + 1 if start else 0
    end = text.rfind(" ", span.end, end) if len(text) > end else len(text)
    words = printed(text[min(start, span.start) : max(end, span.end)])
    before, after = ("… " if start else ""), (" …" if end < len(text) else "")
    return f"{before}{words}{after}"


def _shortened(cell: str) -> str:
    """A cell on one line; of a whole paragraph in a cell its beginning."""
    words = printed(cell)
    return words if len(words) <= _AROUND else f"{words[:_AROUND].rsplit(' ', 1)[0]} …"


def evidence_words(one: Evidence, positions: Positions) -> str:
    """What a piece of evidence says: the words around it, the sum, or what the register calls the figure."""
    if one.source is Source.REGISTER:
        return f"{one.quote}: {figure(one.value)}" if one.value is not None else one.quote
    if one.span is None:
        return sum_words(one) if one.formula else printed(one.quote)
    return words_around(one.span, positions)


def evidence_told(claim: Claim, positions: Positions) -> list[tuple[str, str, Span | None]]:
    """Where each piece of evidence stands, what it says, and its span; a row of which several cells speak once."""
    told: dict[tuple[str, str], Span | None] = {}
    for one in claim.evidence:
        where = evidence_place(one, claim.span.document, positions)
        told.setdefault((where, evidence_words(one, positions)), one.span)
    return [(where, words, span) for (where, words), span in told.items()]


def sum_words(one: Evidence) -> str:
    """A sum with its result, as it is written by hand."""
    formula = printed(one.formula).replace(" - ", f" {_MINUS} ").replace(" * ", " × ")
    return formula if one.value is None else f"{formula} = {figure(_short(one.value))}"


def _short(value: Decimal) -> Decimal:
    """At most two decimals, and none that say nothing."""
    rounded = round_half_away(value, 2)
    return rounded.normalize() + 0 if rounded else Decimal(0)


def _relative(known: Known) -> str | None:
    """The change in per cent between the two figures that the evidence begins with."""
    values = [one.value for one in known.claim.evidence if one.source is not Source.ARITHMETIC][:2]
    if known.claim.kind is not Kind.RELATIVE_CHANGE or len(values) < 2 or not values[0] or values[1] is None:
        return None
    return figure(_short((values[1] - values[0]) / values[0] * 100), "%")


def _fails(known: Known) -> str:
    relative = _relative(known)
    if relative:
        text = _("From {start} to {end} is {relative}, and here it says {here}.")
        return text.format(start=known.there(0), end=known.there(1), relative=relative, here=known.here)
    return _("The sum does not fit: {sums}. Here it says {here}.").format(sums=known.sums, here=known.here)


def _fits(known: Known) -> str:
    relative = _relative(known)
    if relative:
        text = _("The sum fits: from {start} to {end} is {relative}.")
        return text.format(start=known.there(0), end=known.there(1), relative=relative)
    return _("The sum fits: {sums}.").format(sums=known.sums)


def _other_value(known: Known) -> str:
    text = _("Here it says {here}, but {where} says {there}.")
    return text.format(here=known.here, where=known.where(), there=known.there())


def _other_definition(known: Known) -> str:
    text = _("Here it says {here}, and {where} says {there}. Look whether both mean the same.")
    return text.format(here=known.here, where=known.where(), there=known.there())


def _other_period(known: Known) -> str:
    text = _("Here it says {here}, but {where} has {there} under another period.")
    return text.format(here=known.here, where=known.where(), there=known.there())


def _same(known: Known) -> str:
    if known.claim.verdict is Verdict.ROUNDING:
        text = _("{where} says {there}. That is the same when rounded.")
    else:
        text = _("{where} says the same: {there}.")
    return text.format(where=known.where(), there=known.there())


def _damaged(known: Known) -> str:
    likely = known.claim.likely_reading
    read = known.there() if likely is None else figure(likely)
    text = _("The print is probably damaged. It seems to be {likely}: {where} says {there}.")
    return text.format(likely=read, where=known.where(), there=known.there())


def _share(known: Known) -> str:
    text = _("{part} of {whole} is {here}.")
    return text.format(part=known.there(0), whole=known.there(1), here=printed(known.claim.quote))


def _share_fails(known: Known) -> str:
    text = _("The share does not fit: {sums} %. Here it says {here}.")
    return text.format(sums=known.sums, here=printed(known.claim.quote))


def _evidence_damaged(known: Known) -> str:
    text = _("{where} says {there}, which is probably damaged print of {here}.")
    return text.format(where=known.where(), there=known.there(), here=printed(known.claim.quote))


def _out_of_line(known: Known) -> str:
    text = _("The print is probably damaged. It seems to be {likely}, as the others of its line are.")
    return text.format(likely=figure(known.claim.likely_reading or Decimal(0), known.claim.unit))


def _points(known: Known) -> str:
    text = _("From {start} to {end} is a change in percentage points, and here it says {here}.")
    return text.format(start=known.there(0), end=known.there(1), here=known.here)


def _read_unsurely(known: Known) -> str:
    text = _("{where} says {there}, but one of the two was read unsurely. Look at the print.")
    return text.format(where=known.where(), there=known.there())


def _spoiled_print(known: Known) -> str:
    text = _("Nobody writes a figure so. It seems to be {likely}.")
    return text.format(likely=figure(known.claim.likely_reading or Decimal(0), known.claim.unit))


def _unit_out_of_line(known: Known) -> str:
    text = _("The others of its line are in another unit: {there} in {where}.")
    return text.format(there=known.there(), where=known.where())


def _wrong_base(known: Known) -> str:
    text = _("From {start} to {end}: here it says {here}, which is the change as a share of {end}, not of {start}.")
    return text.format(start=known.there(0), end=known.there(1), here=known.here)


def _percent(known: Known) -> str:
    text = _("From {start} to {end} is a change in per cent, and here it says {here}.")
    return text.format(start=known.there(0), end=known.there(1), here=known.here)


def _sum_fails(known: Known) -> str:
    text = _("The parts add up to {reckoned}, and here it says {here}.")
    return text.format(reckoned=figure(known.claim.params["reckoned"]), here=printed(known.claim.quote))


def _whole_fails(known: Known) -> str:
    text = _("The shares of this line come to {reckoned}, not to 100; those of the other lines do come to 100.")
    return text.format(reckoned=figure(known.claim.params["reckoned"]))


def _range_fails(known: Known) -> str:
    text = _("The least and the most in {where} are others: {values}.")
    values = ", ".join(printed(one.quote) for one in known.claim.evidence)
    return text.format(where=known.where(), values=values)


def _of_register(say: RegisterSentence) -> Template:
    return lambda known: say(known.here, known.claim)


TEMPLATES: dict[str, Template] = {
    "arithmetic_fails": _fails,
    "arithmetic_holds": _fits,
    "complement": lambda known: _("What is left up to 100 % is {there}: {where}.").format(
        there=known.there(), where=known.where()
    ),
    "count_fails": lambda known: _("Here it says {here}, but {listed} are listed.").format(
        here=known.here, listed=known.claim.params["listed"]
    ),
    "count_holds": lambda known: _("So many are listed: {listed}.").format(listed=known.claim.params["listed"]),
    "duration_fails": lambda known: _("That is not the time between the two: {sums}.").format(sums=known.sums),
    "duration_holds": lambda known: _("That is the time between the two: {sums}.").format(sums=known.sums),
    "direction_holds": lambda known: _("The figures go the way the words say: {sums}.").format(sums=known.sums),
    "evidence_damaged": _evidence_damaged,
    "goal_fails": lambda known: _("The figure is {figure} and the goal {goal}: that does not fit what is said.").format(
        figure=known.there(0), goal=known.there(1)
    ),
    "goal_holds": lambda known: _("The figure is {figure} and the goal {goal}.").format(
        figure=known.there(0), goal=known.there(1)
    ),
    "lies_within": lambda known: _("{there} lies within it: {where}.").format(there=known.there(), where=known.where()),
    "nothing_to_hold_it_against": lambda _known: _("There is nothing to hold it against."),
    "other_direction": lambda known: _("The words and the figures go opposite ways: {sums}.").format(sums=known.sums),
    "other_period": _other_period,
    "other_sign": lambda known: _("{where} has {there}: more and less spent are swapped.").format(
        where=known.where(), there=known.there()
    ),
    "other_definition": _other_definition,
    "other_value": _other_value,
    "out_of_line": _out_of_line,
    "parts_fail": lambda known: _("The two parts are {reckoned} together, but the total is {stated}.").format(
        reckoned=figure(known.claim.params["reckoned"]), stated=figure(known.claim.params["stated"])
    ),
    "percent_called_points": _percent,
    "points_called_percent": _points,
    "probably_damaged": _damaged,
    "range_fails": _range_fails,
    "range_holds": lambda known: _("The least and the most in {where} are these.").format(where=known.where()),
    "same_elsewhere": _same,
    "ratio_fails": lambda known: _("The figures are {there}: that is something else.").format(there=known.values),
    "ratio_holds": lambda known: _("The figures bear it out: {there}.").format(there=known.values),
    "superlative_fails": lambda known: _("{where} has one beyond it: {there}.").format(
        where=known.where(), there=known.there()
    ),
    "superlative_holds": lambda known: _("None in {where} is beyond it.").format(where=known.where()),
    "read_unsurely": _read_unsurely,
    "share_fails": _share_fails,
    "share_holds": _share,
    "spoiled_print": _spoiled_print,
    "sum_fails": _sum_fails,
    "unit_out_of_line": _unit_out_of_line,
    "unit_unfit": lambda known: _("A level is stated in per cent, not in percentage points: {here}.").format(
        here=known.here
    ),
    "whole_fails": _whole_fails,
    "wrong_base": _wrong_base,
    "sum_holds": lambda known: _("The parts add up: {sums}.").format(sums=known.sums),
}

TEMPLATES |= {code: _of_register(say) for code, say in REGISTER_SENTENCES.items()}

# What is found about more than one claim; the parameters are those of the finding.
FINDINGS: dict[str, Callable[[Mapping[str, Any]], str]] = {**FILE_SENTENCES, **FINDING_SENTENCES}


def claim_title(claim: Claim) -> str:
    """A finding in a line: `Modsagt: 1.378 eller 1.387?`"""
    word, here = verdict_word(claim.verdict), printed(claim.quote)
    if claim.explanation == "other_value" and claim.kind is not Kind.FROM_TO and claim.evidence:
        text = _("{verdict}: {here} or {there}?")
        return text.format(verdict=word, here=here, there=printed(claim.evidence[0].quote))
    if claim.explanation in ("register_differs", "register_disputed"):
        if claim.explanation == "register_disputed":
            return f"{word}: {register_values(claim)}?"
        return _("{verdict}: {here} or {there}?").format(verdict=word, here=here, there=register_values(claim))
    return f"{word}: {here}"


def claim_sentence(claim: Claim, positions: Positions) -> str:
    """Why the verdict on a claim is what it is."""
    template = TEMPLATES.get(claim.explanation)
    if template is None:
        return f"{verdict_word(claim.verdict)}."
    return capitalised(template(Known(claim, positions)).replace(" %", f"{NBSP}%"))


def finding_sentence(finding: Finding) -> str:
    """What was found."""
    return capitalised(FINDINGS[finding.code](finding.params))
