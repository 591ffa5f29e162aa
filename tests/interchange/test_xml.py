"""Tests that our own XML writer agrees with the standard library's."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from translate.interchange.xml import document, element, encoded
from translate.text.characters.forbidden import ILLEGAL_IN_XML

TEXT = st.text("a&<>\"'\t\n\r]\x07\ufffe ") | st.text()


@given(TEXT, TEXT)
def test_an_element_is_what_a_document_has(text: str, value: str) -> None:
    """For every content, with markup, quotes and line ends, a parser returns the same."""
    by_hand = f'<?xml version="1.0" encoding="UTF-8"?>\n{element("e", text, type=value)}\n'
    node = Element("e", type=value)
    node.text = text
    if "\r" not in text:  # the standard library writes it so that it reads as a line feed
        assert encoded(by_hand) == document(node)
    read = etree.fromstring(encoded(by_hand))
    assert (read.text or "", read.get("type")) == tuple(
        ILLEGAL_IN_XML.sub("\ufffd", one) for one in (text, value)
    )
