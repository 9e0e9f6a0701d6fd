"""The queues of work for curators, and their lines."""
