"""``doctor`` on the libraries: which are there, and which are in each other's way."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version

from translate.message import Message
from translate.pipeline.doctor.examination import Examination

_LIBRARIES = ("ctranslate2", "sentencepiece", "click", "urllib3")
_ARGOS = ("argos-translate-lt", "argostranslate")
"""The distributions of Argos Translate; both own the same files."""
_HEAVY = ("torch", "stanza", "spacy")
_NAMESAKE = "translate-toolkit"
"""Its package is called ``translate`` too."""


def examine_libraries() -> Iterator[Examination]:
    """Look at what is installed beside the program, in the same environment."""
    yield from map(_library, _LIBRARIES)
    yield from _unused()
    yield from _namesakes()


def _version(distribution: str) -> str:
    """The version that is installed; empty where it is not."""
    try:
        return version(distribution)
    except PackageNotFoundError:
        return ""


def _library(name: str) -> Examination:
    found = _version(name)
    advice = "" if found else "install songngu again"
    return Examination(name, bool(found), found or "missing", advice)


def _unused() -> Iterator[Examination]:
    """Argos and the large libraries that one of its distributions asks for: we import none."""
    found = {name: number for name in _ARGOS if (number := _version(name))}
    shown = " and ".join(f"{name} {number}" for name, number in found.items())
    if len(found) > 1:
        result = Message(
            "{shown} own the same files: what removes or upgrades one breaks the other; songngu "
            "needs neither",
            shown=shown,
        )
        ours, other = found
        advice = Message(
            "pip uninstall {other}; then pip install --force-reinstall --no-deps {ours}",
            other=other,
            ours=ours,
        )
        yield Examination("argostranslate", healthy=False, result=result, advice=advice)
    elif found:
        result = Message("{shown}, not needed; it has the same models", shown=shown)
        yield Examination("argostranslate", healthy=True, result=result)
    for name in _HEAVY:
        if number := _version(name):
            result = Message("{found}, never used: may be uninstalled", found=number)
            yield Examination(name, healthy=True, result=result)


def _namesakes() -> Iterator[Examination]:
    if found := _version(_NAMESAKE):
        result = Message(
            "{found} has a package of the same name, translate: what was installed last has "
            "replaced files of the other, so that its converters (po2tmx, ...) or songngu may fail",
            found=found,
        )
        advice = Message(
            "install one of them in an environment of its own ('pipx install songngu'); here "
            "pip uninstall {namesake}, then pip install --force-reinstall --no-deps songngu",
            namesake=_NAMESAKE,
        )
        yield Examination(_NAMESAKE, healthy=False, result=result, advice=advice)
