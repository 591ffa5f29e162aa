"""What a model gets for the short and rare forms of newspapers; ``readable`` asks all rules."""
