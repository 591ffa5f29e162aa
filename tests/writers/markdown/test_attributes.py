"""Attributes of HTML tags with other words in them."""

from __future__ import annotations

import pytest

from translate.writers.markdown.attributes import with_alt, with_title


@pytest.mark.parametrize(
    ("tag", "changed"),
    [
        ('<img src="a.png" alt="chợ">', '<img src="a.png" alt="market &amp; &lt;stalls&gt;">'),
        ("<img ALT='chợ' src=a.png>", '<img alt="market &amp; &lt;stalls&gt;" src=a.png>'),
        ("<img alt=chợ>", '<img alt="market &amp; &lt;stalls&gt;">'),
        ('<img src="a.png" data-alt="chợ">', '<img src="a.png" data-alt="chợ">'),
        ('<img src="a.png">', '<img src="a.png">'),
    ],
)
def test_only_the_attribute_changes(tag: str, changed: str) -> None:
    """However it is quoted; a tag without the attribute stays as it is."""
    assert with_alt(tag, "market & <stalls>") == changed


def test_a_title_without_a_translation_stays() -> None:
    """An empty text is none, and would hide what the source says."""
    assert with_title('<a title="chợ">', "market") == '<a title="market">'
    assert with_title('<a title="chợ">', "") == '<a title="chợ">'
