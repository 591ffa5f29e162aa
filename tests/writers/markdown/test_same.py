"""Markdown out of Markdown: the same document with English words."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

import pytest
import yaml
from support.every_kind import article
from support.in_english import in_english
from support.marked import written
from support.shape import shape, words

from translate.model import Block, Group, GroupKind, Text, TextKind, Unit
from translate.writers import Edition, EditionKind
from translate.writers.markdown import write_markdown
from translate.writers.markdown.header import header_lines
from translate.writers.markdown.places import document_places

DOCUMENT = """\
---
title: "Chợ nổi"
date: 2025-10-05
lang: vi
tags: [chợ, sông]
summary: >
  Ghe về
  sớm.
draft: false
---

{{< toc >}}

Mở đầu
------

Xem **bản đồ** của [chợ][1] ở
bến.[^a] Giá `20k`.

* Cam
* Quýt
  1. Bưởi
     to
  2. Na

- [x] Xong
- [ ] Chưa

> Xưa đông.
> > Nay vắng.

| Hàng | Giá |
|:-----|----:|
| Cam \\| Na | **20** |
|  | 5 |

![Ghe trên sông](ghe.png "Bến")

```sh
make   # không dịch
```

## Cuối ##

Dòng một\\
dòng hai

<div class="x">

[1]: https://example.org/cho "Chợ"
[^a]: Theo *báo*.
"""

TEXTS = [
    (2, TextKind.HEADING, "Chợ nổi", "Floating market"),
    (7, TextKind.LEAD, "Ghe về sớm.", "Boats come “early”."),
    (14, TextKind.HEADING, "Mở đầu", "Opening"),
    (
        17,
        TextKind.PARAGRAPH,
        "Xem <b1>bản đồ</b1> của <a2>chợ</a2> ở bến.<n3/> Giá <c4>20k</c4>.",
        "See the <b1>map</b1> of the <a2>market</a2> on the quay.<n3/> Price: <c4>20k</c4>.",
    ),
    (20, TextKind.PARAGRAPH, "Cam", "Oranges"),
    (21, TextKind.PARAGRAPH, "Quýt", "1. Tangerines"),
    (22, TextKind.PARAGRAPH, "Bưởi to", "Big pomelos"),
    (24, TextKind.PARAGRAPH, "Na", "Custard apples"),
    (26, TextKind.PARAGRAPH, "Xong", "Done"),
    (27, TextKind.PARAGRAPH, "Chưa", "Not yet"),
    (29, TextKind.PARAGRAPH, "Xưa đông.", "Once crowded."),
    (30, TextKind.PARAGRAPH, "Nay vắng.", "Now quiet."),
    (32, TextKind.PARAGRAPH, "Hàng", "Goods"),
    (32, TextKind.PARAGRAPH, "Giá", "Price"),
    (34, TextKind.PARAGRAPH, "Cam | Na", "Oranges | apples"),
    (34, TextKind.PARAGRAPH, "<b1>20</b1>", "<b1>20</b1> thousand"),
    (35, TextKind.PARAGRAPH, "5", "5"),
    (37, TextKind.ALT, "Ghe trên sông", "Boats [on] the river"),
    (43, TextKind.HEADING, "Cuối", "End"),
    (45, TextKind.PARAGRAPH, "Dòng một <r1/>dòng hai", "Line one <r1/>line two"),
    (51, TextKind.PARAGRAPH, "Theo <i1>báo</i1>.", "Says <i1>the paper</i1>."),
]
TARGETS = {17: {"a2": "https://example.org/cho", "n3": "a"}}


def edition(*, approved: bool = True, left: int = 0, document: str = DOCUMENT) -> Edition:
    """The edition of the document; the last ``left`` texts are not reviewed."""
    blocks: list[Block] = []
    units: dict[str, Unit] = {}
    for index, (line, kind, source, target) in enumerate(TEXTS):
        plain, marks = written(source, **TARGETS.get(line, {}))
        if line == 17:
            marks = tuple(
                replace(one, title="Chợ") if one.kind.value == "link" else one for one in marks
            )
        text = Text(kind, plain, line, level=2, marks=marks, id="i" if kind is TextKind.ALT else "")
        blocks.append(Group(GroupKind.NOTE, (text,), id="a") if line == 51 else text)
        reviewed = approved and index < len(TEXTS) - left
        units[source] = Unit(source, target, approved=reviewed, draft=target)
    whole = replace(_uncut(*blocks), path="seeds/cho.md")
    return Edition(whole, units, EditionKind.TRANSLATED, source=document.encode())


def _uncut(*blocks: Block):  # type: ignore[no-untyped-def]
    """An article whose texts are a sentence each."""
    from translate.walk import with_sentences  # noqa: PLC0415

    whole = article()
    return with_sentences(replace(whole, blocks=blocks), lambda text: [(0, len(text))])


def _body(text: str) -> str:
    return text.split("\n---\n", 1)[1]


def test_the_document_is_the_same_in_english() -> None:
    """Another parser finds the same elements; its words are English, and nothing is added."""
    made = write_markdown(edition()).decode()
    assert shape(_body(made)) == shape(_body(DOCUMENT))
    shown = words(_body(made))
    for *_, target in TEXTS[4:-5]:
        assert written(target)[0] in shown
    assert "See the map of the market on the quay.1 Price: 20k." in shown
    assert '![Boats \\[on\\] the river](ghe.png "Bến")' in made
    assert "make   # không dịch" in made
    assert "{{< toc >}}" in made


def test_front_matter_keeps_all_but_title_summary_and_language() -> None:
    """They are English; the other values are as they were."""
    made = write_markdown(edition()).decode()
    old, new = (yaml.safe_load(text.split("---\n")[1]) for text in (DOCUMENT, made))
    assert new == {
        **old,
        "title": "Floating market",
        "summary": "Boats come “early”.",
        "lang": "en",
    }
    assert list(new) == list(old)


def test_unreviewed_sentences_are_labelled_and_counted() -> None:
    """In the text, the table and the front matter, with a notice at the top."""
    made = write_markdown(edition(left=len(TEXTS) - 1)).decode()
    assert "> **Not fully reviewed.** This edition holds 20 sentences" in made
    assert "| Goods *[draft]* |" in made
    assert 'summary: "Boats come “early”. [draft]"' in made
    assert '[//]: # "1 of 21 sentences reviewed by a person."' in made


def test_where_nothing_is_reviewed_one_notice_says_so() -> None:
    """And no sentence has a label."""
    made = write_markdown(edition(approved=False)).decode()
    assert made.count("> **Not reviewed.**") == 1
    assert "[draft]" not in made


def test_a_text_without_its_place_is_not_lost() -> None:
    """It comes at the end."""
    made = write_markdown(edition(document="Khác hẳn.\n")).decode()
    assert "Big pomelos" in made
    assert made.startswith("Floating market") or "Floating market" in made


@pytest.mark.parametrize(
    ("code", "ended"),
    [
        ("```\nmua()\n", "```\nmua()\n```\n\n[//]"),
        ("~~~~ python\nmua()\n~~~\n", "~~~~ python\nmua()\n~~~\n~~~~\n\n[//]"),
        ("```\nmua()\n````\n", "```\nmua()\n````\n\n[//]"),
        ("```", "```\n```\n\n[//]"),
    ],
)
def test_the_colophon_is_no_part_of_a_last_code_block(code: str, ended: str) -> None:
    """A code block that the author did not end ends before it; others are as they are."""
    made = write_markdown(edition(document=f"{DOCUMENT}\n{code}")).decode()
    assert f"\n{ended}" in made


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("---\ntitle: a\n---\nb", 3),
        ("+++\ntitle = 'a'\n+++\nb", 3),
        ("---\nb", 0),
        ("a\n---\n", 0),
        ("", 0),
    ],
)
def test_front_matter_ends_at_its_fence(text: str, end: int) -> None:
    """Without one, there is none."""
    assert header_lines(text.split("\n")).end == end


def test_values_of_toml_are_set_too() -> None:
    """A text in quotes is one in TOML as well."""
    lines: list[str | None] = ["+++", 'title = "Chợ"', "+++"]
    assert header_lines(["+++", 'title = "Chợ"', "+++"]).set_value(lines, 1, 'A "market"')
    assert lines[1] == 'title = "A \\"market\\""'


def test_places_are_texts_and_cells() -> None:
    """In order from the last to the first; a pipe in a cell is found as it is written."""
    lines: list[str | None] = ["> a", "> b", "", "| x\\|y | x |", "|---|---|"]
    places = document_places([line or "" for line in lines], 0).texts
    assert [(one.start, one.content, one.cell) for one in places] == [
        (3, "x", True),
        (3, "x|y", True),
        (0, "a\nb", False),
    ]
    for place, new in zip(places, ("2", "1", "0"), strict=True):
        assert place.put(lines, new)
    assert lines == ["> 0", None, "", "| 1 | 2 |", "|---|---|"]
    assert not places[0].put(["other"] * 5, "3")


def test_cells_of_a_file_with_decomposed_letters_have_their_english() -> None:
    """As macOS names files, and some programs write them; the text is composed."""
    table = "| Chợ | Giá |\n|-|-|\n| Bến | Ô |\n\n+---------+\n| Chợ nổi |\n+---------+"
    found = in_english(unicodedata.normalize("NFD", table))
    for row in ("| EN Chợ | EN Giá |", "| EN Bến | EN Ô |", "| EN Chợ "):
        assert row in found
    assert found.count("EN") == 5


def test_cells_beyond_the_columns_of_a_table_are_not_there() -> None:
    """Nobody sees them, and nobody has translated them."""
    made = in_english(
        "| Hàng | Giá |\n|--|--|\n| `a|b` | Cam |\n\n> x | y\n> --|--\n> Na | 5 | Ổi\n"
    )
    assert "Cam" not in made
    assert "Ổi" not in made
    assert len(table_lines := [line for line in made.split("\n") if "|" in line]) == 6
    assert table_lines[2].count("|") == table_lines[0].count("|")
