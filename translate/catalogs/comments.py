"""Our extracted comments (``#.``): the sentences around an entry's, and what its English is.

An update rewrites the places and keeps the comments on the English as long as they hold. Version
0.1 had other words for some of them, which are understood.
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
PREVIOUS = "previous: "
"""How the comment with the sentence before begins."""
NEXT = "next: "
"""How the comment with the sentence after begins."""
_REVIEWED = "reviewed for the previous source: "
_FORMERLY = {"after: ": PREVIOUS, "before: ": NEXT}
_REVIEWED_FORMERLY = "the English was reviewed, for the previous source"


def reviewed_note(text: str) -> str:
    """Return the comment that makes reviewed English reviewed again when an edit is undone.

    It has the English, so that it no longer applies once that is changed: a translator sees what
    was approved, and no digest.
    """
    shown = "".join(c if c.isprintable() and c != "\\" else ascii(c)[1:-1] for c in text)
    return f"{_REVIEWED}“{shown}”"


def is_reviewed_note(line: str, text: str) -> bool:
    """Whether the comment ``line`` says that the English ``text`` was reviewed."""
    if line.startswith(_REVIEWED_FORMERLY):
        digest = blake2b(text.encode(), digest_size=3).hexdigest()
        return line == f"{_REVIEWED_FORMERLY} (text {digest})"
    return line.startswith(_REVIEWED) and line == reviewed_note(text)


def was_reviewed(entry: Entry) -> bool:
    """Whether the English of ``entry`` is reviewed, or was, in the same words, before an edit."""
    if not entry.fuzzy:
        return not entry.empty
    return any(is_reviewed_note(line, entry.msgstr) for line in entry.extracted)


def in_present_words(entry: Entry) -> tuple[str, ...]:
    """Return the comments of ``entry`` as this version would write them."""
    return tuple([_in_present_words(line, entry.msgstr) for line in entry.extracted])


def _in_present_words(line: str, text: str) -> str:
    for former, present in _FORMERLY.items():
        if line.startswith(former):
            return present + line.removeprefix(former)
    return reviewed_note(text) if is_reviewed_note(line, text) else line


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
    beginnings = (*FROM_ELSEWHERE, OF_DRAFT, _REVIEWED, _REVIEWED_FORMERLY)
    return tuple(line for line in entry.extracted if line.startswith(beginnings))


def kept_notes(entry: Entry) -> tuple[str, ...]:
    """Return the comments of ``entry`` that an update keeps."""
    if not entry.empty and not entry.fuzzy:
        return tuple(line for line in entry.extracted if line.startswith(BY_MEMORY))
    kept = (*FROM_ELSEWHERE, BY_MEMORY, OF_DRAFT)
    outdated = entry.previous is not None
    return tuple(
        _in_present_words(line, entry.msgstr)
        for line in entry.extracted
        if line.startswith(kept) or (outdated and is_reviewed_note(line, entry.msgstr))
    )
