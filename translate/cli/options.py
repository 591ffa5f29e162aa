"""Options and arguments that several commands share."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar

import click

from translate.cli.completion import complete_articles, complete_formats
from translate.cli.log import log_begin, start_log
from translate.cli.messages import shown_path
from translate.cli.terminal import say
from translate.errors import UsageError
from translate.io import rehearsing
from translate.message import Message
from translate.project import Project, find_project

Command = TypeVar("Command", bound=Callable[..., None])


def articles(command: Command) -> Command:
    """Add ``[ARTICLE]...``: slugs, or paths of source files or catalogs; passed as ``names``."""
    return click.argument(
        "names", metavar="[ARTICLE]...", nargs=-1, shell_complete=complete_articles
    )(command)


def formats(command: Command) -> Command:
    """Add ``--formats html,docx``, passed as ``formats``; empty where it is not given."""

    def split(_: click.Context, __: click.Parameter, value: str | None) -> tuple[str, ...]:
        names = tuple((value or "").replace(",", " ").split())
        if value is not None and not names:
            hint = "name some, e.g. html,docx; without --formats, those of the settings are built"
            raise UsageError("names no format", "--formats", hint)
        return names

    text = "Formats to write instead of those in the settings, e.g. html,docx,tmx."
    option = click.option(
        "--formats",
        metavar="FORMAT,...",
        callback=split,
        help=text,
        shell_complete=complete_formats,
    )
    return option(command)


@dataclass(frozen=True, slots=True)
class Verbosity:
    """How much a command prints, and in what form."""

    quiet: bool = False
    verbose: bool = False
    as_json: bool = False


def printing(command: Callable[..., None]) -> Callable[..., None]:
    """Add ``-q``, ``-v`` and ``--log``, passed together as ``output``; every command has them."""

    @click.option("-q", "--quiet", is_flag=True, help="Print nothing but problems.")
    @click.option(
        "-v", "--verbose", count=True, help="Name files and steps with their times; -vv all."
    )
    @click.option(
        "--log",
        metavar="FILE",
        type=click.Path(path_type=Path, dir_okay=False),
        envvar="SONGNGU_LOG",
        show_envvar=True,
        help="Append what is done to this file.",
    )
    @wraps(command)
    def wrapped(*, quiet: bool, verbose: int, log: Path | None, **values: Any) -> None:
        start_log(verbose, log)
        log_begin(click.get_current_context().command_path)
        output = Verbosity(quiet, bool(verbose), values.pop("as_json", False))
        command(output=output, **values)

    return wrapped


def reporting(command: Callable[..., None]) -> Callable[..., None]:
    """Add what `printing` does and ``--json``, which prints the report for programs."""
    option = click.option("--json", "as_json", is_flag=True, help="Print JSON, for programs.")
    return option(printing(command))


def writing(command: Callable[..., None]) -> Callable[..., None]:
    """Add ``--dry-run``, with which the command does its whole work and changes nothing on disk."""

    @click.option("--dry-run", is_flag=True, help="Write nothing; list what would be written.")
    @wraps(command)
    def wrapped(*, dry_run: bool, **values: Any) -> None:
        if not dry_run:
            command(**values)
            return
        with rehearsing() as found:
            try:
                command(**values)
            finally:
                # what else stands on standard output is for programs
                for_programs = values.get("as_json") or values.get("form", "text") != "text"
                say(dry_run_text(found.changes), err=bool(for_programs))

    return wrapped


def dry_run_text(changes: Sequence[tuple[str, str]]) -> str:
    """Return what a dry run found, a line for each file."""
    if not changes:
        return "Dry run: nothing would be written."
    lines = [f"  {verb} {shown_path(name)}" for verb, name in changes]
    return "\n".join(["Dry run: nothing was written. What would be:", *lines])


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
