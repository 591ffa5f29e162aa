"""Inline markup of a sentence as numbered tags: ``Xem <a1>bản đồ</a1> của <i2>Trung tâm</i2>.``.

In an article, a mark stands beside plain text (`Mark`). In catalogs, drafts and tables it is a tag:
``tagged`` writes them, ``without_tags`` and ``untagged`` take them out, ``resolve`` makes text and
marks of a translation again, and ``problems`` reports what is wrong with it. ``renumbered``
carries a translation's tags over to another form of its sentence.
"""

from __future__ import annotations

from translate.tags.by_form import marks_by_form
from translate.tags.joining import joined_tags
from translate.tags.letters import LETTERS, MEANINGS, STANDALONE, end_tag_of, name_of, tag_of
from translate.tags.pairs import TagProblem, Trouble, problems
from translate.tags.placing import with_missing
from translate.tags.renumber import Renumbered, renumbered
from translate.tags.resolve import Inline, Piece, marks_of, plain_of, repaired, resolve, spelled
from translate.tags.slices import reaching, shared_out, sliced
from translate.tags.tagged import Tagged, tagged
from translate.tags.tidy import tidied
from translate.tags.tree import tree_of
from translate.tags.untagged import Untagged, untagged, without_tags

__all__ = [
    "LETTERS",
    "MEANINGS",
    "STANDALONE",
    "Inline",
    "Piece",
    "Renumbered",
    "TagProblem",
    "Tagged",
    "Trouble",
    "Untagged",
    "end_tag_of",
    "joined_tags",
    "marks_by_form",
    "marks_of",
    "name_of",
    "plain_of",
    "problems",
    "reaching",
    "renumbered",
    "repaired",
    "resolve",
    "shared_out",
    "sliced",
    "spelled",
    "tag_of",
    "tagged",
    "tidied",
    "tree_of",
    "untagged",
    "with_missing",
    "without_tags",
]
