"""Tests of messages, English texts that can be translated."""

from __future__ import annotations

import copy
import pickle

from translate.message import Message, as_message, counted, joined, localized, localized_values

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
    assert localized(as_message("nothing"), _translate) == "không có gì"
    assert localized(as_message("unknown"), _translate) == "unknown"
    assert localized(as_message(""), _translate) == ""


def test_a_text_becomes_its_own_template() -> None:
    """Braces in it stay as they are; a `Message` is returned unchanged."""
    assert as_message("{") == "{"
    message = Message("{x}", x="y")
    assert as_message(message) is message


def test_messages_are_translated_where_they_stand_in_data() -> None:
    """Keys and people's own texts stay, also one that the catalog happens to have."""
    data = {"nothing": [as_message("nothing"), "nothing", 4, None], "in": {"it": ("nothing",)}}
    expected = {"nothing": ["không có gì", "nothing", 4, None], "in": {"it": ["nothing"]}}
    assert localized_values(data, _translate) == expected


def test_messages_in_a_row_are_translated_each() -> None:
    """The separator stays between them; none is an empty text."""
    row = joined([as_message("nothing"), Message("{file} has {what}", file="x", what="y")], "; ")
    assert row == "nothing; x has y"
    assert localized(row, _translate) == "không có gì; x có y"
    assert joined([], "; ") == ""


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
