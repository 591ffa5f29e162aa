"""Whether a term of a glossary is a part of a name, and so none: the *Nga* of Nguyễn Thị Nga."""

from __future__ import annotations

from typing import TYPE_CHECKING

from translate.values.names.exonyms import exonym_at

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from translate.values.names.name import Name


def in_name(
    text: str, span: tuple[int, int], names: Iterable[Name], renderings: Sequence[str] = ()
) -> bool:
    """Whether what stands at ``span`` of a sentence is a part of a name, or somebody's name.

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
    for name in names:
        if not (name.start <= start and end <= name.end):
            continue
        if (name.start, name.end) == (start, end):
            return not name.conventional and _is_country(term, renderings)
        if any(form.marked.lower() == term.lower() for form in name.forms):
            return False
        return name.sure or " " not in term
    return False


def _is_country(term: str, renderings: Sequence[str]) -> bool:
    exonym = exonym_at([term], 0)
    if not exonym or not exonym.english:
        return False
    forms = {exonym.english.lower(), *(form.strip(" *") for form in exonym.also.split("|"))}
    return any(rendering.lower().removeprefix("the ") in forms for rendering in renderings)
