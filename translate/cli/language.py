"""The interface's language, and texts in it: what is printed for people, and click's own words.

The language is chosen as gettext does it: the first of ``LANGUAGE`` (several, parted by colons),
``LC_ALL``, ``LC_MESSAGES`` and ``LANG`` that is set. Files, and what is printed for programs, are
in English whatever it is.
"""

from __future__ import annotations

import copy
import gettext
import inspect
import os

import click

from translate.locale import DOMAIN, FOLDER, SOURCE, has_language, translations
from translate.message import as_message, localized

_VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
_VERBATIM = "\b"
"""What begins a paragraph of help that keeps its lines, as click has it."""


def interface_language() -> str:
    """Return the code of the language that the environment asks for; English where we lack it."""
    wanted = next((value for name in _VARIABLES if (value := os.environ.get(name))), "")
    for one in wanted.split(":"):
        code = one.partition(".")[0].partition("@")[0].partition("_")[0].lower()
        if code in (SOURCE, "c", "posix") or has_language(code):
            return code if has_language(code) else SOURCE
    return SOURCE


def spoken(text: str) -> str:
    """Return a text of the program in the interface's language.

    Args:
        text: A `Message`, or a text without values; an unknown one comes back as it is.
    """
    language = interface_language()
    if language == SOURCE:
        return str(text)
    return localized(as_message(text), translations(language).gettext)


def spoken_help(text: str) -> str:
    """Return a text of help, paragraph by paragraph, in the interface's language."""
    return "\n\n".join(spoken(paragraph) for paragraph in paragraphs(text))


def paragraphs(text: str) -> list[str]:
    """Return the paragraphs of a docstring, each on one line, as catalogs have them."""
    parts = inspect.cleandoc(text).split("\n\n")
    return [part if part.startswith(_VERBATIM) else " ".join(part.split()) for part in parts]


def in_language(command: click.Command) -> click.Command:
    """Return ``command``, its options and its own commands with help in the interface's language.

    Args:
        command: Stays as it is, so that what is made of it, such as documentation, is English.
    """
    if interface_language() == SOURCE:
        return command
    translated = copy.copy(command)
    for name in ("help", "short_help", "epilog"):
        if text := getattr(command, name):
            setattr(translated, name, spoken_help(text))
    translated._help_option = None  # click keeps it, in the language that it was made in
    translated.params = [_parameter(one) for one in command.params]
    if isinstance(command, click.Group):
        commands = {name: in_language(one) for name, one in command.commands.items()}
        translated.commands = commands  # type: ignore[attr-defined] # a group, as its original
    return translated


def _parameter(parameter: click.Parameter) -> click.Parameter:
    translated = copy.copy(parameter)
    if isinstance(translated, click.Option) and translated.help:
        translated.help = spoken_help(translated.help)
    return translated


def set_click_language() -> None:
    """Let click's own words, such as ``Usage``, come from our catalog, which has them too."""
    if interface_language() == SOURCE:
        gettext.textdomain("messages")  # gettext's own default: there is none
    else:
        gettext.bindtextdomain(DOMAIN, str(FOLDER))
        gettext.textdomain(DOMAIN)
