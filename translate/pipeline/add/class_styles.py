"""What classes of an e-book's style sheets do to words: italics, bold, raised or struck out text.

Programs that convert books write ``<span class="italic">`` and say in a style sheet what that is.
Of the sheets no more is read than this; https://www.w3.org/TR/css-syntax-3/.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

OPENING_TAG = re.compile(r"""<([A-Za-z][^\s/>"'<]*)((?:[^"'<>]|"[^"<]*"|'[^'<]*')*)>""")
"""An opening tag: the element's name, and its attributes."""
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SELECTOR = re.compile(r"\s*[\w-]*\.([\w-]+)\s*")
_DECLARATION = re.compile(
    r"(?:font-weight\s*:\s*(?:bold|bolder|[6-9]00)|font-style\s*:\s*(?:italic|oblique)"
    r"|text-decoration[\w-]{0,9}\s*:[^;]{0,50}line-through|vertical-align\s*:\s*(?:super|sub))\b",
    re.IGNORECASE,
)
_CLASSES = re.compile(r"\sclass\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_STYLE = re.compile(r"\sstyle\s*=", re.IGNORECASE)
_INLINE = frozenset({"a", "big", "cite", "font", "q", "small", "span"})
"""Elements on words; of a paragraph's looks nothing is kept."""
_LONGEST = 1_000_000
"""Characters of style sheets that are looked at."""


def class_styles(sheets: str) -> dict[str, str]:
    """Return by classes the declarations of style sheets that change how words are read."""
    found: dict[str, str] = {}
    for rule in _COMMENT.sub(" ", sheets[:_LONGEST]).split("}"):
        selectors, _, declarations = rule.rpartition("{")
        style = ";".join(_DECLARATION.findall(declarations))
        for selector in selectors.rpartition("{")[2].split(",") if style else ():
            if name := _SELECTOR.fullmatch(selector):
                found[name[1]] = style
    return found


def with_style(name: str, attributes: str, styles: Mapping[str, str]) -> str:
    """Return the attributes of a tag, with those that its classes mean as its own style.

    Args:
        name: The element's name.
        attributes: As they stand in the tag.
        styles: What `class_styles` returns.
    """
    found = _CLASSES.search(attributes) if styles and name.lower() in _INLINE else None
    if not found or _STYLE.search(attributes):
        return attributes
    meant = [styles[one] for one in (found[1] or found[2] or "").split() if one in styles]
    return f'{attributes} style="{";".join(meant)}"' if meant else attributes
