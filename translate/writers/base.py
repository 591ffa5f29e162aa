"""The contract between pipeline and writers: an edition goes in, a file's bytes come out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar

from translate.model import Article, LanguagePair, Sentence, State, Tally, Unit
from translate.text.similarity import keeps_words
from translate.walk import places, tally


class EditionKind(Enum):
    """What an edition shows: the translation alone, or both languages side by side."""

    TRANSLATED = "translated"
    BILINGUAL = "bilingual"

    def suffix(self, pair: LanguagePair) -> str:
        """What follows the slug in a file's name: ``en``, ``vi-en``."""
        return str(pair) if self is EditionKind.BILINGUAL else pair.target


@dataclass(frozen=True, slots=True)
class Picture:
    """An image of an article, as an edition shows it."""

    data: bytes
    media_type: str
    """``image/png``, ``image/svg+xml``."""


def picture_address(target: str) -> str:
    """Return where the folder of an edition has an image, relative to the edition.

    Args:
        target: What the article calls the image: a file, an address on the web, or an image inside
            of a Word document, ``a.docx#word/media/image1.png``, which gets a folder of its own.
    """
    document, mark, part = target.partition("#")
    if not mark or not document.lower().endswith(".docx"):
        return target
    return f"{document[: -len('.docx')]}-images/{part.rpartition('/')[2]}"


@dataclass(frozen=True, slots=True)
class Edition:
    """An article with its translation, in one of the two arrangements.

    What follows from it is worked out once, for both arrangements: see `derived`.
    """

    article: Article
    """Segmented: every block has its sentences."""
    units: Mapping[str, Unit]
    """Source sentence to its unit; a sentence that is not in it is untranslated."""
    kind: EditionKind
    language: str = "en"
    """What the article is translated into."""
    revised: str = ""
    """ISO date of the translation's last change; never the build's, or bytes would differ."""
    generator: str = "songngu"
    """This program's name and version."""
    theme: Path | None = None
    """A folder whose files stand in for those of ours that have the same name."""

    paper: str = "a4"
    """Paper of formats with pages: ``a4``, ``us-letter`` or ``a5``."""
    translators: tuple[str, ...] = ()
    """Whom the settings name."""
    reviewers: tuple[str, ...] = ()
    last_translator: str = ""
    """The catalog's ``Last-Translator``: ``name <email>``, or what a program wrote there."""
    terms: Mapping[str, str] = field(default_factory=dict)
    """What the glossary calls newspapers, people and sections, by their names in lower case."""
    content_only: bool = False
    """Whether it is content for the generator of a site, which sets title and byline itself."""
    site: str = ""
    """The address at which the output folder is published, with ``/`` at its end; or empty."""
    source: bytes = b""
    """The article's file, for editions that keep its markup."""
    pictures: Mapping[str, Picture] = field(default_factory=dict)
    """The images of the article by what the article calls them; those that the project lacks, and
    those elsewhere on the web, are left out."""
    template: bytes | None = None
    """The article's own Word document, whose styles a Word edition keeps."""
    known: dict[Callable[[Edition], Any], Any] = field(
        default_factory=dict, init=False, compare=False, repr=False
    )
    """What has been worked out so far, by the function that did."""

    def of_kind(self, kind: EditionKind) -> Edition:
        """Return the same article and translation in another arrangement."""
        other = replace(self, kind=kind)
        object.__setattr__(other, "known", self.known)
        return other

    @property
    def stem(self) -> str:
        """The file's name without its extension: ``slug.vi-en``."""
        return f"{self.article.slug}.{self.kind.suffix(self.pair)}"

    @property
    def pair(self) -> LanguagePair:
        """The languages of the article and of its translation."""
        return LanguagePair(self.article.language, self.language)

    @property
    def languages(self) -> tuple[str, str]:
        """The codes of the article's language and its translation's."""
        return self.article.language, self.language

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence of the article in reading order; a repeated one counts each time."""
        return _sentences(self)

    def unit(self, source: str) -> Unit:
        """The unit of a sentence; a missing one when there is none, or when it says nothing."""
        unit = self.units.get(source)
        return unit if unit and unit.target.strip() else Unit(source)

    @property
    def tally(self) -> Tally:
        """How many of the sentences are in which state."""
        return _tally(self)

    def count(self, state: State) -> int:
        """How many of the sentences are in ``state``."""
        return self.tally[state]

    def models(self, *, reviewed: bool) -> Counter[str]:
        """Model label to the number of sentences with words of its drafts.

        Args:
            reviewed: Whether to count the reviewed sentences, or the others.
        """
        units = (self.unit(sentence.text) for sentence in self.sentences)
        return Counter(
            unit.model
            for unit in units
            if unit.model
            and unit.state.reviewed is reviewed
            and keeps_words(unit.draft, unit.target)
        )


Derived = TypeVar("Derived")


def derived(function: Callable[[Edition], Derived]) -> Callable[[Edition], Derived]:
    """Let a function of an edition work once for it; whoever asks again gets the same value.

    For functions that do not depend on the edition's kind: of a page with a title, notes and a
    colophon, each asks for the same sentences, counts and lines.
    """

    @wraps(function)
    def once(edition: Edition) -> Derived:
        if function not in edition.known:
            edition.known[function] = function(edition)
        value: Derived = edition.known[function]
        return value

    return once


@derived
def _sentences(edition: Edition) -> tuple[Sentence, ...]:
    return tuple(place.sentence for place in places(edition.article))


@derived
def _tally(edition: Edition) -> Tally:
    return tally(edition.article, edition.units)


class IncompleteWarning(UserWarning):
    """A file was written that cannot show all of its article; the message says what is missing."""


Writer = Callable[[Edition], bytes]
"""Turns an edition into a whole file: pure, and the same bytes every time."""


@dataclass(frozen=True, slots=True)
class OutputFormat:
    """A format of files that articles are written to."""

    write: Writer
    label: str = ""
    """What the index calls it; empty takes its name in capitals."""
    ending: str = ""
    """How its files' names end, after the article's; empty takes its name."""
    per_article: bool = False
    """Whether an article has one such file, for other programs; else each kind of edition has."""
    beside: Callable[[Edition], Mapping[str, bytes]] | None = None
    """Returns files that belong to those of an article, such as images, by their places relative to
    them; they are the same for each kind of edition."""
