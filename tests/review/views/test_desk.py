"""Tests of the desk, the list of articles."""

from starlette.testclient import TestClient

from translate.model import State, Tally
from translate.pipeline.build import build
from translate.pipeline.edit import edit, rewritten
from translate.project import Project, Settings
from translate.review.views.desk import Card, cards, found, next_article


def test_the_desk_lists_articles_with_their_progress(client: TestClient) -> None:
    """It has title, name and reviewed sentences; for an article that cannot be read, the reason."""
    page = client.get("/").text
    assert "Mưa lớn ở miền Trung" in page
    assert "0 of 4 reviewed" in page
    assert 'href="/article/mua?open=first"' in page
    assert "EN: Mưa lớn ở miền Trung" in page
    assert '<time datetime="2025-11-12">' in page
    assert "21 words" in page


def test_a_broken_article_does_not_hide_the_others(client: TestClient, drafted: Project) -> None:
    """Its problem is shown in its place."""
    (drafted.seeds / "hong.txt").write_bytes(b"M\xe9")
    page = client.get("/").text
    assert "is not UTF-8" in page
    assert "Mưa lớn ở miền Trung" in page
    assert client.get("/article/hong").status_code == 422


def test_editions_that_have_been_built_are_linked(client: TestClient, drafted: Project) -> None:
    """Each as a file; those of formats that nobody has built are not named."""
    (drafted.root / "output").mkdir(exist_ok=True)
    for path in drafted.output.rglob("*"):
        path.unlink()
    assert "/editions/" not in client.get("/").text
    build(drafted, formats=("html",))
    page = client.get("/").text
    assert page.count('href="/editions/mua.') == 2


def test_findings_are_counted_again_when_a_file_changes(drafted: Project) -> None:
    """The catalog, the glossary or the settings."""
    before = found(drafted)["mua"].get("warning", 0)
    doubled = "People people fled the the flood."
    edit(drafted, "mua", "Dân chạy lũ.", lambda unit: rewritten(unit, doubled))
    assert found(drafted)["mua"]["warning"] > before
    other = Project(drafted.root, Settings(disabled_checks=("doubled-words",)))
    assert found(other)["mua"].get("warning", 0) == before


def test_the_next_article_has_something_to_review() -> None:
    """It comes after this one, or from the beginning; none where all are reviewed."""
    done, todo = Tally([State.REVIEWED]), Tally([State.DRAFT])
    some = [Card("a", "A", todo), Card("b", "B", todo), Card("c", "C", done), Card("d", "D", todo)]
    after = [next_article(some, slug) for slug in "abcd"]
    assert [card and card.slug for card in after] == ["b", "d", "d", "a"]
    assert next_article([Card("a", "A", todo), Card("c", "C", done)], "a") is None


def test_cards_know_whether_an_article_is_finished(drafted: Project) -> None:
    """An article with a draft is not."""
    assert [card.finished for card in cards(drafted)] == [False]
    assert Card("a", "A", Tally([State.REVIEWED])).finished
    assert not Card("a", "A", Tally()).finished
