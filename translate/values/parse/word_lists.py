"""The word lists of ``data/``: phrases for numbers, months, currencies and measures.

A file consists of ``[sections]``; a line is ``code: form | form | form``, ``#`` starts a comment.
Forms are matched without regard to case, longest first.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from translate.errors import InputError
from translate.message import Message
from translate.text.word_list import sections
from translate.values.parse.lexer import tokenize

_FOLDER = Path(__file__).parent / "data"

Phrases = dict[str, list[tuple[list[str], str]]]
"""First word -> (the words that must follow, code), longest first."""


@cache
def load(language: str) -> dict[str, dict[str, str]]:
    """Return the sections of ``data/<language>.txt``, each a mapping from form to code.

    Raises:
        InputError: A line is malformed, or a form is given twice in one section.
    """
    path = _FOLDER / f"{language}.txt"
    return parse(path.read_text("utf-8"), str(path))


def parse(text: str, name: str) -> dict[str, dict[str, str]]:
    """Parse a word list; see ``load``."""
    return {section: _forms(lines, section, name) for section, lines in sections(text).items()}


def _forms(lines: list[tuple[int, str]], section: str, name: str) -> dict[str, str]:
    """Return the code of each form of a section."""
    codes: dict[str, str] = {}
    for number, line in lines:
        code, colon, forms = line.partition(":")
        words = [form.strip().lower() for form in forms.split("|")]
        if not section or not colon or not all(words):
            raise InputError(
                Message("malformed line in a word list: {line}", line=line), f"{name}:{number}"
            )
        for word in words:
            if codes.setdefault(word, code.strip()) != code.strip():
                raise InputError(Message("'{word}' is given twice", word=word), f"{name}:{number}")
    return codes


def phrases(section: dict[str, str]) -> Phrases:
    """Index a section by the first word of each form."""
    index: Phrases = {}
    for form, code in section.items():
        first, *rest = (token[0].lower() for token in tokenize(form))
        index.setdefault(first, []).append((rest, code))
    for candidates in index.values():
        candidates.sort(key=lambda candidate: -len(candidate[0]))
    return index
