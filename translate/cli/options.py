"""Options and arguments that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

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


def verbosity(command: Command) -> Command:
    """``-q`` and ``-v``; passed as ``quiet`` and ``verbose``."""
    quiet = click.option("-q", "--quiet", is_flag=True, help="Say nothing but problems.")
    verbose = click.option("-v", "--verbose", is_flag=True, help="Name every file that changed.")
    return quiet(verbose(command))


def here() -> Project:
    """The project of the current folder."""
    return find_project(Path.cwd())
