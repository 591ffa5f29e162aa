"""PDF, typeset by Typst: no system library, no system font, and the same bytes everywhere.

https://typst.app/docs/ and, for the tags in the file, PDF/UA-1 (ISO 14289-1).
"""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any

from translate.errors import InputError, UsageError
from translate.writers.base import Edition, EditionKind
from translate.writers.colophon import byline, colophon, long_date, notice
from translate.writers.layout import (
    Passage,
    body,
    breakable,
    metadata,
    original,
    printable,
    sections,
    summary,
    title,
)
from translate.writers.templates import HINT, find

FONTS = ("Libertinus Serif", "New Computer Modern")
"""Fonts that Typst carries; the first has every Vietnamese letter."""


def write_pdf(edition: Edition) -> bytes:
    """Return the edition as a tagged PDF with bookmarks.

    Text in a script that Typst's fonts lack (Chinese, emoji) is set in the machine's fonts, in a
    PDF that then does not claim to be PDF/UA.

    Raises:
        UsageError: Typst is not installed.
        InputError: A theme's ``edition.typ`` is broken, or Typst fails on this article.
    """
    try:
        import typst  # noqa: PLC0415 - 80 MB, an extra that not everybody wants
    except ImportError as error:
        raise UsageError("PDF needs Typst", hint="pip install 'songngu[pdf]'") from error
    template = find(edition.theme, "edition.typ")
    settings: dict[str, Any] = {
        "root": template.parent,
        "font_paths": [template.parent],
        "sys_inputs": {"edition": json.dumps(_data(edition))},
        "timestamp": _timestamp(edition),
    }
    try:
        with suppress(typst.TypstError):
            return bytes(
                typst.compile(template, ignore_system_fonts=True, pdf_standards="ua-1", **settings)
            )
        return bytes(typst.compile(template, **settings))
    except typst.TypstError as error:
        message = f"cannot be typeset as PDF: {printable(str(error.message))}"
        if edition.theme and template.is_relative_to(edition.theme):
            raise InputError(message, str(template), HINT) from error
        raise InputError(message, edition.article.path, "leave out pdf for this one") from error


def _data(edition: Edition) -> dict[str, Any]:
    """What the template sets, as JSON."""
    heading, stated = title(edition), metadata(edition)
    return {
        "bilingual": edition.kind is EditionKind.BILINGUAL,
        "language": edition.language,
        "source_language": edition.article.language,
        "paper": edition.paper,
        "fonts": FONTS,
        "title": _passage(heading),
        "title_text": heading.text,
        "original": original(edition),
        "summary": summary(edition),
        "author": stated.author,
        "date": long_date(stated.date),
        "byline": byline(edition),
        "notice": notice(edition),
        "sections": [
            (kind, [_passage(passage) for passage in run]) for kind, run in sections(body(edition))
        ],
        "colophon": colophon(edition),
    }


def _passage(passage: Passage) -> dict[str, Any]:
    lines = [
        {"text": breakable(line.text), "language": line.language, "mark": line.mark}
        for line in passage.lines
    ]
    return {"source": breakable(passage.source), "lines": lines}


def _timestamp(edition: Edition) -> datetime:
    """When the translation was last changed: PDF wants a time, the build's would vary."""
    try:
        return datetime.fromisoformat(edition.revised).replace(tzinfo=UTC)
    except ValueError:
        return datetime(1980, 1, 1, tzinfo=UTC)
