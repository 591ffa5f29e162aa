"""``translate check``."""

from __future__ import annotations

import sys

import click

from translate.cli.completion import complete_checks
from translate.cli.findings import REPORT_FORMATS
from translate.cli.next_steps import next_steps
from translate.cli.options import Verbosity, articles, here, printing, writing
from translate.cli.render import problems
from translate.cli.terminal import say
from translate.model import Severity
from translate.pipeline.check import check
from translate.pipeline.check.fix import fix

_LEVELS = [level.value for level in Severity]


@click.command("check")
@articles
@click.option("--format", "form", type=click.Choice(list(REPORT_FORMATS)), default="text")
@click.option("--json", "form", flag_value="json", help="The same as --format json.")
@click.option("--fail-on", type=click.Choice(_LEVELS), default="error", show_default=True)
@click.option(
    "--fix", "fix_first", is_flag=True, help="Apply certain fixes to unreviewed text first."
)
@click.option(
    "--only",
    metavar="CHECK",
    multiple=True,
    shell_complete=complete_checks,
    help="Report only this check; may be repeated.",
)
@click.option("--adequacy", is_flag=True, help="Also ask the drafting model what is left out.")
@writing
@printing
def command(
    names: tuple[str, ...],
    *,
    form: str,
    fail_on: str,
    fix_first: bool,
    adequacy: bool,
    only: tuple[str, ...],
    output: Verbosity,
) -> None:
    """Look for mistakes: numbers, dates, names, negations and more.

    ARTICLE may also be the path of any PO file. docs/checks.md explains the checks, and how to
    silence one. Exit code 1: something was found that is as bad as --fail-on or worse.
    """
    project = here()
    unfixed = fix(project, names).problems if fix_first else []
    checked = check(project, names, adequacy=adequacy, only=only)
    if form != "text" or not output.quiet:
        say(REPORT_FORMATS[form](checked))
    for line in next_steps(project) if form == "text" and not (names or output.quiet) else ():
        say(line)
    problems(checked.problems + [one for one in unfixed if one not in checked.problems])
    sys.exit(int(checked.reaches(Severity(fail_on))))
