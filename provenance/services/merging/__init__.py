"""Merging and splitting sources, documents and quotes, and undoing that."""
