"""Tests that everything gettext accepts survives our reading and writing."""

from __future__ import annotations

import random
import re

from hypothesis import given, settings
from hypothesis import strategies as st
from support.gettext import msgcat
from support.random_text import text

from translate.catalogs.po import parse, render
from translate.catalogs.po.escape import escape

COMMENTS = (
    "#", "# ", "# người dịch", "#glued", "#\ttab", "#. extracted", "#.", "#.glued", "#: a.txt:1",
    "#:  b.txt:2   c.txt", "#-#-#-#-#  a.po  #-#-#-#-#",
)  # fmt: skip
FLAGS = ("", "#, fuzzy", "#, mt:argos, fuzzy", "#,no-wrap", "#,fuzzy , c-format")
"""One line, because gettext only reads the last of several."""
MORE = re.compile(r"msgid_plural|\| msgctxt")
"""Parts for which `Entry` has no field."""
PREVIOUS = ("", '#| msgid "old"', '#| msgctxt "c"\n#| msgid ""\n#| "old "\n#| "er"')


@st.composite
def entries(draw: st.DrawFn, number: int) -> str:
    """Draw an entry in one of the layouts that programs write."""
    source = random.Random(draw(st.integers(0, 1 << 30)))
    obsolete = draw(st.integers(0, 4)) == 0
    string = st.sampled_from([text(source), "", "a\\b", '"', "\a\b"])
    lines = [_spread(draw, f"msgid{_blank(draw)}", f"{number}{draw(string)}")]
    if draw(st.booleans()):
        lines.insert(0, _spread(draw, "msgctxt ", draw(string)))
    if draw(st.integers(0, 4)) == 0:
        lines.append(_spread(draw, "msgid_plural ", draw(string)))
        lines += [_spread(draw, f"msgstr[{form}] ", draw(string)) for form in (0, 1)]
    else:
        lines.append(_spread(draw, f"msgstr{_blank(draw)}", draw(string)))
    strings = "\n".join(lines).split("\n")
    comments = draw(st.lists(st.sampled_from(COMMENTS), max_size=3, unique=True))
    flags, previous = draw(st.sampled_from(FLAGS)), draw(st.sampled_from(PREVIOUS))
    if obsolete:
        strings = [f"#~{_blank(draw)}{line}" for line in strings]
        previous = previous.replace("#|", "#~|")
    return "\n".join([*comments, *filter(None, [flags, previous]), *strings]) + "\n"


def _blank(draw: st.DrawFn) -> str:
    return draw(st.sampled_from([" ", "", "\t", "   "]))


def _spread(draw: st.DrawFn, keyword: str, content: str) -> str:
    """Return a string on one to three lines, divided anywhere except in an escape."""
    cuts = sorted(draw(st.lists(st.integers(0, len(content)), max_size=2)))
    bounds = zip([0, *cuts], [*cuts, len(content)], strict=True)
    gap = draw(st.sampled_from(["\n", "\n", " ", ""]))
    return keyword + gap.join(f'"{escape(content[start:end])}"' for start, end in bounds)


@st.composite
def catalogs(draw: st.DrawFn) -> bytes:
    """Draw a PO file: a header, up to six entries, stray blank lines and comments."""
    head = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"X-A: b\\n"\n'
    pieces = [head, *(draw(entries(number)) for number in range(draw(st.integers(0, 6))))]
    gaps = st.sampled_from(["\n", "", "\n\n", " \n"])
    body = "".join(piece + draw(gaps) for piece in pieces)
    return (body + draw(st.sampled_from(["", "# stray\n", "\n"]))).encode()


@settings(max_examples=60, deadline=None)
@given(catalogs())
def test_what_gettext_accepts_is_unchanged(data):
    """An unchanged catalog keeps all its bytes, also one with the ``#=`` of future gettexts."""
    for file in (data, data.replace(b"#,", b"#=")):
        assert render(parse(file, "a.po")) == file


@settings(max_examples=60, deadline=None)
@given(catalogs())
def test_what_is_laid_out_again_means_the_same_to_gettext(data):
    """An entry with only the fields of `Entry` means the same when it is laid out from them."""
    catalog = parse(data, "a.po")
    renewed = (
        entry if MORE.search(entry.origin.text) else entry.change(origin=None)
        for entry in catalog.entries
    )
    assert msgcat(render(catalog.change(entries=tuple(renewed)))) == msgcat(data)
