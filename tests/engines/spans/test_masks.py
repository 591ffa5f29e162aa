"""Placeholders for what must not change."""

import dataclasses

from hypothesis import given
from hypothesis import strategies as st

from translate.engines.spans.masks import CODES, FIRMS, Masked, lost, mask


def test_pieces_give_way_to_placeholders_and_come_back():
    """In the text for the model they are rare words; in the draft they are themselves."""
    text = "Gửi a@b.example hoặc @nhom nhé."
    masked = mask(text, [(4, 15, "a@b.example"), (21, 26, "@nhom")])
    assert masked.text == "Gửi KX12 hoặc RZ34 nhé."
    assert masked.placeholders == CODES[:2]
    assert masked.restore("Send to RZ34, or (KX12).") == "Send to @nhom, or (a@b.example)."


def test_a_piece_may_have_another_form_in_the_draft():
    """As a name has, which loses its marks."""
    assert mask("bến Ninh Kiều", [(4, 13, "Ninh Kieu")]).restore("KX12 pier") == "Ninh Kieu pier"


def test_some_pieces_get_a_capital_at_the_beginning():
    """Names of things, not addresses."""
    masked = dataclasses.replace(
        mask("bánh xèo, a.vn", [(0, 8, "bánh xèo"), (10, 14, "a.vn")]),
        names=frozenset({"KX12"}),
    )
    assert masked.restore("KX12 and RZ34.") == "Bánh xèo and a.vn."
    assert masked.restore("RZ34 and KX12.") == "a.vn and bánh xèo."
    assert masked.restore("RZ34. “KX12.”") == "a.vn. “Bánh xèo.”"
    assert masked.restore("A “KX12” and KX12.") == "A “bánh xèo” and bánh xèo."
    quoted = dataclasses.replace(masked, capitals=masked.names)
    assert quoted.restore("She said: “KX12 is good.”") == "She said: “Bánh xèo is good.”"


def test_nothing_to_put_aside():
    """Then the text is as it was."""
    assert mask("abc", []) == Masked("abc")


def test_a_placeholder_that_the_text_has_is_passed_over():
    """Else nobody could tell which is which."""
    masked = mask("Xe KX12 và x@y.example", [(11, 22, "x@y.example")])
    assert masked.placeholders == ("RZ34",)


def test_there_are_always_enough():
    """Whatever is given first."""
    text = " ".join("x" * 40)
    masked = mask(text, [(2 * i, 2 * i + 1, str(i)) for i in range(40)], FIRMS)
    assert len(set(masked.placeholders)) == 40
    assert masked.placeholders[:8] == FIRMS


def test_a_lost_placeholder_is_one_that_does_not_stand_there_once():
    """None, two, or a part of a word."""
    assert lost("KX12 RZ34's", ("KX12", "RZ34")) == 0
    assert lost("KX1 RZ34 RZ34 TQ567", ("KX12", "RZ34", "TQ56")) == 3


@given(st.text("ab .KX12", max_size=30), st.data())
def test_what_was_put_aside_comes_back(text, data):
    """Where the model changes nothing the text is the same again."""
    cuts = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=6)))
    pieces = [(a, b, text[a:b]) for a, b in zip(cuts[::2], cuts[1::2], strict=False) if b > a]
    spaced = [(a, b, t) for a, b, t in pieces if _apart(text, a, b)]
    assert mask(text, spaced).restore(mask(text, spaced).text) == text


def _apart(text, start, end):
    """Whether no letter touches the piece: an address has spaces or marks around it."""
    return not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum())
