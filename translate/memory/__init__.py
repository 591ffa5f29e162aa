"""Translation memory: reviewed sentences, found again by how similar they are."""

from translate.memory.memory import USEFUL, Match, Memory, loading

__all__ = ["USEFUL", "Match", "Memory", "loading"]
