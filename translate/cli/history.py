"""``translate history``."""

from __future__ import annotations

from dataclasses import asdict

import click

from translate.cli.completion import complete_articles
from translate.cli.language import spoken
from translate.cli.options import Verbosity, here, reporting, writing
from translate.cli.render import json_text
from translate.cli.terminal import say
from translate.errors import UsageError
from translate.message import Message
from translate.pipeline.edit import edit, rewritten
from translate.pipeline.history import revisions
from translate.pipeline.show import sentence_at

_DONE = {True: Message("approved"), False: Message("changed")}


@click.command("history")
@click.argument("name", metavar="ARTICLE", shell_complete=complete_articles)
@click.option("--sentence", "number", type=int, required=True, help="Its number in the article.")
@click.option("--take-back", type=int, metavar="N", help="Put an earlier text back, not reviewed.")
@writing
@reporting
def command(name: str, *, number: int, take_back: int | None, output: Verbosity) -> None:
    """Show who changed a sentence when, the newest first; or take an earlier text back."""
    project = here()
    slug, unit = sentence_at(project, name, number)
    found = revisions(project, slug, unit.source)
    if take_back is not None:
        if not 1 <= take_back <= len(found):
            message = Message("the sentence has {count} earlier texts", count=len(found))
            raise UsageError(message, unit.place, "'translate history' numbers them")
        text = found[take_back - 1].target
        unit = edit(project, slug, unit.source, lambda one: rewritten(one, text), unit)
        found = revisions(project, slug, unit.source)
    if output.as_json:
        say(json_text({"article": slug, "revisions": [asdict(one) for one in found]}))
    elif not output.quiet:
        lines = []
        for index, one in enumerate(found, 1):
            who = one.who or spoken(Message("unknown"))
            lines.append(f"{index:3} {one.when}  {who}  {spoken(_DONE[one.approved])}")
            if one.source != unit.source:  # what the sentence then was
                lines.append(f"    ({one.source})")
            lines.append(f"    {one.target or '-'}")
        say("\n".join(lines) or Message("Nothing is known of this sentence."))
