"""The shape of a document: its HTML by an independent parser of Markdown, text aside."""

from __future__ import annotations

import html5lib
import mistune

_PLUGINS = ["table", "strikethrough", "footnotes", "task_lists"]


def shape(markdown: str) -> list[tuple[str, ...]]:
    """Return the elements that mistune makes of a document, in order, with their attributes.

    Left out is text, what describes an image, and what is said of a link.
    """
    page = mistune.create_markdown(escape=False, plugins=_PLUGINS)(markdown)
    assert isinstance(page, str)
    body = html5lib.parse(page, namespaceHTMLElements=False).find("body")
    return [
        (
            str(one.tag),
            *(
                k if k == "title" else f"{k}={v}"
                for k, v in sorted(one.attrib.items())
                if k != "alt"
            ),
        )
        for one in body.iter()
    ]


def words(markdown: str) -> str:
    """Return the text that mistune shows, spaces folded."""
    page = mistune.create_markdown(escape=False, plugins=_PLUGINS)(markdown)
    body = html5lib.parse(str(page), namespaceHTMLElements=False).find("body")
    return " ".join("".join(body.itertext()).split())
