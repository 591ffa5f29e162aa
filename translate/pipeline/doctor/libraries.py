"""``doctor`` on the libraries: which are there, and which are in each other's way."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version

from translate.engines.argos_home import DISTRIBUTIONS
from translate.message import Message
from translate.pipeline.doctor.examination import Examination

_LIBRARIES = ("ctranslate2", "sentencepiece", "click", "urllib3")
_HEAVY = ("torch", "stanza", "spacy")
_NAMESAKE = "translate-toolkit"
"""Its package is called ``translate`` too."""


def examine_libraries() -> Iterator[Examination]:
    """Look at what is installed beside the program, in the same environment."""
    yield _argos()
    yield from map(_library, _LIBRARIES)
    yield from _needless()
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


def _argos() -> Examination:
    """The library ``argostranslate``, which one of two distributions brings; both break it."""
    ours = DISTRIBUTIONS[0]
    found = {name: _version(name) for name in DISTRIBUTIONS}
    shown = " and ".join(f"{name} {number}" for name, number in found.items() if number)
    if all(found.values()):
        result = Message(
            "{shown} own the same files: what removes or upgrades one breaks the other", shown=shown
        )
        others = " ".join(DISTRIBUTIONS[1:])
        advice = Message(
            "pip uninstall {others}; then pip install --force-reinstall --no-deps {ours}",
            others=others,
            ours=ours,
        )
        return Examination("argostranslate", healthy=False, result=result, advice=advice)
    if shown:
        return Examination("argostranslate", healthy=True, result=shown)
    advice = Message("pip install {ours}", ours=ours)
    return Examination("argostranslate", healthy=False, result="missing", advice=advice)


def _needless() -> Iterator[Examination]:
    """Libraries of several gigabytes that one Argos asks for and nothing here ever imports."""
    for name in _HEAVY:
        if found := _version(name):
            result = Message("{found}, never used: may be uninstalled", found=found)
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
