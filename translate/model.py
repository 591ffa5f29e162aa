"""What the stages hand each other: plain frozen records, no behaviour beyond small derivations.

``Article`` is a source text as blocks; ``Unit`` is one source sentence with its translation and
state. Readers make Articles, the segmenter fills in sentences, catalogs keep Units, checks read
Units, writers read both.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum


class BlockKind(Enum):
    """What a block of text is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    QUOTE = "quotation"
    LIST_ITEM = "list item"


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of an article: the identity of a unit."""

    text: str
    """NFC, runs of blanks and line ends folded to one space, no blank at either end."""
    line: int
    """1-based line of the source file on which the sentence starts."""


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, paragraph, quotation or list item."""

    kind: BlockKind
    text: str
    r"""NFC; hard-wrapped source lines are joined by ``\n``."""
    line: int
    """1-based line of the source file on which the text starts."""
    sentences: tuple[Sentence, ...] = ()
    """Empty until the article has been segmented."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What an article says about itself.

    None of it is translated but the title, which is a heading of the text as well.
    """

    title: str = ""
    date: str = ""
    """ISO 8601 (``2025-11-05``) where the article gives a date."""
    author: str = ""
    source: str = ""
    """Where the article was first published: a name or a URL."""


@dataclass(frozen=True, slots=True)
class Article:
    """A source text, free of any file format."""

    slug: str
    """The file's name without its extension; names the catalog and the editions."""
    path: str
    """The source file, relative to the project, with ``/``."""
    language: str
    metadata: Metadata
    blocks: tuple[Block, ...]


class State(Enum):
    """How far a unit's translation has come."""

    MISSING = "missing"
    FUZZY = "fuzzy"
    """A draft, or a translation whose source changed: a human has yet to look."""
    REVIEWED = "reviewed"


@dataclass(frozen=True, slots=True)
class Unit:
    """One source sentence, its translation, and what is known about it."""

    source: str
    target: str = ""
    state: State = State.MISSING
    place: str = ""
    """Where a person finds it: ``locales/en/LC_MESSAGES/slug.po:42``."""
    context: tuple[str, ...] = ()
    """Where it stands in the article: ``paragraph 3, sentence 1``."""
    comments: tuple[str, ...] = ()
    """The translator's own notes (``# `` lines in a PO file)."""
    previous: str = ""
    """The source that the translation was made for, when it has changed since."""
    draft: str = ""
    """What the machine proposed for this source, when that is known."""
    model: str = ""
    """The model that proposed it, as ``name version``."""
    alternatives: tuple[str, ...] = ()
    """What it might have proposed instead, the best first; none of them was ever its draft."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What a model made of one sentence."""

    source: str
    text: str
    """Empty when the model gave nothing that may be shown."""
    model: str
    """Name and version: ``translate-vi_en 1.9``."""
    checksum: str
    """SHA-256 of the model's weights, hexadecimal."""
    score: float
    """Mean log-probability a token; 0 is certain."""
    notes: tuple[str, ...] = field(default=())
    """What was done to it or is wrong with it, for the translator."""
    alternatives: tuple[str, ...] = field(default=())
    """What the model might have said instead, the best first; each differs from the others."""
    earlier: tuple[Draft, ...] = field(default=(), compare=False)
    """The drafts of the same sentence before this one, by other models perhaps."""

    def behind(self, text: str) -> Draft:
        """The draft that ``text`` is word for word, the newest of several; else this."""
        drafts = (self, *reversed(self.earlier))
        return next((draft for draft in drafts if draft.text == text), self)


@dataclass(frozen=True, slots=True)
class GlossaryTerm:
    """How the project renders a term."""

    source: str
    target: str
    note: str = ""
    """Why, or when; shown with the finding."""
    forbidden: bool = False
    """``target`` is the rendering that must not be used."""


class Severity(Enum):
    """How bad a finding is."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that a check says about a unit."""

    id: str
    """The check's id, e.g. ``num-value``."""
    severity: Severity
    unit: Unit
    message: str
    source_span: tuple[int, int] | None = None
    """The part of the source it is about, as code-point offsets."""
    target_span: tuple[int, int] | None = None
    """The part of the target it is about, as code-point offsets."""
    fix: str = ""
    """The whole corrected target, only where that is certain."""
