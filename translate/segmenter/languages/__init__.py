"""The languages that have a module; Unicode's default rules apply to the others."""

from __future__ import annotations

from translate.segmenter.language import Language
from translate.segmenter.languages.en import ENGLISH
from translate.segmenter.languages.vi import VIETNAMESE

LANGUAGES = {"en": ENGLISH, "vi": VIETNAMESE}
ANY = Language()


def language_of(code: str) -> Language:
    """Return the rules for a language code such as ``vi`` or ``en-GB``."""
    return LANGUAGES.get(code.replace("_", "-").partition("-")[0].lower(), ANY)
