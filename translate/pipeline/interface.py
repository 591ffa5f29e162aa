"""The interface's own texts in other languages, from PO files like everybody's: ``locale/``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from translate.catalogs.po import load

_FOLDER = Path(__file__).parents[1] / "locale"
SOURCE = "en"
"""The language that the texts are written in; it needs no catalog."""


@cache
def interface_languages() -> dict[str, str]:
    """Code of each interface language, and its name in itself."""
    codes = sorted(path.name for path in _FOLDER.iterdir() if path.is_dir())
    return {SOURCE: "English", **{code: messages(code)["English"] for code in codes}}


@cache
def messages(language: str) -> Mapping[str, str]:
    """The interface's texts in ``language``: the English one to its translation.

    A fuzzy or missing translation is left out, as gettext does it; none for English.
    """
    if language == SOURCE:
        return {}
    catalog = load(_FOLDER / language / "LC_MESSAGES" / "songngu.po")
    live = [entry for entry in catalog.entries if not entry.obsolete and not entry.fuzzy]
    return {entry.msgid: entry.msgstr for entry in live if entry.msgstr}
