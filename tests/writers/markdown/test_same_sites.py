"""Markdown editions as content of a site, built by the site's own program."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import html5lib
import pytest
from writers.markdown.test_same import DOCUMENT, edition

from translate.writers.markdown import write_markdown

pytestmark = pytest.mark.external

SETTINGS = """\
site_name: Tin
theme: mkdocs
markdown_extensions: [footnotes, tables, attr_list, md_in_html]
nav: [index.md, Posts: [posts/cho.md]]
validation: {links: {not_found: info}}
"""


def test_mkdocs_takes_the_english_as_it_is(tmp_path: Path) -> None:
    """Its title is that of the front matter; tables, notes, images and code are there."""
    (tmp_path / "mkdocs.yml").write_text(SETTINGS, "utf-8")
    posts = tmp_path / "docs" / "posts"
    posts.mkdir(parents=True)
    document = DOCUMENT.replace('<div class="x">', '<div class="x"></div>')
    (posts / "cho.md").write_bytes(write_markdown(edition(document=document)))
    (posts / "ghe.png").write_bytes(b"")
    (tmp_path / "docs" / "index.md").write_text("# Tin\n", "utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    page = (tmp_path / "site/posts/cho/index.html").read_text("utf-8")
    root = html5lib.parse(page, namespaceHTMLElements=False)
    shown = " ".join("".join(root.itertext()).split())
    assert root.findtext("head/title") == "Floating market - Tin"
    assert "Goods" in [one.text for one in root.iter("th")]
    assert "Boats [on] the river" in [one.get("alt") for one in root.iter("img")]
    assert "https://example.org/cho" in [one.get("href") for one in root.iter("a")]
    assert "Says the paper." in shown
    assert "sentences reviewed" not in shown
    assert "lang:" not in shown
