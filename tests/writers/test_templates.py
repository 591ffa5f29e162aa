"""Tests of themes: a user's files replace ours, and an error in one is reported with its place."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from support.editions import market

from translate.errors import InputError
from translate.writers.html import write_html
from translate.writers.pdf import write_pdf
from translate.writers.templates import find


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


@pytest.mark.parametrize(
    "attack",
    [
        '{{ cycler.__init__.__globals__.os.popen("touch OWNED").read() }}',
        "{{ ().__class__.__base__.__subclasses__() }}",
        "{{ title.__class__.__mro__ }}",
        "{{ self.__init__.__globals__ }}",
        '{{ lipsum.__globals__["os"].getcwd() }}',
        '{{ "{0.__class__.__init__.__globals__}".format(title) }}',
        '{{ "%s"|attr("__class__") }}',
        "{% do [].append(1) %}",
        '{% set _ = colophon.append("Reviewed by all.") %}',
        '{% set _ = metadata.__setattr__("title", "x") %}',
        '{% include "../secret.html" %}',
        '{% include "/etc/passwd" %}',
        '{% import "os" as os %}',
        "{{ range(10**9) }}",
        "{{ 1 // 0 }}",
        '{{ 1 + "a" }}',
        '{{ "a" * 10**15 }}',
        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    ],
)
def test_a_theme_runs_nothing_of_the_machines(tmp_path: Path, attack: str) -> None:
    """What reaches for Python, for other files or for absurd sizes is one line about the theme."""
    theme = tmp_path / "theme"
    theme.mkdir()
    (tmp_path / "secret.html").write_text("SECRET")
    (theme / "edition.html").write_text(attack)
    with pytest.raises(InputError) as caught:
        write_html(replace(market(), theme=theme))
    assert str(caught.value).startswith(str(theme / "edition.html"))
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("name", ["edition.html", "head.html", "style.css", "edition.js"])
def test_a_link_out_of_the_theme_is_refused(tmp_path: Path, name: str) -> None:
    """It would put any file of the machine into an edition; a link inside of the theme is fine."""
    secret, theme = tmp_path / "secret", tmp_path / "theme"
    secret.write_text("SECRET")
    theme.mkdir()
    (theme / name).symlink_to(secret)
    with pytest.raises(InputError, match="is a link out of the theme's folder") as caught:
        write_html(replace(market(), theme=theme))
    assert caught.value.place == str(theme / name)
    (theme / name).unlink()
    (theme / "mine.css").write_text("p { color: teal }")
    (theme / "style.css").unlink(missing_ok=True)
    (theme / "style.css").symlink_to("mine.css")
    assert b"p { color: teal }" in write_html(replace(market(), theme=theme))


def test_a_template_in_another_encoding_is_refused(tmp_path: Path) -> None:
    """With its place."""
    (tmp_path / "edition.html").write_bytes(b"<p>\xff</p>")
    with pytest.raises(InputError, match="cannot be filled in") as caught:
        write_html(replace(market(), theme=tmp_path))
    assert caught.value.place == str(tmp_path / "edition.html")


def test_fonts_and_typst_files_of_a_theme_are_its_own(tmp_path: Path) -> None:
    """The PDF's template is not a link to elsewhere either."""
    (tmp_path / "secret.typ").write_text("x")
    theme = tmp_path / "theme"
    theme.mkdir()
    (theme / "edition.typ").symlink_to(tmp_path / "secret.typ")
    with pytest.raises(InputError, match="is a link out"):
        find(theme, "edition.typ")
    (theme / "edition.typ").unlink()
    (theme / "edition.typ").write_text('#read("data.txt")')
    (theme / "data.txt").symlink_to(tmp_path / "secret.typ")
    with pytest.raises(InputError, match="is a link out"):
        write_pdf(replace(market(), theme=theme))
