"""What every reader does alike: bytes to clean text, the title, and what is refused."""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Callable

import docx
import pytest

from translate.errors import InputError
from translate.model import (
    Article,
    Block,
    Group,
    GroupKind,
    Metadata,
    Source,
    Text,
    TextKind,
    Verbatim,
    VerbatimKind,
)
from translate.readers import READERS
from translate.readers.base import (
    DEPTH_LIMIT,
    SIZE_LIMIT,
    Below,
    Parsed,
    article_of,
    text_reader,
)
from translate.readers.header import Header
from translate.walk import passages


def _source(data: bytes) -> Source:
    return Source(data, "mua", "seeds/mua.txt", "vi")


def _read(data: bytes) -> Article:
    """Read by a reader that knows nothing but what all readers do."""

    def parse(below: Below) -> Parsed:
        return Parsed([Text(TextKind.PARAGRAPH, text, line) for line, text in below.lines if text])

    return text_reader(parse)(_source(data))


def _read_txt(data: bytes) -> Article:
    return READERS[".txt"](_source(data))


def _word(text: str) -> bytes:
    document, data = docx.Document(), io.BytesIO()
    document.add_paragraph(text)
    document.save(data)
    return data.getvalue()


def _texts(article: Article) -> list[tuple[str, int]]:
    return [(passage.text.text, passage.text.line) for passage in passages(article)]


def _article(blocks: list[Block], title: str = "") -> Article:
    return article_of(_source(b""), Header(Metadata(title=title)), Parsed(blocks))


PARAGRAPH = Text(TextKind.PARAGRAPH, "Mưa.", 3)


def _nested(depth: int) -> Block:
    block: Block = PARAGRAPH
    for _ in range(depth):
        block = Group(GroupKind.QUOTE, (block,))
    return block


def test_bytes_become_clean_text() -> None:
    """A byte order mark, line ends of any system, NFD and control characters make no difference."""
    text = "Đường ngập.\nNước rút."
    for data in (
        b"\xef\xbb\xbf" + text.encode(),
        text.replace("\n", "\r\n").encode(),
        text.replace("\n", "\r").encode(),
        unicodedata.normalize("NFD", text).encode(),
        text.replace("g", "\x07g\x1b").encode(),
    ):
        assert _texts(_read(data)) == [("Đường ngập.", 1), ("Nước rút.", 2)]


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "the article is empty"),
        (b" \n\t\n\x07\n", "the article is empty"),
        (b"title: Mua\n\n", "the article holds metadata but no text"),
        (b"Mua\nl\xf9.\n", "is not UTF-8: byte 0xf9 at offset 5"),
        (b"Mua\0", "is binary, not text"),
        (b"x" * (SIZE_LIMIT + 600_000), "is 11 MB; an article has at most 10"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
@pytest.mark.parametrize("reader", [_read, _read_txt])
def test_what_is_no_article_is_refused(
    reader: Callable[[bytes], Article], data: bytes, problem: str
) -> None:
    """Each problem names the file, says what is wrong and what to do."""
    with pytest.raises(InputError) as caught:
        reader(data)
    assert caught.value.message.startswith(problem)
    assert caught.value.place.startswith("seeds/mua.txt")
    assert caught.value.hint


def test_a_stated_title_is_a_heading_at_its_own_line() -> None:
    """The title stands above the text, unless the text begins with it, capitals aside."""
    article = _read("date: 2025-11-05\ntitle: Mưa lớn\n\nMưa.".encode())
    assert article.metadata == Metadata(title="Mưa lớn", date="2025-11-05")
    assert _texts(article) == [("Mưa lớn", 2), ("Mưa.", 4)]
    heading = Text(TextKind.HEADING, "MƯA\nLỚN", 1)
    repeated = _article([heading, PARAGRAPH], "Mưa lớn")
    assert _texts(repeated) == [("MƯA\nLỚN", 1), ("Mưa.", 3)]


@pytest.mark.parametrize(
    "block", [Group(GroupKind.QUOTE, ()), Verbatim(VerbatimKind.CODE, "x = 1")]
)
def test_blocks_without_a_text_are_no_article(block: Block) -> None:
    """There is nothing to translate in empty groups and in code."""
    with pytest.raises(InputError, match="the article holds no text"):
        _article([block])


def test_blocks_nested_too_deep_are_refused() -> None:
    """A tree that nobody writes ends in one line, not in a crash."""
    assert _article([_nested(DEPTH_LIMIT)]).blocks
    for depth in (DEPTH_LIMIT + 1, 100_000):
        with pytest.raises(InputError, match=f"more than {DEPTH_LIMIT} deep"):
            _article([_nested(depth)])


def test_spaces_without_number_are_a_hundred() -> None:
    """More of them say no more; what a table by spaces needs is left."""
    data = f"Mưa{' ' * 5_000}to{' ' * 40}rồi.".encode()
    assert _texts(_read(data)) == [(f"Mưa{' ' * 100}to{' ' * 40}rồi.", 1)]


def test_every_reader_takes_a_source() -> None:
    """Each reader of the table reads what is in a file of its format, and says where it is from."""
    page = "<p>Mưa lớn.".encode()
    samples = {".txt": "Mưa lớn.".encode(), **dict.fromkeys((".html", ".htm", ".xhtml"), page)}
    samples |= dict.fromkeys((".md", ".markdown"), "Mưa lớn.".encode())
    samples[".docx"] = _word("Mưa lớn.")
    assert samples.keys() == READERS.keys()
    for extension, reader in READERS.items():
        article = reader(Source(samples[extension], "a", f"seeds/a{extension}", "vi"))
        assert (article.slug, article.path, article.language) == ("a", f"seeds/a{extension}", "vi")
        assert _texts(article) == [("Mưa lớn.", 1)]
