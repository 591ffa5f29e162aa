"""Sentence pairs of files for other programs, by lxml, csv, json and openpyxl; markup as tags."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Callable, Iterable
from typing import Any

from lxml import etree
from openpyxl import load_workbook

Pairs = list[tuple[str, str]]
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def _tagged(node: Any) -> str:
    """The text of an element of XLIFF; those in it, whose ids end in a tag's name, as tags."""
    if node is None:
        return ""
    found = node.text or ""
    for one in node:
        name = one.get("id").rpartition("-")[2]
        is_pair = etree.QName(one).localname in ("pc", "g")
        found += f"<{name}>{_tagged(one)}</{name}>" if is_pair else f"<{name}/>"
        found += one.tail or ""
    return found


def _xliff(data: bytes, unit: str) -> Pairs:
    units = etree.fromstring(data).iter(f"{{*}}{unit}")
    return [(_tagged(one.find("{*}source")), _tagged(one.find("{*}target"))) for one in units]


def _tmx(data: bytes) -> Pairs:
    units = etree.fromstring(data).iter("tu")
    segments = (list(unit.iter("seg")) for unit in units)
    return [("".join(own.itertext()), "".join(made.itertext())) for own, made in segments]


def _tsv(data: bytes) -> Pairs:
    rows = csv.DictReader(io.StringIO(data.decode()), dialect="excel-tab", quoting=csv.QUOTE_NONE)
    return [(row["source"], row["target"]) for row in rows]


def _json(data: bytes) -> Pairs:
    passages = json.loads(data)["passages"]
    return [(one["source"], one["target"]) for part in passages for one in part["sentences"]]


def _csv_table(data: bytes) -> Pairs:
    return _in_rows(csv.reader(io.StringIO(data.decode("utf-8-sig"))))


def _xlsx_table(data: bytes) -> Pairs:
    sheet = load_workbook(io.BytesIO(data)).worksheets[0]
    return _in_rows([str(cell or "") for cell in row] for row in sheet.iter_rows(values_only=True))


def _docx_table(data: bytes) -> Pairs:
    body = etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml"))
    rows = ([_words(cell) for cell in row.iter(f"{_W}tc")] for row in body.iter(f"{_W}tr"))
    return _in_rows(rows)


def _words(node: Any) -> str:
    return "".join(one.text or "" for one in node.iter(f"{_W}t"))


def _in_rows(rows: Iterable[list[str]]) -> Pairs:
    """The pairs in the rows of a review table, below the row that names its columns."""
    found: Pairs = []
    columns: list[int] = []
    for row in rows:
        if columns and len(row) > max(columns):
            source, target = (row[column] for column in columns)
            found.append((source, target))
        elif "English" in row:
            columns = [row.index("Vietnamese"), row.index("English")]
    return found


SEEN_PAIRS: dict[str, Callable[[bytes], Pairs]] = {
    "xliff": lambda data: _xliff(data, "segment"),
    "xliff12": lambda data: _xliff(data, "trans-unit"),
    "xlf": lambda data: _xliff(data, "trans-unit"),
    "tmx": _tmx,
    "tsv": _tsv,
    "json": _json,
}
SEEN_IN_TABLES: dict[str, Callable[[bytes], Pairs]] = {
    "csv": _csv_table,
    "xlsx": _xlsx_table,
    "docx": _docx_table,
}
