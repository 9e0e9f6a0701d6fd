"""Proposes, from an article's text alone, what it quotes, from whom, and how that reached it."""
