"""The review page of a small project, read and filled in like a browser without script."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape

from starlette.testclient import TestClient

from translate.catalogs.po import Entry
from translate.review.keys import key_of

PORT = 8419
TOKEN = "-".join(["secret", "of", "the", "test"])
HOME = f"http://127.0.0.1:{PORT}"
ARTICLE = "/article/mua"
SOURCE = "Dân chạy lũ."
JSON = {"accept": "application/json"}
EntryOf = Callable[[str], Entry]
"""Reads the entry of a sentence from the catalog on disk."""


def open_form(client: TestClient, source: str = SOURCE, address: str = ARTICLE) -> dict[str, str]:
    """Return the fields of an open sentence's form, as a browser would send them."""
    key = key_of(source)
    page = client.get(f"{address}?open={key}").text
    form = page.partition('<form class="editor"')[2].partition("</form>")[0]
    hidden = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', form)
    boxes = re.findall(r'<textarea name="(\w+)"[^>]*>([^<]*)</textarea>', form)
    return {name: unescape(value) for name, value in hidden + boxes}
