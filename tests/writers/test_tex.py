"""The LaTeX source: nothing of an article is a command, and TeX accepts it."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader
from support.editions import market, simple

from translate.writers import EditionKind
from translate.writers.tex import write_tex
from translate.writers.tex.document import escape

# What LaTeX reads a character or a command for it as: https://ctan.org/pkg/encguide.
READ = {
    r"\textbackslash{}": "\\",
    r"\textasciicircum{}": "^",
    r"\textasciitilde{}": "~",
    r"\textasciigrave{}": "`",
    r"\textquotesingle{}": "'",
    r"\textquotedbl{}": '"',
    r"\textless{}": "<",
    r"\textgreater{}": ">",
    r"\textbar{}": "|",
    r"\hspace{0pt}": "",
    "{[}": "[",
    "{]}": "]",
    **{rf"\{sign}": sign for sign in "{}$&#%_"},
    "~": "\u00a0",
}
TOKEN = re.compile("|".join(map(re.escape, READ)) + "|.", re.DOTALL)
SPECIAL = set("\\{}$&#^_%~")


@given(st.text(st.sampled_from("\\{}$&#^_%~`'\"<>|[]-!?\u00a0 aé\n"), max_size=30) | st.text())
def test_text_never_becomes_a_command(text: str) -> None:
    """Every special character is written as LaTeX writes it, and reads back as itself."""
    tokens = TOKEN.findall(escape(text))
    assert not SPECIAL & (set(tokens) - set(READ))
    assert "".join(READ.get(token, token) for token in tokens) == text.replace("\u200b", "")


def test_columns_are_level_at_every_passage() -> None:
    """Each passage of the bilingual edition switches over and levels the columns."""
    text = write_tex(market()).decode()
    assert text.count("\\switchcolumn\n") == text.count("\\switchcolumn*\n") == 9
    assert r"\section*{\vi{Giữ nghề trên sông}}" in text
    assert r"\section*{Keeping a river trade alive}" in text


def test_the_english_edition_is_running_text() -> None:
    """No columns; Vietnamese only where nothing else is there, and marked as that language."""
    text = write_tex(market(EditionKind.TRANSLATED)).decode()
    assert "paracol}{2}" not in text
    assert text.count(r"\vi{") == 2
    assert r"\begin{quote}\itshape “Boats" in text
    assert r"\begin{itemize}\item free mooring" in text


def test_unreviewed_sentences_are_marked_and_counted() -> None:
    """A draft is underlined with dots and says so; the colophon counts it."""
    text = write_tex(market()).decode()
    assert r"\unreviewed{The flood came about ten days earlier than last year.}{draft}" in text
    assert r"\vi{\unreviewed{Kết quả sẽ được công bố vào quý I/2026.}{untranslated}}" in text
    assert r"4 sentences not reviewed yet; drafted by starter vi\_en 0.1 (3)." in text
    assert r"\unreviewed{s" not in write_tex(simple(("a", "s"))).decode()


def test_equal_input_gives_equal_bytes() -> None:
    """A second build changes no byte."""
    assert write_tex(market()) == write_tex(market())


@pytest.mark.external
def test_tex_sets_every_edition(tmp_path: Path) -> None:
    """LuaLaTeX accepts both editions and hostile text, and sets what was written."""
    hostile = r"\end{document}{}$&#%_^~--``''!`<<>>|[x]"
    sources = {
        "english": write_tex(market(EditionKind.TRANSLATED)),
        "bilingual": write_tex(market()),
        "hostile": write_tex(simple((hostile, r"[\input{/etc/passwd} ^^41"), ("x" * 3000, "b"))),
    }
    for name, data in sources.items():
        (tmp_path / f"{name}.tex").write_bytes(data)
        command = ["lualatex", "-interaction=nonstopmode", "-halt-on-error", f"{name}.tex"]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)
        assert done.returncode == 0, done.stdout.decode(errors="replace")[-2000:]
    text = "".join(page.extract_text() for page in PdfReader(tmp_path / "hostile.pdf").pages)
    assert hostile in text
