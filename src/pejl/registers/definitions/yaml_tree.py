# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A YAML text as a tree of texts, with the line of every part.

Scalars stay as they are written: `1.10` is no number and `2024-02-29` no date until the definition says so. Only an
unquoted null, true and false become None, True and False.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import MappingNode, ScalarNode, SequenceNode

from pejl.core.issues import Issue, Place

Path = tuple[str | int, ...]
_PLAIN: dict[str, Any] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}


@dataclass(slots=True)
class Tree:
    """What a text says, and where."""

    name: str
    value: Any = None
    lines: dict[Path, int] = field(default_factory=dict)
    issues: list[Issue] = field(default_factory=list)

    def place(self, path: Path) -> Place:
        """The place of `path`, or of the nearest thing around it that was written."""
        known = path
        while known and known not in self.lines:
            known = known[:-1]
        return Place(self.name, line=self.lines.get(known, 1), field=written(path))


def written(path: Path) -> str:
    """A path for people.

    >>> written(("breakdowns", 0, "column"))
    'breakdowns[#1].column'
    """
    text = ""
    for step in path:
        text += f"[#{step + 1}]" if isinstance(step, int) else f".{step}" if text else step
    return text


def read_tree(text: str, *, name: str) -> Tree:
    """The tree of one document; a text that is no YAML, a key twice and a reference are issues of the tree."""
    tree = Tree(name)
    try:
        node = YAML(typ="rt", pure=True).compose(text)
    except YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        found = " ".join(part for part in (getattr(error, "context", ""), getattr(error, "problem", "")) if part)
        place = Place(name, line=mark.line + 1 if mark else 1)
        tree.issues.append(Issue("yaml.unreadable", place, found=found or str(error).split("\n")[0]))
        return tree
    tree.value = _value(node, (), tree)
    return tree


def _value(node: Any, path: Path, tree: Tree) -> Any:
    if node is None:
        return None
    line = node.start_mark.line + 1
    tree.lines.setdefault(path, line)
    if node.anchor is not None:
        tree.issues.append(Issue("yaml.reference_refused", Place(tree.name, line=line), found=f"&{node.anchor}"))
        return None
    if isinstance(node, SequenceNode):
        return [_value(item, (*path, number), tree) for number, item in enumerate(node.value)]
    if isinstance(node, MappingNode):
        return _map(node, path, tree)
    return _PLAIN.get(node.value, node.value) if isinstance(node, ScalarNode) and node.style is None else node.value


def _map(node: MappingNode, path: Path, tree: Tree) -> dict[str, Any]:
    entries: dict[str, Any] = {}
    for key_node, value_node in node.value:
        key, line = str(key_node.value), key_node.start_mark.line + 1
        if key in entries:
            first = tree.lines[(*path, key)]
            place = Place(tree.name, line=line)
            tree.issues.append(Issue("yaml.key_twice", place, key, str(first), params={"first_line": first}))
        tree.lines.setdefault((*path, key), line)
        entries[key] = _value(value_node, (*path, key), tree)
    return entries
