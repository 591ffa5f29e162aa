"""Articles whose markup is written as tags, to try tags in a project without a rich format."""

from __future__ import annotations

import re

import pytest
from support.marked import written

from translate.model import Article, Metadata, Source, Text, TextKind
from translate.readers import READERS

_TARGET = re.compile(r"([a-z][1-9]): (\S+)")


def read_tagged(source: Source) -> Article:
    """Read paragraphs such as ``Xem <a1>bản đồ</a1>.``; ``a1: https://…`` says where tags lead."""
    paragraphs = source.data.decode().split("\n\n")
    targets = dict(
        found.groups() for one in paragraphs if (found := _TARGET.fullmatch(one.strip()))
    )
    blocks = []
    line = 1
    for paragraph in paragraphs:
        text = paragraph.strip()
        if text and not _TARGET.fullmatch(text):
            plain, marks = written(text, **targets)
            blocks.append(Text(TextKind.PARAGRAPH, plain, line, marks=marks))
        line += paragraph.count("\n") + 2
    return Article(source.slug, source.path, "vi", Metadata(), tuple(blocks))


def use_tagged_articles(patch: pytest.MonkeyPatch) -> None:
    """Have articles in plain text read as tagged ones."""
    patch.setitem(READERS, ".txt", read_tagged)
