"""Options and arguments that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar

import click

from translate.project import Project, find_project

Command = TypeVar("Command", bound=Callable[..., None])


def articles(command: Command) -> Command:
    """``[ARTICLE]...``: slugs, or paths of seeds or catalogs; passed as ``names``."""
    return click.argument("names", metavar="[ARTICLE]...", nargs=-1)(command)


def as_json(command: Command) -> Command:
    """``--json``: the report for programs; passed as ``as_json``."""
    option = click.option("--json", "as_json", is_flag=True, help="Print JSON, for programs.")
    return option(command)


def formats(command: Command) -> Command:
    """``--formats html,docx``: passed as ``formats``; empty means those of the settings."""

    def split(_: click.Context, __: click.Parameter, value: str) -> tuple[str, ...]:
        return tuple(name for name in value.replace(",", " ").split())

    text = "What to write instead of the settings' formats, e.g. html,docx,tmx."
    option = click.option("--formats", metavar="FORMAT,...", default="", callback=split, help=text)
    return option(command)


@dataclass(frozen=True, slots=True)
class Verbosity:
    """How much a command says, and in what form."""

    quiet: bool
    verbose: bool
    as_json: bool


def reporting(command: Callable[..., None]) -> Callable[..., None]:
    """``-q``, ``-v`` and ``--json``; passed together as ``output``."""

    @click.option("-q", "--quiet", is_flag=True, help="Say nothing but problems.")
    @click.option("-v", "--verbose", is_flag=True, help="Name every file that changed.")
    @as_json
    @wraps(command)
    def wrapped(*, quiet: bool, verbose: bool, as_json: bool, **values: Any) -> None:
        command(output=Verbosity(quiet, verbose, as_json), **values)

    return wrapped


def quietable(command: Callable[..., None]) -> Callable[..., None]:
    """``-q`` alone, for a command with nothing more to say; passed as ``output``."""

    @click.option("-q", "--quiet", is_flag=True, help="Say nothing but problems.")
    @wraps(command)
    def wrapped(*, quiet: bool, **values: Any) -> None:
        command(output=Verbosity(quiet, verbose=False, as_json=False), **values)

    return wrapped


def here() -> Project:
    """The project of the current folder."""
    return find_project(Path.cwd())
