"""The program's own texts in other languages: gettext catalogs, compiled into ``.mo`` files.

``make docs`` compiles them, and a test compares the ``.po`` files with the ``.mo`` files.
"""

from __future__ import annotations

import gettext
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent
"""The folder of the catalogs, as gettext looks for them."""
DOMAIN = "songngu"
"""The name of the catalogs."""
SOURCE = "en"
"""The language of the texts in the code, which needs no catalog."""


def has_language(code: str) -> bool:
    """Return whether there is a catalog for the language of this code."""
    return code in _codes()


@cache
def _codes() -> frozenset[str]:
    return frozenset(path.name for path in FOLDER.iterdir() if (path / "LC_MESSAGES").is_dir())


@cache
def interface_languages() -> dict[str, str]:
    """Return the code of each interface language, and its name in that language."""
    names = {code: translations(code).gettext("English") for code in sorted(_codes())}
    return {SOURCE: "English", **names}


@cache
def translations(language: str) -> gettext.NullTranslations:
    """Return the texts in ``language``; those without a translation stay English.

    Args:
        language: A code of `interface_languages`.

    Raises:
        FileNotFoundError: There is no such language.
    """
    return gettext.translation(DOMAIN, FOLDER, [language], fallback=language == SOURCE)
