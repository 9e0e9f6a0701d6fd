"""The curators' room: from a text that came in to a published chain."""
