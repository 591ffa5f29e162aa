"""``show``: the sentences of an article in order, with their English; the review page's text."""

from __future__ import annotations

from dataclasses import dataclass

from translate.errors import UsageError
from translate.message import Message
from translate.model import Article, Unit
from translate.project import Project
from translate.walk import Place
from translate.workspace.articles.files import find_article


@dataclass(frozen=True, slots=True)
class NumberedSentence:
    """One sentence where it stands in its article."""

    number: int
    """1-based, counted through the article; a sentence that occurs twice has two numbers."""
    place: Place
    unit: Unit
    """A missing one when the catalog does not have the sentence."""
    known: bool
    """Whether the catalog has the sentence; when not, the article changed since its update."""


def sentences(project: Project, name: str) -> tuple[Article, list[NumberedSentence]]:
    """An article and its sentences.

    Raises:
        UsageError: There is no such article.
        InputError: The article, its catalog or its drafts file cannot be read.
    """
    files = find_article(project, name)
    places, units = files.places, files.units
    lines = [
        NumberedSentence(number, place, units.get(text, Unit(text)), text in units)
        for number, place in enumerate(places, 1)
        for text in (place.sentence.text,)
    ]
    return files.article, lines


def sentence_at(project: Project, name: str, number: int) -> tuple[str, Unit]:
    """The slug of an article, and its sentence ``number``.

    Raises:
        UsageError: There is no such article, or it has fewer sentences.
        InputError: As in `sentences`.
    """
    article, lines = sentences(project, name)
    if not 1 <= number <= len(lines):
        message = Message(
            "there is no sentence {number}: the article has {count}",
            number=number,
            count=len(lines),
        )
        raise UsageError(
            message,
            article.path,
            Message("'translate show {slug}' numbers them", slug=article.slug),
        )
    return article.slug, lines[number - 1].unit
