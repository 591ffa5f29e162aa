"""The header of a catalog: the ten standard fields, the source language and our name."""

from __future__ import annotations

from datetime import datetime

from translate import __version__
from translate.catalogs.po import Catalog

GENERATOR = f"songngu {__version__}"


def new_header(project: str, language: str, source_language: str, now: datetime) -> dict[str, str]:
    """The header of a new catalog, in the order in which gettext writes it.

    Args:
        project: What the catalog belongs to: the article's slug.
        language: The target language, e.g. ``en``.
        source_language: The language of the msgids; Poedit and Weblate read it.
        now: When the catalog is made.
    """
    date = _format(now)
    return {
        "Project-Id-Version": project,
        "Report-Msgid-Bugs-To": "",
        "POT-Creation-Date": date,
        "PO-Revision-Date": date,
        "Last-Translator": "Automatically generated",
        "Language-Team": "none",
        "Language": language,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "X-Source-Language": source_language,
        "X-Generator": GENERATOR,
    }


def stamp(
    catalog: Catalog, now: datetime, *, source: bool = False, translator: str = ""
) -> Catalog:
    """``catalog`` with ``now`` as its PO-Revision-Date.

    Args:
        catalog: A catalog whose content changed.
        now: The time of the change.
        source: Whether source sentences changed, so that POT-Creation-Date does too.
        translator: The Last-Translator, ``name <email>``; empty leaves what the header says.
    """
    header = dict(catalog.header)
    header["PO-Revision-Date"] = _format(now)
    if source:
        header["POT-Creation-Date"] = _format(now)
    if translator:
        header["Last-Translator"] = translator
    return catalog.change(header=header)


def _format(now: datetime) -> str:
    """A date as gettext writes it: ``2025-11-05 08:30+0000``."""
    return now.strftime("%Y-%m-%d %H:%M%z")
