"""The groups of an article that tokens of Markdown open."""

from __future__ import annotations

import re

from markdown_it.token import Token

from translate.model import Group, GroupKind

TOKEN_GROUPS = {
    "blockquote": GroupKind.QUOTE,
    "bullet_list": GroupKind.LIST,
    "ordered_list": GroupKind.LIST,
    "list_item": GroupKind.ITEM,
    "dl": GroupKind.LIST,
    "table": GroupKind.TABLE,
    "tr": GroupKind.ROW,
    "th": GroupKind.CELL,
    "td": GroupKind.CELL,
    "footnote_reference": GroupKind.NOTE,
}
"""By the names of their tokens."""
_ALIGNMENT = re.compile(r"text-align:\s*(left|center|right)")


def opened(token: Token, name: str) -> Group:
    """Return the group, still empty, that a token of that name opens."""
    kind = TOKEN_GROUPS[name]
    if name == "footnote_reference":
        return Group(kind, (), id=str(token.meta["label"]))
    if kind is GroupKind.LIST:
        start = token.attrGet("start")
        return Group(
            kind,
            (),
            ordered=name == "ordered_list",
            start=1 if start is None else int(start),
            definitions=name == "dl",
        )
    if kind is GroupKind.CELL:
        align = _ALIGNMENT.search(str(token.attrGet("style") or ""))
        return Group(kind, (), header=name == "th", align=align[1] if align else "")
    return Group(kind, ())
