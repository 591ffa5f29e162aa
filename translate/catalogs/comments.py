"""Our extracted comments (``#.``) that say more about an entry than its place in the article.

An update rewrites the places and keeps these comments as long as they hold.
"""

from __future__ import annotations

from hashlib import blake2b

from translate.catalogs.po.entry import Entry

FROM_ARTICLE = "from the article"
"""How the comment on English that was taken from another article begins."""
FROM_MEMORY = "from the translation memory,"
"""How the comment on a suggestion from the translation memory begins."""
BY_MEMORY = "approved by memory:"
"""How the comment on a translation begins that no person approved, but a trusted memory."""
OF_DRAFT = "machine draft:"
"""How the comments on a draft begin: what was changed in it, or why there is none."""
FROM_ELSEWHERE = (FROM_ARTICLE, FROM_MEMORY)
"""How the comments on English that was made for another sentence or article begin."""
_WAS_REVIEWED = "the English was reviewed, for the previous source"


def reviewed_note(text: str) -> str:
    """Return the comment that makes reviewed English reviewed again when an edit is undone.

    It has a digest of the English, so that it no longer applies once the English is changed.
    """
    return f"{_WAS_REVIEWED} (text {blake2b(text.encode(), digest_size=3).hexdigest()})"


def was_reviewed(entry: Entry) -> bool:
    """Whether the English of ``entry`` is reviewed, or was, in the same words, before an edit."""
    if not entry.fuzzy:
        return not entry.empty
    return reviewed_note(entry.msgstr) in entry.extracted


def was_by_memory(entry: Entry) -> bool:
    """Whether a trusted memory once approved the English of ``entry``."""
    return any(line.startswith(BY_MEMORY) for line in entry.extracted)


def is_borrowed(entry: Entry) -> bool:
    """Whether the English of ``entry`` was entered from the memory or another article."""
    return any(line.startswith(FROM_ELSEWHERE) for line in entry.extracted)


def without(entry: Entry, *beginnings: str) -> tuple[str, ...]:
    """Return the comments of ``entry`` except those with one of these ``beginnings``."""
    return tuple(line for line in entry.extracted if not line.startswith(beginnings))


def translation_notes(entry: Entry) -> tuple[str, ...]:
    """Return the comments of ``entry`` that are about its translation, not about its place."""
    beginnings = (*FROM_ELSEWHERE, OF_DRAFT, _WAS_REVIEWED)
    return tuple(line for line in entry.extracted if line.startswith(beginnings))


def kept_notes(entry: Entry) -> tuple[str, ...]:
    """Return the comments of ``entry`` that an update keeps."""
    if not entry.empty and not entry.fuzzy:
        return tuple(line for line in entry.extracted if line.startswith(BY_MEMORY))
    kept = [*FROM_ELSEWHERE, BY_MEMORY, OF_DRAFT]
    if entry.previous is not None:
        kept.append(reviewed_note(entry.msgstr))
    return tuple(line for line in entry.extracted if line.startswith(tuple(kept)))
