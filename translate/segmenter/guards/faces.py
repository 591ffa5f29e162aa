"""Emoji and emoticons as the end of a sentence, or as a word in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from translate.segmenter.site import is_face, is_heart

if TYPE_CHECKING:
    from translate.segmenter.language import Language
    from translate.segmenter.site import Site

_FAR = 60
"""The number of characters within which two words begin."""


def is_inside(site: Site, language: Language) -> bool:
    """A face replaces a word: ``Tôi ❤️ Hà Nội``, but not ``Vui quá 😂 Mai đi tiếp``."""
    if not is_face(site.mark):
        return False
    if is_face(site.text[site.start]):  # "🍜 Mì 20k 🍕 Pizza 90k": they point
        return True
    if len(site.text[site.start : min(site.stop, site.start + _FAR)].split(None, 2)) < 2:
        return True
    return is_heart(site.mark) and not language.starts(site.following)
