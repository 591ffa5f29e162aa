"""Shortcodes and templates of site generators: kept as they are, out of the parser's way.

Hugo's ``{{< ref "a.md" >}}`` and ``{{% note %}}``, Liquid's ``{% include a.html %}`` and
``{{ page.title }}``, attributes such as ``{: .class}`` and ``{#id}``, marks of call-outs such as
``[!NOTE]``, labels of MyST such as ``(part-two)=``; in a line of their own, modules and comments of
MDX, files to be put in (``--8<--``, ``![[note]]``), the table of contents (``[TOC]``), comments of
Obsidian, commands of LaTeX; in MDX its code in braces. Each is replaced by a word while the text is
parsed, as Hugo does it itself.

https://gohugo.io/content-management/shortcodes/, https://shopify.github.io/liquid/
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_LONGEST = 4_000
"""Characters of one; more is none that was closed."""
_CLOSINGS = {"{{": "}}", "{%": "%}", "{:": "}", "{#": "}", "{.": "}"}
_OPENINGS = (
    r"^\*\[[^\]\n]+\]:.*$|^\([\w.:-]+\)=[ \t]*$|^-+8<-+.*$|^%%.*%%[ \t]*$"
    r"|^ {0,3}\\begin\{(?P<name>[a-zA-Z]+\*?)\}"
    r"(?:[^\\]|\\(?!(?:begin|end)\{(?P=name)\})){0,4000}\\end\{(?P=name)\}[ \t]*$"
    r"|^(?i:\[toc\]|\[\[_?toc_?\]\])[ \t]*$"
    r"|^\{/\*.*\*/\}[ \t]*$|^\\[a-zA-Z]{3,}(?:\{[^{}\n]*\}|\[[^\[\]\n]*\])*[ \t]*$"
    r"|^(?:import\s+(?:[\w{}*,\s]{1,500}\sfrom\s+)?[\"']|export\s+(?:const|let|var|default|function)\b)"
    r".*(?:\n(?![ \t]*(?:```|~~~)).*\S.*)*"
    r"|\{[{%:#.]|(?<!\S)\{ +(?=[#.][\w-])|(?<=[)\]`*_])\{ +(?=[#.][\w-])"
    r"|(?<=[)\]`*_])\{ *(?=[\w-]+=)|^[ \t]*(?:>[ \t]?)+(?=\[!\w+\])"
)
_EXPRESSION = r"\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}"
_COMPONENT = (
    r"|<[A-Z][\w.]*(?=[^<>]*\{)(?:\s+(?:[\w:-]+(?:=(?:\"[^\"]*\"|'[^']*'|"
    rf"{_EXPRESSION}))?|{_EXPRESSION}))*\s*/?>|(?<=\S\n)[ \t]*</[A-Z][\w.]*>[ \t]*$"
)
"""A component of MDX with code among its attributes, and the end of one in a line of its own."""
_OPENING = re.compile(rf"{_OPENINGS}|!\[\[[^\[\]\n]+\]\]{_COMPONENT}", re.MULTILINE)
_OF_MDX = re.compile(rf"{_OPENING.pattern}|\{{(?![{{%:#./])[^{{}}\n]{{1,200}}\}}", re.MULTILINE)
"""The same, and code of MDX in a sentence: ``{props.value}``."""
_IS_MDX = re.compile(r"^(?:import\s.*[\"']|export\s+(?:const|default|function)\b)", re.MULTILINE)
_ATTRIBUTES = re.compile(r"\{:?[ ]*[\w.#:\-][^{}\n]*\}")
_WHOLE = "*(-%{\\ie<!["
"""What lines begin with that are kept whole."""
_PAIRS = re.compile(r"\{ *[\w-]+=[^{}\n]*\}")
"""Attributes of a link, an image or code, ``![](a.png){width=50}``."""
_CALL_OUT = re.compile(r"\[!\w+\][+-]?")
_PAIR = re.compile(r"\{\{[<%]-?\s*(?P<hugo>[\w/.-]+)|\{%-?\s*(?P<liquid>\w+)")
_VERBATIM = frozenset(
    {
        *("highlight", "raw", "comment", "mermaid", "katex", "math", "latex", "chart", "plantuml"),
        *("diagram", "code", "codeblock", "gist", "css", "script", "graphviz", "abc"),
    }
)
"""Those whose inner text is no text."""


class Kept:
    """A text with words in place of what is kept.

    Args:
        markup: Markdown.
    """

    def __init__(self, markup: str) -> None:
        self._name = _unused(markup)
        self._pieces: list[str] = []
        self._word = re.compile(rf"{self._name}(\d+)z")
        self._only = re.compile(rf"\s*(?:{self._name}\d+z\s*)+")
        self.lines = [0]
        """Of each line of `text`, which line of the markup it begins on; both from 0."""
        self.text = self._replaced(markup)
        """The text to be parsed."""

    def restored(self, text: str) -> str:
        """Return ``text`` with all that was kept in its place."""
        if not self._pieces:
            return text
        return self._word.sub(lambda word: self._pieces[int(word[1])], text)

    def parts(self, text: str) -> Iterator[tuple[str, bool]]:
        """Yield the parts of a text: as they were, and whether each was kept."""
        last = 0
        if not self._pieces:
            yield text, False
            return
        for word in self._word.finditer(text):
            if word.start() > last:
                yield text[last : word.start()], False
            yield self._pieces[int(word[1])], True
            last = word.end()
        if last < len(text):
            yield text[last:], False

    def first(self, text: str) -> tuple[str, str] | None:
        """Return what was kept at the start of a text, and the text after it; None without."""
        word = self._word.match(text) if self._pieces else None
        return (self._pieces[int(word[1])], text[word.end() :]) if word else None

    def is_only(self, text: str) -> bool:
        """Return whether there is nothing in a text but what was kept."""
        return bool(self._pieces) and self._only.fullmatch(text) is not None

    def _replaced(self, markup: str) -> str:
        pieces: list[str] = []
        last = skipped = 0
        for start, end in _spans(markup):
            self._count(markup[last:start], skipped)
            skipped += markup.count("\n", start, end)
            pieces += [markup[last:start], self._keep(markup[start:end])]
            last = end
        self._count(markup[last:], skipped)
        return "".join([*pieces, markup[last:]])

    def _count(self, text: str, skipped: int) -> None:
        for _ in range(text.count("\n")):
            self.lines.append(len(self.lines) + skipped)

    def _keep(self, piece: str) -> str:
        self._pieces.append(piece)
        return f"{self._name}{len(self._pieces) - 1}z"


def _unused(markup: str) -> str:
    """A word that is not in the text."""
    number = 0
    while (name := f"kept{number}x") in markup:
        number += 1
    return name


def _spans(markup: str) -> Iterator[tuple[int, int]]:
    """Where there is something to be kept."""
    none_after: dict[str, int] = {}
    place = 0
    pattern = _OF_MDX if _IS_MDX.search(markup) else _OPENING
    while found := pattern.search(markup, place):
        span = _span(markup, found, none_after)
        if span is None:
            place = found.end()
        else:
            yield span
            place = span[1]


def _span(markup: str, found: re.Match[str], none_after: dict[str, int]) -> tuple[int, int] | None:
    """What begins with an opening; ``none_after`` remembers closings that do not come again."""
    if not found[0].startswith("{") or found[0].startswith("{/"):
        call_out = _CALL_OUT.match(markup, found.end())
        whole = found.span() if found[0].lstrip()[0] in _WHOLE else None
        return call_out.span() if call_out and not whole else whole
    opening = found[0]
    if opening.rstrip() in ("{:", "{#", "{.", "{") or opening.endswith("}"):
        is_code = opening.endswith("}")  # of MDX
        pattern = _OF_MDX if is_code else _PAIRS if opening == "{" else _ATTRIBUTES
        attributes = pattern.match(markup, found.start())
        return attributes.span() if attributes else None
    closing = _CLOSINGS[opening]
    if closing in none_after:
        return None
    end = markup.find(closing, found.end())
    if end < 0:
        none_after[closing] = found.start()
        return None
    end += len(closing)
    if end - found.start() > _LONGEST or "\n\n" in markup[found.start() : end]:
        return None
    return found.start(), _end_of_pair(markup, found.start(), end)


def _end_of_pair(markup: str, start: int, end: int) -> int:
    """Where a shortcode ends whose inner text is kept with it."""
    name = _PAIR.match(markup, start)
    word = (name["hugo"] or name["liquid"]) if name else ""
    if word not in _VERBATIM:
        return end
    pattern = (
        rf"\{{\{{[<%]-?\s*/\s*{word}\s*-?[>%]\}}\}}"
        if name and name["hugo"]
        else rf"\{{%-?\s*end{word}\s*-?%\}}"
    )
    close = re.compile(pattern).search(markup, end)
    return close.end() if close else end
