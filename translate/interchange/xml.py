"""XML: written as the same bytes every time, whatever text is in it; read within limits.

Of others' files no entity is expanded and no attribute filled in (their declarations are refused),
and no text is longer than any that is written here.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from typing import Literal
from xml.etree.ElementTree import Element, ParseError, fromstring, indent, iterparse, tostring

from translate.errors import InputError
from translate.message import Message
from translate.text.characters.forbidden import ILLEGAL_IN_XML

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
"""The attribute ``xml:lang``."""
_TEXT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})
_ATTRIBUTE = _TEXT | str.maketrans({'"': "&quot;", "\n": "&#10;", "\t": "&#09;"})
_LONGEST = 1 << 21
"""Bytes between two tags; no sentence and no comment on one comes near."""
_MOST = 1_600_000
"""Tags of a file that is in memory at once: an element takes about a hundred bytes."""
_ENCODING = re.compile(rb"""encoding\s*=\s*["']([\w.:-]{1,40})""")


def document(root: Element, doctype: str = "", mixed: Collection[str] = ()) -> bytes:
    """Return ``root`` as an indented file with its declaration.

    Args:
        root: The outermost element.
        doctype: The line after the declaration, if there is one.
        mixed: Names of elements that hold text and elements, in which nothing is indented.
    """
    whole = [(node, list(node), node.text) for name in mixed for node in root.iter(name)]
    for node, children, _ in whole:
        for child in children:
            node.remove(child)
    indent(root)
    for node, children, text in whole:
        node.extend(children)
        node.text = text
    head = filter(None, ('<?xml version="1.0" encoding="UTF-8"?>', doctype))
    return encoded("\n".join([*head, tostring(root, encoding="unicode")]) + "\n")


def element(name: str, text: str, **attributes: str) -> str:
    """Return an element that holds only ``text``, as `document` would write it.

    For files of a hundred thousand elements, for which `document` takes seconds.
    """
    opening = name + "".join(f' {key}="{attribute(value)}"' for key, value in attributes.items())
    return f"<{opening}>{content(text)}</{name}>" if text else f"<{opening} />"


def content(text: str) -> str:
    """Return ``text`` as it stands between two tags of an element."""
    return text.translate(_TEXT)


def attribute(text: str) -> str:
    """Return ``text`` as it stands between the quotes of an attribute."""
    return text.translate(_ATTRIBUTE)


def encoded(text: str) -> bytes:
    """Return the ``text`` of a whole file as UTF-8, with U+FFFD for what XML cannot hold."""
    return ILLEGAL_IN_XML.sub("\ufffd", text).encode()


def events(
    data: bytes, place: str, kinds: Sequence[Literal["start", "end"]] = ("start", "end")
) -> Iterator[tuple[str, Element]]:
    """Yield ``("start", element)`` and ``("end", element)`` for every element of an XML file.

    An element is whole at its end; whoever has read it clears it, so that not all of a large file
    is in memory at once.

    Args:
        data: The file.
        place: Its name, for errors.
        kinds: Which of the two are wanted.

    Raises:
        InputError: The file is not well-formed, is in an encoding that is not read, declares
            entities or attributes, or has a text of several megabytes.
    """
    refuse_harmful(data, place)
    with _reading(data, place):
        # no entity is left to expand; see the module
        yield from iterparse(io.BytesIO(data), kinds)  # noqa: S314


def parse(data: bytes, place: str) -> Element:
    """Return the root of an XML file that is small enough to be in memory at once.

    Raises:
        InputError: As `events`, or the file has millions of elements.
    """
    refuse_harmful(data, place)
    if data.count(b"<") > _MOST:
        raise InputError("has more elements than this program reads", place)
    with _reading(data, place):
        return fromstring(data)  # noqa: S314 - as above


@contextmanager
def _reading(data: bytes, place: str) -> Iterator[None]:
    """Make an `InputError` of whatever the parser says of a file."""
    try:
        yield
    except ParseError as error:
        message = Message("is not well-formed XML: {reason}", reason=error.msg.partition(":")[0])
        raise InputError(message, f"{place}:{error.position[0]}") from error
    except (ValueError, LookupError) as error:
        found = _ENCODING.search(data[:200])
        name = found[1].decode() if found else "none that is known"
        message = Message("is in an encoding that is not read: {name}", name=name)
        raise InputError(message, place, "save it as UTF-8") from error


def refuse_harmful(data: bytes, place: str) -> None:
    """Refuse an XML file whose entities, attributes or texts may have been made to do harm.

    Raises:
        InputError: It declares entities or attributes, or has a text of several megabytes.
    """
    wide = b"\0" in data[:4]  # UTF-16
    narrow = data.replace(b"\0", b"") if wide else data
    if b"<!ENTITY" in narrow or b"<!ATTLIST" in narrow:
        message = "declares entities or attributes, which may be made to fill the memory"
        raise InputError(message, place, "write what they stand for in their places")
    at = 0
    while len(data) - at > _LONGEST:
        found = data.rfind(b"<", at, at + _LONGEST)
        if found < 0:
            raise InputError(
                Message("has a text of more than {longest:.0f} MB", longest=_LONGEST / 1e6), place
            )
        at = found + 1


def local_name(node: Element) -> str:
    """Return an element's name without its namespace."""
    return node.tag.rpartition("}")[2]


def text_in(node: Element, skipped: Collection[str] = ()) -> str:
    """Return all text in an element, however deep its elements stand inside of each other.

    Args:
        node: The element.
        skipped: Names of elements whose text does not count, in any namespace; what comes after
            them does.
    """
    pieces: list[str] = []
    todo: list[Element | str] = [node]
    while todo:
        one = todo.pop()
        if isinstance(one, str):
            pieces.append(one)
            continue
        for child in reversed(one):
            todo.append(child.tail or "")
            if local_name(child) not in skipped:
                todo.append(child)
        pieces.append(one.text or "")
    return "".join(pieces)


def found_within(
    node: Element, tags: Collection[str], is_skipped: Callable[[Element], bool]
) -> Iterator[Element]:
    """Yield the elements in ``node`` that have one of ``tags``, in document order.

    Neither those within one that is yielded, nor within one for which ``is_skipped`` is true.
    """
    todo = list(reversed(node))
    while todo:
        one = todo.pop()
        if one.tag in tags:
            yield one
        elif not is_skipped(one):
            todo.extend(reversed(one))
