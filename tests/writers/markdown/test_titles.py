"""Titles of links and images in a document: each in English, wherever it stands."""

from __future__ import annotations

import pytest
from support.in_english import in_english

from translate.writers.markdown.titles import titled_images, titled_tags


@pytest.mark.parametrize(
    "document",
    [
        'EN [bản đồ](map.html "EN Bản đồ chợ")',
        '![EN ghe](a.png "EN Trên sông")',
        '![](a.png "EN Trên sông")\n\n> ![](a.png "EN Bến")\n> ![](b.png "EN Bờ")',
        '| EN một | ![](a.png "EN Bến") |\n|-|-|\n| ![](b.png "EN Bờ") | EN hai |',
        '[![EN ghe](a.png)](b.html "EN Phóng to")',
        '- EN một\n- ![EN ghe](<a b.png> "EN Trên sông (to)")',
        '| EN một | ![EN ghe](a.png "EN Bến") |\n|-|-|\n| EN hai | [EN x](b "EN Na") |',
        'EN xem [lịch](lich.html "EN Lịch chợ").\n\n[l]: lich.html "EN Lịch chợ"\n\nEN hết',
        '![EN ghe][g]\n\n[g]: a.png "EN Trên sông"',
        '> ![EN ghe][g]\n>\n> [g]: <a b.png>\n>   "EN Trên sông"',
        '<p><img src="a.png" alt="EN ghe" title="EN Trên sông"> </p>',
        '<img src="a.png" title="EN Trên sông">',
        '<p><a href="b" title="EN Bến">\n<img src="a.png" alt="EN ghe"></a></p>',
        'EN <a href="b" class="c" title="EN Bến">chữ</a>, <img src="a" title="EN Bờ" alt="EN g">',
    ],
)
def test_a_document_says_in_english_what_it_said(document: str) -> None:
    """In links, images, definitions and tags; all the rest is the author's."""
    source = document.replace("EN ", "")
    assert in_english(source).replace("[EN x]", "EN [x]") == document.replace("[EN x]", "EN [x]")


def test_a_title_that_is_the_words_of_its_link_stays_so() -> None:
    """No text has it, so it is translated with the sentence."""
    assert in_english('[chợ nổi](a.html "chợ nổi")') == 'EN [chợ nổi](a.html "chợ nổi")'


def test_what_is_no_title_stays() -> None:
    """Text in brackets behind a link, attributes of other names, code that looks like one."""
    assert titled_images('![a](b.png) ("Chợ")', str.upper) == '![a](b.png) ("Chợ")'
    assert titled_tags('<a data-title="x" href="y">', str.upper) == '<a data-title="x" href="y">'
    code = '    [g]: a.png "Trên sông"\n'
    assert in_english(f'![ghe](a.png "Trên sông")\n\n{code}').rstrip().endswith(code.rstrip())


def test_titles_are_quoted_anew() -> None:
    """Whatever stood around them; signs of either syntax in them are escaped."""
    assert titled_images("![a](b 'c')", lambda _: 'a "b"') == '![a](b "a \\"b\\"")'
    assert titled_images("![a](b (c))", lambda _: "d") == '![a](b "d")'
    assert titled_tags("<img title='c &lt;'>", lambda words: f'"{words}"') == (
        '<img title="&quot;c &lt;&quot;">'
    )
