"""What waits for curators, and the lines in which it is told."""
