"""A chain: its records, the walk over them, what rules find in it, and how it is put into words."""
