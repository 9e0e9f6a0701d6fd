"""Compare wordings: whether two word the same quote, and which words differ."""
