"""Tests of silencing a check in a whole article."""

import pytest
from support.findings import CATALOG

from translate.catalogs.po import load
from translate.errors import InputError, UsageError
from translate.pipeline.check import check
from translate.pipeline.ignoring import ignore_in_article, report_in_article
from translate.project import Project


def _ids(project: Project) -> set[str]:
    return {one.id for one in check(project, ("mua",)).findings["mua"]}


def test_a_check_is_silenced_and_reports_again(catalog: Project, translate) -> None:
    """A comment above the header says so; everything else in the file stays as it was."""
    before = load(catalog.catalog("mua"))
    assert "spaces" in _ids(catalog)
    ignore_in_article(catalog, "mua", "spaces", " as  printed\n")
    ignore_in_article(catalog, "mua", "spaces", "again")
    after = load(catalog.catalog("mua"))
    assert after.comment == (*before.comment, "qa-ignore: spaces as printed")
    assert after.entries == before.entries
    assert "spaces" not in _ids(catalog)
    assert _ids(catalog)
    translate("check", "--fix")
    assert "People  fled." in catalog.catalog("mua").read_text("utf-8")
    report_in_article(catalog, "mua", "spaces")
    assert load(catalog.catalog("mua")).comment == before.comment
    assert "spaces" in _ids(catalog)


def test_one_of_several_reports_again(catalog: Project) -> None:
    """The others of its line, and the reason, stay."""
    path = catalog.catalog("mua")
    path.write_text(
        f"# qa-ignore: num-value, spaces as printed\n{path.read_text('utf-8')}", "utf-8"
    )
    assert not {"spaces", "num-value"} & _ids(catalog)
    ignore_in_article(catalog, "mua", "spaces")
    report_in_article(catalog, "mua", "num-value")
    assert load(path).comment == ("qa-ignore: spaces as printed",)
    assert "spaces" not in _ids(catalog)


def test_any_po_file_has_its_own(catalog: Project, translate) -> None:
    """It counts in a catalog that is checked by its path, too."""
    stray = catalog.root / "elsewhere.po"
    stray.write_text(f"# qa-ignore: spaces\n{CATALOG}", "utf-8")
    assert "extra space" not in translate("check", "elsewhere.po")[1]


def test_what_is_refused(catalog: Project, project: Project) -> None:
    """A check that is none, and an article without a catalog."""
    with pytest.raises(UsageError, match="no check is called 'nonsense'"):
        ignore_in_article(catalog, "mua", "nonsense")
    catalog.catalog("mua").unlink()
    with pytest.raises(InputError, match="no catalog"):
        report_in_article(catalog, "mua", "spaces")
