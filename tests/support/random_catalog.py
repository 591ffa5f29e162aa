r"""Random PO files in every layout that gettext accepts, with what they say kept beside them.

What a file says is a list of `Message`; `plainly` spells it as people do, `oddly` as only gettext's
lexer would have it: several words on a line or one on several, escapes of all kinds, any spaces, a
header anywhere. Both mean the same to gettext, which makes gettext the judge of our own reading.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

_WORDS = (
    "đề", "án", "28,5", "tỷ", "đồng", "“giá", "gạo”", "tăng", "12%", "—", "người", "Mr.", "chờ…",
    "e\u0301", "\u00a0", "\u2028", "漢字、漢", "😀", "\n", "\t", "\a", "\b\f\v", "\r", "\\", '"',
    "a\\nb", "#~", "#, fuzzy", 'msgid "x"', "charset=TCVN3", "C:\\temp\\", "%d", "41", "cafe",
    "\\x41", "x" * 90,
)  # fmt: skip
_NAMED = {
    "\\": "\\\\", '"': '\\"', "\a": "\\a", "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r",
    "\t": "\\t", "\v": "\\v",
}  # fmt: skip
_FLAGS = ("fuzzy", "c-format", "no-wrap", "no-python-format", "range: 0..5")
_NOTES = (
    "", "người dịch", "see C:\\temp", "charset=TCVN3", "two  spaces", "msgid", '"quoted"', "a # b",
    "trailing ", "đường dẫn C:\\ ", "needs-work: giá",
)  # fmt: skip
_SPACES = ("", " ", " ", " ", "  ", "\t", "\f", " \v")
_ENDS = ("\n", "\n", "\n", " \n", "\t\n", "\r\n", " \r\n", "\n\n", "\n \n")


@dataclass(frozen=True)
class Message:
    """What an entry says to gettext."""

    msgid: str
    forms: tuple[str, ...] = ("",)
    """The msgstr; with ``plural``, its forms."""
    plural: str | None = None
    msgctxt: str | None = None
    comments: tuple[str, ...] = ()
    extracted: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    previous: tuple[tuple[str, str], ...] = ()
    """Keywords and texts of the previous source."""
    obsolete: bool = False

    @property
    def strings(self) -> list[tuple[str, str]]:
        """Its keywords with their texts, in order."""
        found = [("msgctxt", self.msgctxt)] if self.msgctxt is not None else []
        found.append(("msgid", self.msgid))
        if self.plural is None:
            return [*found, ("msgstr", self.forms[0])]
        forms = ((f"msgstr[{number}]", form) for number, form in enumerate(self.forms))
        return [*found, ("msgid_plural", self.plural), *forms]


def random_messages(source: random.Random) -> list[Message]:
    """Return the messages of a file, the header, which may stand anywhere, among them."""
    messages = [_message(source, number) for number in range(source.randint(1, 6))]
    place = 0 if source.random() < 0.6 else source.randint(0, len(messages))
    return [*messages[:place], _header(source), *messages[place:]]


def _header(source: random.Random) -> Message:
    fields = [
        "Project-Id-Version: báo\n",
        "PO-Revision-Date: 2025-11-05 08:30+0000\n",
        "Language-Team: Ban dịch <d@x.vn>\n",
        "Content-Type: text/plain; charset=UTF-8\n",
        "Plural-Forms: nplurals=2; plural=(n != 1);\n",
        "X-Odd:no space\n",
        "X-Folded: one\n two\n",
    ]
    source.shuffle(fields)
    del fields[5 + source.randint(0, 2) :]
    if not any("charset" in field for field in fields):
        fields.append("Content-Type: text/plain; charset=UTF-8\n")
    comments = _notes(source)
    return Message("", ("".join(fields),), comments=comments)


def _message(source: random.Random, number: int) -> Message:
    def sometimes(share: float) -> bool:
        return source.random() < share

    plural = random_text(source) if sometimes(0.2) else None
    forms = tuple(random_text(source) if sometimes(0.8) else "" for _ in range(2 if plural else 1))
    before = [("msgctxt", random_text(source))] if sometimes(0.1) else []
    before.append(("msgid", random_text(source)))
    before += [("msgid_plural", random_text(source))] if sometimes(0.1) else []
    flags = tuple(flag for flag in _FLAGS if sometimes(0.15)) if sometimes(0.6) else ()
    return Message(
        # the same sentence may stand in several contexts
        f"Câu {number if sometimes(0.8) else 'chung'}. {random_text(source)}",
        forms or ("",),
        plural,
        f"{number} {random_text(source)}" if sometimes(0.25) else None,
        _notes(source),
        ("paragraph 1", "after: …")[: source.randint(0, 2)],
        tuple(f"seeds/{name}.txt:{source.randint(1, 99)}" for name in "ab"[: source.randint(0, 2)]),
        flags,
        tuple(before) if "fuzzy" in flags and sometimes(0.7) else (),
        sometimes(0.25),
    )


def _notes(source: random.Random) -> tuple[str, ...]:
    return tuple(source.sample(_NOTES, source.choice((0, 0, 1, 2))))


def random_text(source: random.Random) -> str:
    """Return up to nine words, among them what is hard to spell in a PO file."""
    words = source.choices(_WORDS, k=source.randint(1, 9))
    return "".join(f"{word}{source.choice((' ', ' ', ''))}" for word in words)


def plainly(messages: Iterable[Message]) -> bytes:
    """Return the file as people write it."""
    return "\n".join(_plain_entry(message) for message in messages).encode()


def _plain_entry(message: Message) -> str:
    lines = [f"# {line}" if line else "#" for line in message.comments]
    lines += [f"#. {line}" for line in message.extracted]
    lines += [f"#: {' '.join(message.references)}"] if message.references else []
    lines += [f"#, {', '.join(message.flags)}"] if message.flags else []
    mark = "#~" if message.obsolete else "#"
    lines += [f"{mark}| {keyword} {_quoted(text)}" for keyword, text in message.previous]
    mark = "#~ " if message.obsolete else ""
    lines += [f"{mark}{keyword} {_quoted(text)}" for keyword, text in message.strings]
    return "".join(f"{line}\n" for line in lines)


def _quoted(text: str) -> str:
    return '"' + "".join(_NAMED.get(char, char) for char in text) + '"'


def oddly(messages: Iterable[Message], source: random.Random) -> bytes:
    """Return the file in a layout of its own."""
    speller = _Speller(source)
    for message in messages:
        speller.add(message)
    text = speller.finished()
    kind = source.random()
    if kind < 0.1:
        text = text.rstrip("\n")
    elif kind < 0.2 and "\\\n" not in text:
        text = text.replace("\r\n", "\n").replace("\n", "\r\n")
    return text.encode()


class _Speller:
    """Spells messages one after the other.

    Args:
        source: Decides.
    """

    def __init__(self, source: random.Random) -> None:
        self._source = source
        self._wild = source.choice((0.0, 0.05, 0.4))
        """How often something is not as people would write it."""
        self._text = source.choice(("", "", "\n", " \n\t\n"))
        self._marks: tuple[bool, bool] | None = None
        """Whether what follows on the line is a previous source, and obsolete; None: a new line."""

    def add(self, message: Message) -> None:
        """Spell one message."""
        comments = list(self._comments(message))
        if self._often(0.3):
            # those of a kind keep their order
            order = {sign: self._source.random() for sign in ".:,"}
            comments.sort(key=lambda comment: order.get(comment[1:2], 0.5))
        for comment in comments:
            self._text += self._indent() + ("#~ " if message.obsolete and self._often(0.1) else "")
            self._text += comment
            self._end(self._source.choice(("\n", "\n", "\n\n")))
        for previous, strings in ((True, message.previous), (False, message.strings)):
            for keyword, text in strings:
                self._word(self._keyword(keyword), (previous, message.obsolete))
                for string in self._strings(text):
                    self._word(string, (previous, message.obsolete))
        if self._often(self._wild):
            self._text += self._source.choice(_SPACES)
        else:
            self._end(self._source.choice(_ENDS))
            self._text += self._source.choice(("\n", "\n", "", " \n", "#~\n", "#|  \n#~ \n"))

    def finished(self) -> str:
        """Return the file."""
        if self._marks:
            return self._text + self._source.choice(("", "\n", "# stray\n", " \n"))
        tails = ("", "", "# stray\n", " # stray", "\n \n", "#\n#. stray\n", "#~")
        return self._text + self._source.choice(tails)

    def _often(self, share: float) -> bool:
        return self._wild > 0 and self._source.random() < share

    def _indent(self) -> str:
        return self._source.choice(_SPACES) if self._often(self._wild) else ""

    def _end(self, spelt: str) -> None:
        self._text += spelt
        self._marks = None

    def _word(self, word: str, marks: tuple[bool, bool]) -> None:
        """Add a word: on a line of its own, as people write it, or further on in the same."""
        string = word.startswith('"')
        before = self._marks
        if before and (before[0] > marks[0] or before[1] > marks[1]):
            self._end("\n")
        elif before and self._often(self._wild / 3 if string else 1 - self._wild):
            self._end(self._source.choice(_ENDS) if self._often(0.5) else "\n")
        elif before and not self._wild and not string:
            self._end("\n")
        elif before:
            gap = self._source.choice(_SPACES) if self._often(self._wild) else " "
            # a line that is continued is the same line to gettext
            self._text += " \\\n" if self._often(0.05) else gap
        else:
            self._text += self._indent()
        if marks not in (self._marks, (False, False)):
            spelt = {(True, True): "#~|", (True, False): "#|", (False, True): "#~"}[marks]
            spelt = "#~ #|" if spelt == "#~|" and self._often(0.1) else spelt
            self._text += spelt + (self._source.choice(_SPACES[1:]) if self._often(0.3) else " ")
        self._text += word
        self._marks = marks

    def _keyword(self, keyword: str) -> str:
        if keyword.endswith("]") and self._often(0.2):
            return keyword.replace("[", " [ ").replace("]", " ]")
        return keyword

    def _strings(self, text: str) -> Iterator[str]:
        cuts = self._source.choices(range(len(text) + 1), k=self._source.choice((0, 0, 1, 3)))
        bounds = [0, *sorted(cuts), len(text)]
        return (self._string(text[start:end]) for start, end in pairwise(bounds))

    def _string(self, text: str) -> str:
        spelt = ""
        for char, after in zip(text, [*text[1:], ""], strict=False):
            spelt += self._char(char, after) + ("\\\n" if self._often(0.01) else "")
        return f'"{spelt}"'

    def _char(self, char: str, after: str) -> str:
        if not self._often(0.05):
            return _NAMED.get(char, char)
        values = char.encode()
        if self._often(0.5) and after not in set("0123456789abcdefABCDEF"):
            return "".join(f"\\x{value:02x}" for value in values)
        return "".join(f"\\{value:03o}" for value in values)

    def _comments(self, message: Message) -> Iterator[str]:
        for note in message.comments:
            head, space, rest = note.partition(" ")
            if head and rest[:1].isalpha() and self._often(0.1):
                yield f"# {head}{space}\\\n{rest}"
            elif note[:1].isalpha() and self._often(0.2):
                yield f"#{note}"
            else:
                yield f"# {note}" if note else "#"
        yield from (f"#. {line}" for line in message.extracted)
        if message.references:
            yield "#: " + ("\n#: " if self._often(0.3) else " ").join(message.references)
        if message.flags:
            gaps = (", ", ",", " , ", ",\t", " " if "fuzzy" in message.flags else ",")
            gap = self._source.choice(gaps) if self._often(0.5) else ", "
            yield "#," + (" " if not self._often(0.3) else "") + gap.join(message.flags)
