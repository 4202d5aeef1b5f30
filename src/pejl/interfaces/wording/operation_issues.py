# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What is wrong with settings, backups and what keeps the system running."""

from __future__ import annotations

from pejl.interfaces.wording.marking import gettext_noop

OPERATION_TEMPLATES: dict[str, str] = {
    "backup.damaged": gettext_noop("The backup is damaged; nothing was restored."),
    "backup.exists": gettext_noop("There is a file of this name. A backup never replaces another."),
    "backup.other_version": gettext_noop(
        "The backup was written by another version. Restore it with that version, and upgrade afterwards."
    ),
    "backup.unreadable": gettext_noop("This is not a backup."),
    "config.invalid": gettext_noop("The setting is wrong."),
    "config.unknown": gettext_noop("Pejl has no such setting."),
    "database.unreachable": gettext_noop("The database cannot be used."),
    "demo.no_examples": gettext_noop("The examples are not here."),
    "message.at_once": gettext_noop("The same message is being handled already. Send it again in a moment."),
    "message.key_missing": gettext_noop("The message needs an Idempotency-Key of its own."),
    "message.key_reused": gettext_noop("The key belongs to another message."),
    "message.too_large": gettext_noop("The message is longer than what is taken at once."),
    "restore.not_empty": gettext_noop(
        "The database is not empty. Point PEJL_HOME or PEJL_DATABASE_URL to an empty one."
    ),
    "serve.port_taken": gettext_noop("The port cannot be listened on."),
    "setting.not_a_number": gettext_noop("The setting must be a number."),
    "setting.unknown": gettext_noop("There is no such setting."),
    "setting.unknown_choice": gettext_noop("The setting does not have this choice."),
}
