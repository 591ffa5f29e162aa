"""Tests of themes: a user's files replace ours, and an error in one is reported with its place."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from support.editions import market

from translate.errors import InputError
from translate.writers.html import write_html


def test_a_theme_replaces_only_the_files_it_has(tmp_path: Path) -> None:
    """A theme with only a style sheet keeps our templates."""
    (tmp_path / "style.css").write_text("p { color: teal }")
    page = write_html(replace(market(), theme=tmp_path)).decode()
    assert "p { color: teal }" in page
    assert "--paper" not in page
    assert "<h1" in page


def test_a_broken_template_is_reported_with_its_line(tmp_path: Path) -> None:
    """An error in a theme has its file and line, not our code."""
    broken = tmp_path / "edition.html"
    broken.write_text("<p>\n{% if %}")
    with pytest.raises(InputError) as caught:
        write_html(replace(market(), theme=tmp_path))
    assert caught.value.place == f"{broken}:2"


def test_an_unknown_name_in_a_template_is_an_error(tmp_path: Path) -> None:
    """A misspelt name is refused instead of leaving a gap in every edition."""
    (tmp_path / "edition.html").write_text("{{ titel }}")
    with pytest.raises(InputError, match="titel") as caught:
        write_html(replace(market(), theme=tmp_path))
    assert caught.value.place == str(tmp_path / "edition.html")
