"""Rules that propose, from an article's text alone, its quotations, their speakers and sources."""

MADE_BY = "rules 2"
"""The name and version of the rules, stored with every proposal; raised when the rules change."""
