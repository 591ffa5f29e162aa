"""How fast articles are read, and whether hostile ones take longer than their length.

Run ``python bench/readers.py`` from the project's folder.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from support.random_articles import article as random_article

from translate.errors import InputError
from translate.model import Source
from translate.readers import READERS
from translate.readers.txt import read_txt

ARTICLES = 1_000
SENTENCES = 20
SENTENCE = "Theo ông Lê Văn Tám, phó giám đốc sở, {} hộ dân ở xã đã nhận hỗ trợ trong quý I. "
SIZE = 10_000_000
"""Bytes of a hostile text; the most that a reader takes."""
HOSTILE: dict[str, Callable[[int], str]] = {
    "one line": lambda size: "Mưa to. " * (size // 9),
    "short lines": lambda size: "Mưa\n" * (size // 6),
    "blank lines": lambda size: "\n" * (size - 5) + "Mưa.",
    "bullets": lambda size: "- Mưa\n" * (size // 8),
    "numbers": lambda size: "".join(f"{n}. Mưa\n" for n in range(1, size // 14)),
    "nested marks": lambda size: "- a\n+ b\n1. c\na) d\n" * (size // 18),
    "quotes": lambda size: "> Mưa\n" * (size // 8),
    "verse": lambda size: "Sông sâu nước chảy lờ đờ\n" * (size // 36),
    "half verse": lambda size: "Sông sâu nước chảy\nLờ đờ\n" * (size // 33),
    "keys": lambda size: "title: Mưa\n" * (size // 13),
    "front matter": lambda size: "---\n" + "title: Mưa\n" * (size // 13) + "---\nHết.",
    "fences": lambda size: "---\n" * (size // 4) + "Hết.",
    "page numbers": lambda size: "Nước lên rất nhanh và\n\n3\n\nrút chậm.\n" * (size // 46),
    "tags": lambda size: "<p>Mưa</p>" * (size // 12),
    "half tags": lambda size: "</b><p " * (size // 7) + "Mưa.",
    "entities": lambda size: "&amp;" * (size // 5 - 2) + "Mưa.",
    "ampersands": lambda size: "&" * (size - 5) + "Mưa.",
    "marks": lambda size: "e" + "\u0301" * (size // 2 - 10) + " mưa.",
    "zero-width": lambda size: "a\u200b" * (size // 4) + ".",
    "separators": lambda size: "Mưa\u2029" * (size // 8),
    "questions": lambda size: "Ai?\n- Tôi!\n" * (size // 14),
    "labels": lambda size: "Hỏi: Ai?\nĐáp: Tôi.\n" * (size // 26),
    "colons": lambda size: "a:" * (size // 2),
    "dashes": lambda size: "-" * (size - 6) + " Mưa.",
    "spaces": lambda size: "Mưa" + " " * (size - 10) + "to.",
    "credits": lambda size: "Mưa - " * (size // 8) + "Ảnh: An",
    "headings": lambda size: "# " * (size // 2) + "Mưa",
    "wide": lambda size: "# Mưa" + " " * (size - 20) + "to.",
    "dash and spaces": lambda size: "Mưa.\n\n-" + " " * (size - 20) + "to.",
    "marks in disorder": lambda size: "e" + "\u0301\u0323" * (size // 4 - 10) + " mưa.",
    "capitals": lambda size: "Mưa\n\n" + "A" * (size - 20) + "\n\nMưa.",
    "signs": lambda size: "title: Mưa\n\n" + "!" * (size - 30) + "a\n\nMưa.",
    "value in lines": lambda size: "title: Mưa\n" + " to\n" * (size // 4 - 10) + "\nHết.",
    "weak keys": lambda size: "date: 1/1/2025\n" + "ab: cd\n" * (size // 7 - 10) + "\nHết.",
    "wrapped": lambda size: "Nước sông lên rất nhanh trong đêm qua và\n" * (size // 52),
    "page after page": lambda size: (
        "Nước lên rất nhanh và\n\n1\n\nrút chậm.\n\n"
        + "".join(f"{n}\n\n" for n in range(2, size // 10))
    ),
    "dotted keys": lambda size: "+++\n" + "a." * 25_000 + "a=1\n+++\n" + "Hết.\n" * (size // 9),
}


RICH = {
    "md": (
        "# Hỗ trợ số {}\n\n",
        "Theo ông [Lê Văn Tám](https://vi.example.org/x), phó giám đốc, **{} hộ** đã nhận hỗ trợ. ",
        "\n\n",
    ),
    "html": (
        "<h1>Hỗ trợ số {}</h1>\n",
        'Theo ông <a href="https://vi.example.org/x">Lê Văn Tám</a>, <b>{} hộ</b> đã nhận hỗ trợ. ',
        "\n<p>",
    ),
}
"""A heading, a sentence with marks, and what stands between paragraphs, by kind of file."""
MARKDOWN_MOST = 900_000
"""Bytes of a hostile Markdown text: nearly the most that its reader takes."""
HOSTILE_MARKDOWN: dict[str, Callable[[int], str]] = {
    "emphasis": lambda size: "*a " * (min(size, 120_000) // 3),
    "brackets": lambda size: "[a](" * (min(size, 80_000) // 4),
    "tags": lambda size: "<u>a" * (min(size, 150_000) // 4),
    "half tags": lambda size: "<a b=" * (min(size, 150_000) // 5),
    "empty tags": lambda size: "<i></i>" * (min(size, 60_000) // 7) + "a",
    "images": lambda size: "![a](b) " * (min(size, 80_000) // 8),
    "boxes": lambda size: ":::a\n" * (min(size, 90_000) // 5),
    "boxes that end": lambda size: ":::a\nb\n:::\n" * (min(size, 90_000) // 10),
    "boxes in boxes": lambda size: "".join(f"{' ' * 4 * n}!!! a\n" for n in range(size // 900)),
    "indented boxes": lambda size: "!!! a\n    b\n" * (min(size, 90_000) // 12),
    "attributes": lambda size: "a{.b} " * (min(size, 100_000) // 6),
    "shortcodes": lambda size: "{{< a >}} " * (min(size, 100_000) // 10),
    "blocks of HTML": lambda size: "<p>a</p>\n\n" * (min(size, 90_000) // 10),
    "paragraphs": lambda size: "Mưa.\n\n" * (min(size, 60_000) // 8),
}


def seconds(work: Callable[[], object]) -> float:
    """Return how many seconds of a processor ``work`` takes, whatever else the machine does."""
    start = time.process_time()
    work()
    return time.process_time() - start


def read(text: str) -> None:
    """Read ``text``, or be told that it is none."""
    with suppress(InputError):
        read_txt(Source(text.encode(), "a", "seeds/a.txt", "vi"))


def read_rich(kind: str, text: str) -> None:
    """Read a text of that kind of file."""
    with suppress(InputError):
        READERS[f".{kind}"](Source(text.encode(), "a", f"seeds/a.{kind}", "vi"))


def rich_seconds(kind: str, texts: Iterable[str]) -> float:
    """Return how many seconds of a processor it takes to read texts of a kind of file."""
    return seconds(lambda: [read_rich(kind, text) for text in texts])


def _rich_articles(kind: str) -> list[str]:
    heading, sentence, between = RICH[kind]
    return [
        heading.format(number)
        + between.join(
            (sentence * 4).format(*range(number, number + 4)) for _ in range(SENTENCES // 4)
        )
        for number in range(ARTICLES)
    ]


def main() -> None:
    """Print the times."""
    ordinary = [
        "title: Hỗ trợ\ndate: 5/11/2025\n\n"
        + "\n".join(SENTENCE.format(n * 20 + k) * 4 for k in range(SENTENCES // 4))
        for n in range(ARTICLES)
    ]
    read(ordinary[0])  # the word lists are read once
    took = seconds(lambda: [read(text) for text in ordinary])
    print(f"{ARTICLES} articles of {SENTENCES} sentences: {took:.2f} s")
    generated = [random_article(seed) for seed in range(ARTICLES)]
    took = seconds(lambda: [read(text) for text in generated])
    print(f"{ARTICLES} articles of every form: {took:.2f} s")
    for kind in RICH:
        texts = _rich_articles(kind)
        read_rich(kind, texts[0])
        took = rich_seconds(kind, texts)
        print(f"{ARTICLES} articles of {SENTENCES} sentences, {kind}: {took:.2f} s")
    samples = [path for path in Path("seeds").iterdir() if path.suffix[1:] in RICH]
    for path in samples:
        text = path.read_text("utf-8")
        took = rich_seconds(path.suffix[1:], [text] * 100)
        print(f"100 times {path.name}, {len(text)} characters: {took:.2f} s")
    print(f"{'hostile Markdown':16} {'half':>6} {'whole':>6}  times")
    for name, make in HOSTILE_MARKDOWN.items():
        whole = make(MARKDOWN_MOST)
        half = whole[: len(whole) // 2]
        first, last = (rich_seconds("md", [text]) for text in (half, whole))
        print(f"{name:16} {first:6.2f} {last:6.2f} {last / first:6.1f}", flush=True)
    print(f"{'hostile text':14} {'1 MB':>7} {'10 MB':>7}  times")
    for name, make in HOSTILE.items():
        small, large = make(SIZE // 10), make(SIZE)
        first, last = seconds(lambda: read(small)), seconds(lambda: read(large))  # noqa: B023 - at once
        print(f"{name:14} {first:7.2f} {last:7.2f} {last / first:6.1f}", flush=True)


if __name__ == "__main__":
    main()
