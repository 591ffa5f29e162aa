"""What the readers of Word's parts share: names, values, and styles that are based on others.

ECMA-376 part 1, 17.7.4: a style has what it does not say itself from the one that it is based on.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
"""Begins the names of elements and attributes, as ElementTree has them."""
_DEEPEST = 40
"""Styles that are based one on the other; Word itself has ten at most, and a ring has no end."""


def value_of(node: ET.Element | None, name: str = "val") -> str:
    """Return an attribute of an element; empty where either is missing."""
    return "" if node is None else node.get(f"{W}{name}", "")


def styles_of(root: ET.Element) -> dict[str, ET.Element]:
    """Return the styles in a document's part for styles, by their ids."""
    return {value_of(style, "styleId"): style for style in root.iter(f"{W}style")}


def based_on(name: str, styles: Mapping[str, ET.Element]) -> Iterator[ET.Element]:
    """Yield a style, the one that it is based on, and so forth.

    Args:
        name: The id of the style.
        styles: The styles that there are, by id.
    """
    for _ in range(_DEEPEST):
        if name not in styles:
            return
        yield styles[name]
        name = value_of(styles[name].find(f"{W}basedOn"))
