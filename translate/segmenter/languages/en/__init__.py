"""What only English needs: mail, chat and reviews begin sentences with small letters."""

from __future__ import annotations

from translate.segmenter.language import Language, Words, abbreviations
from translate.segmenter.languages.en.small_letters import starts_small

ENGLISH = Language(
    words=Words.of("en"),
    abbreviations=abbreviations("en"),
    small_start=starts_small,
)
