# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The pages of a release, rendered once: kept under PEJL_HOME for the server, or written as a site of files."""
