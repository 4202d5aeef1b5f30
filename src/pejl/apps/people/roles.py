# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What people may do, by role. The only place where a role is turned into rights."""

from __future__ import annotations

from enum import StrEnum


class Permission(StrEnum):
    """One thing that somebody may do; each is asked for in one or more addresses."""

    READ_DRAFTS = "read_drafts"  # what is worked on and not published
    CHECK_DOCUMENTS = "check_documents"
    RECORD_FIGURES = "record_figures"  # straight into the register, outside a round
    DELIVER = "deliver"  # what one's unit owes in a round
    FOLLOW_ROUNDS = "follow_rounds"  # one's part of the rounds: days, goals, figures; to write or judge asks for more
    APPROVE = "approve"  # what others have delivered or written
    RUN_ROUNDS = "run_rounds"
    EDIT_PLAN = "edit_plan"  # goals, targets and indicators
    WRITE_PAPERS = "write_papers"
    RELEASE = "release"  # papers to the agenda, figures to the public
    MANAGE_PEOPLE = "manage_people"
    MANAGE_JOBS = "manage_jobs"  # what the worker does, and when
    READ_LOG = "read_log"


# What reaches everybody and everything, so that a role limited to a unit or a follow-up does not give it.
FOR_THE_WHOLE = frozenset(
    {
        Permission.MANAGE_PEOPLE,
        Permission.MANAGE_JOBS,
        Permission.READ_LOG,
        Permission.RECORD_FIGURES,
        Permission.RUN_ROUNDS,
    }
)


class Role(StrEnum):
    """Who somebody is to the figures."""

    ADMINISTRATOR = "administrator"
    CENTRAL_EDITOR = "central_editor"
    APPROVER = "approver"
    UNIT_REPORTER = "unit_reporter"
    PAPER_WRITER = "paper_writer"
    DRAFT_READER = "draft_reader"
    SERVICE_ACCOUNT = "service_account"


# Writing and approving are never one role: whoever needs both is given both, and it shows.
RIGHTS: dict[Role, frozenset[Permission]] = {
    Role.ADMINISTRATOR: frozenset({Permission.MANAGE_PEOPLE, Permission.MANAGE_JOBS, Permission.READ_LOG}),
    Role.CENTRAL_EDITOR: frozenset(
        {
            Permission.READ_DRAFTS,
            Permission.CHECK_DOCUMENTS,
            Permission.RECORD_FIGURES,
            Permission.DELIVER,
            Permission.FOLLOW_ROUNDS,
            Permission.RUN_ROUNDS,
            Permission.EDIT_PLAN,
            Permission.WRITE_PAPERS,
            Permission.READ_LOG,
        }
    ),
    Role.APPROVER: frozenset(
        {
            Permission.READ_DRAFTS,
            Permission.CHECK_DOCUMENTS,
            Permission.FOLLOW_ROUNDS,
            Permission.APPROVE,
            Permission.RELEASE,
            Permission.READ_LOG,
        }
    ),
    Role.UNIT_REPORTER: frozenset({Permission.DELIVER, Permission.FOLLOW_ROUNDS}),
    Role.PAPER_WRITER: frozenset(
        {Permission.READ_DRAFTS, Permission.FOLLOW_ROUNDS, Permission.CHECK_DOCUMENTS, Permission.WRITE_PAPERS}
    ),
    Role.DRAFT_READER: frozenset({Permission.READ_DRAFTS, Permission.FOLLOW_ROUNDS}),
    Role.SERVICE_ACCOUNT: frozenset({Permission.DELIVER}),
}
