"""Rows of a review table, a reviewer who edits them, and LibreOffice to open and save the table."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from translate.model import Unit
from translate.pipeline.review_table import export_table, import_table
from translate.project import Project
from translate.review_tables import TableRow, open_table, row_of
from translate.workspace.report import Report

UNITS = (
    Unit("Nước lên.", "The water rises.", approved=True, comments=("rivers, not tide",)),
    Unit("Giá tăng 5%.", "Prices rose 5%.", draft="Prices rose 5%."),
    Unit("= Tổng cộng", "=SUM(A1)", comments=("- a", "+ b"), previous="Tổng"),
    Unit("Hết.", ""),
)
ROWS = [row_of(unit, number) for number, unit in enumerate(UNITS, 1)]
Edit = Callable[[list[TableRow]], list[TableRow]]
"""A reviewer's change to the rows of a table."""

CSV = "csv:Text - txt - csv (StarCalc):{},34,76,1,,0,false,true,false"


def save_in_libreoffice(file: Path, filters: str = "", infilter: str = "") -> bytes:
    """Return ``file`` as LibreOffice saves it after opening it, in its own format or another."""
    name = (filters or file.suffix[1:]).partition(":")[0]
    command = [
        "soffice",
        f"-env:UserInstallation={(file.parent / 'profile').as_uri()}",
        "--headless",
        *([f"--infilter={infilter}"] if infilter else []),
        "--convert-to",
        filters or name,
        "--outdir",
        str(file.parent / "saved"),
        str(file),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return (file.parent / "saved" / file.with_suffix(f".{name}").name).read_bytes()


def table_path(project: Project, name: str = "mua.csv") -> Path:
    """Return the path of the table of the small project's article."""
    return project.root / name


def reviewed_by(project: Project, edit: Edit, name: str = "mua.csv") -> Report:
    """Export, let a reviewer edit the rows, and import."""
    path = table_path(project, name)
    export_table(project, path)
    return change_table(project, path, edit)


def change_table(project: Project, path: Path, edit: Edit) -> Report:
    """Edit the rows of a table and import it."""
    table = open_table(path.suffix[1:])
    rows = table.read(path.read_bytes(), path.name)
    path.write_bytes(table.write("mua", edit(rows)))
    return import_table(project, path)


def first_row(**values: object) -> Edit:
    """Return an edit of some cells of the first row."""
    return lambda rows: [replace(rows[0], **values), *rows[1:]]  # type: ignore[arg-type]
