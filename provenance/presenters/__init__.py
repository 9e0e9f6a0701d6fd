"""The values that a template needs besides its records, computed in one module per page."""
