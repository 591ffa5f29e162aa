"""Random edits of an article: what holds for its catalog after each of them."""

from __future__ import annotations

from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st
from support.updating import LATER, NOW, TARGET, article, made

from translate.catalogs.comments import FROM_MEMORY
from translate.catalogs.po import Catalog, Entry, parse, render
from translate.catalogs.units import units_of
from translate.catalogs.update import update_catalog
from translate.model import Draft, State

TEXT = "nước lên nhanh dân chạy lũ trời đã tạnh nắng khắp nơi cầu bị cuốn trôi đêm qua"
MATCH = "câu của bộ nhớ"
"""What a suggestion of the memory was made for."""
STATES = ("draft", "edited", "reviewed", "none", "gone", "suggested", "retouched", "wish")
"""A ``retouched`` suggestion is one that a person edited; a ``wish`` asks for more work."""


@st.composite
def edits(draw: st.DrawFn) -> tuple[Catalog, list[list[str]], dict[str, Draft]]:
    """A catalog with entries of every state, and an article some edits later."""
    number = st.integers(0, 1 << 30)
    words = st.lists(st.sampled_from(TEXT.split()), min_size=2, max_size=8)
    texts = draw(st.lists(words.map(" ".join), min_size=1, max_size=6, unique=True))
    states = draw(st.lists(st.sampled_from(STATES), min_size=len(texts), max_size=len(texts)))
    entries = [_entry(text, state) for text, state in zip(texts, states, strict=True)]
    drafts = made({text: f"draft of {text}." for text in texts})
    after = list(texts)
    for _ in range(draw(st.integers(0, 5))):
        at = draw(number) % max(1, len(after))
        edit = draw(st.sampled_from(["drop", "insert", "move", "change", "merge", "split"]))
        after = _edited(after, at, edit, " ".join(draw(words)))
    paragraphs = [after[: len(after) // 2], after[len(after) // 2 :]]
    ordered = sorted(entries, key=lambda entry: entry.obsolete)
    return Catalog(entries=tuple(ordered)), paragraphs, drafts


def _entry(text: str, state: str) -> Entry:
    drafted = dict.fromkeys(("draft", "suggested", "wish"), f"draft of {text}.")
    english = {"none": "", **drafted}.get(state, f"English of {text}.")
    memory = state in {"suggested", "retouched"}
    return Entry(
        text,
        english,
        flags=() if state in {"reviewed", "none", "gone"} else ("fuzzy",),
        obsolete=state == "gone",
        comments=("needs-work: more",) if state == "wish" else (),
        extracted=(f"{FROM_MEMORY} 90 %: a.tmx",) if memory else (),
        previous=MATCH if memory else None,
    )


def _edited(texts: list[str], at: int, edit: str, new: str) -> list[str]:
    here, rest = texts[at : at + 1], texts[:at] + texts[at + 1 :]
    if edit == "drop" or not here:
        return rest
    if edit == "insert":
        return [*texts[:at], new, *texts[at:]]
    if edit == "move":
        return rest + here
    if edit == "change":
        return [*texts[:at], f"{here[0]} {new}", *texts[at + 1 :]]
    if edit == "merge":
        return [*texts[:at], " ".join(texts[at : at + 2]), *texts[at + 2 :]]
    half = len(here[0]) // 2
    return [*texts[:at], *filter(None, [here[0][:half].strip(), here[0][half:].strip()]),
            *texts[at + 1 :]]  # fmt: skip


def _joined(pairs: list[tuple[str, str]]) -> set[tuple[str, ...]]:
    """Every one, two and three of ``pairs``, joined."""
    chosen = (some for size in (1, 2, 3) for some in permutations(pairs, size))
    return {tuple(map(" ".join, zip(*some, strict=True))) for some in chosen}


@settings(max_examples=150, deadline=None)
@given(edits())
def test_whatever_is_edited(case):
    """The live entries are the article's sentences, nothing is lost, and all can be written."""
    old, paragraphs, drafts = case
    new = update_catalog(article(paragraphs), old, TARGET, drafts, NOW).catalog
    live = [entry.msgid for entry in new.entries if not entry.obsolete]
    assert live == list(dict.fromkeys(text for paragraph in paragraphs for text in paragraph))
    assert [entry.obsolete for entry in new.entries] == sorted(e.obsolete for e in new.entries)
    for entry in old.entries:
        if entry.msgstr.startswith("English") or entry.comments:
            assert sum(entry.msgstr in now.msgstr for now in new.entries) == 1
    reviewed = [(entry.msgid, entry.msgstr) for entry in old.entries if not entry.fuzzy]
    for now in new.entries:
        if not now.obsolete and now.msgstr and not now.fuzzy:
            assert (now.msgid, now.msgstr) in _joined(reviewed)
    for unit in units_of(new, "new.po", drafts).values():
        assert unit.state is not State.SOURCE_CHANGED or MATCH not in unit.previous
    assert parse(render(new), "new").entries == new.entries
    assert update_catalog(article(paragraphs), new, TARGET, drafts, LATER).catalog is new


@settings(max_examples=100, deadline=None)
@given(edits(), st.lists(st.tuples(st.integers(0, 5), st.sampled_from("ab")), max_size=6))
def test_other_contexts_keep_their_english(case, contexts):
    """Whatever is edited: live as they are while the sentence stands, else obsolete."""
    old, paragraphs, drafts = case
    pairs = sorted({(at % len(old.entries), context) for at, context in contexts})
    others = [
        Entry(old.entries[at].msgid, f"Other {number}.", context, obsolete=old.entries[at].obsolete)
        for number, (at, context) in enumerate(pairs)
    ]
    entries = tuple(sorted((*others, *old.entries), key=lambda entry: entry.obsolete))
    both = old.change(entries=entries)
    new = update_catalog(article(paragraphs), both, TARGET, drafts, NOW).catalog
    ours = update_catalog(article(paragraphs), old, TARGET, drafts, NOW).catalog
    assert [entry for entry in new.entries if not entry.msgctxt] == list(ours.entries)
    stands = {text for paragraph in paragraphs for text in paragraph}
    for other in others:
        kept = other.change(obsolete=other.obsolete or other.msgid not in stands)
        assert [entry for entry in new.entries if entry.msgstr == other.msgstr] == [kept]
    assert parse(render(new), "new").entries == new.entries
    assert update_catalog(article(paragraphs), new, TARGET, drafts, LATER).catalog is new
