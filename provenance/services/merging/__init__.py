"""Sources, documents and quotes merged and split, so that it can be undone."""
