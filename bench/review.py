"""Measure the review page in Chromium: keys, first paint, typing, and a hundred kills.

    .venv/bin/python bench/review.py [KILLS]

* Keys: a recorded review of the bundled article (10 of 17 drafts approved, 7 corrected) is replayed
  by keyboard. Key presses are counted by the page's own events, a chord as one; the keys for the
  same in Poedit are counted by its documented shortcuts: Ctrl+Enter ("Done and next") approves and
  moves on, Ctrl+S saves. A correction takes the same keys in both, letter by letter from the draft,
  unless the page offers another proposal of the machine that is closer to it; choosing it counts.
* Paint and typing: articles of 200 and of 2,000 sentences, medians.
* Kills: the server is killed during typing; all text that the page called saved must be on disk.
"""

from __future__ import annotations

import random
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from playwright.sync_api import Browser, Page, expect, sync_playwright

from translate.catalogs.po import load, render
from translate.pipeline.run import run
from translate.pipeline.update import update
from translate.project import Project
from translate.review.diff import word_diff

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from support.chromium import launch
from support.reviewing import SLUG, Server, approve, copy_project, english

EDITS = {
    1: "The book boat returns to the children of the delta",
    2: "On the morning of November 8, a boat carrying more than 3,200 books left Ninh Kiều pier to "
    "begin its sixth season on the Hậu River.",
    4: "The project was started by a group of retired teachers in June 2019 with the initial "
    "amount of VND85 million.",
    7: "“Many children have never held a new comic book,” Nguyễn Thị Lụa, the project's founder, "
    "said.",
    8: "Lụa is 67 this year and had been teaching literature in a village school for 32 years.",
    15: "Last October, a storm wet nearly 400 books and the group had to dry each page for four "
    "days.",
    17: "The group is expected to build the second boat in the second quarter of 2026, if it "
    "raises VND2.4 billion.",
}
"""Sentence number -> the English that it is corrected to."""


def main() -> None:
    """Print the table."""
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        project = _project(Path(folder))
        server = Server(project)
        browser = launch(playwright)
        try:
            print("| | |\n|---|---|")
            for size in (200, 2000):
                _speed(browser, server, size)
            _kills(browser, server, kills)
            _keys(browser, server)
        finally:
            browser.close()
            server.kill()


_WORDS = "mưa lớn nước lên nhanh dân chạy lũ ở miền Trung sáng nay 3.200 người 85 triệu đồng"
_ENGLISH = "heavy rain water rises fast people flee the flood this morning 3,200 VND85 million"


def _project(root: Path) -> Project:
    """Make the bundled project, with drafted articles of 200 and 2,000 sentences."""
    project = copy_project(root)
    run(project)
    chance = random.Random(7)
    for size in (200, 2000):
        lines = [f"{_sentence(chance, _WORDS)} {n}." for n in range(size)]
        blocks = [" ".join(lines[n : n + 4]) for n in range(0, size, 4)]
        (root / f"seeds/dai-{size}.txt").write_text("\n\n".join(blocks) + "\n", "utf-8")
        update(project, (f"dai-{size}",))
        path = project.catalog(f"dai-{size}")
        catalog = load(path)
        drafts = tuple(
            entry.change(msgstr=f"{_sentence(chance, _ENGLISH)}.", flags=("fuzzy",))
            for entry in catalog.entries
        )
        path.write_bytes(render(catalog.change(entries=drafts)))
    return project


def _sentence(chance: random.Random, words: str) -> str:
    return " ".join(chance.choices(words.split(), k=14)).capitalize()


def _opened(browser: Browser, server: Server, slug: str) -> Page:
    page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    page.goto(server.address)
    page.goto(server.article(slug))
    return page


def _speed(browser: Browser, server: Server, size: int) -> None:
    page = _opened(browser, server, f"dai-{size}")
    paints, ready = [], []
    for _ in range(5):
        page.reload(wait_until="networkidle")
        entry = "performance.getEntriesByName('first-contentful-paint')[0].startTime"
        paints.append(page.evaluate(entry))
        navigation = "performance.getEntriesByType('navigation')[0]"
        ready.append(page.evaluate(f"{navigation}.domContentLoadedEventEnd"))
    print(f"| first paint, {size:,} sentences | {statistics.median(paints):.0f} ms |")
    print(f"| takes keys, {size:,} sentences | {statistics.median(ready):.0f} ms |")
    page.keyboard.press("Alt+ArrowDown")
    page.wait_for_timeout(1500)
    page.evaluate(_WATCH)
    for letter in "Rain and high water in the centre of the country":
        page.keyboard.press(letter if letter != " " else "Space")
        page.wait_for_timeout(30)  # a fast typist
    frames = page.evaluate("delays")
    print(f"| key to next frame, {size:,} sentences | {statistics.median(frames):.1f} ms |")
    expect(page.locator(".saved")).to_have_text("Saved")
    print(f"| last key to 'Saved', {size:,} | {page.evaluate('savedAt - lastKey'):.0f} ms |")
    page.context.close()


_WATCH = """
window.delays = [];
new MutationObserver(() => {
  if (document.querySelector(".saved").textContent === "Saved") window.savedAt = performance.now();
}).observe(document.querySelector(".saved"), { childList: true });
document.addEventListener("keydown", event => {
  window.lastKey = performance.now();
  requestAnimationFrame(() => setTimeout(() => delays.push(performance.now() - event.timeStamp)));
}, true);
"""


def _kills(browser: Browser, server: Server, kills: int) -> None:
    page = _opened(browser, server, SLUG)
    page.keyboard.press("Alt+ArrowDown")
    page.wait_for_timeout(500)
    chance, claims, lost = random.Random(7), 0, 0
    for turn in range(kills):
        text = f"The book boat returned, for the {turn}th time."
        page.keyboard.press("Control+A")
        page.keyboard.insert_text(text)
        time.sleep(chance.uniform(0.3, 0.6))
        claimed = page.locator(".saved").inner_text() == "Saved"
        server.kill()
        claims += claimed
        lost += claimed and server.entries()[0].msgstr != text
        server.start()
        other = page.context.new_page()
        other.goto(server.address)
        other.close()
        expect(page.locator(".saved")).to_have_text("Saved")
        lost += server.entries()[0].msgstr != text
    page.keyboard.press("Alt+R")
    page.wait_for_timeout(500)
    print(f"| kills; of them after 'Saved' was shown; texts lost | {kills}; {claims}; {lost} |")
    page.context.close()


def _keys(browser: Browser, server: Server) -> None:
    page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    page.goto(server.address)
    page.goto(f"{server.article(SLUG)}?open=first")
    page.evaluate(_COUNT)
    ours = theirs = 0  # key presses of the corrections
    for number in range(1, 18):
        page.wait_for_selector(f".row.here[data-number='{number}']")
        if number in EDITS:
            expect(page.locator(".backdrop")).not_to_be_empty()
            before = page.evaluate("keys")
            theirs += len(_correction(english(page), EDITS[number]))
            ours += _correct(page, EDITS[number])
            page.evaluate("before => { window.keys = before; }", before)
        approve(page)
    keys, pointer = page.evaluate("[keys, pointer]")
    print(f"| key presses, of them for the corrections | {ours + keys}, {ours} |")
    print(f"| pointer moves and clicks | {pointer} |")
    # "Done and next" for each, and Ctrl+S
    print(f"| the same in Poedit | {theirs + 17 + 1}, {theirs} |")
    page.context.close()


_COUNT = """
window.keys = 0;
window.pointer = 0;
document.addEventListener("keydown", event => {
  if (!["Control", "Alt", "Shift", "Meta"].includes(event.key)) window.keys++;
}, true);
document.addEventListener("pointermove", () => window.pointer++, true);
document.addEventListener("pointerdown", () => window.pointer++, true);
"""


def _correct(page: Page, wanted: str) -> int:
    """Correct the open sentence as a person does, word by word; return the key presses.

    Another proposal of the machine is used where that saves typing: by Alt+A, once for each place
    down the list, and Enter.
    """
    chords = _correction(english(page), wanted)
    offered = page.locator(".alternatives button")
    for number, text in enumerate(offered.evaluate_all("all => all.map(b => b.dataset.text)"), 1):
        taken = [*["Alt+A"] * number, "Enter", *_correction(text, wanted)]
        chords = min(chords, taken, key=len)
    for chord in chords:
        if chord.isascii():
            page.keyboard.press(chord)
        else:
            page.keyboard.insert_text(chord)
    assert english(page) == wanted
    return len(chords)


def _correction(text: str, wanted: str) -> list[str]:
    """Return the keys that change ``text`` into ``wanted``, from its beginning on.

    A letter counts as one key, although an input method needs two or three for a Vietnamese one.
    """
    return ["Control+Home", *_chords(word_diff(text, wanted))]


def _chords(pieces: Sequence[tuple[str, str]]) -> Iterator[str]:
    for kind, text in pieces:
        if kind == "same":
            yield from ["ArrowRight"] * len(text)
        elif kind == "old":
            yield from ["Delete"] * len(text)
        else:
            yield from (_KEYS.get(letter, letter) for letter in text)


_KEYS = {" ": "Space"}

if __name__ == "__main__":
    main()
