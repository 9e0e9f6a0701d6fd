"""The curators' pages below /desk/: from a text that came in to a published chain."""
