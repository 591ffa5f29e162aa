"""``translate doctor``."""

from __future__ import annotations

import sys
from dataclasses import asdict

import click

from translate.cli.colour import styled
from translate.cli.language import spoken
from translate.cli.options import Verbosity, here, reporting
from translate.cli.render import json_text
from translate.cli.terminal import say
from translate.message import Message
from translate.pipeline.doctor import doctor


@click.command("doctor")
@reporting
def command(*, output: Verbosity) -> None:
    """Look whether all that is needed is there, and that drafting stays offline."""
    found = doctor(here())
    if output.as_json:
        examinations = [asdict(one) for one in found]
        say(json_text({"examinations": examinations}))
    elif not output.quiet:
        for one in found:
            advice = f"; {spoken(one.advice)}" if one.advice else ""
            mark = Message("OK") if one.healthy else Message("FAIL")
            shown = styled(f"{spoken(mark):4}", "good" if one.healthy else "bad")
            say(f"{shown} {spoken(one.subject)}: {spoken(one.result)}{advice}")
    sys.exit(0 if all(one.healthy for one in found) else 1)
