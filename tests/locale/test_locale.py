"""Tests that the interface's catalogs are complete, without unused texts."""

import ast
import re
import subprocess
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from string import Formatter

import polib
import pytest

import translate
from translate import errors
from translate.catalogs.po import load
from translate.locale import SOURCE, interface_languages, translations
from translate.review.routes import TOPICS
from translate.review.shortcuts import SHORTCUTS

PACKAGE = Path(translate.__file__).parent
SPOKEN = {text for topic in TOPICS for text in topic.spoken}
ERRORS = {name for name, value in vars(errors).items() if isinstance(value, type)}
PLACES = (
    *("checks", "review", "pipeline/edit.py", "pipeline/ignoring.py", "pipeline/segment"),
    "workspace/articles.py",
)
"""Where findings and errors are made that the page is likely to show."""
_FIELD = re.compile(r"{.*?}")
CATALOGS = sorted((PACKAGE / "locale").glob("*/LC_MESSAGES/songngu.po"))


def _texts() -> set[str]:
    """Return every text that a template or the script uses."""
    found = SPOKEN | {one.what for one in SHORTCUTS}
    for path in (PACKAGE / "review/templates").glob("*.html"):
        found.update(re.findall(r"""_\((["'])(.+?)\1\)""", path.read_text("utf-8"), re.DOTALL))
    return {text if isinstance(text, str) else text[1] for text in found}


def _messages() -> set[str]:
    """Return the template of every finding and error that the page is likely to show."""
    found = set()
    for place in PLACES:
        path = PACKAGE / place
        for module in [path] if path.suffix else path.rglob("*.py"):
            for call in ast.walk(ast.parse(module.read_text("utf-8"))):
                if isinstance(call, ast.Call):
                    found.update(_templates(call))
    return found


def _templates(call: ast.Call) -> Iterator[str]:
    name = getattr(call.func, "id", getattr(call.func, "attr", ""))
    texts: list[ast.expr] = []
    if name == "Message":
        texts = call.args[:1]
    elif name == "finding":
        texts = call.args[1:2]
    elif name in ERRORS:
        hints = [one.value for one in call.keywords if one.arg in {"message", "hint"}]
        texts = [*call.args[:1], *call.args[2:3], *hints]
    for text in texts:
        for one in (text.body, text.orelse) if isinstance(text, ast.IfExp) else (text,):
            # what is nothing but fields, "{path}: {parts}", is the same in every language
            if isinstance(one, ast.Constant) and re.search(
                r"[a-z]{2}", re.sub(r"{.*?}", "", one.value)
            ):
                yield one.value


def _constants() -> set[str]:
    """Return every text in the program."""
    nodes = (ast.walk(ast.parse(path.read_text("utf-8"))) for path in PACKAGE.rglob("*.py"))
    return {
        node.value
        for node in chain.from_iterable(nodes)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def test_there_are_texts_and_catalogs() -> None:
    """A wrong path must not make this file pass."""
    assert len(_texts()) > 40
    assert [path.parts[-3] for path in CATALOGS] == ["vi"]
    assert interface_languages() == {"en": "English", "vi": "Tiếng Việt"}


@pytest.mark.parametrize("path", CATALOGS, ids=lambda path: path.parts[-3])
def test_a_catalog_has_every_text_and_no_other(path: Path) -> None:
    """Each is translated, none is fuzzy, and the fields in braces are the same."""
    entries = load(path).entries
    known = {entry.msgid for entry in entries}
    assert _texts() | _messages() <= known
    assert known <= _texts() | _constants()
    assert all(not entry.fuzzy and entry.msgstr for entry in entries)
    for entry in entries:
        assert _fields(entry.msgstr) == _fields(entry.msgid), entry.msgid


@pytest.mark.parametrize("path", CATALOGS, ids=lambda path: path.parts[-3])
def test_the_compiled_catalog_is_up_to_date(path: Path) -> None:
    """``make docs`` compiles it."""
    compiled = polib.mofile(str(path.with_suffix(".mo")))
    source = polib.pofile(str(path))
    assert {e.msgid: e.msgstr for e in compiled} == {e.msgid: e.msgstr for e in source}
    assert translations(path.parts[-3]).gettext("Saved") != "Saved"


def _fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("path", CATALOGS, ids=lambda path: path.parts[-3])
def test_gettext_accepts_a_catalog(path: Path) -> None:
    """Our own catalogs meet the same requirements as those of the articles."""
    checked = subprocess.run(
        ["msgfmt", "-c", "-o", "/dev/null", path], capture_output=True, check=True
    )
    assert checked.stderr == b""
    laid_out = subprocess.run(["msgcat", path], capture_output=True, check=True)
    assert laid_out.stdout == path.read_bytes()


def test_the_script_shows_only_texts_of_the_page() -> None:
    """Each text in the script is among those that the page passes to it."""
    scripts = [path.read_text("utf-8") for path in (PACKAGE / "review/static").rglob("*.js")]
    said = set(re.findall(r'(?:say|status)\("([^"]+)"', "".join(scripts)))
    assert len(said) > 8
    assert said <= set(SPOKEN)


def test_english_needs_no_catalog() -> None:
    """The texts in the program are English."""
    assert translations(SOURCE).gettext("Saved") == "Saved"
