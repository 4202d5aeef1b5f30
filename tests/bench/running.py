# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Which benchmarks there are, and how one is run."""

import resource
from concurrent.futures import ProcessPoolExecutor
from importlib import import_module
from multiprocessing import get_context
from pathlib import Path

from tests.bench.measuring import Measured, measure
from tests.bench.page import Run

HERE = Path(__file__).parent


def modules() -> dict[str, str]:
    """The benchmarks and what each is: the files here that have comparisons to make."""
    names = sorted(file.stem for file in HERE.glob("*.py") if file.stem != "__main__")
    found = {name: import_module(f"tests.bench.{name}") for name in names}
    return {name: (one.__doc__ or "").splitlines()[0] for name, one in found.items() if hasattr(one, "comparisons")}


def run_newly(name: str) -> Run:
    """In a process of its own: an empty register, and memory that nobody else has used."""
    with ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn")) as fresh:
        return fresh.submit(_run, name).result()


def _run(name: str) -> Run:
    """Measure in this process, and print each line as soon as it is there."""
    measured: list[Measured] = []
    for one in import_module(f"tests.bench.{name}").comparisons():
        measured.append(one if isinstance(one, Measured) else measure(one))
        print(measured[-1], flush=True)
    return Run(name, tuple(measured), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
