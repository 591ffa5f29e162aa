"""An edition as it is set on the page: a title and passages of labelled lines; no markup yet.

Every format lays out the same passages, so that no two of them can disagree on what is a draft.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from translate.model import (
    Group,
    GroupKind,
    Sentence,
    Text,
    TextKind,
    Verbatim,
    VerbatimKind,
)
from translate.model.languages import base
from translate.text.by_rule.item_words import translate_mark
from translate.text.characters.forbidden import ILLEGAL_IN_MARKUP, SPACES_ILLEGAL_IN_MARKUP
from translate.text.folding import fold_spaces
from translate.walk import Passage, fold, passages
from translate.writers.base import Edition, EditionKind, derived
from translate.writers.layout.boxes import with_boxes
from translate.writers.layout.laid import (
    LaidBlock,
    LaidGroup,
    LaidPassage,
    LaidSentence,
    line,
    printable,
    without_descriptions,
    without_tooltips,
)
from translate.writers.layout.unseen import is_unseen, names_of_ended

TITLE_LENGTH = 72
"""How many code points of an article's first words may stand in for a title."""

SUMMARY_LENGTH = 200
"""How many code points of an article's opening a list or a link shows."""

_RULE = "* * *"
"""What a rule without a text of its own is written as, where nothing is drawn."""

_DASH = "–"
"""What stands before a speaker's words."""

_BOXES = {False: "☐", True: "☑"}
"""What stands before an item that has a box: whether it is ticked."""


@derived
def original(edition: Edition) -> str:
    """The title that the article itself has; empty when it has none, or none translated."""
    heading = title(edition)
    return heading.source if heading.number and heading.source != heading.text else ""


@derived
def title(edition: Edition) -> LaidPassage:
    """Return the title: the opening heading, else the first words, with their sentence's label."""
    if _starts_with_title(edition):
        return everything(edition)[0]
    first = next(iter(edition.sentences), Sentence(edition.article.slug, 1))
    shown = line(edition, first, noticed=not edition.tally.reviewed)
    words = LaidSentence(
        shortened(shown.source),
        shortened(shown.text),
        shown.language,
        shown.state,
        shown.model,
        shown.noticed,
    )
    return LaidPassage(TextKind.HEADING, 0, (words,))


@derived
def blocks(edition: Edition) -> tuple[LaidBlock, ...]:
    """Return the article's tree as the edition shows it, texts without a sentence left out."""
    counted: Counter[VerbatimKind] = Counter()
    noticed, depths = not edition.tally.reviewed, _depths(edition)
    ended = names_of_ended(edition.article.blocks)

    def text(passage: Passage) -> LaidBlock | None:
        sentences = passage.text.sentences
        lines = tuple(line(edition, sentence, noticed=noticed) for sentence in sentences)
        where = passage.number, lines, passage.name, passage.anchor
        level = depths.get(passage.text.level, 1)
        found = LaidPassage(passage.kind, *where, level=level, block=passage.text)
        return found if lines else None

    def group(group: Group, children: tuple[LaidBlock | None, ...]) -> LaidBlock | None:
        if group.mark:
            group = replace(group, mark=_shown_mark(edition, printable(group.mark)))
        shown = _led(tuple(child for child in children if child), group)
        # without an empty cell, the others of its row would stand in wrong columns
        is_cell = group.kind is GroupKind.CELL
        return LaidGroup(group.kind, shown, group) if shown or is_cell else None

    def verbatim(block: Verbatim) -> LaidBlock | None:
        if is_unseen(block, ended):
            return None
        counted[block.kind] += 1
        return _verbatim(edition, block, counted[block.kind])

    found = fold(edition.article, text, group, verbatim)
    return tuple(block for block in found if block)


def _shown_mark(edition: Edition, mark: str) -> str:
    """The number of an item; side by side it is that of both languages, as the source has it."""
    if edition.kind is not EditionKind.TRANSLATED:
        return mark
    return translate_mark(mark, base(edition.article.language), base(edition.language))


def _depths(edition: Edition) -> dict[int, int]:
    """How deep headings of each level are: no level between two that the article has is empty."""
    below = edition.article.blocks[_starts_with_title(edition) :]
    levels = {
        one.text.level
        for one in passages(replace(edition.article, blocks=below))
        if one.kind is TextKind.HEADING
    }
    return {level: depth for depth, level in enumerate(sorted(levels - {0}), 1)}


def _led(children: tuple[LaidBlock, ...], group: Group) -> tuple[LaidBlock, ...]:
    """What is in a group: an item with its number, a speaker with the dash, a stanza's lines."""
    if group.kind is GroupKind.LIST:
        return _numbered(children, group) if group.ordered else children
    if group.kind is GroupKind.VERSE:
        lines = (
            replace(one, goes_on=True) if isinstance(one, LaidPassage) else one
            for one in children[:-1]
        )
        return *lines, *children[-1:]
    lead = _DASH if group.kind is GroupKind.TURN else group.mark
    if group.checked is not None:
        lead = f"{lead} {_BOXES[group.checked]}".strip()
    return _with_lead(children, lead) if lead else children


def _numbered(items: tuple[LaidBlock, ...], group: Group) -> tuple[LaidBlock, ...]:
    """The items of a numbered list, with a number where the source writes none.

    Numbers that the source writes as any list has them, ``1.`` and on, are those of an ordinary
    list: items that have a number of their own are others, such as ``a)``.
    """
    counted = [f"{number}." for number, _ in enumerate(items, group.start)]
    if [one.group.mark for one in items if isinstance(one, LaidGroup)] == counted:
        return tuple(
            replace(one, group=replace(one.group, mark="")) if isinstance(one, LaidGroup) else one
            for one in items
        )
    return tuple(
        replace(item, children=_with_lead(item.children, f"{number}."))
        if isinstance(item, LaidGroup) and not item.group.mark
        else item
        for number, item in enumerate(items, group.start)
    )


def _with_lead(children: tuple[LaidBlock, ...], lead: str) -> tuple[LaidBlock, ...]:
    """Blocks of which the first, if it is a text, has ``lead`` before it."""
    if not children or not isinstance(first := children[0], LaidPassage):
        return children
    return replace(first, lead=f"{lead} {first.lead}".strip()), *children[1:]


@derived
def everything(edition: Edition) -> tuple[LaidPassage, ...]:
    """Return all passages that have sentences, a heading that is the title too."""
    return tuple(one for one in leaves(blocks(edition)) if not one.verbatim)


@derived
def tree(edition: Edition) -> tuple[LaidBlock, ...]:
    """Return the blocks that follow the title; boxes are quotations there.

    What describes an image in a text is left out: it stands with the image.
    """
    shown = without_descriptions(read_on(edition))
    return tuple(map(with_boxes, shown[_starts_with_title(edition) :]))


@derived
def read_on(edition: Edition) -> tuple[LaidBlock, ...]:
    """Return what `blocks` does, without what links and images say when they are pointed at."""
    return without_tooltips(blocks(edition))


@derived
def body(edition: Edition) -> tuple[LaidPassage, ...]:
    """Return all that `tree` has, one passage after the other, out of their groups."""
    return tuple(leaves(tree(edition)))


def leaves(blocks: Iterable[LaidBlock]) -> Iterator[LaidPassage]:
    """Yield the passages in ``blocks`` and in the groups among them."""
    for block in blocks:
        if isinstance(block, LaidGroup):
            yield from leaves(block.children)
        else:
            yield block


def sections(passages: tuple[LaidPassage, ...]) -> list[tuple[str, list[LaidPassage]]]:
    """Return runs of passages of one kind, as ``list item`` and its passages."""
    return [(kind, list(run)) for kind, run in groupby(passages, lambda one: one.kind.value)]


@derived
def summary(edition: Edition) -> str:
    """Return the opening of the text in a line, with its state if unreviewed; or empty."""
    first = next((one.lines[0] for one in body(edition) if not one.verbatim), None)
    if first is None:
        return ""
    state = f"[{first.unreviewed}] " if first.unreviewed else ""
    return state + shortened(first.text, SUMMARY_LENGTH)


def _starts_with_title(edition: Edition) -> bool:
    """Whether the first block is the title, and so is not repeated in the body."""
    first = next(iter(edition.article.blocks), None)
    return isinstance(first, Text) and first.kind is TextKind.HEADING and bool(first.sentences)


def _verbatim(edition: Edition, block: Verbatim, number: int) -> LaidPassage | None:
    shown = SPACES_ILLEGAL_IN_MARKUP.sub(" ", ILLEGAL_IN_MARKUP.sub("", block.text)).strip("\r\n")
    if not shown.strip():
        if block.kind is not VerbatimKind.RULE:
            return None
        shown = _RULE
    words = fold_spaces(shown)
    lines = (LaidSentence(words, words, edition.language),)
    name = f"{block.kind.value} {number}"
    anchor = name.replace(" ", "-")
    return LaidPassage(block.kind, number, lines, name, anchor, shown, block=block)


def shortened(text: str, length: int = TITLE_LENGTH) -> str:
    """Return ``text`` cut at a space, with an ellipsis, when it is longer than ``length``."""
    if len(text) <= length:
        return text
    words = text[:length].rsplit(" ", 1)[0]
    return words.rstrip(" ,;:–—") + "…"
