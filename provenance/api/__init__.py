"""Read-only JSON for programs: the same records as the pages, with the same visibility."""
