"""What a page says of itself: ``<title>``, ``<meta>``, ``<link>`` and JSON-LD.

https://ogp.me/, https://schema.org/Article
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from translate.readers.header.pairs import Header, MetadataPair, header_of
from translate.text.characters.cleaning import clean
from translate.text.folding import fold_spaces

_KEYS = {
    "title": "title",
    "dc.title": "title",
    "dcterms.title": "title",
    "author": "author",
    "dc.creator": "author",
    "dcterms.creator": "author",
    "date": "date",
    "pubdate": "date",
    "dc.date": "date",
    "dcterms.date": "date",
    "dcterms.created": "date",
    "publishdate": "date",
    "article:published_time": "date",
    "datepublished": "date",
    "article:author": "author",
    "article:section": "section",
    "article:tag": "tags",
    "keywords": "tags",
    "news_keywords": "tags",
    "og:title": "title",
    "og:site_name": "site name",
    "og:url": "source",
}
"""The names of ``<meta>`` that we know, and the keys of metadata that they mean."""
_ONE = ("title", "date", "site name")
"""Keys whose first value counts."""
_BEST = ("json", "og:", "article:")
"""What states a key best, first."""
_ADDRESS = re.compile(r"https?://", re.IGNORECASE)
_ARTICLES = re.compile(r"(?:\w*Article|\w*Posting|Report|Book|Chapter)$")
_LONGEST = 500_000
"""Characters of JSON-LD that are read."""
_Found = tuple[str, str, str, int]
"""Where a value is stated, its key, the value, its line."""


def head_of(root: etree._Element) -> Header:
    """Return the metadata of a page, each value by the best of the places that state it."""
    found = [*_meta(root), *_links(root), *_json(root), *_title(root)]
    ranked = sorted(found, key=lambda one: _rank(one[0]))
    pairs: list[MetadataPair] = []
    known: set[tuple[str, str]] = set()
    keys: set[str] = set()
    for origin, key, value, line in ranked:
        words = fold_spaces(clean(value))
        is_address = key == "author" and _ADDRESS.match(words)
        if not words or is_address or (key, words) in known or (key in keys and key in _ONE):
            continue
        first_author = key == "author" and key in keys and _rank(origin) > 0
        if first_author:
            continue
        known.add((key, words))
        keys.add(key)
        shown = ((line, f"{origin}: {words}"),)
        pairs.append(MetadataPair(key, ((line, words),), shown))
    return header_of(pairs)


def _rank(origin: str) -> int:
    best = next((i for i, one in enumerate(_BEST) if origin.startswith(one)), len(_BEST))
    return len(_BEST) + 1 if origin == "<title>" else best


def _meta(root: etree._Element) -> Iterator[_Found]:
    for element in root.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        key = _KEYS.get(name.strip().lower())
        if key:
            yield name, key, element.get("content") or "", element.sourceline or 1


def _links(root: etree._Element) -> Iterator[_Found]:
    for element in root.iter("link"):
        if (element.get("rel") or "").lower() == "canonical":
            yield "canonical", "source", element.get("href") or "", element.sourceline or 1


def _title(root: etree._Element) -> Iterator[_Found]:
    for element in root.iter("title"):
        around = element.getparent()
        if around is not None and around.tag in ("head", "html", "body"):
            yield "<title>", "title", "".join(element.itertext()), element.sourceline or 1
            return


def _json(root: etree._Element) -> Iterator[_Found]:
    for element in root.iter("script"):
        if (element.get("type") or "").lower() != "application/ld+json":
            continue
        text = element.text or ""
        try:
            data = json.loads(text) if len(text) <= _LONGEST else None
        except (ValueError, RecursionError):
            continue
        for article in _articles(data):
            for key, value in _stated(article):
                yield "json-ld", key, value, element.sourceline or 1
            return


def _articles(data: Any) -> Iterator[dict[str, Any]]:
    """The articles in JSON-LD: the value, the items of a list, or of ``@graph``."""
    waiting = [data]
    for _ in range(1_000):
        if not waiting:
            return
        one = waiting.pop(0)
        if isinstance(one, list):
            waiting += one
        elif isinstance(one, dict):
            kinds = one.get("@type")
            kinds = kinds if isinstance(kinds, list) else [kinds]
            if any(isinstance(kind, str) and _ARTICLES.match(kind) for kind in kinds):
                yield one
            waiting.append(one.get("@graph"))


def _stated(article: dict[str, Any]) -> Iterator[tuple[str, str]]:
    keys = (
        ("headline", "title"),
        ("datePublished", "date"),
        ("author", "author"),
        ("articleSection", "section"),
        ("keywords", "tags"),
        ("publisher", "site name"),
        ("url", "source"),
    )
    for name, key in keys:
        for text in _texts(article.get(name)):
            yield key, text


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from _texts(value.get("name") if isinstance(value.get("name"), str) else None)
    elif isinstance(value, list):
        for one in value[:100]:
            if isinstance(one, (str, dict)):
                yield from _texts(one)
