# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What the readers of files have to say about them: pages not read, changes not accepted, formulas without values."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from pejl.interfaces.wording.languages import listed

_TOLD = 10  # names of cells; the rest is counted
Params = Mapping[str, Any]


def page_words(pages: Iterable[int]) -> str:
    """Pages in words: `side 2`, `siderne 2-4 og 7`."""
    numbers = sorted(set(pages))
    text = ngettext("page {pages}", "pages {pages}", len(numbers))
    return text.format(pages=listed([_span(*one) for one in _spans(numbers)]))


def _spans(numbers: Sequence[int]) -> list[tuple[int, int]]:
    starts = [numbers[0], *(after for before, after in pairwise(numbers) if after - before > 1)]
    ends = [*(before for before, after in pairwise(numbers) if after - before > 1), numbers[-1]]
    return [*zip(starts, ends, strict=True)]


def _span(first: int, last: int) -> str:
    return str(first) if first == last else f"{first}–{last}"


def _formulas(params: Params) -> str:
    cells = params["cells"]
    text = ngettext(
        "One formula has no stored value, so its figure is not read: {cells}. Open the file, save it and check again.",
        "{count} formulas have no stored values, so their figures are not read: {cells}. Open the file, save it and"
        " check again.",
        len(cells),
    )
    named = [*cells[:_TOLD], *(["…"] if len(cells) > _TOLD else [])]
    return text.format(count=len(cells), cells=", ".join(named))


def _hidden(params: Params) -> str:
    text = ngettext(
        "A hidden sheet is not read: {sheets}.", "Hidden sheets are not read: {sheets}.", len(params["sheets"])
    )
    return text.format(sheets=listed(params["sheets"]))


def _not_read(params: Params) -> str:
    pages = page_words(params["pages"])
    reasons = {
        "tesseract": _("the program tesseract, which reads pictures of text, is missing (Debian: apt install"
                       " tesseract-ocr tesseract-ocr-dan)"),
        "dan": _("tesseract lacks its Danish data (Debian: apt install tesseract-ocr-dan)"),
        "rendering": _("they cannot be drawn"),
        "time": _("there was no time left for them"),
    }  # fmt: skip
    text = _("Not read, because they are pictures of text: {pages}. The reason: {reason}.")
    return text.format(pages=pages, reason=reasons[params["missing"]])


def _recognised(params: Params) -> str:
    text = _("Read by text recognition, so compare with the print before you trust a finding: {pages}.")
    return text.format(pages=page_words(params["pages"]))


def _other_language(params: Params) -> str:
    if params["reread"]:
        text = _(
            "The text was made by text recognition in another language than Danish and has been read anew: {pages}."
        )
    else:
        text = _(
            "The text seems to be made by text recognition in another language than Danish; figures and letters may be"
            " wrong: {pages}."
        )
    return text.format(pages=page_words(params["pages"]) if params["pages"] else _("the whole document"))


def _tracked(params: Params) -> str:
    text = ngettext(
        "The document has one tracked change that nobody has accepted. It is read as if it were accepted.",
        "The document has {count} tracked changes that nobody has accepted. It is read as if they were accepted.",
        params["count"],
    )
    return text.format(count=params["count"])


def _tracked_figure(params: Params) -> str:
    quote, was = (" ".join(params[name].split()) for name in ("quote", "was"))
    if was:
        return _("A tracked change has changed “{quote}”; taken out is “{was}”.").format(quote=quote, was=was)
    return _("A tracked change has put in “{quote}”, or a part of it.").format(quote=quote)


FILE_SENTENCES: dict[str, Callable[[Params], str]] = {
    "formulas_without_values": _formulas,
    "hidden_sheets": _hidden,
    "pages_not_read": _not_read,
    "read_by_recognition": _recognised,
    "read_in_another_language": _other_language,
    "tracked_changes": _tracked,
    "tracked_figure": _tracked_figure,
}
