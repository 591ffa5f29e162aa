"""``translate add``."""

from __future__ import annotations

import sys
from dataclasses import asdict

import click

from translate.cli.options import Verbosity, here, reporting, writing
from translate.cli.render import json_text, problem_records, problems
from translate.cli.taken import taken_lines, taken_records
from translate.cli.terminal import say
from translate.errors import TranslateError
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
        raise click.UsageError("--name is for one article")
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
        say(f"Note: {remark}", err=True)
    problems(failed)


def _chapters(books: list[AddedBook]) -> list[AddedArticle]:
    return [chapter for book in books for chapter in book.chapters]


def _print_json(found: list[AddedArticle], failed: list[TranslateError]) -> None:
    records = [{**asdict(one), "taken": taken_records(one.taken)} for one in found]
    say(json_text({"added": records, "problems": problem_records(failed)}))


def _text(added: AddedArticle) -> str:
    values = {
        "title": added.title,
        "date": added.date or "none found",
        "author": added.author or "none found",
        "source": added.source,
        "encoding": added.encoding,
        "kept as it was": added.kept,
    }
    head = f"{added.path}: {'added' if added.new else 'was there already'}"
    lines = [f"  {name}: {value}" for name, value in values.items() if value]
    form = f", read as {added.form}" if added.form else ""
    return "\n".join(
        [head, *lines, f"  texts: {added.paragraphs}{form}", *taken_lines(added.taken)]
    )


def _book_text(book: AddedBook) -> str:
    new = sum(chapter.new for chapter in book.chapters)
    counts = [f"{len(book.chapters)} chapters, {new} of them new"]
    counts += [f"{book.pictures} pictures"] if book.pictures else []
    lines = [f"{book.folder}/: {book.title}", f"  {'; '.join(counts)}"]
    lines += [f"  {chapter.path}: {chapter.title}" for chapter in book.chapters]
    return "\n".join([*lines, *(f"  no text, left out: {part}" for part in book.left_out)])
