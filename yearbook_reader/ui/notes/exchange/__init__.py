"""Notes going out to files and people, and coming in."""
