"""Tests of messages, English texts that can be translated."""

from __future__ import annotations

import copy
import pickle

from translate.message import Message, counted, localized

VIETNAMESE = {
    "{file} has {what}": "{file} có {what}",
    "{count} sentences": "{count} câu",
    "nothing": "không có gì",
}


def _translate(text: str) -> str:
    return VIETNAMESE.get(text, text)


def test_a_message_is_its_english_text() -> None:
    """Code that does not know messages sees a string."""
    message = Message("{file} has {what!r}", file="a{b}.txt", what="x")
    assert message == "a{b}.txt has 'x'"
    assert f"{message}!" == "a{b}.txt has 'x'!"


def test_a_message_is_translated_with_the_messages_in_it() -> None:
    """Values are filled into the translated template; braces in values have no meaning."""
    what = counted(4, "{count} sentence", "{count} sentences")
    message = Message("{file} has {what}", file="{x}", what=what)
    assert message == "{x} has 4 sentences"
    assert localized(message, _translate) == "{x} có 4 câu"
    assert localized("nothing", _translate) == "không có gì"
    assert localized("unknown", _translate) == "unknown"


def test_one_differs_from_many() -> None:
    """The choice follows English."""
    assert counted(1, "{count} sentence", "{count} sentences") == "1 sentence"
    assert counted(0, "{count} sentence", "{count} sentences") == "0 sentences"


def test_a_message_survives_copies_and_processes() -> None:
    """Long builds report from other processes."""
    message = Message("{file} has {what}", file="{x}", what="y")
    piped = pickle.loads(pickle.dumps(message))  # noqa: S301 - our own bytes
    for again in (copy.copy(message), copy.deepcopy(message), piped):
        assert again == message
        assert localized(again, _translate) == "{x} có y"
