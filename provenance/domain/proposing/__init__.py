"""Proposes, from an article's text alone, what it quotes, from whom, and how that reached it."""

MADE_BY = "rules 2"
"""The program and its version, as kept with every proposal; a change of the rules counts it up."""
