# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Row-level register extracts are opened here and nowhere else.

`definitions` say what is counted, `reference_engine` what that means row by row, `compilation` the same as a query,
`engines` where it runs, `protection` what may leave, and `running` puts it together.
"""
