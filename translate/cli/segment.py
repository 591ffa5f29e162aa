"""``translate segment``."""

from __future__ import annotations

import json
from pathlib import Path

import click

from translate.cli.completion import complete_articles
from translate.cli.options import Verbosity, here, reporting
from translate.cli.terminal import say, say_data
from translate.io import is_file
from translate.pipeline.segment import segment_file, sentences


@click.command("segment")
@click.argument("name", metavar="FILE|ARTICLE", shell_complete=complete_articles)
@click.option("-l", "--language", help="The text's language; else the project's.")
@reporting
def command(name: str, *, language: str | None, output: Verbosity) -> None:
    """Print the sentences of a text, one a line.

    A file is cut as it stands; --json gives offsets in code points. An article (by its slug) is
    cut as 'translate update' does, with numbers for 'translate join' and 'translate split'.
    """
    project, path = here(), Path(name)
    if is_file(path):
        found = segment_file(path, language or project.pair.source)
        rows = [{"start": s.start, "end": s.end, "text": s.text} for s in found]
        lines = [" ".join(s.text.split("\n")) for s in found]
    else:
        cut = list(enumerate(sentences(project, name), 1))
        rows = [{"number": n, "line": s.line, "text": s.text} for n, s in cut]
        lines = [f"{n}\t{s.text}" for n, s in cut]
    if output.as_json:
        say(json.dumps(rows, ensure_ascii=False, indent=2))
    elif not output.quiet:
        say_data("".join(f"{line}\n" for line in lines).encode())
