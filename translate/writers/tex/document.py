r"""LaTeX source: running text, or facing columns with ``paracol``; for LuaLaTeX.

https://ctan.org/pkg/paracol. No TeX is needed to write it.
"""

from __future__ import annotations

from pathlib import Path

from translate.model import LanguagePair
from translate.model.languages import base, name_of
from translate.writers.base import Edition, EditionKind
from translate.writers.colophon import byline, colophon, long_date, notice, notice_heading
from translate.writers.front_matter import credit_lines, metadata
from translate.writers.layout.arrangement import leaves, original, shortened, title
from translate.writers.layout.laid import LaidPassage
from translate.writers.layout.references import references
from translate.writers.tex.blocks import TexBlocks
from translate.writers.tex.pictures import tex_pictures
from translate.writers.tex.spelling import TexSpelling, escape

_PREAMBLE = Path(__file__).parent / "data" / "preamble.tex"
_HEAD = 64
"""Code points of the title that a page's head has room for."""
_PAPERS = {
    "a4": ("a4paper,11pt", "top=25mm,bottom=25mm,hmargin=24mm,headheight=14pt"),
    "us-letter": ("letterpaper,11pt", "top=25mm,bottom=25mm,hmargin=25mm,headheight=14pt"),
    "a5": ("a5paper,10pt,twoside", "top=19mm,bottom=18mm,inner=17mm,outer=13mm,headheight=13pt"),
}
"""The paper's options of class and margins; the last is a booklet."""


def write_tex(edition: Edition) -> bytes:
    """Return the edition as a LaTeX document in which nothing of the article is a command."""
    bilingual = edition.kind is EditionKind.BILINGUAL
    known = references(edition)
    spelling = TexSpelling(known, pictures=tex_pictures(edition))
    blocks = TexBlocks(edition, spelling, _command(edition))
    if not bilingual:
        notes = {
            name: r"\par ".join(blocks.words(one) for one in leaves((note,)))
            for name, note in known.notes.items()
        }
        spelling.footnotes = notes
    heading = title(edition)
    colophon_text = r"\par ".join(escape(statement) for statement in colophon(edition))
    front = _front(edition, heading, blocks)
    parts = [
        _preamble(edition, heading),
        r"\begin{document}",
        r"\thispagestyle{first}",
        *front,
        *(blocks.columns() if bilingual else blocks.text()),
        rf"\colophon{{{colophon_text}}}",
        r"\end{document}",
    ]
    return ("\n\n".join(parts) + "\n").encode()


def _preamble(edition: Edition, heading: LaidPassage) -> str:
    paper, margins = _PAPERS[edition.paper]
    if edition.kind is EditionKind.TRANSLATED:  # one column, whose lines would be too long
        margins = margins.replace("hmargin=24mm", "hmargin=34mm")
        margins = margins.replace("hmargin=25mm", "hmargin=35mm")
    stated = metadata(edition)
    ragged = r"\AtBeginDocument{\raggedright}" if edition.kind is EditionKind.BILINGUAL else ""
    values = {
        "paper": paper,
        "margins": margins,
        "title": escape(heading.text),
        "running": escape(shortened(heading.text, _HEAD)),
        "date": escape(long_date(stated.date)),
        "author": escape(stated.author),
        "lang": edition.language,
        "languages": _languages(edition.pair),
        "ragged": ragged,
        "colophon": "level" if edition.kind is EditionKind.BILINGUAL else "foot",
        "foot": "LE,RO" if edition.paper == "a5" else "C",
        "command": _command(edition),
        "source": _babel(edition.pair.source),
    }
    text = _PREAMBLE.read_text("utf-8").rstrip("\n")
    for name, value in values.items():
        text = text.replace(f"@{name}@", value)
    return text


def _front(edition: Edition, heading: LaidPassage, blocks: TexBlocks) -> list[str]:
    parts = []
    own = blocks.source(heading)
    if edition.kind is EditionKind.BILINGUAL:
        parts.append(rf"{{\large\bfseries\color{{quiet}}\raggedright {own}\par}}")
    parts.append(rf"{{\LARGE\bfseries\raggedright {blocks.words(heading)}\par}}")
    if edition.kind is EditionKind.TRANSLATED and original(edition):
        parts.append(rf"{{\large\color{{quiet}}\raggedright {own}\par}}")
    parts += [
        rf"\aside{{{escape(' · '.join(facts))}}}"
        for facts in (byline(edition), credit_lines(edition))
        if facts
    ]
    if warning := notice(edition):
        parts.append(rf"\notice{{\textbf{{{notice_heading(edition)}}} {escape(warning)}}}")
    return [*parts, r"\bigskip"]


def _languages(pair: LanguagePair) -> str:
    """The languages beside English, in which the edition itself speaks; the target's rules hold."""
    wanted = []
    if base(pair.source) != "en":
        wanted.append(rf"\babelprovide[import]{{{_babel(pair.source)}}}")
    if base(pair.target) != "en":
        wanted.append(rf"\babelprovide[import,main]{{{_babel(pair.target)}}}")
    return "\n".join(wanted)


def _babel(code: str) -> str:
    """What the package babel calls a language: its name in English, in small letters."""
    return name_of(code).english.partition(" ")[0].lower()


def _command(edition: Edition) -> str:
    """The command for texts in the article's language; that of Vietnamese has its own name."""
    return "vi" if base(edition.pair.source) == "vi" else "original"
