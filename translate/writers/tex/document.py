r"""LaTeX source: running text, or facing columns with ``paracol``; for LuaLaTeX or XeLaTeX.

https://ctan.org/pkg/paracol. No TeX is needed to write it.
"""

from __future__ import annotations

from translate.model import GroupKind, LanguagePair, State, TextKind, VerbatimKind
from translate.model.languages import base, name_of
from translate.walk import PassageKind
from translate.writers.base import Edition, EditionKind
from translate.writers.colophon import byline, colophon, notice, notice_heading
from translate.writers.front_matter import credit_lines, metadata
from translate.writers.laid import SMALL, LaidPassage, LaidSentence
from translate.writers.layout import body, breakable, original, title
from translate.writers.nobreak import keep_together

_SPECIAL = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\{",
        "}": r"\}",
        "$": r"\$",
        "&": r"\&",
        "#": r"\#",
        "%": r"\%",
        "_": r"\_",
        "^": r"\textasciicircum{}",
        "~": r"\textasciitilde{}",
        "`": r"\textasciigrave{}",
        "'": r"\textquotesingle{}",
        '"': r"\textquotedbl{}",
        "<": r"\textless{}",
        ">": r"\textgreater{}",
        "|": r"\textbar{}",
        # an optional argument, after \item
        "[": "{[}",
        "]": "{]}",
        "\u00a0": "~",
        "\u200b": r"\hspace{0pt}",
    }
)

_PREAMBLE = r"""% Typeset with lualatex or xelatex.
\documentclass[{paper},11pt]{{article}}
\usepackage{{fontspec}}
% No TeX ligatures: -- in the text is two hyphens and stays two.
\setmainfont{{Latin Modern Roman}}[Ligatures=TeXReset]
\usepackage[english]{{babel}}
{languages}
\usepackage[margin=24mm]{{geometry}}
\usepackage{{paracol}}
\usepackage[normalem]{{ulem}}
\usepackage[hidelinks,pdftitle={{{title}}},pdfauthor={{{author}}}]{{hyperref}}
\setlength{{\parindent}}{{0pt}}
\setlength{{\parskip}}{{.7\baselineskip plus 2pt}}
\setlength{{\columnsep}}{{10mm}}
\emergencystretch=3em
\makeatletter % lists no further from the text around them than its paragraphs
\def\@listi{{\leftmargin\leftmargini\topsep=0pt\partopsep=0pt\parsep=0pt}}\let\@listI\@listi
\makeatother
% A sentence that nobody has reviewed: \unreviewed{{text}}{{why}}.
% Dots that are rules: full stops would be copied and read aloud with the text.
\newcommand{{\dotted}}{{\bgroup\markoverwith{{\rule[-.55ex]{{.7pt}}{{.7pt}}\kern1.3pt}}\ULon}}
\newcommand{{\unreviewed}}[2]{{\dotted{{#1}}\nobreak\hspace{{.15em}}%
  \textsuperscript{{\fontsize{{7}}{{7}}\bfseries #2}}}}
\newcommand{{\notice}}[1]{{\fbox{{\parbox{{.96\linewidth}}{{%
  \small #1}}}}}}
\newcommand{{\{command}}}[1]{{\foreignlanguage{{{source}}}{{#1}}}}
"""

_COMMANDS: dict[PassageKind | VerbatimKind, str] = {
    TextKind.HEADING: r"\section*{{{}}}",
    GroupKind.QUOTE: r"\begin{{quote}}\itshape {}\end{{quote}}",
    GroupKind.ITEM: r"\begin{{itemize}}\item {}\end{{itemize}}",
    **dict.fromkeys(SMALL, r"{{\small {}\par}}"),
}
"""How a passage is set; any other is a paragraph."""


def write_tex(edition: Edition) -> bytes:
    """Return the edition as a LaTeX document in which nothing of the article is a command."""
    paper = {"a4": "a4paper", "us-letter": "letterpaper", "a5": "a5paper"}[edition.paper]
    author = escape(metadata(edition).author)
    heading = title(edition)
    parts = [
        _PREAMBLE.format(
            paper=paper,
            title=escape(heading.text),
            author=author,
            languages=_languages(edition.pair),
            source=_babel(edition.pair.source),
            command=_command(edition),
        ),
        r"\begin{document}",
        *_front(edition, heading),
        *(_columns if edition.kind is EditionKind.BILINGUAL else _text)(edition),
        r"\par\bigskip\begin{minipage}{\linewidth}\hrule\medskip\small",
        "\n\n".join(escape(statement) for statement in colophon(edition)),
        r"\end{minipage}" + "\n" + r"\end{document}",
    ]
    return ("\n\n".join(parts) + "\n").encode()


def escape(text: str) -> str:
    """``text`` so that LaTeX sets exactly it."""
    return breakable(text).translate(_SPECIAL)


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


def _front(edition: Edition, heading: LaidPassage) -> list[str]:
    parts = [rf"{{\LARGE\bfseries\raggedright {_target(heading, edition)}\par}}"]
    if own := original(edition):
        parts.append(rf"{{\large{_in_source(escape(own), edition)}\par}}")
    if facts := byline(edition):
        parts.append(rf"{{\small {escape(' · '.join(facts))}\par}}")
    if names := credit_lines(edition):
        parts.append(rf"{{\small {escape(' · '.join(names))}\par}}")
    if warning := notice(edition):
        parts.append(rf"\notice{{\textbf{{{notice_heading(edition)}}} {escape(warning)}}}")
    return parts


def _text(edition: Edition) -> list[str]:
    return [_set(passage, _target(passage, edition)) for passage in body(edition)]


def _columns(edition: Edition) -> list[str]:
    """Facing columns, level again at the start of each passage."""
    rows = [
        _set(passage, _in_source(_source(passage, edition), edition))
        + "\n\\switchcolumn\n"
        + _set(passage, _target(passage, edition))
        + "\n\\switchcolumn*"
        for passage in body(edition)
    ]
    return [r"\begin{paracol}{2}\raggedright", *rows, r"\end{paracol}"]


def _set(passage: LaidPassage, words: str) -> str:
    if passage.lead:
        return f"{escape(passage.lead)}~{words}"
    after = r"\par\vspace{-\parskip}" if passage.goes_on else ""  # the stanza goes on
    return _COMMANDS.get(passage.kind, "{}").format(words) + after


def _target(passage: LaidPassage, edition: Edition) -> str:
    return " ".join(_sentence(line, edition) for line in passage.lines)


def _source(passage: LaidPassage, edition: Edition) -> str:
    return escape(keep_together(passage.source, edition.article.language))


def _sentence(line: LaidSentence, edition: Edition) -> str:
    text = escape(keep_together(line.text, line.language))
    if line.label:
        text = rf"\unreviewed{{{text}}}{{{line.label}}}"
    return _in_source(text, edition) if line.state is State.UNTRANSLATED else text


def _in_source(text: str, edition: Edition) -> str:
    """Set a text as one in the article's language."""
    return rf"\{_command(edition)}{{{text}}}"


def _command(edition: Edition) -> str:
    """The command for texts in the article's language; that of Vietnamese has its own name."""
    return "vi" if base(edition.pair.source) == "vi" else "original"
