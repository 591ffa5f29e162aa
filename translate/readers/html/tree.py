"""Markup as a tree, by lxml, within limits that keep time and memory bounded.

No entity is expanded but those of HTML, nothing is fetched, no script runs: lxml's parser of HTML
does none of that. https://lxml.de/parsing.html#parser-options
"""

from __future__ import annotations

import re

from lxml import etree

from translate.errors import InputError
from translate.message import Message

MOST_TAGS = 100_000
"""What may begin with ``<``; a page has some thousands, a long novel fewer than this."""
_DEEPEST = 1_900
"""Elements inside of each other; lxml stops at 2,048, and would leave out the rest."""
_MOST_PAIRS = 200_000_000
"""The sum of the squares of how many attributes each tag has: the parser takes that long."""
_TAG = re.compile(r"""<[a-zA-Z](?:[^>=]++|=\s*+"[^"]*+"|=\s*+'[^']*+'|=)*""")
_ATTRIBUTE = re.compile(r"""[\s/"'][^\s/"'=>]""")
_FEW = 4_000
"""Characters of a tag that cannot have many attributes."""
_ENDS = re.compile(r"</(?:body|html)\s*+>", re.IGNORECASE)
"""The parser leaves out what stands after them."""
_XML = re.compile(r"\s*(?:<\?xml\b|<!DOCTYPE[^>]*XHTML|<html[^>]*xmlns)", re.IGNORECASE)
_CLOSED = re.compile(r"""<(?!/)([\w:-]+)((?:[^<>"']|"[^"]*"|'[^']*')*)/>""")
_VOID = frozenset(
    {
        *("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param"),
        *("source", "track", "wbr"),
    }
)
_UNKNOWN_VOID = ("embed", "source", "track")
"""Elements without content that the parser does not know as such: to it, all that follows them up
to the end of what they stand in is theirs."""
_UNKNOWN_ENDS = re.compile(rf"</(?:{'|'.join(_UNKNOWN_VOID)})>")
_CDATA, _CDATA_END = "<![CDATA[", "]]>"


def parse_markup(markup: str, path: str) -> etree._Element | None:
    """Return the ``html`` element of a page or fragment; None where there is nothing.

    Args:
        markup: HTML, or XHTML.
        path: The file, for errors.

    Raises:
        InputError: It has more tags, attributes or depth than a page has.
    """
    if markup.count("<") > MOST_TAGS:
        message = Message("holds more than {most} tags", most=MOST_TAGS)
        raise InputError(message, path, "split it into several files")
    _refuse_attributes(markup, path)
    if _XML.match(markup):
        markup = _as_html(markup)
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_pis=True)
    data = _ENDS.sub("", markup).encode("utf-8", "replace")
    try:
        root = etree.fromstring(data, parser) if markup.strip() else None
    except etree.ParserError:
        return None
    except etree.XMLSyntaxError:
        root = None
    last = parser.error_log.last_error
    if last is not None and last.type_name == "ERR_RESOURCE_LIMIT":
        _refuse_depth(path)
    if root is not None:
        _empty(root)
    return root


def without_ends(markup: str) -> str:
    """Return markup without the end tags of elements that have none, as the parser writes them."""
    return _UNKNOWN_ENDS.sub("", markup)


def _empty(root: etree._Element) -> None:
    """Put behind elements that have no content what the parser took for theirs."""
    for element in list(root.iter(*_UNKNOWN_VOID)):
        around = element.getparent()
        if around is None or not (len(element) or element.text):
            continue
        text, tail, children = element.text, element.tail, list(element)
        at = around.index(element) + 1
        around[at:at] = children
        element.text, element.tail = None, text
        last = children[-1] if children else element
        last.tail = (last.tail or "") + (tail or "") or None


def _refuse_depth(path: str) -> None:
    message = Message("tags stand more than {deepest} deep inside of each other", deepest=_DEEPEST)
    raise InputError(message, path, "write them less deep")


def _refuse_attributes(markup: str, path: str) -> None:
    pairs = 0
    for tag in _TAG.finditer(markup):
        if tag.end() - tag.start() > _FEW:
            pairs += len(_ATTRIBUTE.findall(tag[0])) ** 2
    if pairs > _MOST_PAIRS:
        raise InputError("holds tags with too many attributes", path, "remove them")


def _as_html(markup: str) -> str:
    """XHTML as HTML: ``<a id="x"/>`` has an end, CDATA is text."""

    def closed(tag: re.Match[str]) -> str:
        name, attributes = tag[1], tag[2]
        return tag[0] if name.lower() in _VOID else f"<{name}{attributes}></{name}>"

    first, *others = _CLOSED.sub(closed, markup).split(_CDATA)
    return first + "".join(map(_character_data, others))


def _character_data(markup: str) -> str:
    """The text up to the end of CDATA, as HTML writes it, and what follows."""
    text, end, rest = markup.partition(_CDATA_END)
    return text.replace("&", "&amp;").replace("<", "&lt;") + rest if end else markup
