"""What other articles' catalogs have for sentences."""

from __future__ import annotations

from collections.abc import Mapping

from translate.catalogs.po import Catalog, Entry
from translate.catalogs.update.elsewhere import Known, find_elsewhere


def _texts(found: Mapping[str, Known]) -> dict[str, tuple[str, str]]:
    return {source: (one.entry.msgstr, one.slug) for source, one in found.items()}


def test_a_reviewed_translation_goes_before_a_fuzzy_one() -> None:
    """Of live entries only reviewed ones count, of removed ones all that have English."""
    catalogs = {
        "a": Catalog(entries=(Entry("s", "fuzzy", flags=("fuzzy",), obsolete=True),)),
        "b": Catalog(entries=(Entry("s", "first"), Entry("d", "draft", flags=("fuzzy",)))),
        "c": Catalog(entries=(Entry("s", "second"), Entry("e"))),
    }
    found = find_elsewhere(catalogs.items(), {"s", "d", "e"}, {})
    assert _texts(found.translations) == {"s": ("first", "b")}
    assert not find_elsewhere(catalogs.items(), {"x"}, {}).translations


def test_the_very_sentence_goes_before_one_with_other_tags() -> None:
    """Such a one gets the tags of the sentence, and is fuzzy."""
    catalogs = {
        "a": Catalog(entries=(Entry("Xem <b1>đây</b1>.", "See <b1>here</b1>."),)),
        "b": Catalog(entries=(Entry("Xem đây.", "Look here."),)),
    }
    wanted = {"Xem đây.", "Xem <i1>đây</i1>."}
    found = find_elsewhere(catalogs.items(), wanted, {}).translations
    assert _texts(found) == {
        "Xem đây.": ("Look here.", "b"),
        "Xem <i1>đây</i1>.": ("See <i1>here</i1>.", "a"),
    }
    assert [found[source].entry.fuzzy for source in sorted(wanted)] == [True, False]


def test_other_english_is_reviewed_in_both_articles() -> None:
    """It is another article's, and differs in more than tags; the first one counts."""
    here = {s: Entry(s, f"{s} here") for s in "pqr"} | {"t": Entry("t", "t", flags=("fuzzy",))}
    catalogs = {
        "a": Catalog(entries=tuple(here.values())),
        "b": Catalog(entries=(Entry("p", "p here"), Entry("q", "other", flags=("fuzzy",)))),
        "c": Catalog(entries=(Entry("r", "first"), Entry("t", "other"))),
        "d": Catalog(entries=(Entry("r", "second"),)),
    }
    found = find_elsewhere(catalogs.items(), (), {"a": here}).others
    assert {slug: _texts(others) for slug, others in found.items()} == {"a": {"r": ("first", "c")}}


def test_catalogs_are_taken_once() -> None:
    """Whatever is looked for: reading them all is what takes long."""
    catalogs = iter([("b", Catalog(entries=(Entry("s", "S"), Entry("p", "other"))))])
    found = find_elsewhere(catalogs, {"s"}, {"a": {"p": Entry("p", "P")}})
    assert _texts(found.translations) == {"s": ("S", "b")}
    assert _texts(found.others["a"]) == {"p": ("other", "b")}
