"""How long a catalog takes to load, update and save, beside polib's own parse and save.

Usage: python bench/catalogs.py [ENTRIES]

An article of random sentences, a third of its drafts fuzzy, in a file that msgcat would not change.
"Unchanged": the article is the same. "One edited": a sentence in the middle has a word more.
"Line added": every reference moves. "All replaced": no sentence is left as it was; that is the
longest an update can take. "Replaced again": once more, so that all the English is obsolete. The
others are edits of every sentence, or of 39 in 40. polib saves unwrapped, which is its quick way,
and updates nothing. CPU seconds of this process, the best of five, or of two where all changes.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import polib

from translate.catalogs.po import Catalog, load, render
from translate.catalogs.update import Target, update_catalog
from translate.io import save
from translate.model import Article, Metadata, Sentence, Text, TextKind
from translate.project import Project
from translate.walk import passages
from translate.workspace.articles.segmentation import split_target

TEXT = (
    "Thủ tướng Phạm Minh Chính đã ký quyết định phê duyệt đề án phát triển vùng đồng bằng sông Cửu "
    "Long với tổng vốn đầu tư 28,5 tỷ đồng trong bối cảnh căng thẳng thương mại leo thang giữa "
    "Washington và Bắc Kinh, nhà sản xuất đất hiếm lớn nhất thế giới hạn chế xuất khẩu"
)
NOW = datetime(2025, 11, 5, tzinfo=UTC)
TARGET = Target("en", lambda text: split_target(Project(Path()), text))


def make_article(number: int, seed: int = 1) -> Article:
    """An article of ``number`` random sentences, five a paragraph."""
    return article_of(random_texts(number, seed))


def random_texts(number: int, seed: int) -> list[str]:
    """Random sentences, each once."""
    source = random.Random(seed)
    words = TEXT.split()
    texts: dict[str, None] = {}
    while len(texts) < number:
        texts[" ".join(source.choices(words, k=source.randint(8, 30)))] = None
    return list(texts)


def article_of(texts: Iterable[str]) -> Article:
    """An article of the sentences ``texts``, five a paragraph."""
    sentences = [Sentence(text, line) for line, text in enumerate(dict.fromkeys(texts), 1)]
    blocks = tuple(
        Text(TextKind.PARAGRAPH, "", at + 1, sentences=tuple(sentences[at : at + 5]))
        for at in range(0, len(sentences), 5)
    )
    return Article("long", "seeds/long.txt", "vi", Metadata(), blocks)


def rewritten(texts: list[str]) -> dict[str, list[str]]:
    """The sentences after edits of nearly all of them, by what was done."""
    other = random_texts(len(texts), 2)
    halves = ((text.split(), len(text.split()) // 2) for text in texts)
    pairs = zip(texts[::2], texts[1::2], strict=False)
    numbered = enumerate(zip(texts, other, strict=True))
    return {
        "all replaced": other,
        "39 of 40 replaced": [old if at % 40 == 0 else new for at, (old, new) in numbered],
        "a word more in each": [f"{text} nữa" for text in texts],
        "a word more, reversed": [f"{text} nữa" for text in reversed(texts)],
        "two and two joined": [f"{first} và {second}" for first, second in pairs],
        "all cut in two": [
            part
            for words, half in halves
            for part in (" ".join(words[:half]) + ".", " ".join(["Rồi", *words[half:]]))
        ],
    }


def translated(catalog: Catalog) -> Catalog:
    """The catalog with English for every sentence, a third of it fuzzy."""
    source = random.Random(2)
    entries = tuple(
        entry.change(
            msgstr=" ".join(source.choices(TEXT.split(), k=20)),
            flags=("fuzzy",) if source.random() < 1 / 3 else (),
        )
        for entry in catalog.entries
    )
    return catalog.change(entries=entries)


def edited(article: Article) -> Article:
    """The article with a word more in its middle sentence."""
    middle = len(article.blocks) // 2
    paragraph = passages(article)[middle].text
    first, *others = paragraph.sentences
    changed = replace(paragraph, sentences=(replace(first, text=f"{first.text} nữa"), *others))
    return replace(
        article, blocks=(*article.blocks[:middle], changed, *article.blocks[middle + 1 :])
    )


def shifted(article: Article) -> Article:
    """The article with a line added on top."""
    texts = (passage.text for passage in passages(article))
    blocks = tuple(
        replace(one, sentences=tuple(replace(s, line=s.line + 1) for s in one.sentences))
        for one in texts
    )
    return replace(article, blocks=blocks)


def best(work: Callable[[], object], runs: int = 5) -> float:
    """The least CPU seconds of some runs."""
    times = []
    for _ in range(runs):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def main(number: int) -> None:
    """Print the table."""
    article = make_article(number)
    catalog = translated(update_catalog(article, None, TARGET, {}, NOW))
    with tempfile.TemporaryDirectory() as folder:
        path, other = Path(folder, "long.po"), Path(folder, "other.po")
        path.write_bytes(render(catalog))

        def ours(now: Article) -> None:
            save(other, render(update_catalog(now, load(path), TARGET, {}, NOW)))

        def theirs() -> None:
            polib.pofile(str(path), wrapwidth=0).save(str(other))

        base = best(theirs)

        def show(name: str, seconds: float) -> None:
            print(f"{name:42} {seconds:6.3f} s  {seconds / base:6.2f}", flush=True)

        print(f"{number:,} entries, {path.stat().st_size / 1e6:.1f} MB")
        show("polib, parse and save unwrapped", base)
        for name, now in (
            ("unchanged", article),
            ("one edited", edited(article)),
            ("line added", shifted(article)),
        ):
            show(f"load, update, save: {name}", best(lambda now=now: ours(now)))
        for name, texts in rewritten(random_texts(number, 1)).items():
            show(
                f"load, update, save: {name}",
                best(lambda texts=texts: ours(article_of(texts)), 2),
            )
        ours(make_article(number, 2))
        path.write_bytes(other.read_bytes())
        show("load, update, save: replaced again", best(lambda: ours(make_article(number, 3)), 2))
        show("a new catalog", best(lambda: render(update_catalog(article, None, TARGET, {}, NOW))))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
