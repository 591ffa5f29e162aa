"""The doctor on libraries: distributions that bring Argos, and those that break something."""

from importlib.metadata import PackageNotFoundError

import pytest

from translate.pipeline.doctor.libraries import examine_libraries


@pytest.fixture(name="look")
def _look(monkeypatch: pytest.MonkeyPatch):
    """Examines an environment that has the given distributions, and those that we always need."""

    def look(**more: str):
        names = ("ctranslate2", "sentencepiece", "click", "urllib3")
        found = dict.fromkeys(names, "1") | {k.replace("_", "-"): v for k, v in more.items()}

        def version(name: str) -> str:
            if name not in found:
                raise PackageNotFoundError(name)
            return found[name]

        monkeypatch.setattr("translate.pipeline.doctor.libraries.version", version)
        return {one.subject: one for one in examine_libraries()}

    return look


@pytest.mark.parametrize("name", ["argos-translate-lt", "argostranslate"])
def test_either_distribution_of_argos_does_no_harm(look, name: str) -> None:
    """The report names the one that is there."""
    found = look(**{name: "1.12"})
    assert all(one.healthy for one in found.values())
    assert str(found["argostranslate"].result).startswith(f"{name} 1.12, not needed")


def test_argos_is_not_missed(look) -> None:
    """Nothing needs it."""
    found = look()
    assert all(one.healthy for one in found.values())
    assert "argostranslate" not in found


def test_both_distributions_of_argos_are_one_too_many(look) -> None:
    """The advice brings back the files that uninstalling the other removes."""
    argos = look(argos_translate_lt="1.12.1", argostranslate="1.11.0")["argostranslate"]
    assert not argos.healthy
    assert "argos-translate-lt 1.12.1 and argostranslate 1.11.0 own the same files" in argos.result
    assert argos.advice.startswith("pip uninstall argostranslate; then pip install")


def test_translate_toolkit_has_a_package_of_our_name(look) -> None:
    """What breaks, and the way out."""
    found = look(translate_toolkit="3.20")
    toolkit = found["translate-toolkit"]
    assert [one for one in found.values() if not one.healthy] == [toolkit]
    assert "po2tmx" in toolkit.result
    assert "pipx install songngu" in toolkit.advice


def test_what_is_large_and_never_used(look) -> None:
    """It does no harm."""
    found = look(torch="2.9")
    assert found["torch"].healthy
    assert "never used" in found["torch"].result
