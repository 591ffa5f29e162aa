"""The text side: reading, weights, templates, changed numbers and names, batches."""

from __future__ import annotations

import random
import re
from itertools import islice
from pathlib import Path

import pytest

from tools.starter_model import corpus, written_pairs
from tools.starter_model.augment import add_address, change_numbers
from tools.starter_model.batches import Batches
from tools.starter_model.corpus import Pair, read_pairs, read_weights
from tools.starter_model.evaluate import is_degenerate, keeps_numbers
from tools.starter_model.names import Names, plain
from tools.starter_model.native import native_pairs
from tools.starter_model.pieces import END, PAD, START, load_pieces, train_pieces
from tools.starter_model.rare_words import rare_words
from tools.starter_model.written_pairs import sentence_pairs, write_pairs


def test_pairs_have_the_weight_of_their_source(tmp_path: Path) -> None:
    """The third column names the source; without one, the file's name does."""
    (tmp_path / "news-written.tsv").write_text("Chào\tHello\nA\tB\txquad\n", "utf-8")
    weights = corpus.read_weights()
    expected = [
        Pair("Chào", "Hello", weights["news-written"]),
        Pair("A", "B", weights["xquad"]),
    ]
    assert list(read_pairs([tmp_path / "news-written.tsv"])) == expected


@pytest.mark.parametrize(
    ("text", "message"),
    [("Chào\n", r"x.tsv:1: 1 columns"), ("Chào\tHello\tnowhere\n", r"x.tsv:1: source 'nowhere'")],
)
def test_a_bad_line_is_refused_with_its_place(tmp_path: Path, text: str, message: str) -> None:
    """Columns that are missing, and a source without a weight."""
    (tmp_path / "x.tsv").write_text(text, "utf-8")
    with pytest.raises(ValueError, match=message):
        list(read_pairs([tmp_path / "x.tsv"]))


def test_templates_leave_no_slot_open() -> None:
    """Every template is filled, both sides say the same numbers, and nothing repeats much."""
    pairs = list(write_pairs(2000, random.Random(1)))
    assert not any("{" in pair.vietnamese + pair.english for pair in pairs)
    kept = [keeps_numbers(pair.vietnamese, pair.english) for pair in pairs]
    assert sum(kept) > 0.97 * len(kept)
    assert len(set(pairs)) > 1500


def test_a_malformed_template_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A line without its English names its place."""
    (tmp_path / "templates.tsv").write_text("# a remark\nChào {name}\n", "utf-8")
    monkeypatch.setattr(written_pairs, "FOLDER", tmp_path)
    with pytest.raises(ValueError, match=r"templates.tsv:2"):
        list(write_pairs(1, random.Random(1)))


def test_numbers_change_alike_on_both_sides() -> None:
    """Values stay equal, each with its language's separators; unmatched numbers stay."""
    pair = Pair(
        "Giá tăng 12,5% lên 1.234.567 đồng năm 2019, 7 lần.", "Up 12.5% to 1,234,567 in 2019."
    )
    generator = random.Random(2)
    for _ in range(50):
        changed = change_numbers(pair, generator)
        assert changed != pair
        assert "7 lần" in changed.vietnamese
        shared = changed.vietnamese.replace(", 7 lần", "")
        assert keeps_numbers(shared, changed.english), changed


def test_names_change_alike_on_both_sides() -> None:
    """A shared name is replaced everywhere; a word that English also uses is not a name."""
    pairs = [
        Pair("Merkel gặp Obama. Merkel nói.", "Merkel met Obama. Merkel spoke."),
        Pair("Bush đến Berlin.", "Bush came to Berlin, past a bush and a bush."),
    ]
    names = Names(pairs)
    assert set(names.known) == {"Merkel", "Obama", "Berlin"}
    seen = set()
    for seed in range(30):
        changed = names.change(pairs[0], random.Random(seed))
        first, met, second, again, spoke = changed.english.replace(".", "").split()
        assert (met, again, spoke) == ("met", first, "spoke")
        assert changed.vietnamese == f"{first} gặp {second}. {first} nói."
        seen.add(first)
    assert len(seen) > 5
    assert names.change(Pair("Bush nói", "Bush spoke"), random.Random(4)).english == "Bush spoke"


def test_marked_names_change_to_marked_ones() -> None:
    """Vietnamese keeps the marks, English does without, and Hà and Hạ are never mixed up."""
    pair = Pair("Ông Đức gặp bà Trần.", "Mr. Duc met Ms. Tran.")
    names = Names([pair])
    assert names.known == {"Đức": "Duc", "Trần": "Tran"}
    for seed in range(20):
        changed = names.change(pair, random.Random(seed))
        there = changed.vietnamese.removesuffix(".").split()
        assert changed.english == f"Mr. {plain(there[1])} met Ms. {plain(there[4])}."
    both = Pair("Hà gặp Hạ", "Ha met Ha")
    assert Names([both]).change(both, random.Random(1)) == both


def test_full_names_change_as_one() -> None:
    """Two to four syllables, the title before them stays, and so does what follows."""
    pair = Pair("Ông Nguyễn Minh Đức ở Huế.", "Mr. Nguyen Minh Duc is in Hue.")
    names = Names([pair])
    lengths = set()
    for seed in range(40):
        changed = names.change(pair, random.Random(seed))
        match = re.fullmatch(r"Ông (.+) ở (\S+)\.", changed.vietnamese)
        assert match
        assert changed.english == f"Mr. {plain(match[1])} is in {plain(match[2])}."
        lengths.add(len(match[1].split()))
    assert lengths == {2, 3, 4}


def test_any_frequent_syllable_becomes_a_name() -> None:
    """Words that never were names are put for names, those of slips are not."""
    often = Pair("nước nước nước nước nước khôngthành", "water")
    pair = Pair("Bà Trần nói.", "Ms. Tran said.")
    names = Names([often, pair])
    seen = {names.change(pair, random.Random(seed)).english for seed in range(40)}
    assert seen == {"Ms. Nuoc said.", "Ms. Tran said."}


def test_an_address_is_put_on_both_sides() -> None:
    """What is added to one side beyond its sentence has the other's address, letter by letter."""
    pair = Pair("Hội chợ mở cửa hôm nay.", "The fair opens today.")
    for seed in range(60):
        changed = add_address(pair, random.Random(seed))
        assert pair.vietnamese in changed.vietnamese
        added = set(changed.vietnamese.replace(pair.vietnamese, "").split())
        shared = added & set(changed.english.replace(pair.english, "").split())
        assert len(shared) == 1, changed


def test_some_native_pairs_are_set_aside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """About one in twelve, never the same in both parts, whatever the order of the lines."""
    lines = [f"Câu số {number}\tSentence {number}" for number in range(600)]
    monkeypatch.setattr(written_pairs, "FOLDER", tmp_path)
    (tmp_path / "native-a.tsv").write_text("# an article\n" + "\n".join(lines), "utf-8")
    kept, aside = (list(native_pairs(set_aside=aside)) for aside in (False, True))
    assert len({*kept, *aside}) == len(kept) + len(aside) == 600
    assert 30 < len(aside) < 70
    (tmp_path / "native-a.tsv").write_text("\n".join(reversed(lines)), "utf-8")
    assert set(native_pairs(set_aside=True)) == set(aside)


def test_batches_keep_within_their_tokens(tmp_path: Path) -> None:
    """Rectangles of at most so many tokens, with their ends marked and only ends padded."""
    pairs = list(write_pairs(300, random.Random(1)))
    train_pieces((pair.english for pair in pairs), tmp_path / "pieces", 500)
    batches = Batches(pairs, load_pieces(tmp_path / "pieces"), tokens=600, seed=1)
    for batch in islice(batches, 20):
        assert max(batch.source.numel(), batch.target.numel()) <= 600
        assert (batch.target[:, 0] == START).all()
        for rows in batch:
            for row in rows.tolist():
                end = row.index(END)
                assert set(row[end + 1 :]) <= {PAD}
                assert PAD not in row[:end]


@pytest.mark.parametrize(
    ("draft", "degenerate"),
    [
        ("", True),
        ("the man the man the man", True),
        ("He said that he said so.", False),
        (" ".join(f"w{number}x" for number in range(20)), True),
    ],
)
def test_degenerate_drafts_are_told(draft: str, degenerate: bool) -> None:
    """Nothing, a loop, or far too much."""
    assert is_degenerate("Ông ấy đã nói thế.", draft) is degenerate


def test_a_lost_number_is_told() -> None:
    """By value, whatever the separators."""
    assert keeps_numbers("Giá 1.250 đồng", "It costs 1,250 dong")
    assert not keeps_numbers("Giá 1.250 đồng", "It costs 1.250 dong")
    assert not keeps_numbers("Giá 1.250 đồng", "It costs dong")


def test_written_sentences_have_two_filled_columns_and_stand_there_once() -> None:
    """The files that the recipe reads are sound, and weigh what the list of sources says."""
    pairs = list(sentence_pairs())
    assert len({pair.vietnamese for pair in pairs}) == len(pairs) > 7000
    weights = read_weights()
    assert {pair.weight for pair in pairs} == {weights["news-written-3"], weights["daily-written"]}


def test_rare_words_are_counted_with_their_forms() -> None:
    """A pair counts once however often it has a word; names of the list are passed over."""
    english = ["They harvested rice.", "Harvests rise, harvests fall.", "A dropped jar", "The jars"]
    words = ["Anna", "don't", "drop", "dropped", "glaze", "harvest", "harvested", "harvests", "jar"]
    pairs = [Pair("", text) for text in english]
    assert rare_words(pairs, words, 1) == {"drop": 1, "glaze": 0, "jar": 1}
    assert rare_words(pairs, words, 2)["harvest"] == 2
