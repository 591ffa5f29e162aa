"""Texts for users: an English template and its values, kept apart.

A `Message` is its own English text, so that files, JSON and tests hold English whatever the
interface's language. Only ``cli/`` and ``review/`` put it into words of another language.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

Translate = Callable[[str], str]
"""Function that returns an English template in the interface's language."""


class Message(str):
    """A template with its values filled in; a plain ``str`` with what is needed to translate it.

    Args:
        template: English text with ``{name}`` fields, as ``str.format`` reads them.
        values: The values of the fields; a `Message` among them is translated too.
    """

    template: str
    values: Mapping[str, Any]

    def __new__(cls, template: str, /, **values: Any) -> Message:
        """Fill ``values`` into ``template``."""
        message = super().__new__(cls, template.format_map(values))
        message.template = template
        message.values = values
        return message

    def __getnewargs_ex__(self) -> tuple[tuple[str], Mapping[str, Any]]:
        """Return the arguments of the constructor, which copies and other processes need."""
        return (self.template,), self.values


def localized(message: Message, translate: Translate) -> str:
    """Return ``message`` in the language of ``translate``.

    Args:
        message: Any; a `Message` among its values is translated too.
        translate: Looks a template up; an unknown one comes back as it is.
    """
    values = {
        name: localized(value, translate) if isinstance(value, Message) else value
        for name, value in message.values.items()
    }
    # gettext returns the header of the catalog for ""
    return (translate(message.template) if message.template else "").format_map(values)


def as_message(text: str) -> Message:
    """Return ``text`` as a `Message`: itself where it is one, else a template without values."""
    if isinstance(text, Message):
        return text
    return Message(text.replace("{", "{{").replace("}", "}}"))


def localized_values(value: object, translate: Translate) -> object:
    """Return ``value`` with every `Message` in it in the language of ``translate``.

    Args:
        value: What JSON can hold, of any depth. Texts that are no `Message` are people's own, and
            stay as they are.
        translate: Looks a template up; an unknown one comes back as it is.
    """
    if isinstance(value, Message):
        return localized(value, translate)
    if isinstance(value, dict):
        return {key: localized_values(one, translate) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [localized_values(one, translate) for one in value]
    return value


def joined(messages: Sequence[Message], separator: str) -> Message:
    """Return messages in a row, with ``separator`` between them."""
    names = [f"part_{number}" for number in range(len(messages))]
    template = separator.join(f"{{{name}}}" for name in names)
    return Message(template, **dict(zip(names, messages, strict=True)))


def counted(number: int, one: str, many: str, **values: Any) -> Message:
    """Return ``number`` with its noun: ``1 sentence``, ``4 sentences``.

    Args:
        number: How many.
        one: The template for one, such as ``{count} sentence``.
        many: The template for any other number.
        values: The values of further fields.
    """
    return Message(one if number == 1 else many, count=number, **values)
