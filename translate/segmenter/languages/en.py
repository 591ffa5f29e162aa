"""English: its word lists say it all."""

from __future__ import annotations

from translate.segmenter.language import Language
from translate.segmenter.word_lists import words

ENGLISH = Language(
    titles=words("en", "titles"),
    endings=words("en", "endings"),
    starters=words("en", "starters"),
    name_starters=words("en", "name_starters"),
    labels=words("en", "labels"),
    headings=words("en", "headings"),
)
