# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What the served application is made of: it loads no data engine and no browser, and asks nobody else for anything.

import-linter reads imports; a plug-in loaded by name would pass it by. So the application is started here.
"""

import subprocess
import sys

import pytest

from tests.guards.sources import SOURCE, tracked

# Libraries that open extracts, parse uploads or only serve the checks.
MUST_STAY_OUT = {
    "babel",
    "docx",
    "duckdb",
    "frictionless",
    "hypothesis",
    "ibis",
    "pandas",
    "pdfminer",
    "pdfplumber",
    "pejl.registers",
    "playwright",
    "polars",
    "pyarrow",
    "pyspark",
    "pypdfium2",
    "pytest",
    "rdflib",
    "schemathesis",
    "scipy",
}
START = """
import sys
import pejl.config.wsgi
from django.urls import get_resolver
get_resolver().url_patterns  # loads every view
from django.urls.resolvers import URLResolver
def load(patterns):
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            load(pattern.url_patterns)
load(get_resolver().url_patterns)
print("\\n".join(sorted(sys.modules)))
"""


def strangers(loaded: set[str]) -> set[str]:
    return {name for name in MUST_STAY_OUT if name in loaded}


@pytest.fixture(scope="module")
def loaded() -> set[str]:
    """Names of the modules a fresh process has loaded once the application is ready to answer."""
    return set(subprocess.run([sys.executable, "-c", START], check=True, capture_output=True, text=True).stdout.split())


def test_the_served_application_loads_no_engine(loaded: set[str]) -> None:
    assert "django" in loaded
    assert strangers(loaded) == set()


def test_the_guard_sees_an_engine() -> None:
    assert strangers({"django", "duckdb"}) == {"duckdb"}


def fetches(text: str) -> bool:
    """Whether a template or stylesheet makes the browser ask somebody else (links to follow are fine)."""
    squeezed = "".join(text.split())
    return any(
        sign in squeezed
        for sign in ('src="http', "src='http", 'src="//', "@importurl(http", "url(http", "url('http", 'url("http')
    ) or any("stylesheet" in tag and "://" in tag for tag in text.split("<link")[1:] for tag in [tag.split(">")[0]])


def test_no_page_fetches_anything_from_a_third_party() -> None:
    files = [path for path in tracked() if path.is_relative_to(SOURCE) and path.suffix in (".html", ".css", ".js")]
    assert files
    assert [path.name for path in files if fetches(path.read_text(encoding="utf-8"))] == []


@pytest.mark.parametrize(
    "text",
    [
        '<script src="https' + '://cdn.example.org/a.js"></script>',
        '<link rel="stylesheet" href="https' + '://cdn.example.org/a.css">',
        "body { background: url(https" + "://cdn.example.org/a.png) }",
    ],
)
def test_the_guard_sees_a_third_party(text: str) -> None:
    assert fetches(text)
