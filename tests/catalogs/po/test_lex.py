"""The tokens of a PO file, wherever gettext finds them."""

from __future__ import annotations

import pytest

from translate.catalogs.po.lex import CONTINUED, TokenKind, tokens


def found(text: str) -> list[str]:
    """Return the tokens of ``text``: their text, and what stands before them on the line."""
    return [
        ("o" if token.obsolete else "") + ("p" if token.previous else "")
        + f"<{text[token.start:token.end]}>".replace(CONTINUED, "")
        for token in tokens(text)
        if token.kind not in {TokenKind.LINE_END, TokenKind.MARK}
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('msgid"a" "b"msgstr\t""', ["<msgid>", '<"a">', '<"b">', "<msgstr>", '<"">']),
        ('#~ msgid "a" msgstr\n"b"', ["o<msgid>", 'o<"a">', "o<msgstr>", '<"b">']),
        ('#~ msgid \\\n"a"\n"b"', ["o<msgid>", 'o<"a">', '<"b">']),
        ('#|msgid "a"\n#~|"b"#~#| "c"', ["p<msgid>", 'p<"a">', 'op<"b">', 'op<"c">']),
        ("msgstr [\n0\n] msgstr[1]", ["<msgstr [\n0\n]>", "<msgstr[1]>"]),
        ("#~ msgstr\n#~ [0]", ["o<msgstr\n#~ [0]>"]),
        ("msg\\\nid msg\\\nstr[0]", ["<msgid>", "<msgstr[0]>"]),
        ('"a\\"b" "c\\\\" "d\\\ne"', ['<"a\\"b">', '<"c\\\\">', '<"de">']),
        ('msgid "a" # b "c"\n#d', ["<msgid>", '<"a">', '<# b "c">', "<#d>"]),
        ("# a\\\nb\n#c\\\n#d", ["<# ab>", "<#c\\>", "<#d>"]),
        ('# a\\\nmsgid "b"', ["<# a\\>", "<msgid>", '<"b">']),
        ("#~ a note\n#| another\n#~\n#~ # third", ["<#~ a note>", "<#| another>", "o<# third>"]),
        ("#~ msgids of old\n", ["<#~ msgids of old>"]),
    ],
)
def test_tokens_are_gettext_s(text, expected):
    """Lines mean nothing but the end of a mark and of a comment."""
    assert found(text) == expected


@pytest.mark.parametrize("text", ['"a', '"a\n"', "msgidx", "=", "é", "domain", "\\", "[0]"])
def test_whatever_else_is_junk(text):
    """The first such token says where."""
    assert next(iter(tokens(text))).kind is TokenKind.JUNK
