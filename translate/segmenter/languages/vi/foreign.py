"""Foreign titles with an exclamation mark: ``E! News``."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from translate.segmenter.language import Language
    from translate.segmenter.site import Site


def is_foreign_title(site: Site, language: Language) -> bool:
    """Words on both sides of the stop are foreign and have capitals."""
    word = site.word
    if site.mark != "!" or not word.isalpha() or not language.is_foreign(word):
        return False
    following = site.following
    if not following or not language.is_foreign(following[0]):
        return False
    if len(word) > 1 and word.isupper() and following[0].isupper():
        return False  # text in capitals: "SALE! FREESHIP"
    return not site.text.startswith("!", site.head + len(following[0]))  # "Nasie! Delphine!"
