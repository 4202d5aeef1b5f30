# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The language in which a paper names its figures: `{{ hjemloese[2024] }}`."""

from pejl.core.bindings.binding import Binding
from pejl.core.bindings.reading import BindingError, read_binding
from pejl.core.bindings.slots import Slot, slots_in
from pejl.core.bindings.writing import write_binding

__all__ = ["Binding", "BindingError", "Slot", "read_binding", "slots_in", "write_binding"]
