"""Sources, documents and utterances merged and split, so that it can be undone."""
