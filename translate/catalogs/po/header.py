"""The header of a catalog: the ten standard fields, the source language and our name."""

from __future__ import annotations

from datetime import datetime

from translate import __version__

GENERATOR = f"songngu {__version__}"


def new_header(project: str, language: str, source_language: str, now: datetime) -> dict[str, str]:
    """The header of a new catalog, in the order in which gettext writes it.

    Args:
        project: What the catalog belongs to: the article's slug.
        language: The target language, e.g. ``en``.
        source_language: The language of the msgids; Poedit and Weblate read it.
        now: When the catalog is made.
    """
    date = format_date(now)
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


def format_date(now: datetime) -> str:
    """Return a date as gettext writes it: ``2025-11-05 08:30+0000``."""
    return now.strftime("%Y-%m-%d %H:%M%z")
