"""Foreign titles with an exclamation mark: ``E! News``."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from translate.segmenter.language import Language
    from translate.segmenter.site import Site


def is_foreign_title(site: Site, language: Language) -> bool:
    """Words on both sides of the stop are foreign and have capitals."""
    if site.mark != "!" or not language.is_foreign(site.word):
        return False
    following = site.following
    if not following or not language.is_foreign(following[0]):
        return False
    return not site.text.startswith("!", site.head + len(following[0]))  # "Nasie! Delphine!"
