"""Write every file of the repository that is made from others: ``make docs``.

Screenshots are taken by hand, with ``tools/take_screenshots.py`` and
``tools/take_review_screenshots.py``.
"""

from __future__ import annotations

from pathlib import Path

from tools.checks_page import checks_page
from tools.compile_messages import compiled_messages
from translate.io import save

ROOT = Path(__file__).parents[1]


def generated() -> dict[Path, bytes]:
    """Return what each generated file should hold."""
    page = ROOT / "docs" / "checks.md"
    return {page: checks_page(page.read_text("utf-8")).encode(), **compiled_messages()}


def main() -> None:
    """Write the files that are out of date, and name them."""
    for path, data in generated().items():
        if save(path, data):
            print(f"wrote {path.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
