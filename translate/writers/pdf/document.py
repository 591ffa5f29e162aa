"""An edition as a tagged PDF, set by the theme's ``edition.typ``."""

from __future__ import annotations

import json
import re
import warnings
from datetime import UTC, datetime
from typing import Any

from translate.errors import InputError, UsageError
from translate.message import Message
from translate.writers.base import Edition, EditionKind, IncompleteWarning
from translate.writers.colophon import byline, colophon, long_date, notice, notice_heading
from translate.writers.front_matter import credit_lines, metadata
from translate.writers.laid import LaidBlock, LaidPassage
from translate.writers.layout import (
    body,
    breakable,
    original,
    printable,
    sections,
    summary,
    title,
    tree,
)
from translate.writers.nobreak import keep_together
from translate.writers.templates import HINT, find, refuse_links_out

FONTS = ("Libertinus Serif", "New Computer Modern")
"""Fonts that come with Typst; the first has every Vietnamese letter."""

_LONG = 1000
"""Characters; a longer row may break across pages: a page has room for twice as many, no more."""

_UNDISPLAYED = re.compile(r'text `"(.+?)"` could not be displayed')
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")
"""Typst's notation for a character that it considers unprintable."""


def write_pdf(edition: Edition) -> bytes:
    """Return the edition as a tagged PDF with bookmarks.

    Text in a script that Typst's fonts do not have (Chinese, emoji) is set in the system's fonts.
    Characters missing there too show as boxes: the colophon says so, with an `IncompleteWarning`.

    Raises:
        UsageError: Typst is not installed.
        InputError: A theme's ``edition.typ`` is broken, or Typst fails on this article.
    """
    try:
        import typst  # noqa: PLC0415 - 80 MB, an optional extra
    except ImportError as error:
        raise UsageError("PDF needs Typst", hint="pip install 'songngu[pdf]'") from error
    template = find(edition.theme, "edition.typ")
    if edition.theme and template.is_relative_to(edition.theme):
        refuse_links_out(edition.theme)
    data = _data(edition)

    def compiled(**how: Any) -> bytes:
        return bytes(
            typst.compile(
                template,
                root=template.parent,
                font_paths=[template.parent],
                sys_inputs={"edition": json.dumps(data)},
                timestamp=_timestamp(edition),
                **how,
            )
        )

    for own_fonts_only in (True, False):
        try:
            return compiled(ignore_system_fonts=own_fonts_only, pdf_standards="ua-1")
        except typst.TypstError as error:
            missing = _UNDISPLAYED.search(error.message)
    if missing:
        data["colophon"] = (*data["colophon"], _warn_of(missing[1], edition))
    try:
        return compiled()
    except typst.TypstError as error:
        message = Message("cannot be typeset as PDF: {message}", message=printable(error.message))
        if edition.theme and template.is_relative_to(edition.theme):
            raise InputError(message, str(template), HINT) from error
        raise InputError(message, edition.article.path, "leave out pdf for this one") from error


def _warn_of(text: str, edition: Edition) -> str:
    """Warn of text that no font can show; return what the edition's colophon says of it."""
    text = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
    codes = " ".join(f"U+{ord(sign):04X}" for sign in text)
    place = f"{edition.article.path}: the PDF of it"
    hint = "install a font that has them, such as one of Noto's, or put one into the theme"
    warnings.warn(
        f"{place} has boxes for characters that no font here has, such as {codes}; {hint}",
        IncompleteWarning,
        stacklevel=2,
    )
    return f"Boxes replace characters that no font at hand has, such as {codes}."


def _data(edition: Edition) -> dict[str, Any]:
    """Return the edition as data for the template, in JSON types."""
    heading, stated = title(edition), metadata(edition)
    return {
        "bilingual": edition.kind is EditionKind.BILINGUAL,
        "language": edition.language,
        "source_language": edition.article.language,
        "paper": edition.paper,
        "fonts": FONTS,
        "title": _passage(heading, edition.article.language),
        "title_text": heading.text,
        "original": original(edition),
        "summary": summary(edition),
        "author": stated.author,
        "date": long_date(stated.date),
        "byline": byline(edition),
        "credits": credit_lines(edition),
        "notice": notice(edition),
        "notice_heading": notice_heading(edition),
        "sections": [
            (kind, [_passage(one, edition.article.language) for one in run])
            for kind, run in sections(body(edition))
        ],
        "blocks": [_block(block, edition.article.language) for block in tree(edition)],
        "colophon": colophon(edition),
    }


def _block(block: LaidBlock, language: str) -> dict[str, Any]:
    if isinstance(block, LaidPassage):
        return {"kind": block.kind.value, **_passage(block, language)}
    return {
        "kind": block.kind.value,
        "ordered": block.group.ordered,
        "children": [_block(child, language) for child in block.children],
    }


def _passage(passage: LaidPassage, language: str) -> dict[str, Any]:
    lines = [
        {
            "text": breakable(keep_together(line.text, line.language)),
            "language": line.language,
            "label": line.label,
            "mark": line.mark,
        }
        for line in passage.lines
    ]
    long = max(len(passage.source), len(passage.text)) > _LONG
    return {
        "source": breakable(keep_together(passage.source, language)),
        "lines": lines,
        "lead": passage.lead,
        "verbatim": passage.verbatim,
        "long": long,
    }


def _timestamp(edition: Edition) -> datetime:
    """Return when the translation was last changed: PDF needs a time; the build's would vary."""
    try:
        return datetime.fromisoformat(edition.revised).replace(tzinfo=UTC)
    except ValueError:
        return datetime(1980, 1, 1, tzinfo=UTC)
