"""A document of Markdown in English that anybody can check: ``EN`` before each sentence."""

from __future__ import annotations

from translate.model import Source, Unit
from translate.readers import READERS
from translate.walk import passages, places, with_sentences
from translate.writers import Edition, EditionKind
from translate.writers.markdown import write_markdown


def in_english(text: str) -> str:
    """Return the edition of a document in which each text has ``EN`` before its words."""
    source = Source(text.encode(), "bai", "seeds/bai.md", "vi")
    article = with_sentences(READERS[".md"](source), lambda words: [(0, len(words))])
    assert passages(article)
    units = {
        sentence.text: Unit(
            sentence.text, f"EN {sentence.text}", approved=True, marks=sentence.marks
        )
        for sentence in (place.sentence for place in places(article))
    }
    edition = Edition(article, units, EditionKind.TRANSLATED, source=text.encode())
    return write_markdown(edition).decode().partition("\n\n[//]:")[0]
