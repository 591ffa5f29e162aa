"""XML files that are the same bytes every time."""

from __future__ import annotations

from xml.etree.ElementTree import Element, indent, tostring

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
"""The attribute ``xml:lang``."""


def document(root: Element, doctype: str = "") -> bytes:
    """Return ``root`` as an indented UTF-8 file with its declaration."""
    indent(root)
    head = filter(None, ('<?xml version="1.0" encoding="UTF-8"?>', doctype))
    return ("\n".join([*head, tostring(root, encoding="unicode")]) + "\n").encode()
