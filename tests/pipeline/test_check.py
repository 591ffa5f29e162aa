"""Tests of checking a project's catalogs: which files, which checks, which fixes."""

from __future__ import annotations

import pytest
from support.findings import CATALOG

from translate import cores
from translate.cores import TRIAL
from translate.pipeline.check import check
from translate.project import Project


def test_settings(catalog: Project, translate) -> None:
    """A check can be disabled, and one that does not exist is a usage error."""
    settings = catalog.root / "translate.toml"
    settings.write_text('disabled-checks = ["spaces", "date-order"]\n', "utf-8")
    assert translate("check", "--fail-on", "info")[:2] == (0, "1 article checked: nothing found.\n")
    settings.write_text('disabled-checks = ["sums"]\n', "utf-8")
    code, _, err = translate("check")
    assert code == 2
    assert "'disabled-checks' names no check: 'sums'" in err


def test_glossary(catalog: Project, translate) -> None:
    """The project's terms are checked; a damaged glossary is reported with its line."""
    glossary = catalog.glossary()
    glossary.write_text(
        "source,target,note,forbidden\nchạy lũ,escape the flood,style,no\n", "utf-8"
    )
    assert "the glossary has 'escape the flood' for 'chạy lũ' (style)" in translate("check")[1]
    for text, message in (
        ("a,b\n", "has no columns"),
        ("source,target\nx,\n", "needs a source and a target"),
        ("source,target,note,forbidden\nx,y,,maybe\n", "'forbidden' is yes or no"),
    ):
        glossary.write_text(text, "utf-8")
        code, _, err = translate("check")
        assert code == 4
        assert message in err


def test_damaged_catalog(catalog: Project, translate) -> None:
    """A catalog that cannot be read is a separate problem, with and without --fix."""
    catalog.catalog("mua").write_text('msgid "a\n', "utf-8")
    assert translate("check")[0] == 4
    assert translate("check", "--fix")[0] == 4


def test_article_without_catalog(project: Project, translate) -> None:
    """An article without a catalog has nothing to check."""
    assert translate("check", "--fix")[:2] == (0, "0 articles checked: nothing found.\n")


def test_build_requires_clean(catalog: Project, translate) -> None:
    """An article with errors in the checks is not built with --require-clean."""
    code, _, err = translate("build", "--require-clean")
    assert code == 1
    assert "1 error by the checks, the first: date-order" in err
    assert translate("build", "--require-clean", "--book", "Sách")[0] == 1
    catalog.catalog("mua").write_text(CATALOG.replace("August 11", "November 8"), "utf-8")
    assert translate("build", "--require-clean")[0] == 0


ADEQUACY = """\
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

#. paragraph 1, sentence 1
msgid "Giá gạo xuất khẩu của Việt Nam tăng lên mức cao nhất trong ba năm."
msgstr "The price of rice exported from Vietnam rose to its highest level in three years."

#. paragraph 1, sentence 2
msgid "Chính phủ sẽ xây thêm nhiều trường học ở các tỉnh miền núi trong năm tới."
msgstr "According to the Ministry of Health the numbers fell sharply last week."
"""
SILENCED = ADEQUACY.replace("#. paragraph 1, sentence 2", "# qa-ignore: adequacy a free version")


def test_adequacy_is_judged_where_it_is_wanted(project: Project, translate) -> None:
    """By an option or a setting; a comment silences it, and is of use without it too."""
    path = project.catalog("mua")
    path.parent.mkdir(parents=True)
    path.write_text(ADEQUACY, "utf-8")
    assert "another sentence" not in translate("check")[1]
    assert translate("check", "--adequacy")[1].count("may belong to another sentence") == 1
    settings = project.root / "translate.toml"
    settings.write_text('adequacy = "yes"\n', "utf-8")
    assert "another sentence" in translate("check")[1]
    settings.write_text('adequacy = "yes"\ndisabled-checks = ["adequacy"]\n', "utf-8")
    assert "another sentence" not in translate("check")[1]
    settings.write_text("", "utf-8")
    path.write_text(SILENCED, "utf-8")
    for options in (), ("--adequacy",):
        out = translate("check", *options)[1]
        assert "another sentence" not in out
        assert "unused-ignore" not in out


def test_adequacy_of_other_languages(project: Project, translate) -> None:
    """Nobody has measured it: one line, before anything is checked."""
    (project.root / "translate.toml").write_text('language = "fr"\n', "utf-8")
    code, _, err = translate("check", "--adequacy")
    assert code == 2
    assert "only for vi to en" in err


def test_other_processes_say_the_same(catalog: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """Findings and problems, in the order of the articles, wherever they were checked."""
    for number in range(2 * TRIAL):
        (catalog.seeds / f"mua-{number}.txt").write_bytes((catalog.seeds / "mua.txt").read_bytes())
        catalog.catalog(f"mua-{number}").write_text(CATALOG, "utf-8")
    catalog.catalog("mua-5").write_text('msgid "a\n', "utf-8")
    here = check(catalog)
    monkeypatch.setattr(cores, "usable_cores", lambda: 2)
    monkeypatch.setattr(cores, "WORTH", 0.0)
    begun: list[object] = []
    monkeypatch.setattr(
        cores, "_new_pool", lambda *how, new=cores._new_pool: begun.append(how) or new(*how)
    )
    assert list(check(catalog).findings.items()) == list(here.findings.items())
    assert list(map(str, check(catalog).problems)) == list(map(str, here.problems))
    assert here.findings["mua-4"]
    assert len(here.problems) == 1
    assert begun
