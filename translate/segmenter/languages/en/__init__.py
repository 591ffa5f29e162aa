"""Rules for English only: in mail, chat and reviews, sentences begin in lower case."""

from __future__ import annotations

from translate.segmenter.language import Language, Words, abbreviations
from translate.segmenter.languages.en.small_letters import starts_small

ENGLISH = Language(
    words=Words.of("en"),
    abbreviations=abbreviations("en"),
    small_start=starts_small,
)
