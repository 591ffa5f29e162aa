"""The word lists of Vietnamese, read once for all modules."""

from __future__ import annotations

from translate.values.parse.lexicon import Lexicon

VI_LEXICON = Lexicon("vi", group=".", decimal=",")
