"""The languages that have a module; Unicode's default rules apply to the others."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from translate.segmenter.language import Language

LANGUAGES = ("en", "vi")
"""Their codes; a language is imported when it is first cut, for its expressions take a while."""
ANY = Language()


@cache
def language_of(code: str) -> Language:
    """Return the rules for a language code such as ``vi`` or ``en-GB``."""
    base = code.replace("_", "-").partition("-")[0].lower()
    if base not in LANGUAGES:
        return ANY
    found: Language = import_module(f"{__name__}.{base}").LANGUAGE
    return found
