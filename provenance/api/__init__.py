"""The read-only JSON API: the same records as on the pages, with the same visibility."""
