"""What a shell offers after Tab: articles, formats, models and checks.

Commands and options come from click itself, whose scripts for bash, zsh and fish ask this program;
see "Shell Completion" in click's documentation. Nothing here may fail or print: a shell shows it in
the middle of a line.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

import click
from click.shell_completion import CompletionItem

from translate.errors import TranslateError
from translate.project import Project, find_project

Complete = Callable[[click.Context, click.Parameter, str], list[CompletionItem]]
"""What click calls with the word that is being typed."""


def complete_articles(_: click.Context, __: click.Parameter, typed: str) -> list[CompletionItem]:
    """Return the articles that begin so; where there is none, the shell completes a path."""
    from translate.workspace.articles.selection import select  # noqa: PLC0415 - only when Tab is pressed

    found = _items(lambda project: (one.slug for one in select(project)), typed)
    return found or [CompletionItem(typed, type="file")]


def complete_formats(_: click.Context, __: click.Parameter, typed: str) -> list[CompletionItem]:
    """Return the formats that begin as what follows the last comma, with what stands before it."""
    from translate.workspace.plugins.formats import format_names  # noqa: PLC0415 - as above

    before, comma, last = typed.rpartition(",")
    named = set(before.split(","))
    names = [name for name in format_names() if name.startswith(last) and name not in named]
    return [CompletionItem(f"{before}{comma}{name}") for name in names]


def complete_checks(_: click.Context, __: click.Parameter, typed: str) -> list[CompletionItem]:
    """Return the ids of checks that begin so."""
    from translate.workspace.plugins.checks import check_names  # noqa: PLC0415 - as above

    return [CompletionItem(name) for name in check_names() if name.startswith(typed)]


def complete_models(_: click.Context, __: click.Parameter, typed: str) -> list[CompletionItem]:
    """Return the models on this machine whose names begin so."""
    from translate.pipeline.models import models  # noqa: PLC0415 - as above

    return _items(lambda project: (one.name for one in models(project) if one.path), typed)


def _items(names: Callable[[Project], Iterable[str]], typed: str) -> list[CompletionItem]:
    """Return those of a project's names that begin with what was typed, in any Unicode form."""
    wanted = unicodedata.normalize("NFC", typed)
    with suppress(TranslateError, OSError):
        found = names(find_project(Path.cwd()))
        return [
            CompletionItem(name)
            for name in dict.fromkeys(found)
            if unicodedata.normalize("NFC", name).startswith(wanted)
        ]
    return []
