# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Setuptools, with the pages' styles and fonts built first: `pip install .` gives a whole site.

Where they have been built already (`make` does that), nothing is asked for and nothing is fetched. An editable install
is of a checkout: `make assets` builds them there, and a machine that reaches no npm registry still gets a site.
"""

from __future__ import annotations

from typing import Any

from setuptools import build_meta as setuptools_backend
from setuptools.build_meta import (  # noqa: F401  # the hooks that stay as they are
    build_editable,
    get_requires_for_build_editable,
    get_requires_for_build_sdist,
    prepare_metadata_for_build_editable,
    prepare_metadata_for_build_wheel,
)

import build_assets

Settings = dict[str, Any] | None


def _node() -> list[str]:
    return [] if build_assets.is_current() else [build_assets.node_requirement()]


def get_requires_for_build_wheel(config_settings: Settings = None) -> list[str]:
    return [*setuptools_backend.get_requires_for_build_wheel(config_settings), *_node()]


def build_wheel(wheel_directory: str, config_settings: Settings = None, metadata_directory: str | None = None) -> str:
    build_assets.ensure()
    return setuptools_backend.build_wheel(wheel_directory, config_settings, metadata_directory)


def build_sdist(sdist_directory: str, config_settings: Settings = None) -> str:
    """The sources alone; whoever makes a wheel of them builds the rest."""
    return setuptools_backend.build_sdist(sdist_directory, config_settings)
