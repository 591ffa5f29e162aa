"""Elements of LaTeX: its text cut into commands, groups and words, and its own commands known."""

from __future__ import annotations

import re
from collections.abc import Iterator

from support.seen import Items, Seen, in_one_form

_TOKEN = re.compile(r"%[^\n]*\n?|\\[a-zA-Z]+\*?|\\\\\*?|\\.|[{}~&]|\n[ \t]*\n|[^\\{}~&%\n]+|\n")
_MARKS = {"\\textbf": "b", "\\emph": "i", "\\texttt": "c", "\\struck": "s"}
_MARKS |= {"\\textsuperscript": "p", "\\vi": "vi"}
_SIGNS = {"\\textless": "<", "\\textgreater": ">", "\\newline": "<r/>", "~": "\u00a0"}
_HEADINGS = {"\\section": 2, "\\section*": 2, "\\subsection": 3, "\\subsection*": 3}
_TEXTS = {"\\quoted": "quote", "\\aside": "figure caption", "\\verseline": "verse"}
_TEXTS |= {"\\spoken": "dialogue"}
_ARGUMENTS = {"\\listed": 3, "\\quoted": 2, "\\shown": 2, "\\noteback": 3, "\\begin": 1}
"""Of commands that have other than one argument and make a block."""
_ENVIRONMENTS = {"paracol": 1, "tabled": 2, "minipage": 1, "longtable": 1}
_NO_TEXT = {"\\bigskip", "\\raggedright", "\\codeends", "\\noindent", "\\hfill"}
_NO_TEXT |= {"\\listgoeson", "\\stanzagoeson"}
_ENDS = {"\\par", "\\switchcolumn", "\\switchcolumn*", "\\end"}
_RULES = re.compile(
    r"\\(?:c?midrule|toprule|bottomrule|endlastfoot)"
    r"(?:\[[^]]*\])?(?:\([^)]*\))?(?:\{[\d-]+\})?"
)
_LINE_END = re.compile(r"\\\\\*?")
_CELL_END = re.compile(r"(?<!\\)&")
_LOOKS = ("\\LARGE", "\\large", "\\raggedright", "\\par")
_VIETNAMESE = re.compile(r"</?vi>")


def seen_in_tex(data: bytes) -> list[Seen]:
    """Return the elements of a document; its notes at the end."""
    body = data.decode().partition("\\begin{document}\n\n\\thispagestyle{first}")[2]
    document = _Document(body.partition("\\colophon{")[0])
    return [*document.blocks(), *document.notes]


class _Document:
    def __init__(self, text: str) -> None:
        self._tokens = _TOKEN.findall(text)
        self._at = 0
        self._items = Items()
        self._run: list[str] = []
        self._place = ""
        self._code: list[str] = []
        self.notes: list[Seen] = []

    def blocks(self) -> Iterator[Seen]:
        """Yield what stands in the text, in order."""
        while self._at < len(self._tokens):
            sign = self._tokens[self._at]
            self._at += 1
            if sign in _ENDS or sign.count("\n") > 1:
                yield from self._ended()
                if sign == "\\end":
                    self._argument()
            elif sign == "{":
                self._at -= 1
                yield from self._title(self._argument())
            elif sign == "\\ornament":
                yield Seen("", "rule", "")
            elif sign == "\\needspace":
                self._argument()
            elif sign in _HEADINGS | _TEXTS | _ARGUMENTS | {"\\codeline": 1}:
                yield from self._command(sign)
            elif sign not in _NO_TEXT:
                self._take(sign)
        yield from self._ended()

    def _take(self, sign: str) -> None:
        """Take a sign into the text that is open, with what belongs to it."""
        self._run.append(sign)
        while self._at < len(self._tokens) and self._tokens[self._at] == "{":
            self._run += ["{", *self._argument(), "}"]

    def _command(self, name: str) -> Iterator[Seen]:
        if name != "\\codeline":
            yield from self._ended()
        given = [self._argument() for _ in range(_ARGUMENTS.get(name, 1))]
        if name == "\\codeline":
            self._code.append(self._inline(given[0]).replace("\u00a0", " "))
            if self._tokens[self._at : self._at + 2][-1] != "\\codeline":
                yield Seen("", "code", "⏎".join(self._code))
        elif name == "\\noteback":
            self._place = f"note {self._inline(given[2])}"
        elif name == "\\shown":
            yield Seen("en", "figure image", self._inline(given[1]))
        elif name == "\\listed":
            deep, sign, words = map(self._inline, given)
            language, text = _side(words)
            kind = "ol" if sign[0].isdigit() else "ul"
            yield Seen(language, self._items.place(language, int(deep), kind), text)
        elif name == "\\begin":
            yield from self._environment("".join(given[0]))
        else:
            place = f"heading {_HEADINGS[name]}" if name in _HEADINGS else _TEXTS[name]
            yield self._seen(self._inline(given[-1]), place)

    def _environment(self, name: str) -> Iterator[Seen]:
        for _ in range(_ENVIRONMENTS[name]):
            self._argument()
        if name != "longtable":
            return
        end = self._tokens.index("\\end", self._at)
        text = _RULES.sub("", "".join(self._tokens[self._at : end]))
        self._at = end
        head, _, rest = text.partition("\\endhead")
        lines = [line for part in (head, rest) for line in _LINE_END.split(part)[:-1]]
        cells = [list(map(self._cell, _CELL_END.split(line))) for line in lines]
        for number, row in enumerate(cells, 1):
            sides = [[c for c in row if c[0] == "vi"], [c for c in row if c[0] == "en"]]
            for side in sides:
                for column, (language, words) in enumerate(side, 1):
                    kind = "th" if number == 1 and words.startswith("<b>") else "td"
                    bare = words.removeprefix("<b>").removesuffix("</b>") if kind == "th" else words
                    yield Seen(language, f"table tr{number} {kind}{column}", bare)

    def _cell(self, text: str) -> tuple[str, str]:
        return _side(self._inline(_TOKEN.findall(text)))

    def _title(self, tokens: list[str]) -> Iterator[Seen]:
        plain = [
            one
            for one in tokens
            if not one.startswith(("\\LARGE", "\\large", "\\raggedright", "\\par"))
        ]
        is_title = "\\bfseries" in plain
        text = self._inline([one for one in plain if one != "\\bfseries"])
        if is_title:
            yield self._seen(text.removeprefix("quiet"), "heading 1")

    def _ended(self) -> Iterator[Seen]:
        run, self._run = self._run, []
        place, self._place = self._place, ""
        if text := in_one_form(self._inline(run)):
            yield self._seen(text, place or "paragraph")

    def _seen(self, text: str, place: str) -> Seen:
        language, words = _side(text)
        self._items.end(language)
        return Seen(language, place, words)

    def _argument(self) -> list[str]:
        """Take the tokens in the braces that come next."""
        self._at = self._tokens.index("{", self._at)
        start, deep = self._at + 1, 0
        while True:
            deep += {"{": 1, "}": -1}.get(self._tokens[self._at], 0)
            self._at += 1
            if not deep:
                return self._tokens[start : self._at - 1]

    def _inline(self, tokens: list[str]) -> str:
        """Return a text with its marks by letters."""
        inner = _Inline(tokens)
        text = inner.text()
        for number, words in inner.notes:
            self.notes.append(Seen("en", f"note {number}", in_one_form(words)))
        return text


class _Inline:
    def __init__(self, tokens: list[str]) -> None:
        self._tokens = tokens
        self._at = 0
        self.notes: list[tuple[str, str]] = []

    def text(self) -> str:
        found = ""
        while self._at < len(self._tokens):
            sign = self._tokens[self._at]
            self._at += 1
            if sign in _MARKS:
                found += f"<{_MARKS[sign]}>{self._argument()}</{_MARKS[sign]}>"
            elif sign == "\\href":
                address = self._argument()
                found += f"<a {address}>{self._argument()}</a>"
            elif sign == "\\note":
                self.notes.append((self._argument(), self._argument()))
                found += "<n/>"
            elif sign == "\\noteref":
                _ = [self._argument() for _ in range(3)]
                found += "<n/>"
            elif sign == "\\color":
                self._argument()
            elif sign in _SIGNS:
                found += _SIGNS[sign]
            elif sign.startswith("\\"):
                found += sign[1:] if len(sign) == 2 else f"?{sign}?"
            elif sign not in "{}":
                found += sign
        return found

    def _argument(self) -> str:
        start, deep = self._at + 1, 0
        while True:
            deep += {"{": 1, "}": -1}.get(self._tokens[self._at], 0)
            self._at += 1
            if not deep:
                inner = _Inline(self._tokens[start : self._at - 1])
                words = inner.text()
                self.notes += inner.notes
                return words


def _side(text: str) -> tuple[str, str]:
    """The language of a text, and the text."""
    language = "vi" if "<vi>" in text else "en"
    return language, in_one_form(_VIETNAMESE.sub("", text))
