"""Translation memory: reviewed sentences, found by similarity."""

from translate.memory.memory import USEFUL, Match, Memory, loading

__all__ = ["USEFUL", "Match", "Memory", "loading"]
