# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What the checker finds about more than one claim, in a sentence each. The parameters are those of the finding."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from pejl.core.periods import Period
from pejl.interfaces.wording.figures import score
from pejl.interfaces.wording.periods import in_period

Params = Mapping[str, Any]


def _part(params: Params) -> str:
    text = _("{quote} is of a part of a year ({part}) and stands beside whole years. It cannot be compared with them.")
    return text.format(quote=params["quote"], part=in_period(Period.parse(params["part"])))


def _size(params: Params) -> str:
    text = _("“{words}” is said of a change from {start} to {end}. Look whether the word fits.")
    return text.format(**params)


def _score(params: Params) -> str:
    text = ngettext(
        "The document says that a goal without data does not count, but {score} comes out only where the one without "
        "data counts as 0. Without it the score is {by_rule}.",
        "The document says that goals without data do not count, but {score} comes out only where the {count} "
        "without data count as 0. Without them the score is {by_rule}.",
        params["count"],
    )
    by_rule = score(params["by_rule"], decimals=1)
    return text.format(score=params["score"], count=params["count"], by_rule=by_rule)


FINDING_SENTENCES: dict[str, Callable[[Params], str]] = {
    "code_of_other_row": lambda params: _(
        "The text says {code}, but its figures and words are those of {other} “{title}”."
    ).format(**params),
    "code_used_twice": lambda params: _("{code} stands before two titles: “{first}” and “{second}”.").format(**params),
    "number_called_share": lambda params: _("The sentence speaks of a share, but {quote} are numbers.").format(
        **params
    ),
    "part_of_year_beside_years": _part,
    "reference_missing": lambda params: _("The text refers to {reference}, which is not in the document.").format(
        **params
    ),
    "score_against_rule": _score,
    "target_at_baseline": lambda params: _(
        "The target {target} is where the goal began ({baseline}): no status can be computed from it."
    ).format(**params),
    "unit_doubled": lambda params: _("The unit is written twice: {quote}.").format(**params),
    "verdict_without_data": lambda params: _(
        "“{verdict}” stands here although the paragraph says of one of the goals: “{missing}”."
    ).format(**params),
    "words_against_colour": lambda params: _("“{words}” stands beside a colour that says otherwise: {colour}.").format(
        **params
    ),
    "word_of_size": _size,
}
