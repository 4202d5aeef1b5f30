# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The command line `pejl`: every verb is a module of its own, loaded only when it is asked for."""
