"""Pieces that punctuation encloses."""

import pytest

from translate.engines.spans.between import between_same_marks


def between(piece, text, draft):
    """What of the draft is between the same marks as ``piece``."""
    start = text.index(piece)
    span = between_same_marks(text, (start, start + len(piece)), draft)
    return span and draft[slice(*span)]


@pytest.mark.parametrize(
    ("piece", "text", "draft", "wanted"),
    [
        ("Lưu ý", "Lưu ý: đóng cửa lúc 5 giờ.", "Note: closed at 5.", "Note"),
        ("Lưu ý:", "Lưu ý: đóng cửa lúc 5 giờ.", "Note: closed at 5.", "Note:"),
        ("đóng cửa.", "Lưu ý: đóng cửa.", "Note: closed.", "closed."),
        ("đóng cửa", "Lưu ý: đóng cửa.", "Note: closed.", "closed"),
        ("Không bỏ", "Ông nói: “Không bỏ”.", 'He said: "We stay".', "We stay"),
        ("giá cũ", "Vé (giá cũ) đã hết.", "Tickets (old price) are gone.", "old price"),
        ("Đà Nẵng", "Hà Nội – Đà Nẵng", "Hanoi - Da Nang", "Da Nang"),
    ],
)
def test_the_piece_between_the_same_marks(piece, text, draft, wanted):
    """Before a colon, after it, quoted, in brackets, after a dash."""
    assert between(piece, text, draft) == wanted


@pytest.mark.parametrize(
    ("piece", "text", "draft"),
    [
        ("bản đồ", "Xem bản đồ.", "See the map."),
        ("Lưu ý", "Lưu ý: đóng cửa.", "Note that it is closed."),
        ("đóng", "Lưu ý: đóng cửa.", "Note: closed."),
        ("Không", "Ông nói: “Không bỏ”.", 'He said: "We stay".'),
        ("ý: đóng cửa", "Lưu ý: đóng cửa.", "Note: closed."),
        ("Lưu ý", "Lưu ý: (x)", "(x): note"),
    ],
)
def test_other_pieces_are_none(piece, text, draft):
    """No marks, other marks, a part of what they enclose, a piece across one."""
    assert between(piece, text, draft) is None
