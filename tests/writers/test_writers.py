"""Tests of the formats for other programs, each read back by an independent reader."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from support import schemas
from support.editions import MODEL, market, simple

from translate.model import Metadata
from translate.writers import INTERCHANGE
from translate.writers.interchange.tmx import write_tmx
from translate.writers.interchange.xlf import write_xlf
from translate.writers.interchange.xliff import write_xliff
from translate.writers.layout.laid import printable

Pairs = list[tuple[str, str]]
XLIFF = "{urn:oasis:names:tc:xliff:document:2.0}"
XLF = "{urn:oasis:names:tc:xliff:document:1.2}"


def _tmx(data: bytes) -> Pairs:
    units = etree.fromstring(data).iter("tu")
    return [tuple(segment.text or "" for segment in unit.iter("seg")) for unit in units]


def _xliff(data: bytes) -> Pairs:
    segments = etree.fromstring(data).iter(f"{XLIFF}segment")
    return [
        (one.findtext(f"{XLIFF}source") or "", one.findtext(f"{XLIFF}target") or "")
        for one in segments
    ]


def _xlf(data: bytes) -> Pairs:
    units = etree.fromstring(data).iter(f"{XLF}trans-unit")
    return [(one.findtext(f"{XLF}source"), one.findtext(f"{XLF}target")) for one in units]


def _tsv(data: bytes) -> Pairs:
    table = csv.DictReader(
        data.decode().split("\n")[:-1], dialect="excel-tab", quoting=csv.QUOTE_NONE
    )
    return [(row["source"], row["target"]) for row in table]


def _json(data: bytes) -> Pairs:
    passages = json.loads(data)["passages"]
    return [(one["source"], one["target"]) for part in passages for one in part["sentences"]]


READERS: dict[str, Callable[[bytes], Pairs]] = {
    "tmx": _tmx,
    "xliff": _xliff,
    "xliff12": _xlf,
    "xlf": _xlf,
    "tsv": _tsv,
    "json": _json,
}
HOSTILE = (
    "]]>",
    "<script>alert(1)</script>&amp;",
    "\ta\n\x0b\x1b[31m",
    "\u202eabc\u2066",
    "=HYPERLINK(1)",
    "<!-- --",
    "x" * 10_000,
)
MISSING = "Kết quả sẽ được công bố vào quý I/2026."


def test_every_format_is_read_back() -> None:
    """Every format has a reader in these tests."""
    assert set(READERS) == set(INTERCHANGE)


@pytest.mark.parametrize("name", INTERCHANGE)
def test_every_pair_arrives_in_order(name: str) -> None:
    """Another program reads the article's pairs; the untranslated one has no target."""
    pairs = READERS[name](INTERCHANGE[name](market()))
    edition = market()
    expected = [(one.text, edition.unit(one.text).target) for one in edition.sentences]
    if name == "tmx":
        expected.remove((MISSING, ""))
    if name == "xlf":
        expected = [(source, source) for source, _ in expected]
    assert pairs == expected


@pytest.mark.parametrize("name", INTERCHANGE)
@given(text=st.text(st.characters(), max_size=25) | st.sampled_from(HOSTILE))
def test_no_text_breaks_the_file(name: str, text: str) -> None:
    """Its reader gets exactly each sentence, except control characters."""
    edition = simple((f"s{text}", f"t{text}"))
    source, target = printable(f"s{text}"), printable(f"t{text}")
    expected = (source, source if name == "xlf" else target)
    assert READERS[name](INTERCHANGE[name](edition)) == [expected]


@pytest.mark.parametrize("name", INTERCHANGE)
def test_a_long_article_arrives_whole(name: str) -> None:
    """An article of 200 pages has every sentence in its place."""
    pairs = [(f"Câu thứ {number} về mùa nước.", f"Sentence {number}.") for number in range(5000)]
    expected = [(source, source) for source, _ in pairs] if name == "xlf" else pairs
    assert READERS[name](INTERCHANGE[name](simple(*pairs))) == expected


@pytest.mark.parametrize("name", INTERCHANGE)
def test_equal_input_gives_equal_bytes(name: str) -> None:
    """Building twice, in either kind of edition, changes no byte."""
    backwards = replace(market(), units=dict(reversed(market().units.items())))
    assert INTERCHANGE[name](market()) == INTERCHANGE[name](backwards)


@pytest.mark.external
@pytest.mark.parametrize("name", ["tmx", "xliff", "xliff12", "xlf"])
@settings(max_examples=50)
@given(text=st.text(st.characters(), max_size=25))
def test_the_file_is_valid(name: str, text: str) -> None:
    """TMX and XLIFF are valid by their standards' own schemas, whatever the article contains."""
    schema = {
        "tmx": schemas.tmx,
        "xliff": lambda: schemas.xliff("xliff-core-2.0"),
        "xliff12": lambda: schemas.xliff("xliff-core-1.2-strict"),
        "xlf": lambda: schemas.xliff("xliff-core-1.2-strict"),
    }[name]()
    hostile = simple((f"s{text}", f"t{text}"), ("hai", ""))
    stated = Metadata(title=text, date=text, author=text, source=text)
    for edition in (
        market(),
        replace(hostile, article=replace(hostile.article, metadata=stated, path=f"p{text}")),
    ):
        schemas.assert_valid(schema, INTERCHANGE[name](edition))


@pytest.mark.external
def test_the_schemas_refuse_what_is_wrong() -> None:
    """The schemas really check: an unknown state or element is not valid."""
    for schema, data, old, new in (
        (schemas.tmx(), write_tmx(market()), b"<seg>", b"<seg><b/>"),
        (schemas.xliff("xliff-core-2.0"), write_xliff(market()), b'"reviewed"', b'"fuzzy"'),
        (schemas.xliff("xliff-core-1.2-strict"), write_xlf(market()), b"<body>", b"<body><b/>"),
    ):
        assert old in data
        with pytest.raises(etree.DocumentInvalid):
            schemas.assert_valid(schema, data.replace(old, new, 1))


def test_the_article_is_named_in_each_file() -> None:
    """TMX, XLIFF and JSON have title, author, date, source and the colophon."""
    for name in ("tmx", "xliff", "xliff12", "xlf", "json"):
        text = INTERCHANGE[name](market()).decode()
        for fact in (
            "Chợ nổi Cái Răng",
            "Trần Minh",
            "2025-09-13",
            "https://example.org/cho-noi",
            MODEL,
        ):
            assert fact in text
    assert "9 of 14 sentences reviewed by a person." in write_tmx(market()).decode()
