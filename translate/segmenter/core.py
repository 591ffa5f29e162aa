"""Cut a text into sentences, in any language."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from translate.segmenter.compose import Composed
from translate.segmenter.guards import GUARDS
from translate.segmenter.guards.asides import is_in_bracket
from translate.segmenter.guards.lines import is_line_end
from translate.segmenter.guards.numbering import SMALL_NUMERALS
from translate.segmenter.language import Rules
from translate.segmenter.languages import language_of
from translate.segmenter.quotes import LoneQuotes
from translate.segmenter.site import MAX_WORD, Site, site_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from translate.segmenter.language import Language


@dataclass(frozen=True, slots=True)
class Segment:
    """A sentence with its offsets."""

    start: int
    """Offset of its first character, in code points of the text handed in."""
    end: int
    """Offset after its last character."""
    text: str
    """The exact slice: ``text[start:end]``."""


NO_RULES = Rules()


def segment(text: str, language: str, rules: Rules = NO_RULES) -> list[Segment]:
    """Cut *text* into sentences.

    Args:
        text: One or more paragraphs, separated by blank lines. A single line end is a hard wrap.
        language: An ISO 639-1 code, ``vi``; a region after it (``en-GB``) makes no difference.
        rules: The project's additions.

    Returns:
        The sentences in order: exact slices, with nothing but white space between them. Text in
        any Unicode form is cut as its NFC form would be.
    """
    composed = Composed(text)
    spans = composed.original(_Splitter.of(language, rules).spans(composed.text))
    return [Segment(start, end, text[start:end]) for start, end in spans]


class _Splitter:
    """A language with a project's rules, prepared for cutting."""

    def __init__(self, language: Language, rules: Rules) -> None:
        rules = rules.composed()
        self._language = language.with_rules(rules)
        self._not_plain = {*self._language.abbreviations, *SMALL_NUMERALS}
        self._guards = (*GUARDS, *self._language.guards)
        self._sites = site_pattern(rules.always_after)

    @staticmethod
    @lru_cache(maxsize=64)
    def of(code: str, rules: Rules) -> _Splitter:
        """Return the splitter for a language code, which is created once."""
        return _Splitter(language_of(code), rules)

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield the start and end of each sentence of an NFC text."""
        start = len(text) - len(text.lstrip())
        quotes = LoneQuotes(text)
        bracket = -1
        for match in self._sites.finditer(text, start):
            stop, resume = match.span()
            end = match.end("end")
            if stop < start:
                continue  # the last sentence ended after it
            if end >= 0 and text.startswith('"', resume):
                end, resume = quotes.without_closing(end, resume)
            if resume == len(text):
                break
            if match.lastgroup == "always":
                ends, end = True, match.end("always")
            elif end < 0:  # the end of a line without a stop
                ends, end = self._is_line_end(text, start, stop, resume), stop
            else:
                if bracket < start:  # the first one in this sentence, or after it
                    bracket = text.find("(", start)
                    bracket = len(text) if bracket < 0 else bracket
                if bracket < stop and is_in_bracket(text, start, stop, end, resume):
                    continue
                ends = self._is_plain(text, start, stop, end, resume) or self._is_end(
                    Site(text, start, stop, end, resume)
                )
            if ends:
                yield start, _trimmed(text, start, end)
                start = resume
        if start < len(text):
            yield start, _trimmed(text, start, len(text))

    def _is_plain(self, text: str, start: int, stop: int, end: int, resume: int) -> bool:
        """Whether this is the most common case: a plain word, a stop, a capital."""
        if end - stop != 1 or resume - end != 1 or text[stop] != "." or not text[resume].isupper():
            return False
        space = text.rfind(" ", max(start, stop - MAX_WORD), stop)
        word = text[space + 1 : stop]
        return (
            space >= 0
            and len(word) > 1
            and word.islower()
            and word.isalpha()
            and word not in self._not_plain
            and not text.endswith(self._language.never_after, start, end)
        )

    def _is_end(self, site: Site) -> bool:
        """Whether the sentence ends here, after asking every guard."""
        if site.resume - site.end > 1 and self._is_line_end(
            site.text, site.start, site.end, site.resume
        ):
            return True
        return not any(guard(site, self._language) for guard in self._guards)

    def _is_line_end(self, text: str, start: int, end: int, resume: int) -> bool:
        """Whether the line end between *end* and *resume* ends the sentence from *start*."""
        breaks = len(f"{text[end:resume]}.".splitlines()) - 1
        if breaks != 1:
            return breaks > 1
        return is_line_end(text, start, end, resume, self._language)


def _trimmed(text: str, start: int, end: int) -> int:
    """Return the end of ``text[start:end]`` without trailing spaces."""
    while end > start and text[end - 1].isspace():
        end -= 1
    return end
