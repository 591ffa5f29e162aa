"""Text that means to break a format: every reader format is read back, and says what went in.

Each is read by another program than the one that wrote it: html5lib, lxml, pypdf, TeX.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterable
from itertools import cycle, islice
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.editions import article, block, unit
from support.read_back import READ_BACK, bare, flow

from translate.model import GroupKind, LanguagePair, Metadata, TextKind
from translate.writers import WRITERS, Edition, EditionKind
from translate.writers.layout.laid import printable

HOSTILE = (
    "<script>alert(1)</script>",
    "</style><img src=x onerror=alert(1)>",
    "]]>&amp;<!-- --> <?x ?> <w:t>",
    '" onmouseover="alert(1)',
    "{{ 7 * 7 }}{% include 'style.css' %}",
    r"\end{document}\input{/etc/passwd} $x$ 50% #1 a_b ^^41 ~ [y]",
    '#panic("no") #import "x": * $ x $ @y <z> /* */ //',
    '=HYPERLINK("http://x")',
    "a\x00b\x1b[31mc\x85d\u2028e\x0bf",
    "\ud800 \ufeff\ufffe ữ u\u031b\u0303",
    "‘’“”—… -- --- `` '' !` ?` fi ffl",
    "\u200fright\u200e to \u2067left\u2069",
    "x" * 10_000,
)
WORDS = tuple("nước lũ về sớm hơn năm ngoái và người dân chạy lũ trong đêm".split())  # noqa: SIM905


def edition(texts: Iterable[str], kind: EditionKind = EditionKind.BILINGUAL) -> Edition:
    """An article of paragraphs, items, quotations and headings in turn, each with a translation."""
    kinds = cycle((TextKind.PARAGRAPH, GroupKind.ITEM, GroupKind.QUOTE, TextKind.HEADING))
    blocks, units = [], {}
    for n, (text, block_kind) in enumerate(zip(texts, kinds, strict=False)):
        source = f"v{n} {text} w{n}"
        blocks.append(block(block_kind, source))
        units[source] = unit(source, f"e{n} {text} f{n}", approved=not n % 2)
    stated = Metadata(title=HOSTILE[0], author=HOSTILE[2], source=HOSTILE[5], date=HOSTILE[3])
    return Edition(article(*blocks, metadata=stated), units, kind)


FORMATS = ("html", "docx", "epub", "pdf")


def missing(made: Edition, text: str) -> list[str]:
    """The sentences that ``text`` does not show; its hyphens may be those of broken words."""
    shown = bare(text).replace("-", "")
    wanted = [made.unit(sentence.text).target for sentence in made.sentences]
    if made.kind is EditionKind.BILINGUAL:
        wanted += [sentence.text for sentence in made.sentences]
    plain = (bare(printable(one)).replace("-", "") for one in wanted)
    return [one for one in plain if one not in shown]


@pytest.mark.parametrize("kind", EditionKind)
@pytest.mark.parametrize("name", FORMATS)
def test_hostile_text_is_shown_as_it_is(name: str, kind: EditionKind) -> None:
    """Markup, control characters and endless words of every kind come through whole."""
    # a word longer than a page goes on beside the other language's; test_pdf.py counts its letters
    texts = HOSTILE[:-1] if name == "pdf" else HOSTILE
    made = edition(texts, kind)
    assert missing(made, READ_BACK[name](WRITERS[name](made))) == []


@pytest.mark.parametrize("name", FORMATS)
@settings(max_examples=25)
@given(
    texts=st.lists(
        st.text(st.characters(max_codepoint=0x24F) | st.sampled_from("ữ\u200b\u2028]>\\#{"))
        | st.sampled_from(HOSTILE[:-2]),
        min_size=1,
        max_size=4,
    )
)
def test_any_text_is_shown_as_it_is(name: str, texts: list[str]) -> None:
    """Nothing that a sentence may hold is lost, changed or taken for markup."""
    made = edition(texts)
    assert missing(made, READ_BACK[name](WRITERS[name](made))) == []


def long_article(kind: EditionKind) -> Edition:
    """An article of 200 pages and more, a hostile passage among every ten."""
    passages = (
        HOSTILE[n // 10 % (len(HOSTILE) - 1)]
        if n % 10 == 0
        else " ".join(islice(cycle(WORDS), n % 7, n % 7 + 90 + n % 50))
        for n in range(1300)
    )
    return edition(passages, kind)


@pytest.mark.slow
@pytest.mark.parametrize("name", ["html", "docx", "epub"])
def test_an_article_of_200_pages_is_whole(name: str) -> None:
    """It comes through in both languages, to the last word."""
    made = long_article(EditionKind.BILINGUAL)
    assert missing(made, READ_BACK[name](WRITERS[name](made))) == []


@pytest.mark.external
@pytest.mark.parametrize("kind", EditionKind)
def test_200_pages_of_pdf_are_whole(tmp_path: Path, kind: EditionKind) -> None:
    """Poppler, quicker than pypdf, finds every word of an article of that many pages."""
    made = long_article(kind)
    (tmp_path / "a.pdf").write_bytes(WRITERS["pdf"](made))
    pages = pages_of(tmp_path / "a.pdf")
    assert len(pages) >= 100 * len(kind.suffix(LanguagePair()).split("-"))
    assert missing(made, flow(pages)) == []


def pages_of(pdf: Path) -> list[str]:
    """Each page's text as poppler reads it, in the order in which it was written."""
    command = ["pdftotext", "-raw", str(pdf), "-"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return done.stdout.removesuffix("\f").split("\f")


@pytest.mark.external
@pytest.mark.parametrize("kind", EditionKind)
def test_tex_sets_hostile_text_as_it_is(tmp_path: Path, kind: EditionKind) -> None:
    """LuaLaTeX takes nothing in an article for a command, and sets all of it."""
    made = edition(HOSTILE[:-1], kind)
    (tmp_path / "a.tex").write_bytes(WRITERS["tex"](made))
    command = ["lualatex", "-interaction=nonstopmode", "-halt-on-error", "a.tex"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)
    assert done.returncode == 0, done.stdout.decode(errors="replace")[-2000:]
    text = "\n".join(pages_of(tmp_path / "a.pdf"))
    assert missing(made, text) == []
