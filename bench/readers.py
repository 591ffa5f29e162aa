"""How fast articles are read, and whether hostile ones take longer than their length.

Run ``python bench/readers.py`` from the project's folder.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from support.random_articles import article as random_article

from translate.errors import InputError
from translate.model import Source
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


def seconds(work: Callable[[], object]) -> float:
    """Return how many seconds of a processor ``work`` takes, whatever else the machine does."""
    start = time.process_time()
    work()
    return time.process_time() - start


def read(text: str) -> None:
    """Read ``text``, or be told that it is none."""
    with suppress(InputError):
        read_txt(Source(text.encode(), "a", "seeds/a.txt", "vi"))


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
    print(f"{'hostile text':14} {'1 MB':>7} {'10 MB':>7}  times")
    for name, make in HOSTILE.items():
        small, large = make(SIZE // 10), make(SIZE)
        first, last = seconds(lambda: read(small)), seconds(lambda: read(large))  # noqa: B023 - at once
        print(f"{name:14} {first:7.2f} {last:7.2f} {last / first:6.1f}", flush=True)


if __name__ == "__main__":
    main()
