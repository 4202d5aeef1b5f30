# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A definition in sentences: what `pejl calculate --explain` says, for those who answer for a figure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from pejl.interfaces.cli.language import gettext as _
from pejl.interfaces.wording.marking import gettext_noop
from pejl.registers.definitions.model import (
    Breakdown,
    Computed,
    Condition,
    Counted,
    Definition,
    Each,
    Frequency,
    LookUp,
    Measure,
    MeasureKind,
    Step,
    Timing,
    Title,
)
from pejl.registers.definitions.rules import rule_of


def explained(definition: Definition, *, language: str) -> list[str]:
    """The sentences, in the order in which things are done."""
    words = _Words(language)
    return [sentence for sentence in words.definition(definition) if sentence]


class _Words:
    """Titles come in the language that is spoken; everything else is translated where it is said."""

    def __init__(self, language: str) -> None:
        self.language = language

    def title(self, title: Title) -> str:
        return title.en if self.language == "en" and title.en else title.da

    def definition(self, one: Definition) -> Iterator[str]:
        head = _("{title} (definition {code}, version {version}), in {unit} with {decimals} decimals.")
        yield head.format(
            title=self.title(one.title), code=one.code, version=one.version, unit=one.unit, decimals=one.decimals
        )
        yield self.title(one.description) if one.description else ""
        yield from self.counted(one.count)
        yield from self.measure(one.measure)
        for breakdown in one.breakdowns:
            yield self.breakdown(breakdown)
        yield self.rule(one)

    def counted(self, one: Counted) -> Iterator[str]:
        if one.where:
            text = _("Taken are rows of {source} where {conditions}.")
            yield text.format(source=one.source, conditions=self.conditions(one.where))
        else:
            yield _("Taken are all rows of {source}.").format(source=one.source)
        if not one.steps:
            yield _("Rows that are equal count once.")
        for step in one.steps:
            yield self.step(step)
        for other in one.look_up:
            yield self.look_up(other)
        yield self.timing(one.period)
        for name, computed in one.compute.items():
            yield self.computed(name, computed)
        if one.keep:
            yield _("Of these are kept those where {conditions}.").format(conditions=self.conditions(one.keep))

    def step(self, one: Step) -> str:
        key = _listed(one.of)
        if one.each is Each.FIRST:
            return _("Of each {key} the first row by {day} is kept.").format(key=key, day=one.by)
        if one.each is Each.LATEST:
            return _("Of each {key} the latest row by {day} is kept, at each day that is looked at.").format(
                key=key, day=one.by
            )
        text = _("Rows of the same {key} from {start} to {end} that overlap, or lie at most {gap} days apart, are one.")
        return text.format(key=key, start=one.by, end=one.until, gap=one.gap)

    def look_up(self, one: LookUp) -> str:
        taken = [
            *(_("the first {name} as {new}").format(name=name, new=new) for new, name in one.first.items()),
            *(_("the last {name} as {new}").format(name=name, new=new) for new, name in one.last.items()),
        ]
        text = _("From {source} is taken, for the same {key}: {taken}.")
        said = text.format(source=one.source, key=_listed(one.on), taken=_listed(taken))
        if one.where:
            said += " " + _("Only rows where {conditions}.").format(conditions=self.conditions(one.where))
        return said

    def timing(self, one: Timing) -> str:
        every = _(_FREQUENCIES[one.every])
        if one.events is not None and one.months is not None:
            text = _("A unit belongs to the {every} of {day} and is looked at {months} months later.")
            return text.format(every=every, day=one.events, months=one.months)
        if one.events is not None:
            return _("A unit counts in the {every} of {day}.").format(every=every, day=one.events)
        if one.open is not None:
            text = _("A unit counts in every {every} in which it has a day, from {start} to {end}; empty is: still.")
            return text.format(every=every, start=one.open[0], end=one.open[1])
        columns = one.at_end or ()
        if len(columns) == 1:
            text = _("The state is taken on the last day of each {every}, of what had come by {start}.")
            return text.format(every=every, start=columns[0])
        text = _("The state is taken on the last day of each {every}, of what is open from {start} to {end}.")
        return text.format(every=every, start=columns[0], end=columns[1])

    def computed(self, name: str, one: Computed) -> str:
        way, given = one.way
        return _(_WAYS[way]).format(name=name, one=given[0], other=given[-1], all=_listed(given))

    def measure(self, one: Measure) -> Iterator[str]:
        kind = one.kind
        said = _(_MEASURES[kind]).format(
            value=one.value, of=one.of, times=one.times, conditions=self.conditions(one.where) if one.where else ""
        )
        yield said
        for stage in one.stages:
            yield f"- {self.title(stage.title)}: {self.conditions(stage.where)}."
        if one.divided_by != "1":
            yield _("The figure is divided by {number}.").format(number=one.divided_by)
        if one.against is not None:
            yield from self.counted(one.against)

    def breakdown(self, one: Breakdown) -> str:
        members = [self.title(member.title) for member in (*one.members, *((one.other,) if one.other else ()))]
        text = _("Divided by {title}: {members}, and all together.")
        return text.format(title=self.title(one.title).lower(), members=_listed(members))

    def rule(self, one: Definition) -> str:
        rule = rule_of(one.disclosure)
        text = _(
            "Figures of fewer than {threshold} are hidden, and what they could be reckoned out from. Source: {source}."
        )
        return text.format(threshold=rule.threshold, source=rule.citation)

    # --- conditions ------------------------------------------------------------------------------------------------

    def conditions(self, conditions: Iterable[Condition]) -> str:
        return _(" and ").join(self.condition(one) for one in conditions)

    def condition(self, one: Condition) -> str:
        if one.any_ is not None:
            return "(" + _(" or ").join(self.condition(each) for each in one.any_) + ")"
        return _(" and ").join(self.test(one.column or "", name, given) for name, given in one.tests.items())

    def test(self, column: str, name: str, given: Any) -> str:
        if isinstance(given, bool):
            name = f"{name}_{'yes' if given else 'no'}"
        value = _listed(given, last=_(" or ")) if isinstance(given, tuple) else given
        return _(_TESTS[name]).format(column=column, value=value)


def _listed(parts: Iterable[Any], last: str | None = None) -> str:
    texts = [str(part) for part in parts]
    joint = _(" and ") if last is None else last
    return joint.join([", ".join(texts[:-1]), texts[-1]]) if len(texts) > 1 else "".join(texts)


_FREQUENCIES = {
    Frequency.YEAR: gettext_noop("year"),
    Frequency.HALF_YEAR: gettext_noop("half-year"),
    Frequency.QUARTER: gettext_noop("quarter"),
    Frequency.MONTH: gettext_noop("month"),
    Frequency.SCHOOL_YEAR: gettext_noop("school year"),
}
_WAYS = {
    "days": gettext_noop("{name} is the number of days from {one} to {other}."),
    "completed_years": gettext_noop("{name} is the number of whole years from {one} to {other}."),
    "completed_months": gettext_noop("{name} is the number of whole months from {one} to {other}."),
    "months_later": gettext_noop("{name} is the day {other} months after {one}."),
    "first_known": gettext_noop("{name} is the first of {all} that is filled in."),
    "earliest": gettext_noop("{name} is the earliest of {all}."),
}
_MEASURES = {
    MeasureKind.COUNT: gettext_noop("The figure is the number of them."),
    MeasureKind.SHARE: gettext_noop("The figure is the share of them where {conditions}, times {times}."),
    MeasureKind.FUNNEL: gettext_noop("The figures are shares of them, times {times}; the shares may overlap:"),
    MeasureKind.MEAN: gettext_noop("The figure is the mean of {value}."),
    MeasureKind.MEDIAN: gettext_noop("The figure is the median of {value}."),
    MeasureKind.RATIO: gettext_noop("The figure is the sum of {value} over the sum of {of}, times {times}."),
    MeasureKind.RATE: gettext_noop("The figure is the number of them, times {times}, over the number of these:"),
}
_TESTS = {
    "is": gettext_noop("{column} is {value}"),
    "is_yes": gettext_noop("{column} is yes"),
    "is_no": gettext_noop("{column} is no"),
    "in": gettext_noop("{column} is {value}"),
    "not_in": gettext_noop("{column} is filled in and not {value}"),
    "at_least": gettext_noop("{column} is at least {value}"),
    "at_most": gettext_noop("{column} is at most {value}"),
    "above": gettext_noop("{column} is above {value}"),
    "below": gettext_noop("{column} is below {value}"),
    "known_yes": gettext_noop("{column} is filled in"),
    "known_no": gettext_noop("{column} is empty"),
}
