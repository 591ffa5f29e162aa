"""Reports as text: what was done, what is wrong, and how far a long step has come."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from pathlib import PurePath
from typing import Any

from translate.cli.language import spoken
from translate.cli.log import log_problem
from translate.cli.messages import error_line, shown_path
from translate.cli.options import Verbosity
from translate.cli.terminal import say
from translate.errors import TranslateError
from translate.io import rehearsal
from translate.message import Message, as_message, counted
from translate.workspace.report import OF_WORD_PROCESSORS, Report

_NO_READER = Message(
    "no reader for this kind of file; save its text as .txt, or use 'translate add'"
)
_WAYS = {
    **dict.fromkeys(OF_WORD_PROCESSORS, Message("save it as .docx in a word processor")),
    ".epub": Message("'translate add' takes the chapters out of it"),
}
"""What to do with a file that is not read itself, where there is a better way than `_NO_READER`."""
_READINGS = 20
"""Articles of which a report says what was taken for no text, where that is not asked for."""


def finish(report: Report, output: Verbosity, pointers: Sequence[str] = ()) -> None:
    """Print what ``report`` has to say; exit with its problem's code if it has one."""
    tell(report, output, pointers)
    problems(report.problems)


def tell(report: Report, output: Verbosity, pointers: Sequence[str] = ()) -> None:
    """Print what ``report`` has to say, but for its problems.

    Args:
        report: What was done.
        output: How much to say, and in what form.
        pointers: Lines for the end: where to look now.
    """
    if output.as_json:
        say(_json(report))
    elif not output.quiet:
        verb = "would write {file}" if rehearsal() else "wrote {file}"
        names = report.written if output.verbose else []
        wrote = [f"  {spoken(Message(verb, file=name))}" for name in names]
        read = _readings(report, verbose=output.verbose)
        for line in (*_lines(report), *read, *wrote, *pointers):
            say(line)
        for name in report.ignored:
            reason = _WAYS.get(PurePath(name).suffix.lower(), _NO_READER)
            say(Message("Ignored: {file}: {reason}", file=name, reason=reason), err=True)
        for note in report.notes:
            shown = shown_path(spoken(as_message(note)))
            say(Message("Note: {note}", note=shown), err=True)


def _json(report: Report) -> str:
    """``report`` for programs: counts, file names, and the problems as their parts."""
    figures = {field.name: getattr(report, field.name) for field in fields(report)}
    figures["problems"] = problem_records(report.problems)
    return json_text({name: value for name, value in figures.items() if not name.startswith("_")})


def problem_records(found: list[TranslateError]) -> list[dict[str, str]]:
    """Problems as their parts, for programs."""
    return [{"message": one.message, "place": one.place, "hint": one.hint} for one in found]


def json_text(values: Mapping[str, Any]) -> str:
    """``values`` as the JSON text of a report, with the version of its form.

    Version 2 has the states of sentences as ``status`` and ``statuses``, and beside them whatever
    version 1 had. A dry run adds ``dry_run``: what would be written.
    """
    found = rehearsal()
    if found:
        changes = [{"action": verb, "file": shown_path(name)} for verb, name in found.changes]
        values = {**values, "dry_run": changes}
    return json.dumps({"version": 2, **values}, ensure_ascii=False, indent=2)


def problems(found: list[TranslateError]) -> None:
    """Print every problem on a line of its own; exit with the highest of their codes."""
    tell_problems(found)
    if found:
        sys.exit(max(problem.exit_code for problem in found))


def tell_problems(found: list[TranslateError]) -> None:
    """Print every problem on a line of its own."""
    for problem in found:
        log_problem(problem)
        say(error_line(problem), err=True)


def _readings(report: Report, *, verbose: bool) -> list[Message]:
    """What of the articles is no text; only how many articles where they are too many to read."""
    if len(report.readings) <= _READINGS or verbose:
        return [Message("Source: {reading}", reading=as_message(one)) for one in report.readings]
    text = (
        "In {count} articles something was taken for no text;"
        " -v lists it, 'translate show ARTICLE' has each line."
    )
    return [Message(text, count=len(report.readings))]


def _lines(report: Report) -> Iterator[Message]:
    articles = counted(report.articles, "{count:,} article", "{count:,} articles")
    files = counted(len(report.written), "{count:,} file", "{count:,} files")
    done = "{articles}, {files} to write." if rehearsal() else "{articles}, {files} written."
    yield Message(done, articles=articles, files=files)
    if report.new_sentences:
        yield Message("New: {sentences}.", sentences=_sentences(report.new_sentences))
    if report.drafted:
        drafted = _sentences(report.drafted)
        yield Message("Drafted: {sentences} by {model}.", sentences=drafted, model=report.model)
    if report.reused:
        yield Message("Drafts known already: {count}.", count=report.reused)
    if report.from_memory:
        found = _sentences(report.from_memory)
        yield Message("From the memory: {sentences}, not reviewed.", sentences=found)
    if report.approved_by_memory:
        approved = _sentences(report.approved_by_memory)
        yield Message("Approved by memory: {sentences}.", sentences=approved)
    if report.taken:
        yield Message("Taken over: {sentences}.", sentences=_sentences(report.taken))
    if report.undrafted:
        yield Message("Without a draft: {sentences}.", sentences=_sentences(report.undrafted))
    if report.errors or report.warnings:
        errors = counted(report.errors, "{count:,} error", "{count:,} errors")
        warnings = counted(report.warnings, "{count:,} warning", "{count:,} warnings")
        text = "Checks: {errors}, {warnings}; 'translate check' lists them."
        yield Message(text, errors=errors, warnings=warnings)


def _sentences(number: int) -> Message:
    return counted(number, "{count:,} sentence", "{count:,} sentences")
