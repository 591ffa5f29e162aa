"""``join``, ``split``, ``segment``: where sentences end, and a translator's corrections of it."""

from __future__ import annotations

from pathlib import Path

from translate.errors import UsageError
from translate.io import read_text
from translate.message import Message
from translate.model import Sentence
from translate.pipeline.segment.undo import Cut, make
from translate.project import Project
from translate.segmenter import Segment, segment
from translate.segmenter.corrections import JOIN, SPLIT, Correction
from translate.tags import without_tags
from translate.text.folding import fold_spaces
from translate.walk import passages
from translate.workspace.articles.files import ArticleFiles, find_article
from translate.workspace.report import Report


def segment_file(path: Path, language: str) -> list[Segment]:
    """The sentences of any text file, whether it belongs to a project or not.

    Raises:
        InputError: The file cannot be read or is no UTF-8 text.
    """
    return segment(read_text(path), language)


def sentences(project: Project, name: str) -> list[Sentence]:
    """The sentences of an article in order, with the cuts made by hand."""
    return [place.sentence for place in find_article(project, name).places]


def join(project: Project, name: str, number: int) -> tuple[Report, Cut]:
    """Join a sentence with the one after it, lastingly, and take that up into the catalog.

    Args:
        project: The project.
        name: The article: a slug or path.
        number: Which sentence, counted from 1 through the article.

    Returns:
        What was done, and how to take it back.

    Raises:
        UsageError: There is no such sentence, or it is the last of its paragraph.
    """
    files = find_article(project, name)
    for passage in passages(files.article):
        found = passage.text.sentences
        if number <= len(found):
            break
        number -= len(found)
    else:
        raise _no_sentence(files)
    if not 1 <= number < len(found):
        message = Message("this sentence is the last of its {kind}", kind=passage.kind.value)
        raise UsageError(message, project.relative(files.path), "only sentences of one block join")
    first, second = found[number - 1 : number + 1]
    return make(files, Correction(JOIN, first.plain, second.plain))


def split(project: Project, name: str, number: int, after: str) -> tuple[Report, Cut]:
    """Split a sentence after a piece of its text, lastingly, and take that up into the catalog.

    Args:
        project: The project.
        name: The article: a slug or path.
        number: Which sentence, counted from 1 through the article.
        after: The text after which to cut: the sentence's beginning, or what occurs once in it;
            tags in it do not count.

    Returns:
        What was done, and how to take it back.

    Raises:
        UsageError: There is no such sentence, or the text does not say where to cut.
    """
    files = find_article(project, name)
    found = [place.sentence for place in files.places]
    if not 1 <= number <= len(found):
        raise _no_sentence(files)
    text = found[number - 1].plain
    after = fold_spaces(without_tags(after, found[number - 1].marks))
    if not after or not (text.startswith(after) or text.count(after) == 1):
        times = text.count(after) if after else 0
        message = Message(
            "{after!r} occurs {times} times in sentence {number}: {text!r}",
            after=after,
            times=times,
            number=number,
            text=text[:60],
        )
        raise UsageError(message, project.relative(files.path), "give text that occurs once")
    cut = text.index(after) + len(after)
    first, second = text[:cut].rstrip(), text[cut:].lstrip()
    if not second:
        raise UsageError("nothing follows that text", project.relative(files.path))
    return make(files, Correction(SPLIT, first, second))


def _no_sentence(files: ArticleFiles) -> UsageError:
    hint = Message("'translate segment {slug}' numbers them", slug=files.slug)
    place = files.project.relative(files.path)
    return UsageError("there is no sentence of that number", place, hint)
