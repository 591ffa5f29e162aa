"""Drafting with the model that really ships; it will be replaced, so no words are expected."""

from pathlib import Path
from types import SimpleNamespace

from translate.engines import argos, drafting, find_model
from translate.engines.choosing.guard import fault
from translate.engines.repair.numbers import wrong_values
from translate.project import Project
from translate.values import values_vi
from translate.walk import places
from translate.workspace.articles.files import find_article

SENTENCES = [
    "Hội nghị diễn ra tại Hà Nội vào ngày 5/11/2025.",
    "Ông nói giá xăng tăng 2,5% so với tháng trước.",
    "Vâng.",
    "Chính phủ yêu cầu các bộ, ngành và địa phương báo cáo kết quả trước ngày 30/11.",
    "Tệp bao_cao_2025.txt nằm trong thư mục du_lieu.",
]


def test_every_sentence_gets_a_draft_in_order(engine):
    """One draft a sentence, in order, with the model's name, checksum and a score."""
    drafts = list(engine.draft(SENTENCES))
    assert [draft.source for draft in drafts] == SENTENCES
    for draft in drafts:
        assert draft.text or draft.notes
        assert draft.model == engine.model.label
        assert draft.checksum == engine.model.checksum
        assert draft.score < 0


def test_an_article_s_sentences_have_alternatives(engine):
    """Most of them, no worse than the draft, and neither the draft nor each other again."""
    project = Project(Path(__file__).parents[2])
    article = find_article(project, "001_thuyen-sach").article
    drafts = list(engine.draft([place.sentence.text for place in places(article)]))
    assert sum(bool(draft.alternatives) for draft in drafts) > len(drafts) / 2
    for draft in drafts:
        values = values_vi(draft.source)
        for text in draft.alternatives:
            assert not fault(draft.source, text)
            assert wrong_values(values, text, "en") <= wrong_values(values, draft.text, "en")
        texts = [draft.text, *draft.alternatives]
        assert len({text.casefold().rstrip(".?!”") for text in texts}) == len(texts)


def test_nothing_to_draft_is_no_work(engine):
    """No sentences, no drafts, and no progress."""
    progress = []
    assert list(engine.draft([], progress.append)) == []
    assert progress == []


def test_windows_change_nothing_but_when_drafts_come(engine, monkeypatch):
    """Small windows give the same order, and progress adds up to the number of sentences."""
    monkeypatch.setattr(drafting, "WINDOW", 2)
    progress = []
    drafts = list(engine.draft(SENTENCES * 2, progress.append))
    assert [draft.source for draft in drafts] == SENTENCES * 2
    assert progress == [2, 2, 2, 2, 2]


def test_drafts_come_while_later_windows_wait(engine, monkeypatch):
    """A caller gets the first window's drafts before the third window has been looked at."""
    monkeypatch.setattr(drafting, "WINDOW", 1)
    submitted = []
    submit = engine._submit
    monkeypatch.setattr(
        engine, "_submit", lambda window: submitted.extend(window) or submit(window)
    )
    drafts = engine.draft(SENTENCES)
    assert next(drafts).source == SENTENCES[0]
    assert submitted == SENTENCES[:2]


def test_the_same_run_gives_the_same_drafts(engine):
    """Same sentences, same order: same text and scores."""
    assert list(engine.draft(SENTENCES)) == list(engine.draft(SENTENCES))


def test_underscores_of_a_file_name_survive(engine):
    """Argos's own decoding would turn ``_`` into spaces."""
    hypotheses = [["▁see", "▁file", "_", "name", ".", "txt"]]
    result = SimpleNamespace(hypotheses=hypotheses, scores=[-0.5])
    promise = SimpleNamespace(result=lambda: result)
    (hypothesis,) = argos.Pending([], engine._model, 10, promise).hypotheses()
    assert hypothesis.text == "see file_name.txt"
    assert hypothesis.ended


def test_a_sentence_longer_than_the_model_takes_is_drafted_to_its_end(engine, monkeypatch):
    """A list of 200 items is far past the model's 512 positions; every part gets its share."""
    long = "Danh sách gồm " + ", ".join(f"tỉnh thứ {n}" for n in range(1, 201)) + "."
    asked = []
    submit = engine._model.submit
    monkeypatch.setattr(
        engine._model, "submit", lambda texts, **how: asked.append(texts) or submit(texts, **how)
    )
    (draft,) = engine.draft([long])
    assert draft.source == long
    assert draft.text or draft.notes
    assert " ".join(asked[0]) == long
    assert len(asked[0]) > 1
    assert all(engine._model.length(part) <= drafting.MAX_PIECES for part in asked[0])


def test_batches_are_bounded_with_their_padding():
    """Tokens in a batch, padding included, stay within the bound; no part is lost."""
    parts = [argos.Pending(["x"] * n, None) for n in range(1, 200)]
    batches = list(argos._batches(parts, 500))
    assert [part for batch in batches for part in batch] == parts
    for batch in batches:
        assert len(batch) * len(batch[-1].tokens) <= 500


def test_find_model_names_what_open_engine_loads(engine):
    """The model that would be used can be told without loading it."""
    assert find_model("starter") == engine.model
    assert engine.model.name.endswith("-starter")
    assert len(engine.model.checksum) == 64
