"""Pages that a word processor on the web has exported, so that nothing of their text is lost.

Google Docs says by classes of its own which words are bold or in italics, and leads each link over
a page of Google's. Both are written as other pages have them.
"""

from __future__ import annotations

import html
import re
import urllib.parse

from translate.pipeline.add.class_styles import OPENING_TAG, class_styles, with_style

_SHEET = re.compile(r"<style\b[^<>]*>([^<]*)", re.IGNORECASE)
_REDIRECT = re.compile(r'(\shref=")https?://www\.google\.com/url\?([^"<>]*)(?=")')


def plain_page(markup: str) -> str:
    """Return a page whose classes of bold and italic words are styles, its links direct.

    A page without such classes and links comes back as it is.
    """
    markup = _REDIRECT.sub(_direct, markup)
    styles = class_styles("\n".join(_SHEET.findall(markup)))
    if not styles:
        return markup
    return OPENING_TAG.sub(lambda tag: f"<{tag[1]}{with_style(tag[1], tag[2], styles)}>", markup)


def _direct(link: re.Match[str]) -> str:
    query = urllib.parse.parse_qs(html.unescape(link[2]))
    aim = query.get("q", query.get("url", [""]))[0]
    return f"{link[1]}{html.escape(aim)}" if aim.startswith(("http://", "https://")) else link[0]
