"""Tests that lines are broken as msgcat breaks them."""

from __future__ import annotations

import random

import pytest
from support.gettext import msgcat
from support.random_text import text

from translate.catalogs.po import Catalog, Entry, render
from translate.catalogs.po.wrap import reference_lines, string_lines

HEADER = {"Content-Type": "text/plain; charset=UTF-8"}


def random_entry(source: random.Random, number: int) -> Entry:
    """Return an entry with every part that our catalogs have."""
    obsolete = number > 9000
    return Entry(
        msgid=f"{number} {text(source)}",
        msgstr=text(source),
        msgctxt=text(source) if source.random() < 0.1 else None,
        comments=("người dịch: xem lại",) if source.random() < 0.2 else (),
        extracted=(f"paragraph {number}, sentence 1",),
        references=tuple(
            f"seeds/{name}.txt:{number}" for name in source.sample(["a", "bài-viết", "x" * 70], 2)
        ),
        flags=("fuzzy", "no-wrap")[: source.randint(0, 1)],
        previous=text(source) if source.random() < 0.2 else None,
        obsolete=obsolete,
    )


@pytest.mark.slow
def test_a_new_file_is_what_msgcat_writes():
    """msgcat leaves 10,000 random entries in a new file unchanged."""
    source = random.Random(20251105)
    entries = [random_entry(source, number) for number in range(10_000)]
    data = render(Catalog(header=HEADER, entries=tuple(entries)))
    ours, theirs = (file.decode().split("\n\n") for file in (data, msgcat(data)))
    assert [pair for pair in zip(ours, theirs, strict=True) if pair[0] != pair[1]] == []


@pytest.mark.parametrize("width", [0, 60, 78, 80])
def test_other_widths_are_msgcats_too(width):
    """With any width that a file has, or none, lines are broken where msgcat breaks them."""
    source = random.Random(width)
    texts = [text(source) for _ in range(500)]
    entries = "".join(
        "\n".join([f'\nmsgid "{number}"', *string_lines("msgstr", line, width)]) + "\n"
        for number, line in enumerate(texts)
    )
    data = f'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n{entries}'.encode()
    assert msgcat(data, *(["-w", str(width)] if width else ["--no-wrap"])) == data


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", ['msgid ""']),
        ("a\n", ['msgid "a\\n"']),
        ("a\nb", ['msgid ""', '"a\\n"', '"b"']),
        ("x" * 90, [f'msgid "{"x" * 90}"']),
        ("a " + "x" * 90, ['msgid ""', '"a "', f'"{"x" * 90}"']),
        ("漢" * 36, ['msgid ""', f'"{"漢" * 36}"']),
    ],
    ids=["empty", "one line", "two lines", "a long word", "a longer word", "wide characters"],
)
def test_a_string_that_fits_is_on_one_line(text, lines):
    """A text is broken only after a line end, or where the width needs it and a break may be."""
    assert string_lines("msgid", text) == lines


def test_a_path_with_a_space_is_isolated():
    """Isolated, gettext does not take one reference for two."""
    assert reference_lines(["my file.txt:3", "my file.txt", "b.txt:4"]) == [
        "#: \u2068my file.txt\u2069:3 \u2068my file.txt\u2069 b.txt:4"
    ]
