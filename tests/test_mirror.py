"""Tests mirror the code: whoever looks for the test of a module finds it by its name.

``translate/a/b.py`` is tested by ``tests/a/test_b.py``; ``test_b_browser.py`` may test it in
another way. A folder's ``__init__.py`` is tested as a module of the folder's name: beside the
folder, as in ``tests/pipeline/test_build.py``, or in it, as in ``tests/engines/test_engines.py``.
"""

from __future__ import annotations

import ast
from fnmatch import fnmatch
from pathlib import Path

import pytest

from translate.cli import COMMANDS

TESTS = Path(__file__).parent
PACKAGE = TESTS.parent / "translate"

WHOLE = {
    "api",
    "architecture",
    "bundled",
    "dockerfile",
    "documentation",
    "json",
    "licences",
    "man_pages",
    "mirror",
    "packaging",
    "portability",
    "messages",
    "registries",
}
"""Tests of the whole repository, which stand on top."""
STORIES = {"proof", "review/browser", "upgrade"}
"""Folders with tests that go through many modules: articles in every format, the script of the
review page, old projects."""
ELSEWHERE = {
    "pipeline/test_add": "pipeline/add: added given",
    "catalogs/po/test_po": "catalogs/po: layout parser scan",
    "catalogs/po/test_po_layouts": "catalogs/po: grammar notes parts",
    "catalogs/po/test_wrap": "catalogs/po: linebreak",
    "catalogs/update/test_align": "catalogs/update: stretch",
    "checks/test_rules": "checks: base kind_check phrase_checks value_pairs word_lists",
    "interchange/test_xliff_2": "interchange: xliff_1",
    "engines/choosing/test_rerank": "engines/choosing: hypothesis",
    "pipeline/test_check": "workspace: checking",
    "pipeline/test_pipeline_origins": "workspace/articles: drafts",
    "pipeline/review_table/test_taking": "pipeline/review_table: opening",
    "pipeline/update/test_moves": "workspace/articles: catalogs",
    "readers/header/test_block": "readers/header: keys",
    "readers/html/test_html": "readers/html: code elements flow groups head left_out notes tree",
    "readers/markdown/test_markdown": "readers/markdown: embedded flow groups kept parser words",
    "readers/test_base": "readers: titles",
    "readers/test_header": "readers/header: pairs",
    "readers/test_inline": "readers: marked_text",
    "readers/test_txt": (
        "readers/txt: blocks kinds lists marks pieces speech tags earlier earlier/blocks"
        " earlier/metadata"
    ),
    "review_tables/test_review_tables": "review_tables: docx",
    "segmenter/test_core": "segmenter: languages",
    "segmenter/test_known": "segmenter/known: edges path sentences",
    "segmenter/test_segmenter": "segmenter: guards/abbreviations guards/asides guards/continuing"
    " guards/faces guards/initials guards/lines guards/names guards/numbering guards/units"
    " languages/en/attribution languages/en/small_letters languages/vi/amounts"
    " languages/vi/attribution languages/vi/ellipsis languages/vi/foreign"
    " languages/vi/entries languages/vi/fitting languages/vi/people languages/vi/saying"
    " languages/vi/small_letters languages/vi/speaking"
    " languages/vi/spoken languages/vi/story languages/vi/turns quotations quotes site"
    " small_letters",
    "text/markdown/test_boxes": "text/markdown: indents",
    "tags/test_resolve": "tags: pairs",
    "tags/test_tagged": "tags: letters nested",
    "test_project": "project: project settings settings_file",
    "values/match/test_compare": "values/match: keys",
    "values/names/test_vietnamese": "values/names: capitals",
    "values/style/test_style": "values/style: currency dates edit names quotes spelling",
    "values/test_parse": "values/parse: clock_digits en/clock en/dates en/parser en/shares en/words"
    " lexer ranges reader vi/clock vi/dates vi/ordinals vi/parser vi/sums",
    "walk/test_places": "walk: naming",
    "writers/docx/test_docx": "writers/docx: document styles",
    "writers/docx/test_docx_rich": "writers/docx: blocks footnotes inline numbering surroundings",
    "writers/epub/test_epub": "writers/epub: book package",
    "writers/epub/test_epub_rich": "writers/epub: images xhtml",
    "writers/html/test_html": "writers/html: page",
    "writers/layout/test_arrangement": "writers/layout: laid",
    "writers/markdown/test_same": "writers/markdown: header",
    "writers/markdown/test_markdown": "writers/markdown: bilingual tree",
    "writers/pdf/test_pdf": "writers/pdf: document drawing rows typst_data",
    "writers/tex/test_tex": "writers/tex: blocks document pictures spelling tables",
    "writers/interchange/test_xliff": "writers/interchange: xlf records",
    "writers/test_writers": "writers: base",
}
"""Test files that exercise modules beside the one that they are named after."""
COVERED = {
    f"{folder}/{name}": test
    for test, modules in ELSEWHERE.items()
    for folder, _, names in [modules.partition(": ")]
    for name in names.split()
}


def _modules() -> set[str]:
    """The modules that need a test of their name: those with behaviour of their own.

    Checks have case files instead, and commands are called by the tests of what they do.
    """
    found = set()
    for path in PACKAGE.rglob("*.py"):
        place = path.parent if path.stem == "__init__" else path.with_suffix("")
        name = place.relative_to(PACKAGE).as_posix()
        command = name.startswith("cli/") and path.stem in COMMANDS
        if not command and not name.startswith("checks/rules/") and _behaves(path):
            found.add(name)
    return found


def _behaves(path: Path) -> bool:
    """Whether a module has a function or a method, beside those that Python calls by itself."""
    nodes = ast.walk(ast.parse(path.read_text("utf-8")))
    functions = (node.name for node in nodes if isinstance(node, ast.FunctionDef))
    return any(not name.startswith("__") for name in functions)


MODULES = sorted(_modules())
FILES = sorted(
    path.relative_to(TESTS).with_suffix("").as_posix() for path in TESTS.rglob("test_*.py")
)


def _subject(test: str) -> str:
    """The module or folder that a test file is named after; empty if there is none."""
    folder, _, name = test.rpartition("/")
    words = name.removeprefix("test_").split("_")
    for end in range(len(words), 0, -1):
        stem = "_".join(words[:end])
        for place in (PACKAGE, TESTS) if folder == "support" else (PACKAGE,):
            if (place / folder / f"{stem}.py").exists() or (place / folder / stem).is_dir():
                return f"{folder}/{stem}".lstrip("/")
        if folder and folder.rpartition("/")[2] == stem and (PACKAGE / folder).is_dir():
            return folder
    return ""


TESTED = set(map(_subject, FILES))


def test_the_files_were_found() -> None:
    """A wrong path must not make this file pass."""
    assert len(MODULES) > 100
    assert len(FILES) > 100


def test_no_folder_is_passed_over(pytestconfig: pytest.Config) -> None:
    """Some names pytest does not look into, ``build`` by itself: their tests would never run."""
    names = {part for test in FILES for part in test.split("/")[:-1]}
    ignored = pytestconfig.getini("norecursedirs")
    assert not [name for name in names if any(fnmatch(name, one) for one in ignored)]


@pytest.mark.parametrize("test", FILES)
def test_every_test_has_its_module(test: str) -> None:
    """A test file has the name of a module or folder at the same place in the package."""
    folder, _, name = test.rpartition("/")
    if folder not in STORIES and (folder or name.removeprefix("test_") not in WHOLE):
        assert _subject(test), (
            f"translate/{folder} has no module that tests/{test}.py is named after"
        )


@pytest.mark.parametrize("module", MODULES)
def test_every_module_has_its_test(module: str) -> None:
    """A module has a test file of its name, or the table says which file tests it."""
    assert module in TESTED or module in COVERED, f"write a test named after translate/{module}"


@pytest.mark.parametrize("module", COVERED)
def test_the_table_is_needed_and_true(module: str) -> None:
    """It names modules without a test of their name, and files that there are."""
    assert module in MODULES, "there is no such module, or it needs no test"
    assert module not in TESTED, "it has a test of its own"
    assert COVERED[module] in FILES
