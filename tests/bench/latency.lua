-- SPDX-FileCopyrightText: 2026 The Pejl contributors
-- SPDX-License-Identifier: MPL-2.0
-- What wrk saw, as one line of JSON.
done = function(summary, latency)
  local errors = summary.errors
  io.write(string.format(
    '{"requests": %d, "seconds": %.6f, "p95": %.6f, "wrong": %d}\n',
    summary.requests, summary.duration / 1e6, latency:percentile(95) / 1e6,
    errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
