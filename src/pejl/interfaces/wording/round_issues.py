# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What is wrong with a round: what is delivered, evidenced, judged and amended."""

from __future__ import annotations

from pejl.interfaces.wording.marking import gettext_noop

ROUND_TEMPLATES: dict[str, str] = {
    "amendment.code_taken": gettext_noop("Give the new goal a code that no other goal has."),
    "amendment.no_comment": gettext_noop("Write what you want to say."),
    "amendment.no_rationale": gettext_noop("Write why the goal should be changed."),
    "amendment.not_open": gettext_noop("The proposal has been decided on already, or there is none."),
    "amendment.nothing_to_apply": gettext_noop("It cannot be told what the amendment changes."),
    "delivery.changed_meanwhile": gettext_noop("Somebody changed this in the meantime. Look at it again."),
    "delivery.no_note": gettext_noop("Write a note: the person who reads it must know what to do."),
    "delivery.not_now": gettext_noop("This cannot be done with the figure now."),
    "delivery.own": gettext_noop("Somebody else must approve what you have delivered yourself."),
    "delivery.unknown": gettext_noop("Nobody owes this figure."),
    "entry.twice": gettext_noop("The same is stated twice, first on line {first_line}."),
    "evidence.kind": gettext_noop("The file is not of a kind that is kept, or is not what its name says."),
    "evidence.name": gettext_noop("The name of the file is too long, or has signs that no name has."),
    "evidence.no_reason": gettext_noop("Write why the file is withdrawn."),
    "evidence.too_large": gettext_noop("The file is too large."),
    "evidence.too_many": gettext_noop("The figure has as many files as are kept."),
    "evidence.unknown": gettext_noop("There is no such file, or it has been withdrawn already."),
    "judgement.no_reason": gettext_noop("Write why: a conclusion is signed with its reason."),
    "judgement.no_reservation": gettext_noop("Write the reservation, or conclude without one."),
    "judgement.no_verdict": gettext_noop("Choose a conclusion."),
    "judgement.unknown": gettext_noop("There is no such judgement."),
    "judgement.unsigned": gettext_noop("A judgement must say who judged."),
    "parts.differ": gettext_noop("The parts do not add up to the total. Correct them, or explain it."),
    "parts.more_than_total": gettext_noop("A part is more than the total."),
    "round.closed": gettext_noop("The round is closed. The figure can be corrected in the register, with a reason."),
    "round.exists": gettext_noop("There is a round of this name."),
    "round.no_schemes": gettext_noop("Choose at least one follow-up."),
    "round.unknown": gettext_noop("There is no such round."),
}
