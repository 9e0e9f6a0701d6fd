"""The schemas of chains and documents, used by the JSON export, the API and the fingerprint."""
