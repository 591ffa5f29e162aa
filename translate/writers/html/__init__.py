"""HTML: one file that holds everything, is read without a script and asks the network for nothing.

https://html.spec.whatwg.org/
"""

from __future__ import annotations

from translate.writers.html.page import edition_places, write_html, write_text

__all__ = ["edition_places", "write_html", "write_text"]
