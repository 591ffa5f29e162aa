"""markdown-it as articles need it: https://markdown-it-py.readthedocs.io/"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.dollarmath import dollarmath_plugin
from mdit_py_plugins.footnote import footnote_plugin

from translate.errors import InputError
from translate.message import Message

_DEEPEST = 100
"""Blocks inside of each other; the parser leaves out what is deeper."""
_MATH = re.compile(r"\$\$|\$[^$\n]{0,200}\\[a-zA-Z]")
"""Says that dollar signs are formulas, and not money."""


def parse(text: str, path: str) -> list[Token]:
    """Return the tokens of a text.

    Args:
        text: Markdown without front matter.
        path: The file, for errors.

    Raises:
        InputError: Lists or quotations are nested too deep.
    """
    parser = _parser(math=bool(_MATH.search(text)))
    try:
        env: dict[str, Any] = {}
        tokens = parser.parse(text, env)
    except RecursionError:
        raise _too_deep(path) from None
    if any(token.level >= _DEEPEST for token in tokens):
        raise _too_deep(path)
    _give_notes(tokens, env.get("footnotes", {}).get("list", {}))
    return tokens


def _give_notes(tokens: Iterable[Token], notes: Mapping[int, Mapping[str, Any]]) -> None:
    """Give the references of footnotes that stand in the text what is in the note."""
    waiting = list(tokens)
    while waiting:
        token = waiting.pop()
        if token.type == "footnote_ref" and not token.meta.get("label"):
            token.meta["tokens"] = notes[token.meta["id"]].get("tokens", ())
            waiting += token.meta["tokens"]
        waiting += token.children or ()


def _too_deep(path: str) -> InputError:
    message = Message(
        "lists or quotations stand more than {deepest} deep inside of each other",
        deepest=_DEEPEST // 2,
    )
    return InputError(message, path, "write them less deep")


@cache
def _parser(*, math: bool) -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST + 2})
    parser.enable(["table", "strikethrough"])
    parser.use(footnote_plugin, move_to_end=False).use(deflist_plugin)
    if math:
        parser.use(dollarmath_plugin, allow_space=False, allow_digits=False)
    # addresses stay as they are written
    vars(parser).update(normalizeLink=str, normalizeLinkText=str)
    return parser
