"""Tests of what an entry says, with its state."""

from __future__ import annotations

import pytest

from translate.catalogs.merge.wording import Wording, wording
from translate.catalogs.po import parse


def _of(text: str) -> Wording:
    return wording(parse(f"{text}\n".encode(), "a.po").entries[0])


def test_the_text_and_its_state_are_read():
    """Flags, the previous source and a request for work belong to it."""
    assert _of('msgid "a"\nmsgstr "b"') == Wording(("b",))
    fuzzy = '# needs-work: why\n#, fuzzy\n#| msgid "c"\nmsgid "a"\nmsgstr "b"'
    assert _of(fuzzy) == Wording(("b",), fuzzy=True, previous="c", needs_work=True)
    assert wording(None) == Wording()


@pytest.mark.parametrize("mark", ["", "#~ "])
def test_all_plural_forms_are_read(mark: str):
    """However they are spelt, and of obsolete entries too."""
    lines = ('msgid "a"', 'msgid_plural "as"', 'msgstr[0] "x"', 'msgstr[1] "y\\n"', '"z"')
    text = "\n".join(f"{mark}{line}" for line in lines)
    assert _of(text).forms == ("x", "y\nz")


def test_only_text_without_the_flag_is_reviewed():
    """Spaces are no text."""
    assert _of('msgid "a"\nmsgstr "b"').reviewed
    assert not _of('msgid "a"\nmsgstr " "').reviewed
    assert not _of('#, fuzzy\nmsgid "a"\nmsgstr "b"').reviewed


def test_a_text_for_a_comment_is_on_one_line():
    """What would be lost in a comment is spelt as in a PO file."""
    assert Wording(('“đã” "ký"',)).text == '“đã” "ký"'
    assert Wording(("a\nb",)).text == '"a\\nb"'
    assert Wording((" a",)).text == '" a"'
    assert Wording(("a\\",)).text == '"a\\\\"'
    assert Wording(("a", "b")).text == "a | b"
