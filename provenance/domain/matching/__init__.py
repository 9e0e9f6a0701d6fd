"""Comparing wordings: whether two are the same, and which words differ."""
