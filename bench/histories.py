"""Edit articles five hundred times, and see whose English stays with its sentence.

Usage: python bench/histories.py [STEPS] [SEED]

Ten articles of thirty sentences, all reviewed, are edited at random: typing errors mended, figures
changed, sentences rewritten by a third, inserted, removed, moved within an article and to another,
merged, split, spelt differently, edits taken back. After each step, the catalogs are updated by
this program and, for comparison, by ``msgmerge --previous``. Nobody reviews anything meanwhile, so
that what is lost stays lost.

A reviewed sentence counts as kept when its source still stands in some form and the entry of that
source has its English, fuzzy or not. "Wrongly reviewed" are entries that pass for reviewed although
their text is not what was reviewed, spelling and cutting aside.
"""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from translate.catalogs.fill import adopt
from translate.catalogs.po import Catalog, Entry, parse, render
from translate.catalogs.update import Target, update_catalog
from translate.catalogs.update.across_articles import arrivals, movement
from translate.catalogs.update.elsewhere import find_elsewhere
from translate.model import Article, Metadata, Sentence, Text, TextKind
from translate.project import Project
from translate.text.canonical import canonical
from translate.workspace.articles.segmentation import split_target

TEXT = (
    "Thủ tướng Phạm Minh Chính đã ký quyết định phê duyệt đề án phát triển vùng đồng bằng sông Cửu "
    "Long với tổng vốn đầu tư 28,5 tỷ đồng trong bối cảnh căng thẳng thương mại leo thang giữa "
    "Washington và Bắc Kinh nhà sản xuất đất hiếm lớn nhất thế giới hạn chế xuất khẩu thuyền sách "
    "trở lại với trẻ em miền sông nước dự án do một nhóm giáo viên về hưu khởi xướng vào tháng 6 "
    "kinh phí mỗi mùa khoảng 1,2 trong đó 60% đến từ các doanh nghiệp ở thành phố"
)
WORDS = TEXT.split()
COLUMNS = "{:>5} {:>9} {:>7} {:>6} {:>9} {:>6}"
NOW = datetime(2025, 11, 5, tzinfo=UTC)
TARGET = Target("en", lambda text: split_target(Project(Path()), text))
HEADER = {"Language": "en", "Content-Type": "text/plain; charset=UTF-8"}
EDITS = ("typo", "figure", "rewrite", "insert", "remove", "move", "elsewhere", "merge", "split",
         "spelling", "undo")  # fmt: skip


@dataclass(frozen=True)
class Line:
    """A sentence, and which of the reviewed ones it came from."""

    text: str
    ids: frozenset[int] = frozenset()


Articles = list[list[Line]]


def new_line(source: random.Random, *ids: int) -> Line:
    """A random sentence."""
    text = " ".join(source.choices(WORDS, k=source.randint(6, 25)))
    return Line(f"{text[0].upper()}{text[1:]}.", frozenset(ids))


def edit(articles: Articles, before: Articles, source: random.Random) -> Articles:
    """``articles`` with one random edit; ``before`` is how they were some steps ago."""
    number = source.randrange(len(articles))
    lines = list(articles[number])
    after = [*articles[:number], lines, *articles[number + 1 :]]
    at, kind = source.randrange(len(lines)), source.choice(EDITS)
    if kind == "insert":
        lines.insert(at, new_line(source))
    elif kind == "undo":
        after[number] = list(before[number])
        return after if _once(after) else articles
    elif kind in {"remove", "move", "elsewhere"} and len(lines) > 5:
        line = lines.pop(at)
        if kind == "move":
            lines.insert(source.randrange(len(lines)), line)
        elif kind == "elsewhere":
            other = list(articles[number - 1])
            other.insert(source.randrange(len(other)), line)
            after[number - 1] = other
    elif kind == "merge" and at + 1 < len(lines):
        first, second = lines[at : at + 2]
        joined = f"{first.text[:-1]} {source.choice(['và', ','])} {second.text}"
        lines[at : at + 2] = [Line(joined, first.ids | second.ids)]
    elif kind == "split":
        lines[at : at + 1] = _split(lines[at])
    else:
        lines[at] = replace(lines[at], text=_reworded(lines[at].text, kind, source))
    return after


def _once(articles: Articles) -> bool:
    """Whether no reviewed sentence stands in two articles, as after an undone move."""
    ids = [number for lines in articles for number in {n for line in lines for n in line.ids}]
    return len(ids) == len(set(ids))


def _split(line: Line) -> list[Line]:
    words = line.text.split()
    if len(words) < 8:
        return [line]
    half = len(words) // 2
    second = " ".join(words[half:])
    return [
        replace(line, text=" ".join(words[:half]).rstrip(".,") + "."),
        replace(line, text=f"{second[0].upper()}{second[1:]}"),
    ]


def _reworded(text: str, kind: str, source: random.Random) -> str:
    words = text.split()
    at = source.randrange(len(words))
    if kind == "typo":
        words[at] = words[at][:-1] + source.choice("aeioủ") + words[at][-1]
    elif kind == "figure":
        words[at] = str(source.randint(2, 99))
    elif kind == "rewrite":
        for _ in range(max(1, len(words) // 3)):
            words[source.randrange(len(words))] = source.choice(WORDS)
    elif kind == "spelling":
        words[at] = f"“{words[at]}”" if "“" not in words[at] else words[at].replace("“", '"')
    return " ".join(words)


def to_article(number: int, lines: list[Line]) -> Article:
    """The article as the program knows it: five sentences a paragraph."""
    sentences = [Sentence(line.text, place) for place, line in enumerate(lines, 1)]
    blocks = tuple(
        Text(TextKind.PARAGRAPH, "", at + 1, sentences=tuple(sentences[at : at + 5]))
        for at in range(0, len(sentences), 5)
    )
    return Article(f"a{number}", f"seeds/a{number}.txt", "vi", Metadata(), blocks)


def ours(articles: Articles, catalogs: list[Catalog]) -> list[Catalog]:
    """The catalogs after an update by this program."""
    updated = [
        update_catalog(to_article(number, lines), catalogs[number], TARGET, {}, NOW)
        for number, lines in enumerate(articles)
    ]
    moves = [movement("", old, new, {}) for old, new in zip(catalogs, updated, strict=True)]
    after = [one.catalog for one in updated]
    wanted = {source for one in moves for source in one.missing}
    slugs = (f"a{number}" for number in range(len(after)))
    known = find_elsewhere(zip(slugs, after, strict=True), wanted, {}).translations
    return [
        adopt(catalog, moved, known, NOW)
        for catalog, moved in zip(after, arrivals(moves), strict=True)
    ]


def msgmerge(articles: Articles, before: Articles, files: list[bytes], folder: Path) -> list[bytes]:
    """The catalogs after an update by gettext."""
    merged = []
    for lines, former, file in zip(articles, before, files, strict=True):
        if lines == former:
            merged.append(file)
            continue
        entries = tuple(Entry(text) for text in dict.fromkeys(line.text for line in lines))
        (folder / "new.pot").write_bytes(render(Catalog(header=HEADER, entries=entries)))
        (folder / "old.po").write_bytes(file)
        command = ["msgmerge", "-q", "--previous", folder / "old.po", folder / "new.pot"]
        merged.append(subprocess.run(command, capture_output=True, check=True).stdout)
    return merged


def kept(articles: Articles, catalogs: list[Catalog], origins: dict[str, str]) -> list[int]:
    """How many reviewed sentences stand, how many have their English, how many are mislabelled."""
    standing: set[int] = set()
    attached: set[int] = set()
    wrong = 0
    for lines, catalog in zip(articles, catalogs, strict=True):
        known = {entry.msgid: entry for entry in catalog.entries if not entry.obsolete}
        for line in lines:
            entry = known[line.text]
            standing |= line.ids
            attached |= {number for number in line.ids if f"<{number}>" in entry.msgstr}
            source = " ".join(origins.get(part, "?") for part in _parts(entry.msgstr))
            wrong += bool(entry.msgstr and not entry.fuzzy and source != canonical(line.text))
    return [len(standing), len(attached & standing), wrong]


def _parts(english: str) -> list[str]:
    return [f"{part}>." for part in english.split(">.") if part] if english else []


def main(steps: int, seed: int) -> None:
    """Print the table."""
    source = random.Random(seed)
    articles = [[new_line(source, 30 * a + s) for s in range(30)] for a in range(10)]
    catalogs = [
        Catalog(
            header=HEADER,
            entries=tuple(
                Entry(line.text, *(f"Sentence <{n}>." for n in line.ids)) for line in lines
            ),
        )
        for lines in articles
    ]
    everything = [line for lines in articles for line in lines]
    origins = {f"Sentence <{n}>.": canonical(line.text) for line in everything for n in line.ids}
    files = [render(catalog) for catalog in catalogs]
    past = [articles]
    print(COLUMNS.format("step", "standing", "kept", "wrong", "msgmerge", "wrong"))
    with tempfile.TemporaryDirectory() as folder:
        for step in range(1, steps + 1):
            articles = edit(articles, past[max(0, len(past) - source.randint(1, 3))], source)
            past.append(articles)
            catalogs = ours(articles, catalogs)
            files = msgmerge(articles, past[-2], files, Path(folder))
            if step % (steps // 10 or 1) == 0:
                theirs = [parse(file, "x") for file in files]
                standing, mine, wrong = kept(articles, catalogs, origins)
                _, gettext, also_wrong = kept(articles, theirs, origins)
                figures = (f"{mine / standing:.1%}", wrong, f"{gettext / standing:.1%}", also_wrong)
                print(COLUMNS.format(step, standing, *figures))


if __name__ == "__main__":
    main(*(int(value) for value in (sys.argv[1:] + ["500", "1"][len(sys.argv) - 1 :])))
