"""Whether a term of a glossary is a part of a name, and so none: the *Nga* of Nguyễn Thị Nga."""

from __future__ import annotations

from typing import TYPE_CHECKING

from translate.values.names.exonyms import exonym_at
from translate.values.names.word_lists import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from translate.values.names.name import Name


def in_name(
    text: str, span: tuple[int, int], names: Iterable[Name], renderings: Sequence[str] = ()
) -> bool:
    """Whether what stands at ``span`` is a part of a name, somebody's name, or half of a word.

    *xã*, a commune, is none in *xã hội*, society, and in *hợp tác xã*, a cooperative.

    Args:
        text: The sentence.
        span: Where the term stands.
        names: The sentence's names.
        renderings: How the glossary renders it. What it has for a country is not meant for a person
            of that name (*bà Nga*), and for the part of a name that may be left out (*Chợ* Bến
            Thành) it is meant.
    """
    start, end = span
    term = text[start:end]
    if " " not in term and _is_half(text, start, end):
        return True
    for name in names:
        if not (name.start <= start and end <= name.end):
            continue
        if (name.start, name.end) == (start, end):
            return not name.conventional and _is_country(term, renderings)
        if any(form.marked.lower() == term.lower() for form in name.forms):
            return False
        return name.sure or " " not in term
    return False


def _is_half(text: str, start: int, end: int) -> bool:
    """Whether the syllable at ``start`` makes one word with the one before or after it."""
    before, after = text[:start].split()[-1:], text[end:].split()[:1]
    pairs = [f"{text[start:end]} {''.join(filter(str.isalpha, one))}" for one in after]
    pairs += [f"{one} {text[start:end]}" for one in before]
    if not text[end : end + 1].isspace():
        pairs = pairs[len(after) :]
    return any(pair.lower() in words_of("compounds", "words in two") for pair in pairs)


def _is_country(term: str, renderings: Sequence[str]) -> bool:
    exonym = exonym_at([term], 0)
    if not exonym or not exonym.english:
        return False
    forms = {exonym.english.lower(), *(form.strip(" *") for form in exonym.also.split("|"))}
    return any(rendering.lower().removeprefix("the ") in forms for rendering in renderings)
