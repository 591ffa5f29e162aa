"""What other catalogs have for an article."""

from translate.catalogs.po import Catalog, Entry
from translate.catalogs.update import UpdatedCatalog
from translate.catalogs.update.across_articles import (
    Movement,
    arrivals,
    find_renamed,
    movement,
    renamed,
)
from translate.catalogs.update.origins import find_origins
from translate.model import Draft

SENTENCES = ["Mưa lớn.", "Nước lên.", "Dân chạy.", "Trời tạnh."]


def _catalog(*sources: str, **header: str) -> Catalog:
    return Catalog(header=header, entries=tuple(Entry(source, "x") for source in sources))


def _movement(before: Catalog, after: Catalog, drafts: dict[str, Draft] | None = None) -> Movement:
    origins = find_origins(before, list(after.own))
    return movement("a", before, UpdatedCatalog(after, origins), drafts or {})


def test_an_article_under_another_name_is_found_by_its_sentences() -> None:
    """The catalog that has most of them; spelling makes no difference."""
    orphans = {"a": _catalog(*SENTENCES[:3], "Khác."), "b": _catalog(*SENTENCES)}
    assert find_renamed([*SENTENCES[:3], "Trời  tạnh."], orphans) == ("b", 1.0)
    assert find_renamed([*SENTENCES[:3], "Mới."], orphans) == ("a", 0.75)


def test_a_few_sentences_prove_nothing() -> None:
    """Nor do a small share of a long article or of the orphan, nor removed sentences."""
    nothing = ("", 0.0)
    assert find_renamed(SENTENCES[:2], {"a": _catalog(*SENTENCES[:2])}) == nothing
    long = [f"Câu {number}." for number in range(7)]
    assert find_renamed([*SENTENCES[:3], *long], {"a": _catalog(*SENTENCES[:3])}) == nothing
    assert find_renamed(SENTENCES[:3], {"a": _catalog(*SENTENCES[:3], *long)}) == nothing
    gone = Catalog(entries=tuple(Entry(one, "x", obsolete=True) for one in SENTENCES))
    assert find_renamed(SENTENCES, {"a": gone}) == nothing
    assert find_renamed(SENTENCES, {}) == nothing


def test_a_catalogs_name_follows_the_article() -> None:
    """A name that somebody gave it stays."""
    named = Catalog(header={"Project-Id-Version": "old", "X": "y"})
    assert renamed(named, "old", "new").header == {"Project-Id-Version": "new", "X": "y"}
    assert renamed(named, "other", "new") is named


def test_what_an_update_removed_is_known() -> None:
    """With its English; what was removed before is not."""
    before = Catalog(entries=(Entry("a", "A"), Entry("b"), Entry("c", "C", obsolete=True)))
    gone = [entry.change(obsolete=True) for entry in before.entries]
    draft = Draft("a", "A", "echo", "0", 0.0)
    [left] = _movement(before, Catalog(entries=tuple(gone)), {"a": draft}).left
    assert left == ("a", gone[0], draft)


def test_what_an_update_brought_is_known() -> None:
    """New sentences, those without English, and whether there is any for others."""
    before = Catalog(entries=(Entry("a", "A"),))
    after = Catalog(entries=(Entry("a", "A", flags=("fuzzy",)), Entry("b"), Entry("c", "C")))
    found = _movement(before, after)
    assert (found.came, found.missing, found.offers) == ({"b", "c"}, ("b",), True)
    assert not _movement(before, Catalog(entries=after.entries[:2])).offers


def test_what_an_update_brought_back_is_known() -> None:
    """With the English that it has again; a sentence that had none is not among it."""
    gone = [Entry("a", "A", obsolete=True), Entry("b", obsolete=True), Entry("c", "C")]
    after = Catalog(entries=tuple(entry.change(obsolete=False) for entry in gone))
    assert _movement(Catalog(entries=tuple(gone)), after).returned == {"a": after.entries[0]}
    assert _movement(after, after).returned == {}


def test_a_sentence_moves_to_one_article() -> None:
    """To the first in which it is new and without English; each entry that left goes once."""
    gone = Entry("s", "S", obsolete=True)
    left = _movement(Catalog(entries=(Entry("s", "S"),)), Catalog(entries=(gone,)))
    came = _movement(Catalog(), Catalog(entries=(Entry("s"), Entry("t"))))
    assert arrivals([left, came, came]) == [{}, {"s": (("a", gone, None), None)}, {}]
