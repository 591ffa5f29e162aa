"""The index in a browser: what it finds, sorts, filters and keeps in its address."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from support.editions import market

from translate.writers import EditionLink, index_entry, write_index

pytestmark = pytest.mark.external


@pytest.fixture(name="page")
def _page(browser: Browser, tmp_path: Path) -> Page:
    links = (EditionLink("English", "HTML", "a.en.html"), EditionLink("English", "Word", "a.docx"))
    first = index_entry(market(), links)
    entries = [
        replace(
            first,
            slug=f"bai-{n}",
            title=f"Title {29 - n:02}",
            date=f"2025-{n % 12 + 1:02}-05",
            reviewed=(0, 9, 14)[n % 3],
            percent=(0, 64, 100)[n % 3],
        )
        for n in range(30)
    ]
    path = tmp_path / "index.html"
    path.write_bytes(write_index(entries, "songngu"))
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(path.as_uri())
    return page


def _shown(page: Page) -> list[str]:
    return [text.strip() for text in page.locator(".card:visible h2").all_text_contents()]


def test_a_month_finds_the_articles_of_that_month(page: Page) -> None:
    """Also without marks, and words of the title."""
    page.fill("[name=q]", "2025-10")
    assert len(_shown(page)) == 2
    assert page.inner_text("[role=status]") == "2 of 30"
    page.fill("[name=q]", "cho noi bai-7")
    assert _shown(page) == ["Title 22"]


def test_articles_are_filtered_and_sorted(page: Page) -> None:
    """By state, date and title together; the address has what was chosen."""
    page.select_option("[name=state]", "none")
    assert len(_shown(page)) == 10
    page.select_option("[name=date]", "2025-01")
    page.select_option("[name=sort]", "title")
    assert _shown(page) == ["Title 05", "Title 17", "Title 29"]
    page.goto(page.url if "?" in page.url else f"{page.url}?state=none&date=2025-01&sort=title")
    assert _shown(page) == ["Title 05", "Title 17", "Title 29"]


def test_thirty_articles_fit_on_two_screens(page: Page) -> None:
    """Of a common size; nothing is wider than a phone."""
    assert page.evaluate("document.documentElement.scrollHeight") <= 1800
    page.set_viewport_size({"width": 390, "height": 844})
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
