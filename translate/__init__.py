"""songngu: Vietnamese articles into reviewed English editions, offline."""

__version__ = "0.1.0"
