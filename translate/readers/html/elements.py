"""What the elements of HTML are to us; https://html.spec.whatwg.org/multipage/indices.html."""

from __future__ import annotations

import re

from lxml import etree

from translate.model import GroupKind, MarkKind

INLINE: dict[str, MarkKind] = {
    **dict.fromkeys(("strong", "b"), MarkKind.STRONG),
    **dict.fromkeys(("em", "i", "cite", "dfn", "var"), MarkKind.EMPHASIS),
    **dict.fromkeys(("code", "kbd", "samp", "tt"), MarkKind.CODE),
    **dict.fromkeys(("s", "del", "strike"), MarkKind.STRIKE),
    "sup": MarkKind.SUPERSCRIPT,
    "sub": MarkKind.SUBSCRIPT,
    "a": MarkKind.LINK,
}
"""Elements that mark text."""

SPANS = frozenset(
    {
        *("abbr", "acronym", "bdi", "bdo", "big", "data", "font", "ins", "label", "mark", "nobr"),
        *("q", "rb", "rp", "rt", "ruby", "small", "span", "time", "u"),
    }
)
"""Elements that mark text in a way that no kind of ours is; their text is read as any other."""

SEEN = frozenset({"ins", "mark", "u"})
"""Those that a reader of a page sees, and misses."""

GROUPS: dict[str, GroupKind] = {
    "blockquote": GroupKind.QUOTE,
    **dict.fromkeys(("ul", "ol", "menu", "dir", "dl"), GroupKind.LIST),
    **dict.fromkeys(("li", "dt", "dd"), GroupKind.ITEM),
    "table": GroupKind.TABLE,
    "tr": GroupKind.ROW,
    **dict.fromkeys(("td", "th"), GroupKind.CELL),
    "figure": GroupKind.FIGURE,
}
"""Elements that group blocks."""

HEADING_LEVELS = {f"h{level}": level for level in range(1, 7)}

BLOCKS = frozenset(
    {
        *("address", "article", "aside", "body", "center", "details", "dialog", "div", "fieldset"),
        *("figcaption", "footer", "form", "frameset", "header", "hgroup", "html", "legend", "main"),
        *("noframes", "optgroup", "option", "p", "pre", "search", "section", "summary", "caption"),
        *("tbody", "thead", "tfoot", "hr", "listing", "xmp", "plaintext", "noscript"),
        *GROUPS,
        *HEADING_LEVELS,
    }
)
"""Elements that begin and end a text."""

IMAGES = frozenset({"img", "amp-img", "amp-anim"})
"""Elements that are an image; the last two on pages for AMP, https://amp.dev/."""

_VERSE = frozenset({"wp-block-verse", "verse", "poem"})
"""Classes of preformatted text that is no code."""

CODE_BLOCKS = frozenset({"pre", "listing", "xmp", "plaintext"})

MEDIA = frozenset(
    {"video", "audio", "iframe", "object", "embed", "applet", "canvas", "svg", "math"}
)
"""What is shown as it is, and not translated."""

SILENT = frozenset({"script", "style", "template", "link", "meta", "base", "title", "head"})
"""What a page does not show."""

FORM_PARTS = frozenset({"button", "input", "select", "textarea", "datalist", "progress", "meter"})
"""What is there to be pressed and filled in."""

CHROME = frozenset({"nav", "header", "footer", "aside", "search"})
"""What stands around the main part of a page; ``nav`` is left out anywhere."""
CHROME_ROLES = frozenset({"navigation", "banner", "contentinfo", "complementary", "search"})

CAPTIONS = frozenset({"figcaption", "caption"})
_FIGURE_CLASSES = frozenset({"figure", "wp-caption"})
_FIGURES_OF_VCCORP = "VCSortableInPreviewMode"
"""The class that the system of Tuổi Trẻ, Dân trí and others gives what is set into a text."""
_CAPTION_CLASSES = frozenset(
    {"caption", "figcaption", "wp-caption-text", "figure-caption", "PhotoCMS_Caption"}
)

_STYLES: tuple[tuple[re.Pattern[str], MarkKind], ...] = (
    (re.compile(r"font-weight\s*:\s*(?:bold|bolder|[6-9]00)"), MarkKind.STRONG),
    (re.compile(r"font-style\s*:\s*(?:italic|oblique)"), MarkKind.EMPHASIS),
    (re.compile(r"text-decoration[\w-]*\s*:[^;]*line-through"), MarkKind.STRIKE),
    (re.compile(r"vertical-align\s*:\s*super"), MarkKind.SUPERSCRIPT),
    (re.compile(r"vertical-align\s*:\s*sub"), MarkKind.SUBSCRIPT),
)
_PLAIN = re.compile(r"font-weight\s*:\s*(?:normal|[1-4]00)|font-style\s*:\s*normal")
_ANCHOR_SIGNS = frozenset({"", "¶", "#", "§", "🔗"})
_HIDDEN = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)")


def name_of(element: etree._Element) -> str:
    """Return an element's name in small letters, without a prefix; empty for a comment."""
    return element.tag.lower() if isinstance(element.tag, str) else ""


def classes(element: etree._Element) -> set[str]:
    """Return the classes of an element."""
    return set((element.get("class") or "").split())


def role_words(element: etree._Element) -> set[str]:
    """Return the roles of an element, by ARIA and by EPUB: ``doc-noteref``, ``footnote``."""
    return set(f"{element.get('role') or ''} {element.get('epub:type') or ''}".lower().split())


def marks_of(element: etree._Element, name: str) -> list[MarkKind]:
    """Return what an inline element does to its text, links aside: by its name, and its style."""
    style = (element.get("style") or "").lower()
    kinds = [INLINE[name]] if name in INLINE and name != "a" else []
    if not style:
        return kinds
    if _PLAIN.search(style):
        kinds = [kind for kind in kinds if kind not in (MarkKind.STRONG, MarkKind.EMPHASIS)]
    found = [kind for pattern, kind in _STYLES if pattern.search(style)]
    return [*kinds, *(kind for kind in found if kind not in kinds)]


def signs_around(element: etree._Element, name: str) -> tuple[str, str]:
    """Return the signs that a page sets around the words of an inline element; mostly none.

    What stands above other words (ruby) gets those that an ``<rp>`` has, where there is none.
    """
    if name == "q":
        return "“", "”"
    around = element.getparent() if name == "rt" else None
    if around is None or any(name_of(one) == "rp" for one in around):
        return "", ""
    return " (", ")"


def is_hidden(element: etree._Element) -> bool:
    """Whether a page does not show an element."""
    if element.get("hidden") is not None:
        return True
    return bool(_HIDDEN.search((element.get("style") or "").lower()))


def is_figure(element: etree._Element, name: str) -> bool:
    """Whether an element is a figure, by its name or by the class that has been usual."""
    if name != "div":
        return name == "figure"
    found = classes(element)
    is_photo = _FIGURES_OF_VCCORP in found and (element.get("type") or "").lower() == "photo"
    return is_photo or bool(found & _FIGURE_CLASSES)


def is_anchor_sign(element: etree._Element) -> bool:
    """Whether an element is the sign by which a heading links to itself."""
    return (
        element.tag == "a"
        and (element.get("href") or "").startswith("#")
        and "".join(element.itertext()).strip() in _ANCHOR_SIGNS
    )


def is_verse(element: etree._Element) -> bool:
    """Whether an element is preformatted text that is a poem."""
    return name_of(element) == "pre" and bool(classes(element) & _VERSE)


def heading_level(element: etree._Element, name: str) -> int:
    """Return the level of a heading, also of the title that Word writes as a paragraph; else 0."""
    if name == "p" and "MsoTitle" in classes(element):
        return 1
    return HEADING_LEVELS.get(name, 0)


def is_caption(element: etree._Element, name: str) -> bool:
    """Whether an element is a caption; that its class says it counts only in a figure."""
    return name in CAPTIONS or (name in ("p", "div", "span") and _says_caption(element))


def _says_caption(element: etree._Element) -> bool:
    around = element.getparent()
    return (
        bool(classes(element) & _CAPTION_CLASSES)
        and around is not None
        and is_figure(around, name_of(around))
    )
