"""Boxes of sites come out of a Markdown file as they went in, with English in them."""

from __future__ import annotations

import html5lib
import markdown
import pytest
from support.in_english import in_english

DOCUMENT = """\
---
title: EN Hộp
---

!!! note "EN Ghi *chú* lớn"
    EN Thân thứ nhất

    - EN mục một
    - EN mục hai

    EN ![EN ảnh](a.png) chữ

!!! tip
    EN Mẹo ở đây.
EN Liền sau.

1.  EN Bước

    !!! warning "EN Cẩn thận"
        EN Trong danh sách.

        !!! danger inline end "EN note"
            EN Lồng <u>hai</u> tầng.

2.  EN Bước hai

!!! note ""
    <div class="a">EN HTML</div>

## EN Mục {#muc .lop}

EN Đoạn **đậm**{.lop} có ![EN hình](b.png){width="50"} và
{: .lead}

EN Cuối.
"""
CONTAINERS = """\
EN Trước
:::tip EN Mẹo "lớn"
EN Thân

:::
EN sau

:::: columns
::: {.callout-note title="EN note"}
EN Một
:::
::: {.column}
- EN Hai
:::
::::

/// note | EN Tựa
EN Khối
///

=== "EN Thẻ"

    EN Trong thẻ

!!! note
    ```sh
    !!! note
        x
    ```

??? tip "EN Gập"
	EN Bằng tab

> [!WARNING] EN Tựa riêng
> EN Lời hai

> [!NOTE]
> EN Lời

## EN Mục {: #ba }
"""


_KINDS = ("note", "tip", "warning", "danger inline end", "note")


def _shape(text: str) -> list[tuple[str, ...]]:
    extensions = ["admonition", "attr_list", "def_list", "fenced_code", "md_in_html", "tables"]
    page = markdown.markdown(text.split("---\n", 2)[2], extensions=extensions)
    body = html5lib.parse(page, namespaceHTMLElements=False).find("body")
    return [
        (one.tag, *(f"{k}={v}" for k, v in sorted(one.attrib.items()) if k != "alt"))
        for one in body.iter()
    ]


def test_python_markdown_makes_the_same_boxes() -> None:
    """Those of mkdocs: their kinds, titles and what is in them."""
    made = in_english(DOCUMENT.replace("EN ", ""))
    boxes = [one[1] for one in _shape(made) if one[1:] and "admonition " in one[1]]
    assert boxes == [f"class=admonition {one}" for one in _KINDS]
    assert _shape(made) == _shape(DOCUMENT)


@pytest.mark.parametrize("document", [DOCUMENT, CONTAINERS])
def test_lines_of_boxes_stay_as_they_are(document: str) -> None:
    """Only their words are others."""
    made = in_english(document.replace("EN ", ""))
    assert made.replace('"EN Hộp"', "EN Hộp") == document.rstrip("\n")


def test_directives_keep_their_fences_and_options() -> None:
    """Their titles, what an image shows, and their content are texts at their places."""
    document = """\
(phan-mot)=
# EN Tựa

````{admonition} EN Lời *khuyên*
:class: tip

EN Mang áo mưa.

```{python}
x = 1
```
````

```{figure} ghe.png
:width: 50%
:alt: EN Ghe trên sông

EN Chợ lúc **bình minh**.
```
"""
    assert in_english(document.replace("EN ", "")) == document.rstrip("\n")
