"""``translate merge``."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from translate.cli.completion import complete_articles
from translate.cli.messages import error_line
from translate.cli.options import Verbosity, here, reporting, writing
from translate.cli.render import finish, json_text, problem_records, tell
from translate.cli.terminal import say
from translate.errors import UsageError
from translate.message import Message, as_message
from translate.pipeline.merge import check_merges, merge_files, merge_mail, withdraw_approvals
from translate.workspace.git import UnapprovedMerge

_DRIVER_FILES = 3


@click.command("merge")
@click.argument("files", metavar="[BASE OURS THEIRS [PATH] | FILE.po | COMMIT]", nargs=-1)
@click.option("--check", "looks", is_flag=True, help="List what merges left wrongly reviewed.")
@click.option("--fix", is_flag=True, help="With --check: mark that as needing work.")
@click.option(
    "--article",
    metavar="ARTICLE",
    default="",
    help="The article that FILE.po is about.",
    shell_complete=complete_articles,
)
@click.option(
    "--base",
    metavar="OLD.po",
    type=click.Path(path_type=Path, dir_okay=False),
    help="The catalog as it was sent out, for FILE.po; otherwise looked for in git.",
)
@writing
@reporting
def command(
    files: tuple[str, ...],
    *,
    looks: bool,
    fix: bool,
    article: str,
    base: Path | None,
    output: Verbosity,
) -> None:
    """Merge two versions of a catalog, entry by entry.

    With three files it is a merge driver for git, and writes into OURS. With one, it takes over a
    colleague's PO file. Where both sides changed a sentence, our text stays, to be reviewed, with
    theirs in a comment. --check lists what merges without the driver left reviewed though nobody
    had approved it; exit code 1 if there is anything. docs/teams.md says more.
    """
    if looks:
        _check(files, output, fix=fix)
    elif fix:
        raise UsageError("goes with --check", "--fix", "run 'translate merge --check --fix'")
    elif len(files) in (_DRIVER_FILES, _DRIVER_FILES + 1):
        first, second, third, *name = files
        report = merge_files(Path(first), Path(second), Path(third), *name)
        for note in report.notes:
            say(Message("Note: {note}", note=as_message(note)), err=True)
    elif len(files) == 1:
        finish(merge_mail(here(), Path(files[0]), article, base), output)
    else:
        message = Message("takes one file or three, not {count}", count=len(files))
        raise UsageError(message, "merge", "'translate merge --help' shows both")


def _check(commits: tuple[str, ...], output: Verbosity, *, fix: bool) -> None:
    if len(commits) > 1 or (commits and fix):
        hint = "name one commit, or none; --fix takes none"
        raise UsageError("takes at most one commit", "--check", hint)
    if fix:
        report = withdraw_approvals(here())
        report.notes += (
            [Message("commit this before you approve anything of it")] if report.taken else []
        )
        tell(report, output)
        return
    found = check_merges(here(), *commits)
    if output.as_json:
        problems = problem_records([one.problem() for one in found])
        say(json_text({"merged": [_record(one) for one in found], "problems": problems}))
    else:
        for one in found:
            say(error_line(one.problem()), err=True)
        if not found and not output.quiet:
            say(Message("Merges left nothing reviewed that nobody had approved."))
    sys.exit(bool(found))


def _record(one: UnapprovedMerge) -> dict[str, object]:
    return {
        "commit": one.commit,
        "file": one.path,
        "line": one.line,
        "source": one.source,
        "target": one.text,
    }
