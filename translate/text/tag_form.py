"""The form of tags: ``<a1>``, ``</a1>``, ``<n2/>`` stand for markup in the text of a sentence.

What a tag means needs its article (`translate.tags`); what has its form can be seen without.
"""

from __future__ import annotations

import re

TAG = re.compile(r"<(?P<close>/?)(?P<letter>[a-z])(?P<number>[1-9][0-9]*)(?P<alone>/?)>")
"""What counts as a tag where no article says which tags there are."""


def without_tag_forms(text: str) -> str:
    """Return ``text`` without all that has the form of a tag."""
    return TAG.sub("", text) if "<" in text else text


def tag_forms(text: str) -> list[str]:
    """Return all that has the form of a tag in ``text``, in order."""
    return [match[0] for match in TAG.finditer(text)] if "<" in text else []


def pieces_between(text: str) -> list[str]:
    """Return the text before, between and after all that has the form of a tag."""
    done, found = 0, []
    for match in TAG.finditer(text):
        found.append(text[done : match.start()])
        done = match.end()
    return [*found, text[done:]]
