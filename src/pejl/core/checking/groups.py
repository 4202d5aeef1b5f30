# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Whom a figure is of: the whole country, a region, other municipalities, or one's own where nothing is said.

A figure of the country never contradicts one of the municipality, however alike the words around them are.
"""

from __future__ import annotations

import re
from functools import lru_cache

_COUNTRY = r"hele landet|landsplan|landsgennemsnit\w*|landstal\w*|national\w*|danmark|landets kommuner|landet"
_OTHERS = (
    r"6-?byerne|seksbyerne|øvrige (?:kommuner|byer)|andre kommuner|sammenlign\w* ?kommuner\w*|nabokommuner\w*|klyngen"
)
_GROUPS = {
    "country": _COUNTRY,
    "region": r"region\w*|hovedstadsområdet",
    "others": _OTHERS,
    "men": r"(?:mænd|drenge)\w*",
    "women": r"(?:kvinder|piger)\w*",
}
# Those of another place: a figure of one of them is never one of the municipality.
WHOSE = frozenset({"country", "region", "others"})
_COMPILED = {group: re.compile(rf"\b(?:{names})\b", re.IGNORECASE) for group, names in _GROUPS.items()}


@lru_cache(maxsize=20_000)  # labels and sentences are asked about again for each figure in them
def groups_in(text: str) -> frozenset[str]:
    """The groups that a text names.

    >>> sorted(groups_in("6,4 pct. i hele landet"))
    ['country']
    """
    return frozenset(group for group, pattern in _COMPILED.items() if pattern.search(text))
