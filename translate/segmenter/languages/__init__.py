"""Every language that has a module of its own; Unicode's default rules serve the others."""

from __future__ import annotations

from translate.segmenter.language import Language
from translate.segmenter.languages.en import ENGLISH
from translate.segmenter.languages.vi import VIETNAMESE

LANGUAGES = {"en": ENGLISH, "vi": VIETNAMESE}
ANY = Language()


def language_of(code: str) -> Language:
    """The rules for a language code such as ``vi`` or ``en-GB``."""
    return LANGUAGES.get(code.replace("_", "-").partition("-")[0].lower(), ANY)
