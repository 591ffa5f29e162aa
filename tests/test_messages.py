"""Errors and findings carry a template and its values, so that the page can translate them.

A text that is already filled in cannot be looked up in a catalog of translations.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import translate
from translate import errors

PACKAGE = Path(translate.__file__).parent
ERRORS = {name for name, value in vars(errors).items() if isinstance(value, type)}
"""The names of the classes of the error tree."""


def _name(function: ast.expr) -> str:
    return getattr(function, "id", getattr(function, "attr", ""))


def _texts(call: ast.Call) -> Iterator[ast.expr]:
    """Yield the arguments of ``call`` that are words of the program for its users."""
    if _name(call.func) in ERRORS:
        yield from (argument for at, argument in enumerate(call.args) if at in {0, 2})
        yield from (one.value for one in call.keywords if one.arg in {"message", "hint"})
    elif _name(call.func) == "finding":
        yield from call.args[1:2]


def _filled_in(tree: ast.Module) -> Iterator[int]:
    """Yield the lines at which such an argument, or what a local name stands for, is filled in."""
    for scope in (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)):
        local = {
            target.id: node.value
            for node in ast.walk(scope)
            if isinstance(node, ast.Assign)
            for target in node.targets
            if isinstance(target, ast.Name)
        }
        for call in (node for node in ast.walk(scope) if isinstance(node, ast.Call)):
            for text in _texts(call):
                value = local.get(text.id, text) if isinstance(text, ast.Name) else text
                if any(isinstance(one, ast.JoinedStr) for one in _own(value)):
                    yield call.lineno


def _own(value: ast.expr) -> Iterator[ast.expr]:
    """Yield the texts that ``value`` may be; what a `Message` is filled with is not one of them."""
    if isinstance(value, ast.IfExp):
        yield from (*_own(value.body), *_own(value.orelse))
    elif isinstance(value, ast.BoolOp):
        yield from (one for part in value.values for one in _own(part))
    elif isinstance(value, ast.BinOp):
        yield from (*_own(value.left), *_own(value.right))
    else:
        yield value


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: path.stem)
def test_no_message_is_filled_in_too_early(path: Path) -> None:
    """An f-string would reach the user in English only: it has to be a `Message`."""
    assert not list(_filled_in(ast.parse(path.read_text("utf-8"))))


def test_an_f_string_is_found() -> None:
    """Also one that goes through a local name, or is one of two."""
    code = """
def f(x):
    message = f"bad {x}" if x else "none"
    raise InputError(message, f"{x}:1", hint=Message("try {x}", x=x))
def g(x):
    yield CHECK.finding(x, f"'{x}' is wrong", x)
"""
    assert list(_filled_in(ast.parse(code))) == [4, 6]
