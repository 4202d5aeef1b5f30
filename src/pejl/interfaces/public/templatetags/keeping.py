# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Parts that stand on every page, written once while all pages of a release are prepared."""

from __future__ import annotations

from django import template
from django.template.base import FilterExpression, NodeList, Parser, Token
from django.template.context import Context
from django.utils.safestring import SafeString, mark_safe

from pejl.interfaces.public.editions import kept_parts
from pejl.interfaces.wording.languages import spoken

register = template.Library()


class KeptNode(template.Node):
    """What stands between the tags."""

    def __init__(self, nodelist: NodeList, name: str, differs_by: list[FilterExpression]) -> None:
        self.nodelist, self._name, self._differs_by = nodelist, name, differs_by

    def render(self, context: Context) -> SafeString:
        parts = kept_parts()
        if parts is None:
            return self.nodelist.render(context)
        is_a_copy = "PEJL_STATIC_EXPORT" in context["request"].META
        key = (self._name, spoken(), is_a_copy, *(one.resolve(context) for one in self._differs_by))
        if key not in parts:
            parts[key] = self.nodelist.render(context)
        return mark_safe(parts[key])  # noqa: S308 (the very text that a template has written)


@register.tag
def kept(parser: Parser, token: Token) -> KeptNode:
    """`{% kept NAME [value ...] %}…{% endkept %}`: the same on every page of a release, in a language.

    Nothing in it may depend on the page, but for the values. A name is used once.
    """
    _tag, name, *values = token.split_contents()
    nodelist = parser.parse(("endkept",))
    parser.delete_first_token()
    return KeptNode(nodelist, name, [parser.compile_filter(value) for value in values])
