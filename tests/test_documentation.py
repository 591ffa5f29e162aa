"""The documents name every format, and every file of the theme."""

from __future__ import annotations

import re
from pathlib import Path

from translate.writers import INTERCHANGE, WRITERS
from translate.writers.templates import THEME

DOCS = Path(__file__).parents[1] / "docs"


def test_every_format_is_documented() -> None:
    """The table of formats is the registries', in their order."""
    text = (DOCS / "editions.md").read_text("utf-8")
    assert re.findall(r"^\| `(\w+)` \| `SLUG", text, re.MULTILINE) == [*WRITERS, *INTERCHANGE]


def test_every_file_of_the_theme_is_documented() -> None:
    """A user can look up each file that a theme may replace."""
    text = (DOCS / "themes.md").read_text("utf-8")
    files = [path.relative_to(THEME).as_posix() for path in THEME.rglob("*") if path.is_file()]
    assert [name for name in files if f"`{name}`" not in text] == []
