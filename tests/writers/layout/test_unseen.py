"""Which markup of an article says nothing to readers of another format."""

from __future__ import annotations

import pytest

from translate.model import Group, GroupKind, Verbatim, VerbatimKind
from translate.writers.layout.unseen import is_unseen, names_of_ended


@pytest.mark.parametrize(
    ("info", "text", "unseen"),
    [
        ("html", "</details>", True),
        ("html", '<div class="a">\n<!-- <b>c</b> -->', True),
        ("html", "<script>\nlet a = '<b>';\n</script>", True),
        ("html", '<iframe src="https://a.example"></iframe>', False),
        ("html", "<img src='a.png'>", False),
        ("html", "<?php echo 1 ?>", False),
        ("html", "<!-- một --> hai", False),
        ("html", "<div>" * 5_000 + "a", False),
        ("html", "<!--a-->" * 5_000 + "a", False),
        ("markdown", "{: .lead #a}", True),
        ("markdown", "{{< /notice >}}", True),
        ("markdown", "{% endif %}", True),
        ("markdown", '{{< figure src="a.png" >}}', False),
        ("markdown", "{% include a.html %}", False),
        ("markdown", "$$x$$", False),
        ("", "{: .lead}", False),
    ],
)
def test_markup_around_texts_is_unseen(info: str, text: str, unseen: bool) -> None:
    """What embeds or shows something is not; what we do not know is not."""
    assert is_unseen(Verbatim(VerbatimKind.RAW, text, info)) is unseen


def test_code_is_always_seen() -> None:
    """Whatever it is about."""
    assert not is_unseen(Verbatim(VerbatimKind.CODE, "</div>", "html"))


@pytest.mark.parametrize(
    ("text", "unseen"),
    [
        ("{{% notice warning %}}", True),
        ("{% if page.x %}", True),
        ("{{< youtube abc >}}", False),
        ("{% include a.html %}", False),
        ('{{< notice "a" >}} {{< youtube abc >}}', False),
    ],
)
def test_the_begin_of_what_has_an_end_is_unseen(text: str, unseen: bool) -> None:
    """Its text is shown anyway; a shortcode that stands alone may be all that there is."""
    ends = (_raw("{{% /notice %}}"), Group(GroupKind.QUOTE, (_raw("{% endif %}"),)))
    ended = names_of_ended(ends)
    assert ended == {"notice", "if"}
    assert is_unseen(_raw(text), ended) is unseen


def _raw(text: str) -> Verbatim:
    return Verbatim(VerbatimKind.RAW, text, "markdown")
