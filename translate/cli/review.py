"""``translate review``."""

from __future__ import annotations

import webbrowser
from threading import Thread

import click

from translate.cli.completion import complete_articles
from translate.cli.next_steps import first_article
from translate.cli.options import Verbosity, here, printing
from translate.cli.terminal import say
from translate.errors import UsageError
from translate.message import Message
from translate.review.server import serve
from translate.workspace.articles.selection import select


@click.command("review")
@click.argument("name", metavar="[ARTICLE]", required=False, shell_complete=complete_articles)
@click.option("--port", type=click.IntRange(0, 65535), help="Instead of the usual one.")
@click.option("--no-browser", is_flag=True, help="Print the address; open nothing.")
@printing
def command(name: str | None, port: int | None, *, no_browser: bool, output: Verbosity) -> None:
    """Check drafts in the browser, on this machine.

    The page works on the PO files themselves; every change is on disk within a second. The
    address holds a secret, and the server listens to this machine only.
    """

    def ready(shown: str, opened: str) -> None:
        if no_browser or not output.quiet:
            say(Message("Review: {address}", address=shown))
            say(Message("Ctrl-C stops it; everything is saved already."))
        if not no_browser:
            # beside the server: some browsers come back only when they are closed
            Thread(target=webbrowser.open, args=(opened,), daemon=True).start()

    project = here()
    chosen = select(project, (name,) if name else ())
    if not chosen:
        place, hint = project.relative(project.seeds), first_article(project)
        raise UsageError("there is no article to review yet", f"{place}/", hint)
    serve(project, chosen[0].slug if name else "", port, ready)
