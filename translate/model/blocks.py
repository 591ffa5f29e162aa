"""What an article consists of: a tree of blocks, and inline markup beside plain text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias


class MarkKind(Enum):
    """What inline markup does to a piece of text; the last four stand alone."""

    STRONG = "strong"
    EMPHASIS = "emphasis"
    CODE = "code"
    LINK = "link"
    SUPERSCRIPT = "superscript"
    SUBSCRIPT = "subscript"
    STRIKE = "strike"
    SPAN = "span"
    """Any other element of HTML in Markdown over text: ``<u>``, ``<span>``; see `Mark.markup`."""
    IMAGE = "image"
    NOTE = "note"
    BREAK = "break"
    MARKUP = "markup"
    """HTML in Markdown that is over no text, such as an anchor or a comment; see `Mark.markup`."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Inline markup over a piece of plain text, or at a point of it.

    What stands alone has no character of its own; beside a break the text has a line end.
    """

    kind: MarkKind
    start: int
    end: int
    """Code-point offsets into the plain text; equal for a mark that stands alone."""
    target: str = ""
    """Where a link leads, an image's file, the id of a note."""
    title: str = ""
    """What a link or image says when it is pointed at. A text of kind TOOLTIP in the same group
    says it too, to be translated, unless the link's own words do, or the image's description."""
    number: int = 0
    """The number of its tag in the sentence, from 1; 0 until the article has been segmented."""
    alt: str = ""
    """Of an image: the ``id`` of the text, of kind ALT, that describes it; that text comes after
    the one that the mark is in, in the same group. Empty for an image without description."""
    raw: bool = False
    """Of code: whether it is no code for readers but markup of the article's own format that stands
    in a sentence, such as a shortcode. Writers of that format set it as it is; others may leave
    it out where it has no meaning."""
    markup: str = ""
    """Of what a Markdown file writes as HTML: the tag that it begins with, as it stands there; of
    what stands alone, all of it."""
    at_end: int = 0
    """Of a mark over text: how many of the marks that stand alone at its end are in it, such as the
    image in ``[map ![north](n.png)](u)``; others there are behind it."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of an article."""

    text: str
    """The identity of a unit: NFC, runs of spaces and line ends folded to one space, no space at
    either end; a mark is a numbered tag."""
    line: int
    """1-based line of the source file on which the sentence starts."""
    marks: tuple[Mark, ...] = ()
    """Over ``plain``, numbered from 1, well nested."""
    plain: str = ""
    """``text`` without tags; left out where there are no marks, it is ``text`` itself."""

    def __post_init__(self) -> None:
        """Fill in ``plain``."""
        if not self.marks:
            object.__setattr__(self, "plain", self.text)


class TextKind(Enum):
    """What a text is; the value is what a label calls it."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LEAD = "lead"
    BYLINE = "byline"
    CAPTION = "caption"
    CREDIT = "credit"
    ALT = "alternative text"
    TOOLTIP = "tooltip"
    """What a link or image says when it is pointed at: see `Mark.title`."""


@dataclass(frozen=True, slots=True)
class Text:
    """A leaf of the tree that is translated."""

    kind: TextKind
    text: str
    r"""Plain text, NFC; hard-wrapped source lines are joined by ``\n``."""
    line: int
    """1-based line of the source file on which the text starts."""
    level: int = 0
    """Of a heading, 1 to 6; 0 where the source does not say."""
    id: str = ""
    """What links inside the article call it; of an alternative text, `Mark.alt`."""
    marks: tuple[Mark, ...] = ()
    """Over ``text``, in the order in which they begin, the outer before the inner."""
    sentences: tuple[Sentence, ...] = ()
    """Empty until the article has been segmented."""


class GroupKind(Enum):
    """What holds a group of blocks together; the value is what a label calls it."""

    QUOTE = "quotation"
    LIST = "list"
    ITEM = "list item"
    TABLE = "table"
    ROW = "row"
    CELL = "cell"
    NOTE = "note"
    FIGURE = "figure"
    DIALOGUE = "dialogue"
    """What people say: turns, and texts without a dash such as an interview's questions."""
    TURN = "turn"
    """What one of them says, set with a dash."""
    MARKUP = "markup"
    """HTML among the text of a Markdown file: see `Group.markup`. Other editions show its children
    as if there were no group."""
    BOX = "box"
    """What a site sets apart, such as a note, a warning or what a tab shows: see `Group.about`."""
    VERSE = "verse"
    """A stanza: each of its texts is a line."""


@dataclass(frozen=True, slots=True)
class Group:
    """Blocks that belong together: a list holds items, a table rows, a row cells.

    A table may have a CAPTION before its rows. A figure holds what it shows, for the most part
    images (`VerbatimKind.IMAGE`), each with its ALT text after it, and CAPTION texts. Notes stand
    at the end of the article, in the order of their texts in the source.
    """

    kind: GroupKind
    children: tuple[Block, ...]
    ordered: bool = False
    """Of a list: whether its items are numbered, from ``start``."""
    start: int = 1
    definitions: bool = False
    """Of a list: whether each item's first text is a term, and the others say what it means."""
    loose: bool = False
    """Of a list in Markdown: whether its items are paragraphs, set apart from each other."""
    about: str = ""
    """Of a box: what it is, in the word of its file: ``note``."""
    titled: bool = False
    """Of a box: whether its first text is its title."""
    header: bool = False
    """Of a row or cell: whether it heads its table."""
    align: str = ""
    """Of a cell: ``left``, ``center`` or ``right``; empty where the source does not say."""
    colspan: int = 1
    """Of a cell: how many columns it takes."""
    rowspan: int = 1
    """Of a cell: how many rows it takes."""
    mark: str = ""
    """Of an item of a numbered list: its number as the source writes it, ``1.`` or ``a)``."""
    markup: tuple[str, ...] = ()
    """Of HTML in Markdown: what stands before, between and after the texts in it, which are those
    in its children in order, but for the descriptions (`Mark.alt`) of images that are in a text,
    and tooltips."""
    checked: bool | None = None
    """Of an item: whether it is ticked; None where it has no box."""
    id: str = ""
    """What links inside the article, and of a note the `Mark.target` of its marks, call it."""


class VerbatimKind(Enum):
    """What a block is that is not translated."""

    CODE = "code"
    RULE = "rule"
    RAW = "raw"
    """Markup that the article's own format knows, and we do not."""
    IMAGE = "image"
    """An image in a figure: ``text`` is its file or address. The text of kind ALT after it, if
    there is one, describes it."""
    COPIED = "copied text"
    """Text that is the same in every language: hashtags, an address."""


@dataclass(frozen=True, slots=True)
class Verbatim:
    """A leaf of the tree that editions reproduce as it is."""

    kind: VerbatimKind
    text: str
    info: str = ""
    """Of code, its language, with what else a Markdown file says beside it; of raw markup, its
    format: ``html``, ``markdown``; of an image, what `Mark.title` is of others."""
    target: str = ""
    """Of an image, where it leads if it is a link."""


Block: TypeAlias = Text | Group | Verbatim
