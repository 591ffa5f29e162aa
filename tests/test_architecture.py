"""The import table of docs/architecture.md, enforced; and the size limits."""

import ast
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "translate"
MODULES = sorted(PACKAGE.rglob("*.py"))
SCRIPTS = sorted(
    path for folder in ("bench", "tools") for path in (PACKAGE.parent / folder).rglob("*.py")
)
FLOOR = (
    "message",
    "errors",
    "locale",
    "model",
    "io",
    "project",
    "archive",
    "cores",
    "timing",
    "text",
    "tags",
    "walk",
    "values",
    "interchange",
)
"""The ground floor, upwards: each part may import the ones before it."""
STAGES = {
    "readers",
    "segmenter",
    "engines",
    "catalogs",
    "memory",
    "glossary",
    "checks",
    "writers",
    "review_tables",
}

ALLOWED = {
    "__init__": {"errors", "model", "pipeline", "project", "segmenter", "workspace"},
    "__main__": {"cli"},
    **{part: set(FLOOR[:index]) for index, part in enumerate(FLOOR)},
    **dict.fromkeys(STAGES, set(FLOOR) - {"project"}),
    "workspace": set(FLOOR) | STAGES,
    "pipeline": set(FLOOR) | STAGES | {"workspace"},
    "review": set(FLOOR) | {"pipeline", "workspace"},
    "cli": set(FLOOR) | {"pipeline", "review", "workspace"},
}
"""Part -> the parts of ours that it may import, beside itself and the version."""

HOMES = {
    "click": "cli/",
    "ctranslate2": "engines/",
    "distributed": "engines/cluster.py",
    "docx": ("writers/", "review_tables/docx.py"),
    "jinja2": ("writers/", "review/"),
    "lxml": ("readers/html/", "readers/markdown/words.py", "writers/epub/"),
    "openpyxl": "review_tables/xlsx.py",
    "sacrebleu": "pipeline/evaluate/scores.py",
    "sentencepiece": "engines/",
    "starlette": "review/",
    "trafilatura": "pipeline/add/page.py",
    "markdown_it": ("readers/", "writers/markdown/"),
    "mdit_py_plugins": ("readers/", "writers/markdown/"),
    "typst": "writers/pdf/",
    "urllib3": "engines/",
    "uvicorn": "review/",
}
"""Large library -> the one place that imports it; Word files and templates have two uses."""


def _imports(path: Path) -> Iterator[str]:
    """The absolute dotted names that a module imports, those inside functions too."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        match node:  # what is imported by its name, for being large
            case ast.Call(func=ast.Name("import_module"), args=[ast.Constant(str(name))]):
                yield name
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: a relative import"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _name(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def test_the_package_was_found() -> None:
    """A wrong path must not make this file pass."""
    assert len(MODULES) > 20


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_imports_point_down(path: Path) -> None:
    """Each part imports only itself and the parts that the table allows."""
    part = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
    for name in _imports(path):
        root, _, rest = name.partition(".")
        if root == "translate" and rest not in ("", "__version__"):
            target = rest.partition(".")[0]
            assert target in ALLOWED[part] | {part}, f"{part} may not import {name}"


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_benchmarks_and_tools_import_what_is_there(path: Path) -> None:
    """What moves within the package is found by the scripts that no other test runs."""
    for name in _imports(path):
        module, _, attribute = name.rpartition(".")
        if module.startswith("translate"):
            found = hasattr(import_module(module), attribute) or find_spec(name)
            assert found, f"{path.name} imports {name}"


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_large_libraries_stay_home(path: Path) -> None:
    """openpyxl, click and friends are each imported from one place."""
    for name in _imports(path):
        home = HOMES.get(name.partition(".")[0])
        assert home is None or _name(path).startswith(home), f"{name} belongs into {home}"


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_modules_and_functions_are_short(path: Path) -> None:
    """A module has at most 300 lines, a function at most 40 besides its docstring."""
    text = path.read_text("utf-8")
    assert text.count("\n") <= 300
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            first = node.body[1] if ast.get_docstring(node) and node.body[1:] else node.body[0]
            length = (node.end_lineno or 0) - first.lineno + 1
            assert length <= 40, f"{node.name} has {length} lines"


def test_no_folder_is_a_crowd() -> None:
    """A folder has about fifteen modules at most, registries of one thing a file aside."""
    folders = Counter(_name(path.parent) for path in MODULES if path.name != "__init__.py")
    crowds = {name: count for name, count in folders.items() if count > 16}
    assert set(crowds) <= {"cli"}


def _listed(page: str, start: str) -> list[str]:
    """The parts that docs/architecture.md names after ``start``, up to the first full stop."""
    sentence = page.partition(f"- {start}: ")[2].partition(". ")[0]
    return re.findall(r"`(\w+)`", sentence)


def test_the_documentation_shows_the_same_layers() -> None:
    """docs/architecture.md lists the layers, the stages and the floor, and every part."""
    page = (PACKAGE.parent / "docs/architecture.md").read_text("utf-8")
    assert _listed(page, "Floor, upwards") == list(FLOOR)
    assert set(_listed(page, "Stages")) == STAGES
    layers = _listed(page, "Layers")
    for above, below in pairwise(layers):
        assert below in ALLOWED[above]
        assert above not in ALLOWED[below]
    tree = page.partition("## The tree")[2].partition("```\n")[2].partition("```")[0]
    parts = re.findall(r"^  (\w+)(?:/|\.py) ", tree, re.MULTILINE)
    assert sorted(parts) == sorted(part for part in ALLOWED if not part.startswith("__"))


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_no_group_is_repeated_possessively(path: Path) -> None:
    """Python up to 3.11.4 loses its place in such an expression; an atomic group does the same."""
    assert not re.search(r"\)(?:[*+?]|\{\{?[\d,]+\}\}?)\+", path.read_text("utf-8"))


def _names(path: Path) -> Iterator[str]:
    """The classes of a module, and the public constants and types that it names."""
    tree = ast.parse(path.read_text("utf-8"))
    yield from (node.name for node in ast.walk(tree) if isinstance(node, ast.ClassDef))
    for node in tree.body:
        if isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            names = (name for target in targets for name in ast.walk(target))
            yield from (
                name.id for name in names if isinstance(name, ast.Name) and name.id[0].isupper()
            )


def test_no_name_means_two_things() -> None:
    """No two classes, public constants or types share a name, but for `CHECK` and `LANGUAGE`."""
    places: dict[str, list[str]] = defaultdict(list)
    for path in MODULES:
        for name in _names(path):
            places[name].append(_name(path))
    del places["CHECK"], places["LANGUAGE"]
    assert len(places) > 200
    assert {name: where for name, where in places.items() if len(where) > 1} == {}


@pytest.mark.parametrize("path", sorted(PACKAGE.glob("pipeline/*/*.py")), ids=_name)
def test_no_helper_imports_the_use_case_that_it_helps(path: Path) -> None:
    """In ``pipeline/``, a folder's ``__init__`` imports its modules, which import each other."""
    helped = f"translate.pipeline.{path.parent.name}"
    own = {f"{helped}.{other.stem}" for other in path.parent.glob("*.py")}
    for name in _imports(path):
        climbs = name.startswith(f"{helped}.") and not any(
            name == module or name.startswith(f"{module}.") for module in own
        )
        assert not climbs, f"{_name(path)} imports {name}"
