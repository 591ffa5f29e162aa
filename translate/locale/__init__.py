"""The program's own texts in other languages: gettext catalogs, compiled into ``.mo`` files.

``make docs`` compiles them, and a test compares the ``.po`` files with the ``.mo`` files.
"""

from __future__ import annotations

import gettext
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent
_DOMAIN = "songngu"
SOURCE = "en"
"""The language of the texts in the code, which needs no catalog."""


@cache
def interface_languages() -> dict[str, str]:
    """Return the code of each interface language, and its name in that language."""
    codes = sorted(path.name for path in _FOLDER.iterdir() if (path / "LC_MESSAGES").is_dir())
    names = {code: translations(code).gettext("English") for code in codes}
    return {SOURCE: "English", **names}


@cache
def translations(language: str) -> gettext.NullTranslations:
    """Return the texts in ``language``; those without a translation stay English.

    Args:
        language: A code of `interface_languages`.

    Raises:
        FileNotFoundError: There is no such language.
    """
    return gettext.translation(_DOMAIN, _FOLDER, [language], fallback=language == SOURCE)
