"""Which files a check is about."""

from __future__ import annotations

from support.findings import CATALOG

from translate.project import Project


def test_any_po_file(catalog: Project, translate) -> None:
    """A catalog outside of the project is checked by its path."""
    stray = catalog.root / "elsewhere.po"
    stray.write_text(CATALOG, "utf-8")
    code, out, _ = translate("check", "elsewhere.po")
    assert (code, out.split("\n")[0]) == (1, "elsewhere.po")
    assert "elsewhere.po:10" in out
    translate("check", "--fix", "elsewhere.po")
    assert "the water" in stray.read_text("utf-8")
    assert "People  fled." in stray.read_text("utf-8")
    stray.write_text('msgid "a\n', "utf-8")
    assert translate("check", "--fix", "elsewhere.po")[0] == 4


def test_the_path_of_a_catalog(catalog: Project, translate) -> None:
    """In a sub-folder too it is the article's; one whose article is gone is a file like others."""
    old, new = catalog.catalog("mua"), catalog.catalog("2025/mua")
    (catalog.seeds / "2025").mkdir()
    (catalog.seeds / "mua.txt").rename(catalog.seeds / "2025" / "mua.txt")
    new.parent.mkdir()
    old.rename(new)
    assert translate("check", str(new))[1].startswith("2025/mua\n")
    old.write_bytes(new.read_bytes())
    assert translate("check", str(old))[1].startswith(f"{old}\n")
