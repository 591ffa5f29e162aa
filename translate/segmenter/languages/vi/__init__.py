"""Rules for Vietnamese only: attributions, lists that trail off, sentences in lower case."""

from __future__ import annotations

from translate.segmenter.language import Language, Words, abbreviations
from translate.segmenter.languages.vi.amounts import gets_amount
from translate.segmenter.languages.vi.attribution import is_attribution
from translate.segmenter.languages.vi.ellipsis import is_pause
from translate.segmenter.languages.vi.foreign import is_foreign_title
from translate.segmenter.languages.vi.small_letters import starts_small
from translate.segmenter.languages.vi.syllables import SYLLABLE

LANGUAGE = Language(
    words=Words.of("vi"),
    abbreviations=abbreviations("vi"),
    native=SYLLABLE,
    letters=frozenset("ÝÁÀÔỒỪỜÚÒÓÉkrjz"),
    guards=(is_attribution, is_pause, is_foreign_title, gets_amount),
    small_start=starts_small,
)
