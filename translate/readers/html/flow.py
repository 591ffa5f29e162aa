"""From the tree of a page to the tree of an article, in one pass over its elements.

What an element means when it begins also says what happens when it ends; texts are put together in
between. Elements that we do not know change nothing: their text stays.
"""

from __future__ import annotations

from collections.abc import Callable

from lxml import etree

from translate.model import (
    Block,
    Group,
    GroupKind,
    MarkKind,
    TextKind,
    Verbatim,
    VerbatimKind,
)
from translate.readers.html import elements as known
from translate.readers.html.code import code_block
from translate.readers.html.groups import OpenGroup, opened, without_figure
from translate.readers.html.left_out import LeftOut
from translate.readers.html.notes import PageNotes
from translate.readers.html.tree import without_ends
from translate.readers.html.within import Within
from translate.readers.in_markup import taken_of
from translate.readers.inline import InlineText

_POINTS = frozenset({"br", "hr", *known.IMAGES})
_FAR = 65_535
"""The last line that the parser can count to."""
_NO_LINKS = ("javascript:", "vbscript:")
_PLACEHOLDERS = ("data-src", "data-original", "data-lazy-src")
"""Where pages keep an image's address until the image is seen."""

_End = Callable[[], None]


def _nothing() -> None:
    pass


class Flow:
    """Goes through the elements of a page, and collects blocks.

    Args:
        root: The page's ``html`` element.
        notes: Its footnotes.
        left_out: Decides what is no part of the article, and remembers it.
        within: What the file around it says; nothing for a page.
    """

    def __init__(
        self,
        root: etree._Element,
        notes: PageNotes,
        left_out: LeftOut,
        within: Within | None = None,
    ) -> None:
        self._within = within or Within(spans=known.SEEN)
        self._root = root
        self._page_notes = notes
        self._left_out = left_out
        self._inline = InlineText(self._within.numbers)
        self._base = OpenGroup(Group(GroupKind.QUOTE, ()))
        self._groups = [self._base]
        self._notes: list[Block] = []
        self._kinds: list[tuple[TextKind, int]] = [(TextKind.PARAGRAPH, 0)]
        self._ids: list[str] = []
        self._linked = {href[1:] for href in root.xpath("//a/@href") if href.startswith("#")}
        self._above = self._within.line - 1
        """Lines of the file above the page."""
        self._line = self._within.line
        self._in_verse = False
        """Whether each line of the page is one of a poem."""
        self._seen: set[str] = set()
        """The files of images so far."""
        self._ends: list[_End] = []

    def blocks(self) -> list[Block]:
        """Return the blocks of the page, the footnotes at the end."""
        walker = etree.iterwalk(self._root, events=("start", "end", "comment"))
        for event, element in walker:
            if event == "start":
                self._at(element)
                end = self._start(element, known.name_of(element))
                self._ends.append(end or _nothing)
                if end is None:
                    walker.skip_subtree()
                else:
                    self._words(element.text)
            else:
                if event == "end":
                    self._ends.pop()()
                else:
                    self._at(element)
                if element is not self._root:
                    self._words(element.tail)
        self._flush()
        return [*self._base.closed_children(), *self._notes]

    def _at(self, element: etree._Element) -> None:
        line = element.sourceline or 0
        if line < _FAR:
            self._line = line + self._above if line else self._line

    def _words(self, text: str | None) -> None:
        if not text:
            return
        for number, line in enumerate(text.split("\n") if self._in_verse else (text,)):
            if number:
                self._line += 1
                self._break()
            self._inline.add(line, self._line)
        self._line += 0 if self._in_verse else text.count("\n")

    def _start(self, element: etree._Element, name: str) -> _End | None:
        """Begin an element; return what to do at its end, None where its content is no matter."""
        if self._is_done(element, name):
            return None
        if note := self._page_notes.notes.get(element):
            return self._group(OpenGroup(Group(GroupKind.NOTE, (), id=note)), self._notes)
        if known.is_caption(element, name):
            return self._text(element, TextKind.CAPTION)
        if name in known.GROUPS or known.is_figure(element, name):
            return self._group(opened(element, name))
        if name in known.BLOCKS:
            level = known.heading_level(element, name)
            return self._text(element, TextKind.HEADING, level) if level else self._block(element)
        return self._marks(element, name)

    def _is_done(self, element: etree._Element, name: str) -> bool:
        """Take in an element that is no more than a point; return whether it is one."""
        if element in self._page_notes.references:
            note = self._page_notes.references[element]
            self._inline.alone(MarkKind.NOTE, self._line, note)
        elif name == "input" and element.get("type") == "checkbox":
            self._tick(element)
        elif (
            element in self._page_notes.backs
            or (self._kinds[-1][0] is TextKind.HEADING and known.is_anchor_sign(element))
            or self._left_out.leaves_out(element, name, self._line)
        ):
            pass
        elif name in _POINTS:
            self._point(element, name)
        elif name in known.MEDIA:
            self._media(element, name)
        elif name in known.CODE_BLOCKS and not known.is_verse(element):
            self._code(element)
        else:
            return False
        return True

    # Blocks

    def _flush(self) -> None:
        """End the text so far."""
        if not self._inline:
            return
        kind, level = self._kinds[-1]
        found = list(self._inline.take().blocks(kind, level, self._take_id()))
        around = self._groups[-1]
        if around.group.kind is GroupKind.FIGURE:
            found = [one for block in found for one in without_figure(block)]
        around.children += found

    def _add(self, block: Block) -> None:
        self._flush()
        self._groups[-1].children.append(block)

    def _block(self, element: etree._Element) -> _End:
        self._flush()
        self._name(element)
        if not known.is_verse(element):
            return self._flush
        self._in_verse = True

        def end() -> None:
            self._in_verse = False
            self._flush()

        return end

    def _text(self, element: etree._Element, kind: TextKind, level: int = 0) -> _End:
        self._flush()
        self._name(element)
        self._kinds.append((kind, level))

        def end() -> None:
            self._flush()
            self._kinds.pop()

        return end

    def _group(self, group: OpenGroup, out: list[Block] | None = None) -> _End:
        self._flush()
        self._groups.append(group)
        self._kinds.append((TextKind.PARAGRAPH, 0))

        def end() -> None:
            self._flush()
            self._kinds.pop()
            closed = self._groups.pop().closed()
            (self._groups[-1].children if out is None else out).extend(closed)

        return end

    def _code(self, element: etree._Element) -> None:
        if block := code_block(element):
            self._add(block)

    def _media(self, element: etree._Element, name: str) -> None:
        markup = without_ends(
            etree.tostring(element, encoding="unicode", method="html", with_tail=False)
        )
        in_sentence = not self._inline.empty or self._inline.inside
        if name == "math" and (in_sentence or element.get("display") != "block"):
            self._inline.code(markup, self._line, raw=True)
        elif name == "svg" and in_sentence:
            self._left_out.remember(element, name, self._line)
        else:
            self._left_out.taken += taken_of(markup, self._line, is_html=True)
            self._add(Verbatim(VerbatimKind.RAW, markup.strip(), "html"))

    # Parts of a text

    def _point(self, element: etree._Element, name: str) -> None:
        if name == "hr":
            if not self._left_out.is_rule_of_notes(element, self._page_notes.notes):
                self._add(Verbatim(VerbatimKind.RULE, "***"))
        elif name in known.IMAGES:
            self._image(element)
        elif name == "br":
            self._break()

    def _break(self) -> None:
        again = self._inline.line_break(self._line)
        if again and self._kinds[-1][0] is TextKind.PARAGRAPH:
            self._flush()

    def _image(self, element: etree._Element) -> None:
        file = (element.get("src") or "").strip()
        later = next(filter(None, map(element.get, _PLACEHOLDERS)), "")
        if later and (not file or file.startswith("data:")):
            file = later.strip()
        in_noscript = any(known.name_of(one) == "noscript" for one in element.iterancestors())
        alt = element.get("alt") or ""
        if (in_noscript and file in self._seen) or not (file or alt.strip()):
            return
        self._name(element)
        self._seen.add(file)
        self._inline.image(file, element.get("title") or "", alt, self._line)

    def _marks(self, element: etree._Element, name: str) -> _End:
        self._name(element)
        if name in self._within.empties and not len(element) and not element.text:
            self._inline.alone(MarkKind.MARKUP, self._line, markup=f"<{name}></{name}>")
            return _nothing
        kinds = known.marks_of(element, name)
        href = (element.get("href") or "").strip()
        if name == "a" and href and not href.lower().startswith(_NO_LINKS):
            self._inline.start(MarkKind.LINK, href, element.get("title") or "")
            kinds = [MarkKind.LINK, *kinds]
        for kind in kinds:
            if kind is not MarkKind.LINK:
                self._inline.start(kind)
        if name in self._within.spans and not kinds:
            self._inline.start(MarkKind.SPAN, markup=f"<{name}>")
            return lambda: self._inline.end(MarkKind.SPAN)
        before, after = known.signs_around(element, name)
        self._inline.add(before, self._line)

        def end() -> None:
            self._inline.add(after, self._line)
            for kind in reversed(kinds):
                self._inline.end(kind)

        return end

    def _tick(self, element: etree._Element) -> None:
        item = self._groups[-1]
        if item.group.kind is GroupKind.ITEM and self._inline.empty:
            item.tick(checked=element.get("checked") is not None)

    def _name(self, element: etree._Element) -> None:
        """Remember what links call an element, until the text that it is in or begins is there."""
        is_block = known.name_of(element) in known.BLOCKS
        names = [element.get("id"), element.get("name") if element.tag == "a" else None]
        self._ids += [name for name in names if name and (is_block or name in self._linked)]

    def _take_id(self) -> str:
        linked = [name for name in self._ids if name in self._linked]
        found = (linked or self._ids or [""])[-1]
        self._ids = []
        return found
