# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A new, empty database that several processes share, of the kind the tests run on."""

import os
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit, urlunsplit


@contextmanager
def own_database() -> Iterator[dict[str, str]]:
    """The variable that names it. None on SQLite, where a home of one's own has a database of its own."""
    address = os.environ.get("PEJL_DATABASE_URL", "")
    if not address.startswith("postgresql:"):
        yield {}
        return
    import psycopg

    name = f"own_{uuid.uuid4().hex}"
    with psycopg.connect(address, autocommit=True) as server:
        server.execute(f'CREATE DATABASE "{name}"')
        yield {"PEJL_DATABASE_URL": urlunsplit(urlsplit(address)._replace(path=f"/{name}"))}
        server.execute(f'DROP DATABASE "{name}" WITH (FORCE)')
