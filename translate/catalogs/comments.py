"""The ``#.`` comments of ours that say more than where a sentence stands.

An update writes the places anew and keeps these, while they hold.
"""

from __future__ import annotations

from hashlib import blake2b

from translate.catalogs.po.entry import Entry

FROM_ARTICLE = "from the article"
"""How the comment begins on English that another article has for the sentence."""
FROM_MEMORY = "from the translation memory,"
"""How the comment of a suggestion begins."""
OF_DRAFT = "machine draft:"
"""How the comments begin that say what was done to a draft, or why there is none."""
FROM_ELSEWHERE = (FROM_ARTICLE, FROM_MEMORY)
"""How the comments begin on English that was made for another sentence, or in another article."""
_WAS_REVIEWED = "the English was reviewed, for the previous source"


def reviewed_note(text: str) -> str:
    """The comment by which reviewed English is reviewed again when an edit is undone.

    It names the English by a digest: whoever changes that takes the comment's word away.
    """
    return f"{_WAS_REVIEWED} (text {blake2b(text.encode(), digest_size=3).hexdigest()})"


def was_reviewed(entry: Entry) -> bool:
    """Whether the English of ``entry`` is reviewed, or was, word for word, before an edit."""
    if not entry.fuzzy:
        return not entry.empty
    return reviewed_note(entry.msgstr) in entry.extracted


def is_borrowed(entry: Entry) -> bool:
    """Whether the English of ``entry`` was entered from the memory or another article."""
    return any(line.startswith(FROM_ELSEWHERE) for line in entry.extracted)


def without(entry: Entry, *beginnings: str) -> tuple[str, ...]:
    """The comments of ``entry`` but for those that begin so."""
    return tuple(line for line in entry.extracted if not line.startswith(beginnings))


def kept_notes(entry: Entry) -> tuple[str, ...]:
    """The comments of ``entry`` that an update keeps."""
    if not entry.empty and not entry.fuzzy:
        return ()
    kept = [*FROM_ELSEWHERE, OF_DRAFT]
    if entry.previous is not None:
        kept.append(reviewed_note(entry.msgstr))
    return tuple(line for line in entry.extracted if line.startswith(tuple(kept)))
