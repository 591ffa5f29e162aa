"""YAML and TOML above an article: all strings, and nothing that can hang or crash."""

from __future__ import annotations

from itertools import pairwise

import pytest

from translate.readers.header.front_matter import take_front_matter
from translate.readers.header.pairs import MetadataPair


def _lines(text: str) -> list[tuple[int, str]]:
    return list(enumerate(text.split("\n"), 1))


def _pairs(text: str) -> dict[str, MetadataPair]:
    pairs, _, _ = take_front_matter(_lines(text))
    return {pair.key: pair for pair in pairs if pair.key}


def test_every_value_is_a_string() -> None:
    """A time, a date, a no and a number stay what they are."""
    found = _pairs("---\ntitle: NO\ntime: 14:30\ndate: 2025-03-05\nid: 007\nx: ~\n---")
    assert {key: pair.value for key, pair in found.items()} == {
        "title": "NO", "time": "14:30", "date": "2025-03-05", "id": "007", "x": "~"
    }  # fmt: skip


def test_lines_of_a_text_have_their_numbers() -> None:
    """Of a literal one; a folded one is one line, and begins where its first word is."""
    found = _pairs("---\ntitle: x\nbody: |\n  Một.\n\n  Hai.\nlead: >\n  Ba\n  bốn.\n---")
    assert [value for value in found["body"].values if value[1]] == [(4, "Một."), (6, "Hai.")]
    assert [value for value in found["lead"].values if value[1]] == [(8, "Ba bốn.")]
    assert [line for line, _ in found["lead"].lines] == [7, 8, 9]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("---\ntitle: Gia Lai: mùa gặt\n---", 2),
        ("---\ntitle: Mưa\n\tdate: x\n---", 3),
        ("---\ntitle: [Mưa\nx: y\n---", 3),
        ("---\ntitle: *neo\n---", 2),
        ("---\ntitle: Mưa\na: &a [*a]\ntags: *a\n---", 2),
        ("+++\ntitle = Mưa\n+++", 2),
        ("+++\ntitle = 'a'\ntitle = 'b'\n+++", 3),
        ("+++\ntitle='a'\nx=" + "[" * 5_000 + "\n+++", 3),
        ("+++\ntitle='a'\nx = " + "9" * 5_000 + "\n+++", 3),
        ("+++\ntitle='a'\n" + "a." * 5_000 + "a = 1\n+++", 3),
    ],
)
def test_what_a_parser_refuses_is_read_line_by_line(text: str, line: int) -> None:
    """And is reported with its line, or with the first one where the parser names none."""
    pairs, taken, [remark] = take_front_matter(_lines(f"{text}\nHết."))
    assert taken == text.count("\n") + 1
    assert any(pair.key == "title" and pair.value for pair in pairs)
    assert remark.line in (line, 2)
    assert "line by line" in remark.text


@pytest.mark.parametrize(
    "inside",
    [
        "x: " + "[" * 30_000,
        "x: " + "{a: " * 9_000,
        "x:\n  " + "- " * 20_000,
        "x: " + '"' * 60_000,
        "".join(f"{b}: &{b} [*{a}, *{a}, *{a}]\n" for a, b in pairwise("abcdefghijklm")).replace(
            "*a", "x"
        ),
    ],
    ids=["flow", "maps", "block", "quotes", "aliases"],
)  # fmt: skip
def test_hostile_yaml_is_read_line_by_line(inside: str) -> None:
    """Deep nesting and values that stand for millions end quickly, with the title found."""
    pairs, _, remarks = take_front_matter(_lines(f"---\ntitle: Mưa\n{inside}\n---\nHết."))
    assert any((pair.key, pair.value) == ("title", "Mưa") for pair in pairs)
    assert remarks


def test_too_much_is_no_front_matter() -> None:
    """More than 64 kB between two fences is text between rules."""
    text = "---\ntitle: Mưa\n" + "x: y\n" * 20_000 + "---\nHết."
    assert take_front_matter(_lines(text)) == ([], 0, [])
