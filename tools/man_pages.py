"""Manual pages, made from the help of the commands: one of the program, one of each command.

``make docs`` writes them to ``docs/man/``, and wheels have them in ``share/man/man1``. They are in
the repository, as a build has none of the libraries that the commands import. The form is that of
man(7).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import click

from translate.cli import COMMANDS, cli

FOLDER = Path(__file__).parents[1] / "docs" / "man"
_EXIT_CODES = Path(__file__).parents[1] / "docs" / "getting-started.md"
_LINK = re.compile(r"\[([^\]]+)\]\([^)]+\)")


def man_pages() -> dict[Path, bytes]:
    """Return the content of every page; ``songngu`` is another name of ``translate``."""
    context = click.Context(cli, info_name="translate", **cli.context_settings)
    pages = {"translate": _program(context), "songngu": ".so man1/translate.1\n"}
    for name in COMMANDS:
        inner = _inner(cli, context, name)
        pages[f"translate-{name}"] = _page(f"translate-{name}", COMMANDS[name], _body(inner))
    return {FOLDER / f"{name}.1": text.encode() for name, text in pages.items()}


def _program(context: click.Context) -> str:
    lines = [*_synopsis(context), *_description(context), ".SH COMMANDS"]
    for name, text in COMMANDS.items():
        lines += [".TP", f".BR {_text(f'translate-{name}')} (1)", _text(text)]
    lines += _options(context)
    lines += [".SH ENVIRONMENT", ".TP", ".B SONGNGU_LOG"]
    lines += [_text("A file that every command appends its log to, as --log does.")]
    lines += [".SH EXIT STATUS", *_exit_codes()]
    lines += [".SH SEE ALSO", _text("https://github.com/songngu/songngu/blob/main/docs/README.md")]
    return _page("translate", "Vietnamese articles into reviewed English editions, offline.", lines)


def _page(name: str, title: str, body: list[str]) -> str:
    head = [
        '.\\" Written by "make docs" from the help of the command.',
        # without a date, which would change every page with every change of one
        f'.TH "{_text(name.upper())}" "1" "" "songngu" "Manual of songngu"',
        ".SH NAME",
        f"{_text(name)} \\- {_text(title.rstrip('.'))}",
    ]
    return "\n".join([*head, *body, ""])


def _body(context: click.Context) -> list[str]:
    """Return what stands on the page of a command; of a group, with all of its commands."""
    lines = [*_synopsis(context), *_description(context)]
    if isinstance(context.command, click.Group):
        lines.append(".SH COMMANDS")
        for name in context.command.list_commands(context):
            inner = _inner(context.command, context, name)
            lines += [f".SS {_text(_usage(inner))}", *_paragraphs(inner), *_listed(inner)]
    lines += _options(context)
    return [*lines, ".SH SEE ALSO", ".BR translate (1)"]


def _inner(group: click.Group, context: click.Context, name: str) -> click.Context:
    command = group.get_command(context, name)
    if command is None:
        raise KeyError(name)
    return click.Context(command, info_name=name, parent=context)


def _synopsis(context: click.Context) -> list[str]:
    return [".SH SYNOPSIS", f".B {_text(_usage(context))}"]


def _usage(context: click.Context) -> str:
    return " ".join([context.command_path, *context.command.collect_usage_pieces(context)])


def _description(context: click.Context) -> list[str]:
    return [".SH DESCRIPTION", *_paragraphs(context)]


def _paragraphs(context: click.Context) -> list[str]:
    text = (context.command.help or "").strip()
    found = [_text(" ".join(one.split())) for one in re.split(r"\n\s*\n", text)]
    return [line for one in found for line in (".PP", one)][1:]


def _options(context: click.Context) -> list[str]:
    return [".SH OPTIONS", *_listed(context)]


def _listed(context: click.Context) -> Iterator[str]:
    for parameter in context.command.get_params(context):
        # what an argument is, the paragraphs say
        record = parameter.get_help_record(context) if isinstance(parameter, click.Option) else None
        if record:
            names, text = record
            yield from (".TP", f".B {_text(names)}", _text(" ".join(text.split())))


def _exit_codes() -> Iterator[str]:
    """Yield the codes as the table of docs/getting-started.md has them."""
    table = _EXIT_CODES.read_text("utf-8").partition("## Exit codes")[2].partition("\n## ")[0]
    for code, text in re.findall(r"^\| (\d+) \| (.*) \|$", table, re.MULTILINE):
        yield from (".TP", f".B {code}", _text(_LINK.sub(r"\1", text)))


def _text(text: str) -> str:
    """Return a line of text as roff takes it: no command, every character itself."""
    escaped = text.replace("\\", "\\e").replace("-", "\\-").replace("^", "\\(ha")
    for mark, name in (("~", "\\(ti"), ("`", "\\(ga"), ('"', "\\(dq"), ("'", "\\(aq")):
        escaped = escaped.replace(mark, name)
    return f"\\&{escaped}" if escaped.startswith(".") else escaped
