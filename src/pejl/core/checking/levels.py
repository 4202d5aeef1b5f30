# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A stated figure against every other one that is about the same and of the same period."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from pejl.core.checking.arithmetic import Agreement, agreement
from pejl.core.checking.damage import is_slip, one_slip_apart
from pejl.core.checking.definitions import defined_alike, judge_definition
from pejl.core.checking.facts import Fact
from pejl.core.checking.judgement import NOTHING, Judgement, gravest, shown
from pejl.core.checking.lines_of_tables import Role
from pejl.core.checking.linking import CONTRADICTS, Link, same_period, telling_digits
from pejl.core.checking.material import Material
from pejl.core.checking.report import Verdict
from pejl.core.checking.slips import digits_of, slip_apart

_WHOLE, _TEN = Decimal(100), Decimal(10)
# How alike two figures must be to support each other, by how many telling digits they share.
_SUPPORTS = ((4, 0.12), (3, 0.25), (0, 0.5))
_WITH_DECIMALS = 0.33  # enough for 3,6 of the same time
_ONCE = 0.25  # enough for a figure of the same time and unit that stands once in its table
_ROUNDED = 0.5  # a figure that is another one rounded is about the same only where the words say so
# How much more alike another line of the same table may be before an equal figure of this one proves nothing.
_CLEARLY = 0.25
# How much of the words right beside a figure another sentence must have too, in another document and in the same.
_SAME_WORDS, _VERY_SAME_WORDS = 0.5, 0.8
_THOUSANDS = (Decimal(1000), Decimal(1_000_000))
_COMMA = 0.4  # how alike two figures of one time must be that differ by a comma alone
_NAMES = 0.5  # how alike a line must be that has the figure under one period and another one under this
_LONG, _TWINS = 4, 0.35  # telling digits of figures that are twins, and how alike these must be
_TWO, _TOPICAL = 2, 0.7  # digits of a slip that may be chance, and how alike a named row must be for it to be none
_UNDATED = 0.85  # from which likeness on figures of no stated period may contradict each other


def judge_level(material: Material, fact: Fact) -> Judgement:
    """Whether a figure holds. A contradiction needs the same subject, unit and period; where that is open, nothing.

    >>> from pejl.core.checking.blocks import Document, TextBlock
    >>> from pejl.core.checking.material import read
    >>> material = read([Document("sag", (TextBlock("Der var 12 pladser i 2024."),))])
    >>> str(judge_level(material, material.told[0].facts[0]).verdict)
    'not_checkable'
    """
    links = material.linker.alike(fact, whenever=fact.span.document in material.spoiled)
    same, loose = _by_time(fact, links)
    agreeing = next(_agreeing_with(material, fact, same, loose), None)
    against = (
        _against(material, fact, same)
        or _undated(material, fact, loose)
        or _twin(material, fact, [*same, *loose])
        or _of_named_row(material, fact, same)
    )
    if against and _stands_for_another(material, fact, against):
        against = None
    if agreeing and not (against and _better(against, agreeing)):
        return _agrees(fact, agreeing)
    if fact.unit == "%" and (rest := _complement(fact, same)):
        return Judgement(Verdict.HOLDS, "complement", (shown(rest),))
    if against and defined_alike(fact, against.fact):
        return _disagrees(material, fact, against.fact)
    found = gravest([_moved(material, fact, links), _spoiled(material, fact, links)])
    return found if found is not NOTHING else judge_definition(material, fact)


def agreeing_with(material: Material, fact: Fact) -> list[Link]:
    """Those that state the same figure, where that is no chance: of the same time first, then of none.

    >>> from pejl.core.checking.blocks import Document, TextBlock
    >>> from pejl.core.checking.material import read
    >>> texts = [TextBlock(f"Der var 1.387 hjemløse på herberg i 2024{end}") for end in (".", " i alt.")]
    >>> material = read([Document("sag", tuple(texts))])
    >>> [link.fact.quote for link in agreeing_with(material, material.told[0].facts[0])]
    ['1.387']
    """
    return list(_agreeing_with(material, fact, *_by_time(fact, material.linker.alike(fact))))


def _agreeing_with(material: Material, fact: Fact, same: Sequence[Link], loose: Sequence[Link]) -> Iterator[Link]:
    yield from _agreeing(fact, same)
    yield from _standing_once(material, fact, same)
    yield from _agreeing(fact, loose)


def _standing_once(material: Material, fact: Fact, links: Sequence[Link]) -> Iterator[Link]:
    """A figure of the very period and unit that stands once in its table: less in common is then no chance."""
    for link in links:
        if link.likeness < _ONCE:
            return
        of_it = fact.unit == link.fact.unit and fact.value == link.fact.value
        if of_it and telling_digits(fact.value) > 1 and material.stands_once(link.fact):
            yield link


def _by_time(fact: Fact, links: Sequence[Link]) -> tuple[list[Link], list[Link]]:
    """Those of the very same period, and those where one of the two names none, or none for sure."""
    same = [link for link in links if same_period(fact.period, link.fact.period)]
    return same, [link for link in links if not _is_dated(fact) or not _is_dated(link.fact)]


def _is_dated(fact: Fact) -> bool:
    return fact.period is not None and fact.sure


def _agreeing(fact: Fact, links: Sequence[Link]) -> Iterator[Link]:
    """Those that state the same figure, where that is no chance."""
    needed = next(likeness for digits, likeness in _SUPPORTS if telling_digits(fact.value) >= digits)
    needed = min(needed, _WITH_DECIMALS) if fact.quantity.decimals else needed
    least = min(needed, _ROUNDED)
    for link in links:
        if link.likeness < least:
            break
        agrees = _agreement(fact, link.fact)
        if agrees is Agreement.EQUAL and link.likeness >= needed:
            yield link
        if agrees is Agreement.ROUNDED and link.likeness >= _ROUNDED:
            yield link


def _against(material: Material, fact: Fact, links: Sequence[Link]) -> Link | None:
    """The most alike of those that state another figure, where it is the only one so alike."""
    differing = [link for link in links if link.likeness >= CONTRADICTS and _comparable(fact, link)]
    differing = [link for link in differing if _told_alike(material, fact, link)]
    if not differing:
        return None
    rivals = {
        (link.fact.value, link.fact.series) for link in differing if link.likeness >= differing[0].likeness - 0.05
    }
    in_one_table = {series[:2] for _, series in rivals if series}
    return None if len(rivals) > 1 and len(in_one_table) == 1 else differing[0]


def _told_alike(material: Material, fact: Fact, link: Link) -> bool:
    """Whether two sentences say so much the same that they may contradict each other; a table names its subject."""
    other = link.fact
    if not (fact.sure and other.sure) and not link.strengthened and not is_slip(fact.quantity, other.quantity):
        return False
    if fact.series or other.series:
        return True
    words = material.linker.likeness
    own = min(words.told(fact.subject, other.subject), words.told(other.subject, fact.subject))
    if fact.span.document != other.span.document:
        return link.strengthened or own >= _SAME_WORDS
    twins = is_slip(fact.quantity, other.quantity) and fact.period is not None
    same = own >= _VERY_SAME_WORDS and words.same_words(fact.subject, other.subject)
    return same and (link.strengthened or twins)


def _comparable(fact: Fact, link: Link) -> bool:
    return (
        fact.wanted is link.fact.wanted
        and _plain_role(fact) is _plain_role(link.fact)
        and (fact.unit != "%" or (fact.value > _WHOLE) is (link.fact.value > _WHOLE))  # 312 beside 18,9 % is a count
        and _agreement(fact, link.fact) is Agreement.DIFFERENT
        and not _in_thousands(fact, link.fact)
    )


def _in_thousands(one: Fact, other: Fact) -> bool:
    """Whether the one is the other in thousands or millions: a table that counts so may say it far from its figures."""
    small, large = sorted((one.value, other.value), key=abs)
    return bool(small) and large / small in _THOUSANDS


def _plain_role(fact: Fact) -> Role:
    """A total is a figure as any other where a text states it."""
    return Role.FIGURE if fact.role is Role.TOTAL else fact.role


def _agreement(one: Fact, other: Fact) -> Agreement:
    """Whether two figures are one; deviations are stated with and without their sign."""
    if Role.CHANGE not in (one.role, other.role):
        return agreement(one.quantity, other.quantity)
    return agreement(*(fact.quantity.absolute() for fact in (one, other)))


def _undated(material: Material, fact: Fact, links: Sequence[Link]) -> Link | None:
    """What contradicts a figure where neither names a period: only what differs as a slip does."""
    neither = [
        one
        for one in links
        if one.fact.period is None
        and (fact.period is None or one.fact.series)
        and one.likeness >= (_UNDATED if fact.period is None and not one.fact.series else CONTRADICTS)
    ]
    return _against(material, fact, [one for one in neither if is_slip(fact.quantity, one.fact.quantity)])


def _of_named_row(material: Material, fact: Fact, links: Sequence[Link]) -> Link | None:
    """The one row that a text names by all its words, where it has another figure of the same time and unit by a slip.

    A slip of two digits is often chance, so that most of what the text says must be of that table too.
    """
    if fact.series:
        return None
    likeness = material.linker.likeness
    named = [link for link in links if link.fact.series and likeness.names(fact.subject, link.fact.subject)]
    rows = {(link.fact.span.document, link.fact.span.block, link.fact.span.row) for link in named}
    fitting = [one for one in named if one.fact.unit == fact.unit and _comparable(fact, one)]
    if len(rows) != 1 or len(fitting) != 1 or _is_told_beside(material, fact, fitting[0].fact):
        return None
    mine, theirs = digits_of(fact.value), digits_of(fitting[0].fact.value)
    same_form = fact.quantity.decimals == fitting[0].fact.quantity.decimals
    slip = same_form and mine != theirs and slip_apart(mine, theirs)
    return fitting[0] if slip and (len(mine) > _TWO or fitting[0].likeness >= _TOPICAL) else None


def _is_told_beside(material: Material, fact: Fact, cell: Fact) -> bool:
    """Whether the paragraph of a figure states that of a cell too: the figure is then of something else."""
    near = (one for told in material.near(fact) for one in told.facts)
    return any(one is not fact and one.value == cell.value and one.unit == cell.unit for one in near)


def _twin(material: Material, fact: Fact, links: Sequence[Link]) -> Link | None:
    """A long figure that differs by a slip from one that may be the same: so alike are two figures not by chance."""
    words = material.linker.likeness
    for link in links:
        if _lost_a_comma(fact, link):
            return link
    if telling_digits(fact.value) < _LONG:
        return None
    for link in links:
        other = link.fact
        alike = link.likeness >= (_TWINS if fact.unit else CONTRADICTS) and other.unit == fact.unit
        if not alike or not is_slip(fact.quantity, other.quantity) or not _comparable(fact, link):
            continue
        if fact.series or other.series or words.same_words(fact.subject, other.subject):
            return link
    return None


def _lost_a_comma(fact: Fact, link: Link) -> bool:
    """Whether two figures of one time differ by a comma alone."""
    other = link.fact
    if link.likeness < _COMMA or fact.quantity.decimals == other.quantity.decimals:
        return False
    comma = digits_of(fact.value) == digits_of(other.value) and same_period(fact.period, other.period)
    return comma and min(telling_digits(fact.value), telling_digits(other.value)) >= 2


def _stands_for_another(material: Material, fact: Fact, against: Link) -> bool:
    """Whether what says otherwise is the figure of another line of the same table: *98 i 2023 og 117 i 2022*."""
    other = against.fact
    if fact.series is None or other.series is not None:
        return False
    same_time = _by_time(other, material.linker.alike(other))[0]
    lines = (link for link in same_time if link.fact.series and link.fact.series[:2] == fact.series[:2])
    return any(link.fact.value == other.value and link.likeness >= against.likeness for link in lines)


def _better(against: Link, agreeing: Link) -> bool:
    """Whether a line that says otherwise fits so much better than one of the same table that agrees, that it counts."""
    mine, other = against.fact.series, agreeing.fact.series
    one_table = mine is not None and other is not None and mine[:2] == other[:2]
    return one_table and against.likeness >= agreeing.likeness + _CLEARLY


def _agrees(fact: Fact, link: Link) -> Judgement:
    if fact.direction * link.fact.value < 0:
        return Judgement(Verdict.CONTRADICTED, "other_sign", (shown(link.fact),))
    rounded = _agreement(fact, link.fact) is Agreement.ROUNDED
    return Judgement(Verdict.ROUNDING if rounded else Verdict.HOLDS, "same_elsewhere", (shown(link.fact),))


def _complement(fact: Fact, same: Sequence[Link]) -> Fact | None:
    """A share whose rest is stated elsewhere: 24 % returned are 76 % allotted."""
    rest = replace(fact.quantity, value=_WHOLE - fact.value)
    alike = (link.fact for link in same if link.likeness >= _SUPPORTS[-1][1])
    return next((one for one in alike if agreement(rest, one.quantity) is Agreement.EQUAL), None)


def _disagrees(material: Material, fact: Fact, other: Fact) -> Judgement:
    """Two figures for one thing: damage where a scan explains it, a contradiction otherwise."""
    lost = _lost(material, fact, other)
    if lost is not None:
        return Judgement(Verdict.DAMAGED, "probably_damaged", (shown(other),), lost)
    if _lost(material, other, fact) is not None:
        return Judgement(Verdict.DAMAGED, "evidence_damaged", (shown(other),), fact.value)
    return Judgement(Verdict.CONTRADICTED, "other_value", (shown(other),))


def _lost(material: Material, fact: Fact, other: Fact) -> Decimal | None:
    """What a figure was before it lost its comma; before it lost its first digit only where the document is spoiled."""
    lost = one_slip_apart(fact.quantity, other.quantity)
    comma = fact.quantity.decimals < other.quantity.decimals
    return lost if comma or fact.span.document in material.spoiled else None


def _moved(material: Material, fact: Fact, links: Sequence[Link]) -> Judgement:
    """The very figure in a line about the same, but of another period: the line has another one, or none, for this."""
    for link in links:
        line = material.line_of(link.fact)
        if not line or fact.series or fact.period is None or link.fact.period is None or not fact.sure:
            continue
        has_it = any(one.period == fact.period for one in line)
        if link.likeness < (_NAMES if has_it else CONTRADICTS) or link.fact.period.kind is not fact.period.kind:
            continue
        if link.fact.value == fact.value and sum(one.value == fact.value for one in line) == 1:
            return Judgement(Verdict.CONTRADICTED, "other_period", (shown(link.fact),))
    return NOTHING


# --- what a scan has spoiled ---------------------------------------------------------------------------------------


def _spoiled(material: Material, fact: Fact, links: Sequence[Link]) -> Judgement:
    """A figure of a badly read document that one lost mark explains: by what is alike, or by the rest of its line."""
    if not fact.series:
        return NOTHING
    if fact.span.document not in material.spoiled:
        return _out_of_line(material, fact)
    for link in links:
        if link.likeness < _SUPPORTS[-1][1] or link.fact.unit != fact.unit:
            continue
        rest = replace(link.fact.quantity, value=_WHOLE - link.fact.value)
        for other in (link.fact.quantity, *((rest,) if fact.unit == "%" else ())):
            lost = one_slip_apart(fact.quantity, other)
            if lost is not None and (fact.unit or fact.value >= _TEN):
                return Judgement(Verdict.DAMAGED, "probably_damaged", (shown(link.fact),), lost)
    return _out_of_line(material, fact)


def _out_of_line(material: Material, fact: Fact) -> Judgement:
    """A whole figure among others with decimals, which is like them once its comma is put back.

    Asked is its own line first; where that is too short, the column that it stands in.
    """
    for line in (material.line_of(fact), material.column_of(fact)):
        others = [one for one in line if one is not fact and one.unit == fact.unit and one.value > 0 and not one.wanted]
        decimals = {one.quantity.decimals for one in others}
        if fact.quantity.decimals or fact.wanted or len(others) < 2 or len(decimals) != 1 or 0 in decimals:
            continue
        least, most = min(one.value for one in others), max(one.value for one in others)
        likely = fact.value.scaleb(-decimals.pop())
        if fact.value > most * 3 and least / 2 <= likely <= most * 2:
            return Judgement(Verdict.DAMAGED, "out_of_line", tuple(map(shown, others)), likely)
    return NOTHING
