"""The one schema of a chain and of a document: JSON export, API and fingerprint are written by it."""
