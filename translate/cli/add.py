"""``translate add``."""

from __future__ import annotations

import sys
from dataclasses import asdict

import click

from translate.cli.language import spoken
from translate.cli.options import Verbosity, here, reporting, writing
from translate.cli.render import json_text, problem_records, problems
from translate.cli.taken import taken_lines, taken_records
from translate.cli.terminal import say
from translate.errors import TranslateError
from translate.message import Message, as_message, counted
from translate.pipeline.add import (
    STANDARD_INPUT,
    AddedArticle,
    AddedBook,
    add,
    add_book,
    is_book,
)


@click.command("add")
@click.argument("origins", metavar="FILE|URL|-...", nargs=-1, required=True)
@click.option(
    "--from",
    "encoding",
    metavar="ENCODING",
    default="",
    help="What a file is encoded in: tcvn3, vni, windows-1258, utf-8-twice or another.",
)
@click.option("--name", metavar="NAME", default="", help="What the article is to be called.")
@writing
@reporting
def command(origins: tuple[str, ...], *, encoding: str, name: str, output: Verbosity) -> None:
    """Put an article into seeds/: a file, a web page, an e-book, another encoding.

    The copy is UTF-8 and has a clean name. Of a web page or its saved file, the main text is taken
    with its title, author and date. An EPUB becomes a folder with an HTML file for each chapter.
    Nothing is overwritten. - is standard input.
    """
    if name and len(origins) > 1:
        raise click.UsageError(spoken("--name is for one article"))
    project = here()
    found: list[AddedArticle] = []
    books: list[AddedBook] = []
    failed: list[TranslateError] = []
    for origin in origins:
        data = sys.stdin.buffer.read() if origin == STANDARD_INPUT else None
        try:
            if is_book(origin):
                books.append(add_book(project, origin, name=name))
                continue
            found.append(add(project, origin, data, encoding=encoding, name=name))
        except TranslateError as error:
            failed.append(error)
    if output.as_json:
        _print_json([*found, *_chapters(books)], failed)
    elif (found or books) and not output.quiet:
        say("\n\n".join([*map(_text, found), *map(_book_text, books)]))
    remarks = [line for one in [*found, *_chapters(books)] for line in one.remarks]
    for remark in () if output.as_json else remarks:
        say(Message("Note: {note}", note=as_message(remark)), err=True)
    problems(failed)


def _chapters(books: list[AddedBook]) -> list[AddedArticle]:
    return [chapter for book in books for chapter in book.chapters]


def _print_json(found: list[AddedArticle], failed: list[TranslateError]) -> None:
    records = [{**asdict(one), "taken": taken_records(one.taken)} for one in found]
    say(json_text({"added": records, "problems": problem_records(failed)}))


def _text(added: AddedArticle) -> str:
    values = {
        Message("title"): added.title,
        Message("date"): added.date or spoken(Message("none found")),
        Message("author"): added.author or spoken(Message("none found")),
        Message("source"): added.source,
        Message("encoding"): added.encoding,
        Message("kept as it was"): added.kept,
    }
    done = Message("added") if added.new else Message("was there already")
    lines = [f"  {spoken(name)}: {value}" for name, value in values.items() if value]
    texts = Message("texts: {count}", count=added.paragraphs)
    if added.form:
        form = as_message(added.form)
        texts = Message("texts: {count}, read as {form}", count=added.paragraphs, form=form)
    head, read = f"{added.path}: {spoken(done)}", f"  {spoken(texts)}"
    return "\n".join([head, *lines, read, *taken_lines(added.taken)])


def _book_text(book: AddedBook) -> str:
    chapters = Message(
        "{chapters}, {new} of them new",
        chapters=counted(len(book.chapters), "{count} chapter", "{count} chapters"),
        new=sum(chapter.new for chapter in book.chapters),
    )
    counts = [spoken(chapters)]
    if book.pictures:
        counts.append(spoken(counted(book.pictures, "{count} picture", "{count} pictures")))
    lines = [f"{book.folder}/: {book.title}", f"  {'; '.join(counts)}"]
    lines += [f"  {chapter.path}: {chapter.title}" for chapter in book.chapters]
    left = [Message("no text, left out: {part}", part=part) for part in book.left_out]
    where = "its notes are in the chapters that refer to them: {part}"
    left += [Message(where, part=part) for part in book.notes]
    return "\n".join([*lines, *(f"  {spoken(one)}" for one in left)])
