"""Adequacy: does a translation say all of its source, and no more? The drafting model is asked.

The model scores the English that stands there, word by word, instead of proposing its own
("force-decoding"). ``parts`` says with which sources, ``measures`` makes figures of the scores,
``weights`` makes a doubt of the figures, ``judge`` does all that for a list of pairs.
"""

from __future__ import annotations

from translate.engines.adequacy.judge import Judge, open_judge

__all__ = ["Judge", "open_judge"]
