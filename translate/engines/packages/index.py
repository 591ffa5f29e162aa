"""Models that can be downloaded: those pinned here, and those in Argos's index."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from translate.engines.packages.download import download
from translate.engines.packages.folders import package_index
from translate.engines.packages.installed import version_key
from translate.engines.packages.transfer import Remote
from translate.engines.pivot import PIVOT
from translate.errors import InputError, ModelError, UsageError
from translate.io import is_there, parse_json, read_bytes, replace_file
from translate.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from translate.engines.base import ModelInfo


@dataclass(frozen=True, slots=True)
class Offer:
    """A model that can be downloaded."""

    source: str
    """Language code, ``vi``."""
    target: str
    version: str
    remote: Remote
    licence: str = ""

    @property
    def name(self) -> str:
        """The name that the installed package will have: ``translate-vi_en``."""
        return f"translate-{self.source}_{self.target}"


PINNED = (
    Offer(
        "vi",
        "en",
        "1.9",
        Remote(
            "https://argos-net.com/v1/translate-vi_en-1_9.argosmodel",
            size=65_895_840,
            sha256="ebd51b7189b13eccb9238a5777de1d343008c4c05284a8b89610242364433953",
        ),
        "CC BY 4.0",
    ),
)
"""Models whose bytes are known. Argos's index no longer lists the Vietnamese one, because Argos's
own sentence splitter failed on Vietnamese; the model itself is sound."""

_LARGEST = 8 << 20
"""Bytes of the index; Argos's has a tenth of a megabyte."""
_PATIENCE = 60.0
"""Seconds for all of it, whatever the server does."""
_SOUND = re.compile(r"[a-z]{2,3} [a-z]{2,3} [0-9A-Za-z_][0-9A-Za-z_.]{0,39}")


def better_than_starter(model: ModelInfo, source: str, target: str) -> Offer | None:
    """Return the model that can be had instead of ours; None where ``model`` is not ours.

    Args:
        model: The model that drafts.
        source: Language code of the sentences.
        target: Language code of the drafts.
    """
    if not model.name.endswith("-starter"):
        return None
    return _newest(PINNED, source, target)


def parse_pair(text: str) -> tuple[str, str]:
    """Return the two language codes in ``vi-en``, ``vi_en`` or ``translate-vi_en``.

    Raises:
        UsageError: The text has none of these forms.
    """
    match = re.fullmatch(r"(?:translate-)?([a-z]{2,3})[-_]([a-z]{2,3})", text)
    if not match:
        hint = "give two language codes, e.g. vi-en"
        if text.endswith(".argosmodel"):
            hint = "put --file before the name of a file"
        raise UsageError(Message("{text!r} is not a pair of languages", text=text), hint=hint)
    return match[1], match[2]


def find_offers(source: str, target: str) -> tuple[Offer, ...]:
    """Return what has to be installed for a pair: one model, or two that meet in English.

    Argos's index is fetched only if no pinned model fits; if it cannot be fetched, the copy from
    the last time is used.

    Raises:
        ModelError: There is no model for the pair, or the index cannot be fetched.
    """
    found = route(PINNED, source, target) or route([*PINNED, *fetch_index()], source, target)
    if not found:
        hint = "see `translate models list --all`"
        raise ModelError(
            Message("there is no model for {source} to {target}", source=source, target=target),
            hint=hint,
        )
    return found


def route(offers: Sequence[Offer], source: str, target: str) -> tuple[Offer, ...]:
    """Return the newest direct offer, else the two newest through English, else an empty tuple."""
    direct = _newest(offers, source, target)
    if direct:
        return (direct,)
    legs = _newest(offers, source, PIVOT), _newest(offers, PIVOT, target)
    return (legs[0], legs[1]) if legs[0] and legs[1] else ()


def fetch_index() -> list[Offer]:
    """Fetch Argos's index; without a network, read the one fetched before.

    Raises:
        ModelError: It cannot be fetched and was not fetched before, or it is malformed.
        StorageError: There is no folder to keep it in.
    """
    path, address = package_index()
    fresh = path.with_suffix(".new")
    try:
        download(Remote(address, limit=_LARGEST, seconds=_PATIENCE), fresh)
        offers = _read_index(fresh)
        replace_file(fresh, path)
    except ModelError:
        fresh.unlink(missing_ok=True)
        if not is_there(path):
            raise
        offers = _read_index(path)
    return offers


def _read_index(path: Path) -> list[Offer]:
    try:
        entries = parse_json(read_bytes(path, _LARGEST), str(path))
        if not isinstance(entries, list):
            raise TypeError("no list of packages")
        return list(_offers(entries))
    except (InputError, KeyError, TypeError, AttributeError) as error:
        raise ModelError("Argos's index is malformed", str(path), "try again later") from error


def _offers(entries: list[dict[str, Any]]) -> Iterator[Offer]:
    """Yield what can be downloaded, without entries whose names would make no sound file name."""
    for entry in entries:
        links = [link for link in entry.get("links", ()) if link.startswith("https://")]
        source, target = entry.get("from_code"), entry.get("to_code")
        if entry.get("type", "translate") == "translate" and links and source and target:
            version = str(entry["package_version"])
            if _SOUND.fullmatch(f"{source} {target} {version}"):
                yield Offer(str(source), str(target), version, Remote(links[0]))


def _newest(offers: Iterable[Offer], source: str, target: str) -> Offer | None:
    fitting = [offer for offer in offers if (offer.source, offer.target) == (source, target)]
    return max(fitting, key=lambda offer: version_key(offer.version), default=None)
