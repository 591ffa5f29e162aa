"""``translate init``."""

from __future__ import annotations

import shlex
from pathlib import Path

import click

from translate.cli.next_steps import first_article
from translate.cli.options import Verbosity, current_folder, printing, writing
from translate.cli.terminal import say
from translate.errors import UsageError
from translate.message import Message
from translate.pipeline.init import enclosing_project, init


@click.command("init")
@click.argument("folder", metavar="[FOLDER]", required=False, type=click.Path(path_type=Path))
@click.option("--example", is_flag=True, help="Put a short article into it, to try things out.")
@writing
@printing
def command(folder: Path | None, *, example: bool, output: Verbosity) -> None:
    """Make a folder a project: seeds/, settings to change, files for git.

    Without FOLDER, the current one. Nothing that is there changes; a second time does nothing.
    """
    here = current_folder()
    outer = enclosing_project(here) if folder is None else None
    if outer:
        hint = Message(
            "type 'translate init {outer}' to complete that one, or 'translate init .'", outer=outer
        )
        raise UsageError(Message("this folder lies in the project {outer}", outer=outer), hint=hint)
    new = init(folder or here, example=example)
    if output.quiet:
        return
    root = new.project.root
    if new.made:
        say(Message("Made in {root}: {files}", root=root, files=", ".join(new.made)))
    else:
        say(Message("Complete: {root}", root=root))
    step = Message("type 'translate run'") if new.articles else first_article(new.project)
    if folder and root != here:
        step = Message("go there (cd {folder}), {step}", folder=shlex.quote(str(folder)), step=step)
    say(Message("Next: {step}, and 'translate review' when that is done.", step=step))
