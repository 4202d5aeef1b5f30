# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What is wrong with people, their rights and how they come in."""

from __future__ import annotations

from pejl.interfaces.wording.marking import gettext_noop

PEOPLE_TEMPLATES: dict[str, str] = {
    "action.unknown": gettext_noop("The form asks for something that the page does not do."),
    "personal_number.refused": gettext_noop("There is a personal number in the text. Nothing of it has been kept."),
    "role.unknown": gettext_noop("There is no such role."),
    "sso.no_role": gettext_noop("Your login gives no role here. Ask whoever is responsible for Pejl where you work."),
    "token.days": gettext_noop("A token works for 1 to 366 days."),
    "token.no_name": gettext_noop("Say what the token is for."),
    "token.not_a_service": gettext_noop("Tokens are made for service accounts only. Give the account that role first."),
    "token.refused": gettext_noop("The token is missing, wrong, run out or revoked."),
    "token.unknown": gettext_noop("There is no such token, or it has been revoked already."),
    "user.closed": gettext_noop("The account is closed. Open another for somebody who comes back."),
    "user.email_unreadable": gettext_noop("This is not an e-mail address."),
    "user.name_unreadable": gettext_noop("The user name cannot be used."),
    "user.no_password": gettext_noop("The account is closed, or logs in without a password of ours."),
    "user.own_account": gettext_noop("You cannot close your own account."),
    "user.password_refused": gettext_noop("The password cannot be used."),
    "user.role_not_held": gettext_noop("The person does not have this role."),
    "user.taken": gettext_noop("The user name is taken."),
    "user.unknown": gettext_noop("There is no account of this name."),
}
