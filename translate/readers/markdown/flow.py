"""From the tokens of Markdown to the tree of an article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from markdown_it.token import Token

from translate.model import (
    Block,
    Group,
    GroupKind,
    Remark,
    Taken,
    Text,
    TextKind,
    Verbatim,
    VerbatimKind,
)
from translate.readers.in_markup import taken_of
from translate.readers.inline import InlineText, Numbers
from translate.readers.markdown.embedded import embedded
from translate.readers.markdown.groups import TOKEN_GROUPS, opened
from translate.readers.markdown.kept import Kept
from translate.readers.markdown.words import MarkdownWords, links_around_notes, note_id
from translate.readers.marked_text import MarkedText
from translate.text.markdown.boxes import BoxedLines, MarkdownBox

_BOX = re.compile(r"\[([ xX])\]\s+(?=\S)")
_ATTRIBUTES = re.compile(r"\{:?\s*[#.][^{}]*\}")
_IDENTITY = re.compile(r"#([\w:.-]+)")
_NO_LINK = (
    "a link whose text has a footnote is no link in Markdown, and its brackets are text; write the"
    " footnote after the link: [text](address)[^1]"
)
_CALL_OUT = re.compile(r"\[!(\w+)\][+-]?")


@dataclass(slots=True)
class _OpenGroup:
    group: Group
    children: list[Block] = field(default_factory=list)


class MarkdownFlow:
    """Goes through tokens, and collects blocks.

    Args:
        kept: What the parser did not see.
        boxes: The comments that stand for boxes.
        lines: The number in the file of each line that was parsed.
        path: The file, for errors.
    """

    def __init__(self, kept: Kept, boxes: BoxedLines, lines: Sequence[int], path: str) -> None:
        self._kept = kept
        self._boxes = boxes
        self._lines = lines
        self._path = path
        self._numbers = Numbers()
        self._inline = InlineText(self._numbers)
        self._words = MarkdownWords(self._inline, kept)
        self._base = _OpenGroup(Group(GroupKind.QUOTE, ()))
        self._groups = [self._base]
        self._notes: list[Block] = []
        self._heading = 0
        """The level of the heading that is open; 0 outside of one."""
        self._line = 1
        self.taken: list[Taken] = []
        self.remarks: list[Remark] = []

    def blocks(self, tokens: Sequence[Token]) -> list[Block]:
        """Return the blocks of an article, the footnotes at the end."""
        for token in tokens:
            if token.map:
                self._line = self._lines[min(token.map[0], len(self._lines) - 1)]
            name = token.type.removesuffix("_open").removesuffix("_close")
            if token.type == "inline":
                self._text(token)
            elif name == "heading":
                is_heading = token.nesting > 0 and not self._is_title()
                self._heading = int(token.tag[1]) if is_heading else 0
            elif name == "paragraph" and token.nesting > 0 and not token.hidden:
                self._loosen()
            elif name in TOKEN_GROUPS and token.nesting > 0:
                self._groups.append(_OpenGroup(opened(token, name)))
            elif name in TOKEN_GROUPS:
                self._close()
            elif name in ("dt", "dd"):
                self._definition(name, token)
            elif token.nesting == 0:
                self._verbatim(token)
        return [*self._base.children, *self._notes]

    def _add(self, *blocks: Block) -> None:
        self._groups[-1].children += blocks

    def _add_raw(self, markup: str) -> None:
        if markup.strip():
            self.taken += taken_of(markup, self._line, is_html=False)
            self._add(Verbatim(VerbatimKind.RAW, markup, "markdown"))

    def _close(self) -> None:
        done = self._groups.pop()
        group = replace(done.group, children=tuple(done.children))
        if group.kind is GroupKind.NOTE:
            self._notes.append(group)
        elif group.kind is GroupKind.ROW:
            heads = all(isinstance(one, Group) and one.header for one in group.children)
            self._add(replace(group, header=heads))
        elif group.children or group.kind in (GroupKind.CELL, GroupKind.ITEM):
            self._add(group)

    def _definition(self, name: str, token: Token) -> None:
        """A term begins an item, which goes on until the next term or the end of the list."""
        if name == "dt" and token.nesting > 0:
            self._add(Group(GroupKind.ITEM, ()))
            self._groups.append(_OpenGroup(Group(GroupKind.ITEM, ())))
        elif name == "dd" and token.nesting > 0:
            self._groups.append(_OpenGroup(Group(GroupKind.ITEM, ())))
        else:
            done = self._groups.pop().children
            item = self._groups[-1].children[-1]
            if isinstance(item, Group):
                longer = replace(item, children=(*item.children, *done))
                self._groups[-1].children[-1] = longer

    def _is_title(self) -> bool:
        """Whether the next text is the title of a box."""
        around = self._groups[-1]
        begins = not around.children or around.group.kind is GroupKind.FIGURE
        return around.group.titled and begins

    def _box(self, box: MarkdownBox, *, ends: bool) -> None:
        if ends:
            self._close()
        elif box.picture:
            shown = Verbatim(VerbatimKind.IMAGE, box.picture)
            figure = Group(GroupKind.FIGURE, (), titled=bool(box.title))
            self._groups.append(_OpenGroup(figure, [shown]))
        else:
            titled = bool(box.title.strip())
            self._groups.append(_OpenGroup(Group(GroupKind.BOX, (), about=box.kind, titled=titled)))

    def _loosen(self) -> None:
        """Remember of a list that its items are paragraphs."""
        if len(self._groups) > 2 and self._groups[-1].group.kind is GroupKind.ITEM:
            around = self._groups[-2]
            if around.group.kind is GroupKind.LIST:
                around.group = replace(around.group, loose=True)

    # Texts

    def _text(self, token: Token) -> None:
        self.remarks += (Remark(self._line + at, _NO_LINK) for at in links_around_notes(token))
        children, box = list(token.children or ()), None
        begins_quote = (
            self._groups[-1].group.kind is GroupKind.QUOTE and not self._groups[-1].children
        )
        is_call_out = begins_quote and _CALL_OUT.fullmatch(self._kept.restored(token.content))
        if self._kept.is_only(token.content) and not is_call_out:
            self._add_raw(self._kept.restored(token.content))
            return
        item = self._groups[-1]
        if item.group.kind is GroupKind.QUOTE and not item.children:
            children = self._called_out(item, children)
        if item.group.kind is GroupKind.ITEM and not item.children and children:
            box = _BOX.match(children[0].content) if children[0].type == "text" else None
        if box:
            item.group = replace(item.group, checked=box[1] != " ")
            children[0].content = children[0].content[box.end() :]
        for is_kept, tokens, skipped in self._apart(children):
            if is_kept:
                self._add_raw(self._restored(tokens))
                continue
            self._words.add(tokens, self._line + skipped)
            self._add(*self._taken_text())
            self._inline_notes(tokens)

    def _called_out(self, quote: _OpenGroup, children: list[Token]) -> list[Token]:
        """Make a box of a quotation that says to be one, ``[!NOTE]``; return the text in it."""
        first = children[0] if children else None
        word = self._kept.first(first.content) if first and first.type == "text" else None
        found = _CALL_OUT.fullmatch(word[0]) if word else None
        if not (first and word and found):
            return children
        quote.group = replace(quote.group, kind=GroupKind.BOX, about=found[1].lower())
        first.content = word[1].lstrip()
        breaks = [at for at, token in enumerate(children) if token.type == "softbreak"]
        end = breaks[0] if breaks else len(children)
        title = children[not first.content : end]
        if title:
            quote.group = replace(quote.group, titled=True)
            self._words.add(title, self._line)
            self._add(*self._taken_text())
            self._inline_notes(title)
        self._line += 1
        return children[end + 1 :]

    def _taken_text(self) -> list[Block]:
        text = self._inline.take()
        around = self._groups[-1]
        if around.group.kind is GroupKind.FIGURE:
            return self._of_figure(around, text)
        if not self._heading:
            return list(text.blocks(TextKind.PARAGRAPH))
        identity, marks = "", text.marks
        last = marks[-1] if marks else None
        ends = last and not text.text[last.start :].strip()
        if last and ends and _ATTRIBUTES.fullmatch(last.markup):
            found = _IDENTITY.search(last.markup)
            identity = found[1] if found else ""
            text = replace(text, text=text.text[: last.start].rstrip(), marks=marks[:-1])
        return list(text.blocks(TextKind.HEADING, self._heading, identity))

    def _of_figure(self, figure: _OpenGroup, text: MarkedText) -> list[Block]:
        """A text in a figure: first what its image shows, where it says so; else a caption."""
        if not figure.group.titled:
            return list(text.blocks(TextKind.CAPTION))
        figure.group = replace(figure.group, titled=False)
        name = f"alt-{self._numbers.next()}"
        return [Text(TextKind.ALT, text.text, text.line, id=name)]

    def _apart(self, children: list[Token]) -> Iterator[tuple[bool, list[Token], int]]:
        """Yield a text, and lines of it that hold nothing but what was kept, in their order.

        Of each, whether it was kept, its tokens, and how many lines are before it.
        """
        lines: list[list[Token]] = [[]]
        for token in children:
            lines[-1].append(token)
            if token.type == "softbreak":
                lines.append([])
        only = [self._is_kept(line) for line in lines]
        if all(only) or not any(only) or self._heading:
            yield False, children, 0
            return
        for is_kept, run in groupby(enumerate(lines), lambda one: only[one[0]]):
            found = list(run)
            tokens = [token for _, line in found for token in line]
            yield is_kept, tokens[: -1 if tokens[-1].type == "softbreak" else None], found[0][0]

    def _is_kept(self, line: Sequence[Token]) -> bool:
        words = [token for token in line if token.type != "softbreak"]
        return bool(words) and all(
            token.type == "text" and self._kept.is_only(token.content) for token in words
        )

    def _restored(self, tokens: Sequence[Token]) -> str:
        words = (token.content if token.type == "text" else "\n" for token in tokens)
        return self._kept.restored("".join(words))

    def _inline_notes(self, children: Sequence[Token]) -> None:
        """Footnotes that stand in the text itself, ``^[so]``."""
        for token in children:
            if token.type == "footnote_ref" and not token.meta.get("label"):
                inside = token.meta.get("tokens") or ()
                self._words.add(inside, self._line)
                blocks = tuple(self._inline.take().blocks(TextKind.PARAGRAPH))
                self._notes.append(Group(GroupKind.NOTE, blocks, id=note_id(token)))
                self._inline_notes(inside)

    # What is not translated

    def _verbatim(self, token: Token) -> None:
        text = self._kept.restored(token.content)
        if token.type in ("fence", "code_block"):
            info = self._kept.restored(token.info).strip()
            self._add(Verbatim(VerbatimKind.CODE, text.removesuffix("\n"), info))
        elif token.type == "hr":
            self._add(Verbatim(VerbatimKind.RULE, token.markup[0] * 3))
        elif token.type == "html_block" and (box := self._boxes.box(token.content)):
            self._box(box[0], ends=box[1])
        elif token.type == "html_block":
            found = embedded(text.rstrip("\n"), self._line, self._path, self._numbers)
            self._add(*found.blocks)
            self.taken += found.taken
        elif token.type.startswith("math_block"):
            label = f" ({token.info})" if token.info else ""
            self._add(Verbatim(VerbatimKind.RAW, f"$${text}$${label}", "markdown"))
        else:
            self._add_raw(text)
