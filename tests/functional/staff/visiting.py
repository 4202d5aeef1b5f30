# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How the tests of these pages come to them, and read them."""

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from pejl.apps.checks.queries import report_of
from tests.papers import CONTRADICTION

LIST = "/arbejde/kontrol/"


def of(user) -> Client:
    client = Client()
    client.force_login(user)
    return client


def text(answer) -> str:
    """The page on one line."""
    return " ".join(answer.content.decode().split())


def hand_in(client, *files, **fields):
    uploads = [SimpleUploadedFile(name, body) for name, body in files]
    return client.post(LIST, {"documents": uploads, "against": "none", **fields})


def contradicted(number) -> str:
    """The name of the claim that the table of the case refutes."""
    return next(one.id for one in report_of(number).claims if one.quote == CONTRADICTION)
