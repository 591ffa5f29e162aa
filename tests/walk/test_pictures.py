"""The images of an article."""

from __future__ import annotations

from translate.model import Source
from translate.readers import READERS
from translate.walk import picture_targets

PAGE = """\
<p>Xem <img src="a.png"> và <img src="b.png">.</p>
<figure><img src="c.png"><figcaption>Ghe <img src="a.png"> về.</figcaption></figure>
<pre>&lt;img src="d.png"&gt;</pre>
"""


def test_images_are_found_wherever_they_stand() -> None:
    """In figures, texts and captions, each once; what is code is none."""
    article = READERS[".html"](Source(PAGE.encode(), "a", "seeds/a.html", "vi"))
    assert picture_targets(article) == ["c.png", "a.png", "b.png"]
