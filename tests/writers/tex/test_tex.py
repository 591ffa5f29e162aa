"""The LaTeX source: nothing of an article is a command, and TeX accepts it."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader
from support.editions import article, block, market, simple
from support.long_article import long_edition
from support.rich import DRAWING, rich
from support.tables import LONG, NARROW, WIDE, table, tables

from translate.model import TextKind
from translate.writers import Edition, EditionKind, IncompleteWarning, Picture
from translate.writers.tex import tex_files, write_tex
from translate.writers.tex.spelling import escape

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
    r"\allowbreak{}": "",
    r"\openbox{}": "☐",
    r"\tickedbox{}": "☑",
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
    # the last of each run of columns needs no levelling after it
    assert text.count("\\switchcolumn\n") == 9
    assert text.count("\\switchcolumn*\n") + text.count("\\end{paracol}") == 9
    assert r"\section*{\vi{Giữ nghề trên sông}}" in text
    assert r"\section[Keeping a river trade alive]{Keeping a river trade alive}" in text


def test_the_english_edition_is_running_text() -> None:
    """No columns; Vietnamese only where nothing else is there, and marked as that language."""
    text = write_tex(market(EditionKind.TRANSLATED)).decode()
    assert "paracol}{2}" not in text
    assert text.count(r"\vi{") == 2
    assert r"\quoted{1}{“Boats" in text
    assert r"\listed{1}{•}{free mooring" in text


def test_everything_of_an_article_is_set_as_what_it_is() -> None:
    """Headings by level, nested and numbered lists, a table with its head, marks, links, notes."""
    text = write_tex(rich(EditionKind.TRANSLATED)).decode()
    for wanted in (
        r"\section[Part two]{Part two}",
        r"\subsection[A minor point]{A minor point}",
        r"\listed{2}{•}{Large boats}",
        r"\listed{1}{3.}{Step one}",
        r"\listed{1}{\tickedbox{}}{Done}",
        r"\textbf{Goods} & \textbf{Price} \\",
        r"Oranges & 20~thousand \\",
        r"\emph{hours} and \href{https://example.org/map}{map}",
        r"\note{1}{According to \href{https://example.org/bao}{the paper}.}",
        r"H\textsubscript{2}O, m\textsuperscript{2}, \struck{old}",
        r"\codeline{~~\# x \textless{} y}",
        r"\verseline{The water rises}\stanzagoeson",
        r"\spoken{–~To the market.}",
        r"\shown{cho-images/cho.pdf}{Boats on the river}",
        r"\aside{The market at dawn.}",
    ):
        assert wanted in text
    assert text.count(r"According to \href{https://example.org/bao}{the paper}.") == 1


def test_notes_are_linked_both_ways_in_each_column() -> None:
    """A reference leads to its note, and the note back to the reference, on its own side."""
    text = write_tex(rich(EditionKind.BILINGUAL)).decode()
    for side in ("source", "main"):
        assert text.count(rf"\noteref{{{side}.1}}{{{side}.1}}{{1}}") == 1
        assert text.count(rf"\noteback{{{side}.1}}{{{side}.1}}{{1}}") == 1
    assert text.count(r"{Boats on the river}") == 1  # once, across both columns


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


PNG = b"\x89PNG\r\n\x1a\n"


def test_images_stand_beside_the_document_in_formats_of_latex() -> None:
    """A drawing as PDF, pixels as they are, and no two of them in one file."""
    drawing = Picture(DRAWING, "image/svg+xml")
    pictures = {
        "cho.svg": drawing,
        "b/cho.svg": drawing,
        "a b%.png": Picture(PNG, "image/png"),
        "c.avif": Picture(b"", "image/avif"),
        "d.webp": Picture(b"no image", "image/webp"),
    }
    edition = replace(rich(), pictures=pictures)
    with pytest.warns(IncompleteWarning, match="its LaTeX shows no image 'd.webp'"):
        files = tex_files(edition)
    assert list(files) == ["cho-images/cho.pdf", "cho-images/cho-2.pdf", "cho-images/a-b.png"]
    assert files["cho-images/cho.pdf"].startswith(b"%PDF-")
    assert files["cho-images/a-b.png"] == PNG
    assert r"\shown{cho-images/cho.pdf}{Boats on the river}" in write_tex(edition).decode()
    without = write_tex(replace(edition, pictures={})).decode()
    assert r"\described{Boats on the river}" in without
    with pytest.warns(IncompleteWarning):
        assert tex_files(edition) == files  # the same bytes again


def test_without_typst_a_box_says_what_an_image_shows(monkeypatch: pytest.MonkeyPatch) -> None:
    """There is no file, which the document finds out; and a note says how to get it."""
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.warns(IncompleteWarning, match=re.escape("pip install 'songngu[pdf]'")):
        assert tex_files(rich()) == {}


def test_a_table_stands_beside_its_table_unless_it_is_wide() -> None:
    """Row beside row; a wide one above its translation, and alone in a page of one language."""
    beside = write_tex(tables(EditionKind.BILINGUAL, rows=(LONG,))).decode()
    assert beside.count(r"\begin{longtable}") == 1
    assert re.search(r"\\vi\{Bước.2\} & \\vi\{Nhóm.* & Bước.2 & ", beside)
    assert r"\cmidrule[\heavyrulewidth](r{\columnsep}){1-2}" in beside
    wide = write_tex(tables(EditionKind.BILINGUAL, rows=(WIDE,))).decode()
    assert wide.count(r"\begin{longtable}") == 2
    assert wide.index(r"\vi{An~Giang} &") < wide.index("\nAn Giang &")
    english = write_tex(tables(EditionKind.TRANSLATED, rows=(WIDE,))).decode()
    assert english.count(r"\begin{longtable}") == 1


def test_a_short_table_keeps_to_one_page_with_its_heading() -> None:
    """Its rows do not part, and a heading asks for the room that both take; a long one goes on."""
    before = block(TextKind.HEADING, "Số liệu"), block(TextKind.PARAGRAPH, "Xem bảng.")
    whole = article(*before, block(TextKind.HEADING, "Cây thuốc"), table(NARROW))
    text = write_tex(Edition(whole, {}, EditionKind.TRANSLATED)).decode()
    assert re.search(r"\\needspace\{7\\baselineskip\}\n.*\\section", text)
    assert len(re.findall(r" & .* & .* \\\\\*", text)) == 1
    long = article(*before, block(TextKind.HEADING, "Các bước"), table(LONG))
    text = write_tex(Edition(long, {}, EditionKind.TRANSLATED)).decode()
    assert r"\needspace{3" not in text
    assert r"\\*" not in text.partition(r"\begin{longtable}")[2]


@pytest.mark.external
@pytest.mark.parametrize("kind", EditionKind)
@pytest.mark.parametrize("paper", ["a4", "us-letter", "a5"])
def test_no_word_of_a_table_runs_into_the_next_cell(
    tmp_path: Path, kind: EditionKind, paper: str
) -> None:
    """Nor a label, in many columns or few, in a page or a column; and rows go on over pages."""
    log = typeset(tables(kind, paper), tmp_path, "tables")
    wide = [float(size) for size in re.findall(r"Overfull .hbox \(([\d.]+)pt", log)]
    assert not [size for size in wide if size > 1]
    assert "Overfull \\vbox" not in log
    pages = [page.extract_text() for page in PdfReader(tmp_path / "tables.pdf").pages]
    assert sum("Việc phải làm" in page for page in pages) > 1  # the head again
    assert "Cảm ơn bạn đọc." in pages[-1]


@pytest.mark.external
def test_pictures_are_in_the_pdf(tmp_path: Path) -> None:
    """A drawing is no box with its name; where its file is missing, it is one."""
    edition = rich(EditionKind.TRANSLATED)
    typeset(edition, tmp_path, "without")
    for name, data in tex_files(edition).items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(data)
    typeset(edition, tmp_path, "with")
    shown = {}
    for name in ("with", "without"):
        pages = PdfReader(tmp_path / f"{name}.pdf").pages
        words = "".join(page.extract_text() for page in pages)
        forms = [page["/Resources"].get("/XObject", {}) for page in pages]
        shown[name] = ("Boats on the river" in words, any(forms))
    assert shown == {"with": (False, True), "without": (True, False)}


@pytest.mark.external
def test_the_colophon_is_the_last_of_a_page(tmp_path: Path) -> None:
    """Footnotes stand above it, it is in one piece, and some of the text is on its page."""
    notes = typeset_words(rich(EditionKind.TRANSLATED), tmp_path)[-1]
    assert notes.index("According to the paper") < notes.index("reviewed by a person")
    for paragraphs in range(3, 14):
        last = typeset_words(long_edition(paragraphs, EditionKind.TRANSLATED), tmp_path)[-1]
        assert "done." in last
        assert "reviewed by a person" in last
        assert "Made with songngu" in last


def typeset_words(edition: Edition, folder: Path) -> list[str]:
    """Have LuaLaTeX set an edition; return the text of its pages."""
    typeset(edition, folder, "set")
    return [page.extract_text() for page in PdfReader(folder / "set.pdf").pages]


@pytest.mark.external
@pytest.mark.parametrize("kind", EditionKind)
@pytest.mark.parametrize("paper", ["a4", "a5"])
def test_pages_are_as_a_press_wants_them(tmp_path: Path, kind: EditionKind, paper: str) -> None:
    """The colophon is above the page's number and not alone; all fits, each letter has a glyph."""
    for name, edition in (("rich", rich(kind)), ("long", long_edition(9, kind))):
        log = typeset(replace(edition, paper=paper), tmp_path, name)
        assert "Overfull \\vbox" not in log
        assert "Missing character" not in log
        pages = PdfReader(tmp_path / f"{name}.pdf").pages
        last = pages[-1].extract_text()
        assert "reviewed by a person." in last
        assert len(last.partition("reviewed by")[0].split()) > 12
        assert "Mono" in str(fonts(tmp_path / f"{name}.pdf")) or name == "long"
        assert not any("LMRoman" in font for font in fonts(tmp_path / f"{name}.pdf"))


def typeset(edition: Edition, folder: Path, name: str) -> str:
    """Have LuaLaTeX set an edition twice; return what it says of it."""
    (folder / f"{name}.tex").write_bytes(write_tex(edition))
    command = ["lualatex", "-interaction=nonstopmode", "-halt-on-error", f"{name}.tex"]
    for _ in range(2):
        done = subprocess.run(command, cwd=folder, capture_output=True, check=False)
        assert done.returncode == 0, done.stdout.decode(errors="replace")[-2000:]
    return (folder / f"{name}.log").read_text("utf-8", errors="replace")


def fonts(path: Path) -> set[str]:
    """Return the names of a PDF's fonts."""
    resources = [page["/Resources"]["/Font"] for page in PdfReader(path).pages]
    return {str(font.get_object()["/BaseFont"]) for all_ in resources for font in all_.values()}


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
