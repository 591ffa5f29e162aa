"""Write every file of the repository that is generated from others: ``make docs``.

Screenshots are taken manually, with ``tools/take_screenshots.py`` and
``tools/take_review_screenshots.py``.
"""

from __future__ import annotations

from pathlib import Path

from tools.checks_page import checks_page
from tools.compile_messages import compiled_messages
from tools.man_pages import man_pages
from translate.io import save

ROOT = Path(__file__).parents[1]


def generated() -> dict[Path, bytes]:
    """Return the content of each generated file."""
    page = ROOT / "docs" / "checks.md"
    return {
        page: checks_page(page.read_text("utf-8")).encode(),
        **compiled_messages(),
        **man_pages(),
    }


def main() -> None:
    """Write the files that are out of date, and print their names."""
    for path, data in generated().items():
        if save(path, data):
            print(f"wrote {path.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
