# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What was done, as the log says it: one sentence part for each action that leaves an entry."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from django.utils.translation import gettext as _


def action_word(action: str) -> str:
    """`Registrerede tal` …; an action that only an older version knew keeps its code."""
    return ACTIONS.get(action, lambda: action)()


def recorded_word(label: str) -> str:
    """What it means that a version of a table was recorded, such as `goals.GoalVersion`."""
    return action_word(_RECORDED.get(label, label))


def choices() -> Iterator[tuple[str, str]]:
    """Every action with its words, in the order of the words."""
    yield from sorted(((code, say()) for code, say in ACTIONS.items()), key=lambda one: one[1])


ACTIONS: dict[str, Callable[[], str]] = {
    "access.forget": lambda: _("Deleted old entries of who saw what"),
    "amendment.propose": lambda: _("Proposed an amendment"),
    "amendment.save": lambda: _("Recorded an amendment"),
    "amendment.decide": lambda: _("Decided an amendment"),
    "amendment.reject": lambda: _("Rejected an amendment"),
    "check.request": lambda: _("Asked for a check of documents"),
    "check.done": lambda: _("Checked documents"),
    "check.failed": lambda: _("Could not check documents"),
    "check.remove_files": lambda: _("Removed handed-in documents"),
    "check.decide": lambda: _("Decided on a finding"),
    "comparison_group.save": lambda: _("Recorded comparison groups"),
    "aim.save": lambda: _("Recorded goals that recommendations were to move"),
    "answer.save": lambda: _("Recorded answers to recommendations"),
    "assembly.save": lambda: _("Recorded who asked"),
    "budget_item.save": lambda: _("Recorded budget items"),
    "commitment.save": lambda: _("Recorded what answers promise"),
    "condition.save": lambda: _("Recorded conditions outside"),
    "contribution.save": lambda: _("Recorded how initiatives are to move goals"),
    "initiative.save": lambda: _("Recorded initiatives"),
    "led_to.save": lambda: _("Recorded what recommendations led to"),
    "support.save": lambda: _("Recorded why budget items help goals"),
    "disclosure.let_out": lambda: _("Let a protected table out of a register"),
    "goal.change": lambda: _("Changed a goal"),
    "goal.save": lambda: _("Recorded goals"),
    "goal.withdraw": lambda: _("Withdrew a goal"),
    "delivery.approve": lambda: _("Approved a figure"),
    "delivery.attach": lambda: _("Added a file to a figure"),
    "delivery.deliver": lambda: _("Delivered a figure"),
    "delivery.lock": lambda: _("Locked a figure"),
    "delivery.postpone": lambda: _("Said that a figure comes later"),
    "delivery.return": lambda: _("Sent a figure back"),
    "delivery.withdraw_file": lambda: _("Withdrew a file from a figure"),
    "goal_text.drop": lambda: _("Took away a text of a goal"),
    "goal_text.save": lambda: _("Recorded texts of goals"),
    "indicator.save": lambda: _("Recorded indicators"),
    "job.run_now": lambda: _("Let a job of the worker be done at once"),
    "job.schedule": lambda: _("Changed when the worker does something"),
    "job.try_again": lambda: _("Let a failed job be tried again"),
    "judgement.save": lambda: _("Recorded a judgement"),
    "judgement.withdraw": lambda: _("Withdrew a judgement"),
    "measure.save": lambda: _("Recorded what goals are measured by"),
    "measure.withdraw": lambda: _("Withdrew what a goal is measured by"),
    "measurement.import": lambda: _("Imported figures"),
    "measurement.record": lambda: _("Recorded figures"),
    "measurement.withdraw": lambda: _("Withdrew a figure"),
    "organisation.save": lambda: _("Recorded units"),
    "phrase.teach": lambda: _("Taught a phrase"),
    "paper.submit": lambda: _("Handed a paper over for review"),
    "paper.return": lambda: _("Sent a paper back"),
    "paper.sign": lambda: _("Signed a paper"),
    "paper.release": lambda: _("Put a paper on the agenda"),
    "paper.correct": lambda: _("Corrected a paper"),
    "paper.archive": lambda: _("Archived a paper"),
    "paper.write": lambda: _("Wrote on a paper"),
    "paper.doubt": lambda: _("Reported a figure of a paper as wrong"),
    "paper.doubt_answer": lambda: _("Answered that a figure stands"),
    "paper.import": lambda: _("Took a paper in with a plan package"),
    "paper.comment_said": lambda: _("Said something about a section"),
    "paper.comment_resolved": lambda: _("Resolved a comment"),
    "paper.comment_reopened": lambda: _("Opened a comment again"),
    "paper.section_ready": lambda: _("Found a section ready"),
    "paper.section_approved": lambda: _("Approved a section"),
    "paper.section_taken_back": lambda: _("Took back what was said of a section"),
    "paper.hand_in": lambda: _("Handed in a paper from Word"),
    "paper.take_in": lambda: _("Took changes from Word into a paper"),
    "paper.drop_section": lambda: _("Took a section out of a paper"),
    "phrase.forget": lambda: _("Took a phrase back"),
    "plan.save": lambda: _("Recorded a plan"),
    "published.withdraw": lambda: _("Withdrew printed statuses"),
    "published.save": lambda: _("Recorded published statuses"),
    "published_count.save": lambda: _("Recorded published counts"),
    "release.publish": lambda: _("Published a release"),
    "release.withdraw": lambda: _("Withdrew a release"),
    "round.open": lambda: _("Opened a round"),
    "round.lock": lambda: _("Closed a round"),
    "scheme.carry_over": lambda: _("Carried what is measured over into a follow-up"),
    "scheme.close": lambda: _("Closed a follow-up"),
    "scheme.reopen": lambda: _("Opened a closed follow-up again"),
    "scheme.save": lambda: _("Recorded a follow-up"),
    "series_break.save": lambda: _("Recorded a break in a series"),
    "source.save": lambda: _("Recorded sources"),
    "target.change": lambda: _("Changed a target"),
    "target.save": lambda: _("Recorded targets"),
    "target.withdraw": lambda: _("Withdrew a target"),
    "thread.carry": lambda: _("Linked to goals what was linked to those before them"),
    "token.make": lambda: _("Made a token"),
    "token.revoke": lambda: _("Revoked a token"),
    "unit.save": lambda: _("Recorded units of measure"),
    "user.create": lambda: _("Made an account"),
    "user.grant": lambda: _("Gave a role"),
    "user.revoke": lambda: _("Took a role back"),
    "user.lock_out": lambda: _("Locked an account after wrong passwords"),
    "user.unlock": lambda: _("Opened an account again"),
    "user.factor_add": lambda: _("Added a second factor"),
    "user.factor_remove": lambda: _("Removed a second factor"),
    "user.factor_renew": lambda: _("Made new recovery codes"),
    "user.factor_forget": lambda: _("Removed somebody's second factor"),
    "user.reset_offer": lambda: _("Made a link for a new password"),
    "user.reset_ask": lambda: _("Sent a link for a new password"),
    "user.reset": lambda: _("Chose a new password by a link"),
    "user.password": lambda: _("Chose a new password"),
    "user.close": lambda: _("Closed an account"),
}

_RECORDED = {
    "assessments.Judgement": "judgement.save",
    "assessments.PublishedStatus": "published.save",
    "goals.Amendment": "amendment.save",
    "goals.GoalText": "goal_text.save",
    "goals.GoalVersion": "goal.save",
    "indicators.IndicatorVersion": "indicator.save",
    "indicators.MeasureVersion": "measure.save",
    "indicators.SeriesBreak": "series_break.save",
    "indicators.Target": "target.save",
    "measurements.Measurement": "measurement.record",
    "papers.SectionVersion": "paper.write",
    "recommendations.Aim": "aim.save",
    "recommendations.Answer": "answer.save",
    "recommendations.Commitment": "commitment.save",
    "recommendations.LedTo": "led_to.save",
}
