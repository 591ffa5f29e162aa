"""The word lists of English, read once for all modules."""

from __future__ import annotations

from translate.values.parse.lexicon import Lexicon

EN_LEXICON = Lexicon("en", group=",", decimal=".")
