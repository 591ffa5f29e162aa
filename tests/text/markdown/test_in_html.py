"""Elements of HTML with Markdown in them: where they end."""

from __future__ import annotations

import pytest

from translate.text.markdown.in_html import ends_of_elements


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ('<div markdown="1">\na\n</div>', {0: 2}),
        ('<figure class="x" markdown=span>\n  a\n</figure>', {0: 2}),
        ("<div markdown>\n<div>\n</div>\n<div markdown>\n</div>\n</div>", {0: 5, 3: 4}),
        ('<div markdown="0">\na\n</div>', {}),
        ("<div data-markdown>\na\n</div>", {}),
        ("<div markdown>a</div>", {}),
        ("    <div markdown>\n    a\n    </div>", {}),
        ("<div markdown>\na", {}),
        ("</div>\n<div markdown>", {}),
    ],
)
def test_an_element_ends_with_its_own_tag(text: str, ends: dict[int, int]) -> None:
    """Of tags that are alone in their lines; others, and code, are as HTML has them."""
    assert ends_of_elements(text.split("\n")) == ends
