"""A "with" in the place of "without"."""

from __future__ import annotations

import pytest

from translate.checks.context import CheckedArticle
from translate.checks.wording.denials import denials
from translate.checks.wording.without import became_with
from translate.model import Unit


@pytest.mark.parametrize(
    ("source", "target", "turned"),
    [
        ("Chị ngồi mà không than mệt.", "She sat with saying that she was tired.", True),
        ("Nếu không có phép, họ không thể đi.", "They cannot go with having a permit.", True),
        ("Anh đi mà không để lại dấu.", "An unknown man left with leaving a trace.", True),
        ("Chị ngồi mà không than mệt.", "She sat without saying a word, with her child.", False),
        ("Nếu không có đò, họ không thể đi.", "They cannot go with us if there is none.", False),
        ("Họ làm mà không bị phạt.", "They work with impunity.", False),
        ("Họ tự chữa mà không hỏi bác sĩ.", "They dose instead of checking with him.", False),
        ("Họ họp mà không đạt kết quả.", "They met, with growing concern, in vain.", False),
        ("Anh bị buộc tội mà không có bằng chứng.", "He is charged with killing the man.", False),
        ("Anh đi với cha mà không rõ lý do.", "He left with taking his father.", False),
        ("Họ không đi với tôi.", "They went with taking me.", False),
    ],
)
def test_became_with(source: str, target: str, turned: bool) -> None:
    """No other denial of the English renders it, and no word that says the same."""
    context = CheckedArticle.of([Unit(source, target)]).context(0)
    found = became_with(context, denials(context))
    assert (found is not None) is turned
    if found:
        here, there = found
        assert here[0] in source
        assert there[0] == "with"
