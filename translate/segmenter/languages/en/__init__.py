"""English: its word lists say it all."""

from __future__ import annotations

from translate.segmenter.language import Language, Words, abbreviations

ENGLISH = Language(words=Words.of("en"), abbreviations=abbreviations("en"))
