# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Work done outside the request: queued jobs and the worker's heartbeat."""
