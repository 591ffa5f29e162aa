"""Tests of what the page of an article's editions has."""

from __future__ import annotations

from support.projects import approve_all

from translate.model import Severity
from translate.pipeline.check import check
from translate.pipeline.edit import edit, rewritten
from translate.project import Project
from translate.review.views.editions import output_page


def test_what_is_not_reviewed_is_listed_once(drafted: Project) -> None:
    """With the number by which the article's page calls it."""
    out = output_page(drafted, "mua")
    numbers = [row.line.number for row in out.blocking.rows]
    assert numbers == sorted(set(numbers))
    assert {row.unit.source for row in out.blocking.rows} == {
        row.unit.source for row in out.page.rows
    }
    approve_all(drafted)
    assert output_page(drafted, "mua").blocking.rows == ()


def test_only_errors_stand_in_the_way(drafted: Project) -> None:
    """Warnings do not, as in ``build --require-clean``."""
    source = "Dân chạy lũ."
    found = output_page(drafted, "mua").blocking.findings
    assert source in {row.unit.source for row, _ in found}
    assert {one.severity for _, one in found} == {Severity.ERROR}
    edit(drafted, "mua", source, lambda unit: rewritten(unit, "People fled the flood"))
    found = output_page(drafted, "mua").blocking.findings
    assert source not in {row.unit.source for row, _ in found}
    assert source in {one.unit.source for one in check(drafted, ("mua",)).findings["mua"]}


def test_the_formats_are_those_of_the_settings(drafted: Project) -> None:
    """They are chosen already; all others can be."""
    out = output_page(drafted, "mua")
    chosen = [name for name, _, of_settings in out.formats if of_settings]
    assert chosen == list(drafted.settings.formats)
    assert len(out.formats) > len(chosen)
    addresses = [one.address for one in out.downloads]
    assert len(set(addresses)) == len(addresses)
    assert any(address.endswith("table=xlsx") for address in addresses)
