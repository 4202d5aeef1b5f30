# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The engines that count: each takes an order and hands over cells. One module an engine; none knows another."""

from pejl.registers.engines.orders import Engine, EngineCannotError, Order, engine_named

__all__ = ["Engine", "EngineCannotError", "Order", "engine_named"]
