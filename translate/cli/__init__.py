"""The command line: options in, one call of the pipeline, a rendered report out.

Only this package prints and exits. Exit codes: 0 fine, 1 findings, 2 usage, others by class of
error (see ``translate.errors``).
"""

from __future__ import annotations

import errno
import importlib
import io
import sys
from difflib import get_close_matches
from gettext import gettext as _
from typing import NoReturn

import click
from click.shell_completion import CompletionItem

from translate import __version__
from translate.cli.language import in_language, set_click_language, spoken
from translate.cli.log import log_crash, log_problem
from translate.cli.messages import error_line
from translate.cli.terminal import is_completing, prefer_utf_8, refuse_other_encodings, say, silence
from translate.errors import StorageError, TranslateError
from translate.message import Message, as_message

COMMANDS = {
    "init": "Make a folder a project: seeds/, settings to change, files for git.",
    "run": "Update, draft, check and build.",
    "add": "Put an article into seeds/: a file, a web page, an e-book, another encoding.",
    "update": "Bring the catalogs up to date with new and changed articles.",
    "draft": "Draft what has no English yet, offline.",
    "check": "Look for mistakes: numbers, dates, names, negations and more.",
    "status": "Show how far each article has come.",
    "review": "Check drafts in the browser, on this machine.",
    "show": "Show an article's sentences with their numbers and English.",
    "edit": "Change or approve one sentence, as the review page does.",
    "history": "Show who changed a sentence when, the newest first; or take an earlier text back.",
    "find": "Show the sentences that have WORDS, in either language, of articles and memories.",
    "replace": "Show where OLD stands in the English, or put NEW in its place with --apply.",
    "build": "Build the editions.",
    "export": "Write an article as a review table for Word or Excel.",
    "import": "Take over a FILE that came back: a review table, XLIFF, TMX or PO.",
    "merge": "Merge two versions of a catalog, entry by entry.",
    "models": "List, install, verify and bundle the models that draft.",
    "doctor": "Look whether all that is needed is there, and that drafting stays offline.",
    "evaluate": "Measure drafts against a reference, or against their review.",
    "memory": "Search, import and export the translation memory.",
    "glossary": "Suggest terms for the glossary, change it, or export it.",
    "segment": "Print the sentences of a text, one a line.",
    "join": "Join a sentence with the next, permanently.",
    "split": "Split a sentence after TEXT, permanently.",
}
"""Every command with its short help; the code of each is in the file of its name.

The table stands here so that ``translate --help`` loads none of them.
"""

_FULL = {errno.ENOSPC, errno.EDQUOT}
"""A full disk is no mistake of the program, wherever it shows: ``--help`` may be what fills it."""


class _Commands(click.Group):
    """A group whose commands are loaded only when they are run."""

    speaks = False
    """Whether help is in the interface's language, as where it is printed."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"translate.cli.{cmd_name}")
        command: click.Command = module.command
        return in_language(command) if self.speaks else command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            if meant := get_close_matches(args[0], COMMANDS):
                names = spoken(" or ").join(map(repr, meant))
                meant_so = Message(
                    "{message} Did you mean {names}?", message=error.message, names=names
                )
                raise click.UsageError(spoken(meant_so), ctx) from error
            raise

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Return the commands that begin so, without loading any of them."""
        names = COMMANDS.items() if not incomplete.startswith("-") else ()
        found = [
            CompletionItem(name, help=text) for name, text in names if name.startswith(incomplete)
        ]
        return found or click.Command.shell_complete(self, ctx, incomplete)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section(_("Commands")):
            texts = [
                (name, spoken(text) if self.speaks else text) for name, text in COMMANDS.items()
            ]
            formatter.write_dl(texts)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="translate")
def cli() -> None:
    """Vietnamese articles into reviewed English editions, offline.

    Make a project with 'translate init', put articles into seeds/, type 'translate run', review
    with 'translate review' or in any PO editor, and read output/index.html.
    """


def main() -> None:
    """Run the command line; a problem that the user can fix becomes one line on stderr."""
    try:
        prefer_utf_8()
        refuse_other_encodings(sys.argv[1:])
        sys.exit(_spoken_cli().main(standalone_mode=False))
    except click.ClickException as error:
        shown = io.StringIO()
        error.show(shown)
        say(shown.getvalue().rstrip("\n"), err=True)
        sys.exit(error.exit_code)
    except TranslateError as error:
        _end(error)
    except OSError as error:
        if error.errno in _FULL:
            place = str(error.filename or "standard output")
            _end(StorageError("no space is left", place, "free some space"))
        log_crash(error)
        if error.filename is None:
            raise
        # whatever a system says of a file is no mistake of the program
        reason = as_message((error.strerror or str(error)).lower())
        _end(StorageError(Message("cannot be used: {reason}", reason=reason), str(error.filename)))
    except (click.Abort, KeyboardInterrupt):
        say(Message("Stopped. What was done is saved; the next run goes on from there."), err=True)
        sys.exit(130)
    except Exception as error:
        log_crash(error)
        if is_completing():  # the shell would show it in the middle of a line
            sys.exit(1)
        raise


def _spoken_cli() -> click.Command:
    """Return the program's commands, with their help in the interface's language."""
    set_click_language()
    spoken_one = in_language(cli)
    if isinstance(spoken_one, _Commands):
        spoken_one.speaks = True
    return spoken_one


def _end(error: TranslateError) -> NoReturn:
    log_problem(error)
    say(error_line(error), err=True)
    if isinstance(error, StorageError):
        silence(sys.stdout)
    sys.exit(error.exit_code)
