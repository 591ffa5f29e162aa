"""The fixes that are certain, on what nobody has reviewed."""

from __future__ import annotations

from translate.catalogs.po import load
from translate.project import Project


def test_fix_changes_fuzzy_entries_only(catalog: Project, translate) -> None:
    """A certain fix is applied to a draft; a reviewed entry stays as it is."""
    translate("check", "--fix")
    entries = {entry.msgid: entry.msgstr for entry in load(catalog.catalog("mua")).entries}
    assert entries["Sáng 8/11, nước lên nhanh."] == (
        "On the morning of August 11 the water rose fast."
    )
    assert entries["Dân chạy lũ."] == "People  fled."
    before = catalog.catalog("mua").read_bytes()
    translate("check", "--fix")
    assert catalog.catalog("mua").read_bytes() == before


def test_fix_keeps_the_tags(catalog: Project, translate) -> None:
    """Links, bold words and notes are where they were."""
    path = catalog.root / "elsewhere.po"
    entry = 'msgid "Xem <a1>bản đồ</a1>.<n2/>"\nmsgstr "See the the <a1>map</a1>.<n2/>"\n'
    head = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n#, fuzzy\n'
    path.write_text(head + entry, "utf-8")
    translate("check", "--fix", "elsewhere.po")
    assert entry.replace("the the", "the") in path.read_text("utf-8")
