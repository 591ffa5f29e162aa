"""What a PDF says of its own structure, as pypdf reads it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pypdf import PdfReader


def structure(pdf: PdfReader) -> Iterator[Any]:
    """Yield the elements of a tagged PDF (``/H1``, ``/P``, ``/Link``), in reading order."""
    root: Any = pdf.trailer["/Root"]
    return _elements(root["/StructTreeRoot"])


def _elements(node: Any) -> Iterator[Any]:
    node = node.get_object()
    if isinstance(node, list):
        for child in node:
            yield from _elements(child)
    elif hasattr(node, "get"):
        if node.get("/S"):
            yield node
        if "/K" in node:
            yield from _elements(node["/K"])
