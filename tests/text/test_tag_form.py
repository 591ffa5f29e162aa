"""Tests of what has the form of a tag."""

from __future__ import annotations

from translate.text.tag_form import TAG, without_tag_forms


def test_a_letter_and_a_number_from_one() -> None:
    """Nothing else: no attributes, no spaces, no leading zero, no other digits."""
    tags = ["<a1>", "</a1>", "<n12/>", "</z9/>"]
    text = ["<a>", "<a0>", "<a01>", "<ab1>", "<A1>", "<a1 >", "< a1>", "<a¹>", "<a١>", "<br/>"]
    assert [one for one in [*tags, *text] if TAG.fullmatch(one)] == tags
    assert without_tag_forms("".join((*tags, *text))) == "".join(text)
    assert without_tag_forms("a > b") == "a > b"
