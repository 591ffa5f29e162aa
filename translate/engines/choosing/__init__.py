"""Choosing among a model's hypotheses: what a draft must have, what it must not, and which is best.

:mod:`wanted` says what the source asks of a draft, :mod:`guard` and :mod:`invented` what is wrong
with one, and :mod:`rerank` orders the hypotheses by it.
"""
