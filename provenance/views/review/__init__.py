"""The curators' views below /desk/: from a submitted text to a published chain."""
