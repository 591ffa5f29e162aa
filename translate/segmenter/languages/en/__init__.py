"""Rules for English only: attributions, and sentences in lower case in mail, chat and reviews."""

from __future__ import annotations

from translate.segmenter.language import Language, Words, abbreviations
from translate.segmenter.languages.en.attribution import names_speaker
from translate.segmenter.languages.en.small_letters import starts_small

LANGUAGE = Language(
    words=Words.of("en"),
    abbreviations=abbreviations("en"),
    letters=frozenset("k"),
    guards=(names_speaker,),
    small_start=starts_small,
)
