"""A small project, and changes that tests make to a project's files."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from translate.catalogs.po import load, render
from translate.project import Project

ARTICLE = """\
date: 2025-11-12

Mưa lớn ở miền Trung

Sáng 8/11, nước lên nhanh. Dân chạy lũ.

“Chúng tôi không rời đi”, bà Lụa nói.
"""


def project_in(folder: Path) -> Project:
    """Return a project in ``folder`` with one article, ``mua``."""
    project = Project(folder)
    project.seeds.mkdir()
    (project.seeds / "mua.txt").write_text(ARTICLE, "utf-8")
    return project


def files_under(folder: Path) -> dict[str, bytes]:
    """Return every file below ``folder`` with its content."""
    return {
        os.path.relpath(path, folder): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def replace_in(path: Path, old: str, new: str) -> None:
    """Replace ``old``, which must occur, in a text file."""
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def approve_all(project: Project, slug: str = "mua") -> None:
    """Approve every draft, as a translation program does."""
    path = project.catalog(slug)
    subprocess.run(["msgattrib", "--clear-fuzzy", "-o", path, path], check=True)


def enter_english(project: Project, slug: str, **english: str) -> None:
    """Enter reviewed translations, by the first word of their source, as an editor does."""
    path = project.catalog(slug)
    catalog = load(path)
    entries = tuple(
        entry.change(msgstr=english[word], flags=())
        if (word := entry.msgid.split()[0]) in english
        else entry
        for entry in catalog.entries
    )
    path.write_bytes(render(catalog.change(entries=entries)))


def english_in(project: Project, slug: str) -> dict[str, tuple[str, bool]]:
    """Return the translation of each live source, and whether it is fuzzy."""
    entries = load(project.catalog(slug)).entries
    return {e.msgid: (e.msgstr, e.fuzzy) for e in entries if not e.obsolete}
