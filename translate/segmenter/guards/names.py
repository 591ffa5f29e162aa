"""Names that contain a stop: of firms and shows, and internet addresses."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from translate.segmenter.word_lists import words

if TYPE_CHECKING:
    from translate.segmenter.language import Language
    from translate.segmenter.site import Site

_ADDRESS = re.compile(r"[/@]|www\.", re.IGNORECASE)
_DOMAINS = "|".join(sorted(words("common", "domains"), key=len, reverse=True))
_DOMAIN = re.compile(rf"(?:\w+\.)?(?:{_DOMAINS})\b", re.IGNORECASE)
_BARE_DOMAIN = re.compile(rf"(?:{_DOMAINS})\b", re.IGNORECASE)
_WORD = re.compile(r".?.?[aeiou].?")
_FILE_TYPES = "|".join(sorted(words("common", "file_types")))
_TITLED = "|".join(
    sorted(each.title() for each in words("common", "file_types") if not _WORD.fullmatch(each))
)
"""File types with a capital, ``Docx``, without those that may be a word: ``Doc``, ``Zip``."""
_FILE_TYPE = re.compile(rf"(?:{_FILE_TYPES}|{_FILE_TYPES.upper()}|{_TITLED})\b")


def is_name(site: Site, language: Language) -> bool:
    """The stop belongs to a name: ``Yahoo!``, but not ``Yahoo!.``."""
    if site.mark[1:2] in {".", "!", "?", "…"}:
        return False
    if _ends_in(site, language.never_after) or _is_inside(site, language.names):
        return True
    if not _ends_in(site, language.names):
        return False
    following = site.following
    begins = len(following) > 1 and following[1].islower() and language.starts(following)
    return not (begins and site.next.isupper())


def _ends_in(site: Site, names: tuple[str, ...]) -> bool:
    """Whether one of the names, as a whole word, ends with the first stop of the site."""
    end = site.stop + 1
    if not site.text.endswith(names, site.start, end):
        return False
    for name in names:
        if site.text.endswith(name, site.start, end):
            before = site.text[max(site.start, end - len(name) - 1) : end - len(name)]
            if not (before.isalnum() and name[0].isalnum()):
                return True
    return False


def _is_inside(site: Site, names: tuple[str, ...]) -> bool:
    """Whether a name goes on behind the stop: ``Borussia 09 e. V.``"""
    parts = (name.partition(".") for name in names)
    return any(
        rest
        and site.text.startswith(stop + rest, site.stop)
        and site.text.endswith(f" {first}", site.start, site.stop)
        for first, stop, rest in parts
    )


def is_address(site: Site, language: Language) -> bool:
    """No space follows, and it looks like an address or a code rather than two sentences."""
    if site.resume > site.end:
        return False
    after = site.text[site.resume : site.resume + 2]
    if _is_of_net(site):
        return True
    if site.mark != "." or not after[0].isupper():
        return False
    last = site.word[-1:]
    if last.islower() or last in {"%", ")", "”"}:
        return False
    return not (after[1:].islower() if last.isdigit() else language.starts(site.following))


def _is_of_net(site: Site) -> bool:
    """Whether a domain or file type follows, or an address came before."""
    text, resume = site.text, site.resume
    return bool(
        _ADDRESS.search(site.word) or _DOMAIN.match(text, resume) or _FILE_TYPE.match(text, resume)
    )


def is_broken_address(site: Site, language: Language) -> bool:
    """A domain follows a name and an extra space: ``Vnexpress. Net``."""
    if site.mark != "." or not _BARE_DOMAIN.match(site.text, site.head):
        return False
    if not site.following[0].istitle():
        return False
    begun = site.word_before.endswith(".") and _BARE_DOMAIN.fullmatch(site.word) is not None
    return begun or language.is_foreign(site.word)  # "Dantri. Com. Vn"
