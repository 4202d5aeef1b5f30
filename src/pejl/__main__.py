# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""`python -m pejl` does what `pejl` does."""

from pejl.interfaces.cli.main import main

if __name__ == "__main__":
    main()
