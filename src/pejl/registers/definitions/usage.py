# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Which columns a block still needs after each of its steps, so that no more of a row is carried than is used."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pejl.registers.counting import Task
from pejl.registers.definitions.model import OPERATORS, Condition


def needed_after(task: Task, step: int) -> set[str]:
    """The columns that are used after the step of that number."""
    counted, definition = task.counted, task.definition
    needed: set[str] = set(task.values)
    for later in counted.steps[step + 1 :]:
        needed |= {*later.of, later.by, *((later.until,) if later.until else ())}
    for one in counted.look_up:
        needed |= set(one.on)
    timing = counted.period
    needed |= {*((timing.events,) if timing.events else ()), *(timing.open or ()), *(timing.at_end or ())}
    for computed in counted.compute.values():
        needed |= set(computed.columns)
    needed |= set(_mentioned(counted.keep))
    for breakdown in definition.breakdowns:
        needed |= {breakdown.column} if breakdown.column else set()
        needed |= {name for member in breakdown.members for name in _mentioned(member.where)}
    if task.measures:
        needed |= set(_mentioned(definition.measure.where))
        needed |= {name for stage in definition.measure.stages for name in _mentioned(stage.where)}
    return needed | ({task.subject} if task.subject else set())


def _mentioned(conditions: Iterable[Condition]) -> Iterator[str]:
    """Columns, and values that may be the name of one."""
    for one in conditions:
        yield from one.columns
        yield from _mentioned(one.any_ or ())
        yield from (str(value) for name in OPERATORS if isinstance(value := getattr(one, OPERATORS[name]), str))
