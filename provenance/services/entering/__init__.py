"""Entering an article: its quotes, hops, dates and statements, each whole or not at all."""
