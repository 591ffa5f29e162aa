"""A sample of each format through run, review and every edition, compared element by element.

``samples/`` has the same article in each format that articles are read from, but for plain text,
which has no marks; ``elements.txt`` lists what is in it, in both languages. Everything is done as a
person does it: ``translate add``, ``run``, each sentence entered and approved on the review page,
``build``. What comes out is read by programs that have nothing to do with ours (`support.seen`).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from support.proof import SLUGS, Element, elements, exported, pairs, proven
from support.seen import Items, Seen
from support.seen.exchange import SEEN_IN_TABLES, SEEN_PAIRS
from support.seen.markdown import seen_in_markdown
from support.seen.page import seen_in_epub, seen_in_html
from support.seen.pdf import seen_in_pdf
from support.seen.tex import seen_in_tex
from support.seen.word import seen_in_docx

from translate.project import Project
from translate.writers import INTERCHANGE, WRITERS, EditionKind

READERS: dict[str, Callable[[bytes], list[Seen]]] = {
    "html": seen_in_html,
    "epub": seen_in_epub,
    "md": seen_in_markdown,
    "docx": seen_in_docx,
    "tex": seen_in_tex,
    "pdf": seen_in_pdf,
}
NAMES = [pytest.param(one, marks=pytest.mark.external) if one == "pdf" else one for one in READERS]
"""The formats; tags of PDF are read by poppler."""
EDITIONS = {EditionKind.BILINGUAL: "vi-en", EditionKind.TRANSLATED: "en"}
Shown = list[tuple[str, str]]
"""Places and texts."""
_CODE = re.compile(r"</?c>")
_ITEM = re.compile(r"(ul|ol) li\d+")


@pytest.fixture(name="project", scope="module")
def _project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Return the project with all samples, reviewed and built: once for all tests."""
    return proven(tmp_path_factory.mktemp("proof"))


def test_every_format_is_read_back() -> None:
    """Every format has a reader here."""
    assert set(READERS) == set(WRITERS)
    assert set(SEEN_PAIRS) == set(INTERCHANGE)


@pytest.mark.parametrize("kind", EDITIONS, ids=EDITIONS.get)
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("sample", SLUGS)
def test_an_edition_shows_every_element(
    project: Project, sample: str, name: str, kind: EditionKind
) -> None:
    """In its place, with its marks on the right words, in the languages of the edition."""
    file = project.output / f"{SLUGS[sample]}.{EDITIONS[kind]}.{name}"
    found = READERS[name](file.read_bytes())
    for language in ("vi", "en") if kind is EditionKind.BILINGUAL else ("en",):
        shown = [(one.place, one.text) for one in found if one.language in ("", language)]
        wanted = [(one.place, one.shown(language)) for one in elements(sample)]
        assert shown == AS_SHOWN[name](wanted, kind, language, sample)


def _whole(wanted: Shown, kind: EditionKind, language: str, sample: str) -> Shown:
    """A page has a form for everything; what an image shows, both languages."""
    return wanted


def _one_description(wanted: Shown, language: str) -> Shown:
    """An image stands once, with its description in English."""
    return [one for one in wanted if one[0] != "figure image" or language == "en"]


def _in_word(wanted: Shown, kind: EditionKind, language: str, sample: str) -> Shown:
    """Word has no dialogue; a credit is set as a caption is."""
    texts = {"dialogue": ("paragraph", "– "), "credit": ("figure caption", "")}
    return _as(_one_description(wanted, language), texts)


def _in_markdown(wanted: Shown, kind: EditionKind, language: str, sample: str) -> Shown:
    """Markdown has no captions and verse: italics, line breaks; side by side, a line is a row.

    Out of Markdown comes the document that went in: its figure is one of HTML.
    """
    same = sample == "md" and kind is EditionKind.TRANSLATED
    small = {} if same else {"figure caption": ("paragraph", "<i>"), "credit": ("paragraph", "<i>")}
    texts = {"dialogue": ("paragraph", "– "), **small}
    if kind is EditionKind.BILINGUAL:
        texts["verse"] = ("paragraph", "")
        return _as(_one_description(wanted, language), texts)
    lines = [text for place, text in wanted if place == "verse"]
    stanza = [("paragraph", "<r/>".join(lines))] if lines else []
    first = next((at for at, (place, _) in enumerate(wanted) if place == "verse"), 0)
    rest = [one for one in wanted[first:] if one[0] != "verse"]
    return _as([*wanted[:first], *stanza, *rest], texts)


def _in_tex(wanted: Shown, kind: EditionKind, language: str, sample: str) -> Shown:
    """A dash is part of what is said; a credit is set as a caption is."""
    texts = {"dialogue": ("dialogue", "– "), "credit": ("figure caption", "")}
    return _as(_one_description(wanted, language), texts)


def _in_pdf(wanted: Shown, kind: EditionKind, language: str, sample: str) -> Shown:
    """Tags of PDF know no code in a sentence, line breaks, verse and dialogue.

    Side by side, the items of a list are lists of one item: each stands beside its translation.
    """
    names = ("dialogue", "verse", "credit")
    texts = {name: ("paragraph", "– " if name == "dialogue" else "") for name in names}
    bare = [(place, _CODE.sub("", text).replace("<r/>", " ")) for place, text in wanted]
    shown = _as(_one_description(bare, language), texts)
    if kind is EditionKind.TRANSLATED:
        return shown
    items = Items()
    return [
        (items.place(language, 1, place.split()[-2]) if _ITEM.match(place) else place, text)
        for place, text in shown
    ]


def _as(wanted: Shown, texts: dict[str, tuple[str, str]]) -> Shown:
    """Elements of which some have another place, and a dash before them or italics."""
    found: Shown = []
    for place, text in wanted:
        name, sign = texts.get(place, (place, ""))
        found.append((name, f"<i>{text}</i>" if sign == "<i>" else sign + text))
    return found


AS_SHOWN: dict[str, Callable[[Shown, EditionKind, str, str], Shown]] = {
    "html": _whole,
    "epub": _whole,
    "docx": _in_word,
    "md": _in_markdown,
    "tex": _in_tex,
    "pdf": _in_pdf,
}
"""What a format has no form of its own for, and how it shows it."""


@pytest.mark.parametrize("name", SEEN_PAIRS)
@pytest.mark.parametrize("sample", SLUGS)
def test_other_programs_get_every_sentence(project: Project, sample: str, name: str) -> None:
    """Its markup by the means of their formats; ``xlf`` for OmegaT has the Vietnamese twice."""
    suffix = "1-2.xlf" if name == "xliff12" else name
    data = (project.output / f"{SLUGS[sample]}.{suffix}").read_bytes()
    wanted = pairs(sample).items()
    expected = [(s, s) for s, _ in wanted] if name == "xlf" else list(wanted)
    assert SEEN_PAIRS[name](data) == expected


@pytest.mark.parametrize("name", SEEN_IN_TABLES)
@pytest.mark.parametrize("sample", SLUGS)
def test_a_review_table_has_every_sentence(
    project: Project, sample: str, name: str, tmp_path: Path
) -> None:
    """With its tags."""
    assert SEEN_IN_TABLES[name](exported(project, sample, tmp_path, name)) == list(
        pairs(sample).items()
    )


def test_the_samples_have_everything() -> None:
    """All that articles may have is in one of them, so that the tests above say something."""
    places = {re.sub(r"\d", "", one.place) for sample in SLUGS for one in elements(sample)}
    assert places >= {
        *("heading ", "paragraph", "ul li", "ul li ul li", "ol li", "table tr th", "table tr td"),
        *("quote", "figure image", "figure caption", "code", "rule", "note ", "verse", "dialogue"),
    }
    letters = set("".join(map(_letters, elements("html"))))
    assert letters == set("abcinprs")


def _letters(element: Element) -> str:
    return "".join(re.findall(r"<([a-z])\d", " ".join(element.source)))
