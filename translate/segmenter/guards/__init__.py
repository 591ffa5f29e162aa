"""The guards: reasons why a stop does not end a sentence, in the order in which they are asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from translate.segmenter.guards.abbreviations import is_abbreviation
from translate.segmenter.guards.asides import is_aside, is_title_of_work
from translate.segmenter.guards.continuing import goes_on, says_nothing_yet
from translate.segmenter.guards.faces import is_inside
from translate.segmenter.guards.initials import is_initial
from translate.segmenter.guards.names import is_address, is_broken_address, is_name
from translate.segmenter.guards.numbering import is_number

if TYPE_CHECKING:
    from collections.abc import Callable

    from translate.segmenter.language import Language
    from translate.segmenter.site import Site

GUARDS: tuple[Callable[[Site, Language], bool], ...] = (
    says_nothing_yet,
    goes_on,
    is_name,
    is_address,
    is_broken_address,
    is_abbreviation,
    is_initial,
    is_number,
    is_aside,
    is_title_of_work,
    is_inside,
)
