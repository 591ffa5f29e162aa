"""Options and arguments that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar

import click

from translate.errors import UsageError
from translate.message import Message
from translate.project import Project, find_project

Command = TypeVar("Command", bound=Callable[..., None])


def articles(command: Command) -> Command:
    """Add ``[ARTICLE]...``: slugs, or paths of source files or catalogs; passed as ``names``."""
    return click.argument("names", metavar="[ARTICLE]...", nargs=-1)(command)


def as_json(command: Command) -> Command:
    """Add ``--json``, which prints the report for programs; passed as ``as_json``."""
    option = click.option("--json", "as_json", is_flag=True, help="Print JSON, for programs.")
    return option(command)


def formats(command: Command) -> Command:
    """Add ``--formats html,docx``, passed as ``formats``; empty means those of the settings."""

    def split(_: click.Context, __: click.Parameter, value: str) -> tuple[str, ...]:
        return tuple(name for name in value.replace(",", " ").split())

    text = "Formats to write instead of those in the settings, e.g. html,docx,tmx."
    option = click.option("--formats", metavar="FORMAT,...", default="", callback=split, help=text)
    return option(command)


@dataclass(frozen=True, slots=True)
class Verbosity:
    """How much a command prints, and in what form."""

    quiet: bool
    verbose: bool
    as_json: bool


def reporting(command: Callable[..., None]) -> Callable[..., None]:
    """Add ``-q``, ``-v`` and ``--json``, passed together as ``output``."""

    @click.option("-q", "--quiet", is_flag=True, help="Print nothing but problems.")
    @click.option("-v", "--verbose", is_flag=True, help="Name every file that changed.")
    @as_json
    @wraps(command)
    def wrapped(*, quiet: bool, verbose: bool, as_json: bool, **values: Any) -> None:
        command(output=Verbosity(quiet, verbose, as_json), **values)

    return wrapped


def quietable(command: Callable[..., None]) -> Callable[..., None]:
    """Add ``-q`` alone, for a command with nothing more to print; passed as ``output``."""

    @click.option("-q", "--quiet", is_flag=True, help="Print nothing but problems.")
    @wraps(command)
    def wrapped(*, quiet: bool, **values: Any) -> None:
        command(output=Verbosity(quiet, verbose=False, as_json=False), **values)

    return wrapped


def here() -> Project:
    """Return the project of the current folder."""
    return find_project(current_folder())


def current_folder() -> Path:
    """Return the current folder.

    Raises:
        UsageError: Somebody removed it, or made it inaccessible, after a shell went there.
    """
    try:
        return Path.cwd()
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        hint = "go to a folder that exists"
        raise UsageError(
            Message("cannot find the current folder: {reason}", reason=reason), hint=hint
        ) from error
