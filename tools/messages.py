"""Bring the program's own catalogs up to date with the code: ``python -m tools.messages``.

Adds the texts that a catalog lacks, without a translation, and removes those that the program no
longer has. After that, translate what is new, and run ``make docs``, which compiles.
"""

from __future__ import annotations

import ast
import errno
import importlib
import os
import re
import subprocess
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from pathlib import Path

import click
import polib

from tools.compile_messages import FOLDER
from translate.cli import COMMANDS, cli
from translate.cli.language import paragraphs
from translate.model import Severity, State, TakenFor
from translate.review.routes import TOPICS
from translate.review.shortcuts import SHORTCUTS

PACKAGE = Path(__file__).parents[1] / "translate"
_ENUMS: tuple[type[Enum], ...] = (Severity, State, TakenFor)
"""Their values are words that people read."""
_REASONS = ("ENOSPC", "EACCES", "EPERM", "ENOENT", "EISDIR", "ENOTDIR", "EROFS", "EEXIST")
"""Errors of the system that a message is most likely to quote."""
_CLICK = "click"
"""Where words come from that are click's own: they stay though a version of it lacks them."""
_FIELD = re.compile(r"{[^{}]*}")
_LETTERS = re.compile(r"[^\W\d_]{2}")
_PLACES: dict[str, tuple[int, ...]] = {
    "Examination": (0, 2, 3),
    "Message": (0,),
    "Remark": (1,),
    "__init__": (0, 2),
    "as_message": (0,),
    "counted": (1, 2),
    "critical": (0,),
    "debug": (0,),
    "finding": (1,),
    "gettext": (0,),
    "info": (0,),
    "noted": (1,),
    "spoken": (0,),
    "storing": (0,),
    "warning": (0,),
}
_NAMES = {
    "Examination": {"subject", "result", "advice"},
    "UsageError": {"message", "hint"},
}
"""Function or class -> which of its arguments, by place and by name, are words for users."""

Assigned = Mapping[str, list[ast.expr]]


def texts() -> dict[str, list[str]]:
    """Return every text of the program that users read, with the files that have it."""
    found: dict[str, list[str]] = defaultdict(list)
    errors = _classes(PACKAGE / "errors.py")
    for path in sorted(PACKAGE.rglob("*.py")):
        place = path.relative_to(PACKAGE.parent).as_posix()
        for text in _templates(ast.parse(path.read_text("utf-8")), errors):
            _note(found, text, place)
    for path in sorted(PACKAGE.glob("review/templates/*.html")):
        place = path.relative_to(PACKAGE.parent).as_posix()
        for _, text in re.findall(r"""_\((["'])(.+?)\1\)""", path.read_text("utf-8"), re.DOTALL):
            _note(found, text, place)
    for topic in TOPICS:
        for text in topic.spoken:
            _note(found, text, "translate/review/routes/__init__.py")
    for shortcut in SHORTCUTS:
        _note(found, shortcut.what, "translate/review/shortcuts.py")
    for kind in _ENUMS:
        for member in kind:
            _note(found, member.value, f"{kind.__module__.replace('.', '/')}.py")
    for name in _REASONS:
        _note(found, os.strerror(getattr(errno, name)).lower(), "errno")
    for place, text in _help():
        _note(found, text, place)
    return dict(found)


def _note(found: dict[str, list[str]], text: str, place: str) -> None:
    # what is nothing but fields, "{path}: {parts}", is the same in every language
    if _LETTERS.search(_FIELD.sub("", text)) and place not in found[text]:
        found[text].append(place)


def _help() -> Iterator[tuple[str, str]]:
    """Yield the help of every command and option, by paragraph."""
    yield from (("translate/cli/__init__.py", text) for text in COMMANDS.values())
    yield from _help_of("translate/cli/__init__.py", cli)
    for name in COMMANDS:
        module = importlib.import_module(f"translate.cli.{name}")
        yield from _help_of(f"translate/cli/{name}.py", module.command)


def _help_of(place: str, command: click.Command) -> Iterator[tuple[str, str]]:
    options = [getattr(one, "help", None) for one in command.params]
    for text in (command.help, command.short_help, command.epilog, *options):
        yield from ((place, paragraph) for paragraph in paragraphs(text or ""))
    if isinstance(command, click.Group) and command is not cli:
        for one in command.commands.values():
            yield from _help_of(place, one)


def _classes(path: Path) -> set[str]:
    tree = ast.parse(path.read_text("utf-8"))
    return {node.name for node in tree.body if isinstance(node, ast.ClassDef)}


def _templates(tree: ast.Module, errors: set[str]) -> Iterator[str]:
    """Yield the texts for users in a module, where they are given or what their name stands for."""
    top = _assigned(tree.body)
    yield from _below(tree, top, errors)


def _below(node: ast.AST, known: Assigned, errors: set[str]) -> Iterator[str]:
    if isinstance(node, ast.FunctionDef):
        known = {**known, **_assigned(ast.walk(node))}
    if isinstance(node, ast.Call):
        for value in _words(node, errors):
            yield from _constants(value, known)
    for child in ast.iter_child_nodes(node):
        yield from _below(child, known, errors)


def _words(call: ast.Call, errors: set[str]) -> Iterator[ast.expr]:
    name = getattr(call.func, "id", getattr(call.func, "attr", ""))
    places, names = _PLACES.get(name, ()), _NAMES.get(name, set())
    if name in errors or name.endswith("Error"):
        places, names = (0, 2), {"message", "hint"}
    yield from (call.args[at] for at in places if at < len(call.args))
    yield from (one.value for one in call.keywords if one.arg in names)


def _constants(value: ast.expr, known: Assigned, depth: int = 0) -> Iterator[str]:
    """Yield the texts that an expression may be."""
    inner: Iterable[ast.expr | None] = ()
    match value:
        case ast.Constant(value=str(text)):
            yield text
        case ast.IfExp(body=one, orelse=other):
            inner = (one, other)
        case ast.BoolOp(values=values) | ast.Tuple(elts=values) | ast.List(elts=values):
            inner = values
        case ast.Dict(values=values):
            inner = values
        case ast.Subscript(value=one) | ast.Call(func=ast.Attribute(value=one, attr="get")):
            inner = (one,)
        case ast.Name(id=name):
            inner = known.get(name, ())
    if depth < 4:
        for one in inner:
            if one is not None:
                yield from _constants(one, known, depth + 1)


def _assigned(nodes: Iterable[ast.AST]) -> Assigned:
    found: dict[str, list[ast.expr]] = defaultdict(list)
    for node in nodes:
        match node:
            case ast.Assign(targets=targets, value=value):
                for target in targets:
                    if isinstance(target, ast.Name):
                        found[target.id].append(value)
            case ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value):
                found[name].append(value)
            case ast.arg(arg=name):
                found.setdefault(name, [])  # it hides what a module calls so
    return found


def updated(catalog: polib.POFile) -> polib.POFile:
    """Bring ``catalog`` up to date: new texts without a translation, none that is gone."""
    wanted = texts()
    for entry in [one for one in catalog if not is_clicks(one)]:
        if entry.msgid in wanted:
            entry.occurrences = [(place, "") for place in wanted[entry.msgid]]
        else:
            catalog.remove(entry)
    known = {entry.msgid for entry in catalog}
    for text, places in wanted.items():
        if text not in known:
            occurrences = [(place, "") for place in places]
            catalog.append(polib.POEntry(msgid=text, occurrences=occurrences))
    return catalog


def is_clicks(entry: polib.POEntry) -> bool:
    """Return whether an entry is one of click's own words."""
    return (_CLICK, "") in entry.occurrences


def main() -> None:
    """Write the catalogs, and print what is to be translated."""
    for path in sorted(FOLDER.glob("*/LC_MESSAGES/*.po")):
        catalog = updated(polib.pofile(str(path)))
        catalog.save()
        subprocess.run(["msgcat", "-o", path, path], check=True)  # laid out as all our catalogs
        for entry in catalog:
            if not entry.translated():
                print(f"{path}: {entry.msgid!r}")


if __name__ == "__main__":
    main()
