"""Digests of the catalogs of articles in plain text, to detect whether a change alters a byte.

Run as a script, with ``tests`` on the path, it prints the digests for the current code:
``PYTHONPATH=tests python -m support.catalog_digests > tests/upgrade/catalog_digests.txt``.
"""

from __future__ import annotations

import sys
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from support.casefile import case_files, read_sections
from support.random_articles import article

from translate.pipeline.update import update
from translate.project import Project

TESTS = Path(__file__).parents[1]
GENERATED = 200
_NO_ARTICLES = frozenset({113})
"""Seeds of generated texts that are nothing but metadata and a rule: they are refused."""


def articles() -> dict[str, bytes]:
    """Return the articles by name: the bundled ones, the reader's cases, and generated ones."""
    bundled = {
        path.stem: path.read_bytes() for path in sorted((TESTS.parent / "seeds").glob("*.txt"))
    }
    cases = {
        path.stem: read_sections(path, "text", "blocks")[0].encode()
        for path in case_files(TESTS / "readers" / "cases")
    }
    seeds = [seed for seed in range(GENERATED) if seed not in _NO_ARTICLES]
    generated = {f"generated-{seed:03}": article(seed).encode() for seed in seeds}
    return bundled | cases | generated


def digests(folder: Path) -> dict[str, str]:
    """Return a digest of every article's catalog, without its header (version and dates).

    Args:
        folder: An empty folder for a project.
    """
    project = Project(folder)
    project.seeds.mkdir()
    for slug, data in articles().items():
        (project.seeds / f"{slug}.txt").write_bytes(data)
    problems = update(project).problems
    assert not problems, problems
    return {slug: _digest(project.catalog(slug)) for slug in articles()}


def _digest(catalog: Path) -> str:
    _, _, entries = catalog.read_bytes().partition(b"\n\n")
    return sha256(entries).hexdigest()[:20]


if __name__ == "__main__":
    with TemporaryDirectory() as name:
        lines = [f"{digest} {slug}\n" for slug, digest in digests(Path(name)).items()]
    sys.stdout.writelines(lines)
