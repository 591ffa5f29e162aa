"""Tests of the public interface: what docs/api.md shows works, and importing it costs nothing."""

from __future__ import annotations

import ast
import doctest
import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

import translate as api

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "api.md"
NAMES = [name for name in api.__all__ if name != "__version__"]


def _python(code: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT
    )
    return done.stdout


def test_the_import_is_light() -> None:
    """It loads nothing: neither a module of ours nor one of Python's."""
    code = (
        "import sys; before = set(sys.modules); import translate; "
        "print(*sorted(set(sys.modules) - before))"
    )
    assert _python(code).split() == ["translate"]


def test_a_name_loads_what_it_needs_only() -> None:
    """Sentences need no model, no project, no command line."""
    code = (
        "import sys; from translate import segment; segment('A. B.', 'vi'); "
        "print(*sorted({name.partition('.')[0] for name in sys.modules}))"
    )
    loaded = set(_python(code).split())
    assert not loaded & {"ctranslate2", "argostranslate", "click", "jinja2", "starlette"}


@pytest.mark.parametrize("name", NAMES)
def test_every_name_is_there_and_documented(name: str) -> None:
    """The page has each; what it is says so itself."""
    value = getattr(api, name)
    assert value.__doc__
    assert name in dir(api)
    assert re.search(rf"`{name}\b", PAGE.read_text("utf-8")), name


def test_type_checkers_see_the_same_names() -> None:
    """The imports that only they read name what is imported at run time, from the same modules."""
    source = Path(api.__file__ or "").read_text("utf-8")
    (guarded,) = (node for node in ast.parse(source).body if isinstance(node, ast.If))
    seen = {
        alias.name: statement.module
        for statement in guarded.body
        if isinstance(statement, ast.ImportFrom)
        for alias in statement.names
    }
    assert sorted(seen) == sorted(NAMES)
    for name, module in seen.items():
        assert getattr(api, name) is getattr(import_module(str(module)), name)


def test_an_unknown_name() -> None:
    """An error as Python's own."""
    with pytest.raises(AttributeError, match="module 'translate' has no attribute 'nothing'"):
        _ = api.nothing


def test_the_examples_of_the_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """All of them, one after the other, in an empty folder and with the model in the package."""
    monkeypatch.chdir(tmp_path)
    blocks = re.findall(r"^```pycon\n(.*?)^```$", PAGE.read_text("utf-8"), re.MULTILINE | re.DOTALL)
    assert len(blocks) > 3
    test = doctest.DocTestParser().get_doctest("\n".join(blocks), {}, PAGE.name, str(PAGE), 0)
    printed: list[str] = []
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS)
    runner.run(test, out=printed.append)
    assert runner.summarize(verbose=False).attempted > 10
    assert "".join(printed) == ""


def test_the_package_is_typed() -> None:
    """A type checker of another project sees what the functions take and return."""
    assert Path(api.__file__ or "").with_name("py.typed").exists()
